/** A number with the distance within which another counts as the same. */
export interface NumberAnswer {
  readonly value: number;
  readonly tolerance: number;
  readonly toleranceKind: 'absolute' | 'percent';
}

/** Whether `given` lies within the tolerance. The last binary digit is forgiven, so that 0.1 + 0.2 is 0.3. */
export function isWithinTolerance(given: number, answer: NumberAnswer): boolean {
  if (!Number.isFinite(given)) return false;
  const allowed = answer.toleranceKind === 'percent' ? Math.abs(answer.value) * (answer.tolerance / 100) : answer.tolerance;
  const slack = Number.EPSILON * 4 * Math.max(Math.abs(given), Math.abs(answer.value));
  return Math.abs(given - answer.value) <= allowed + slack;
}
