const MINUTE = 60_000;

/** The times at which the time left is said aloud, in milliseconds: half of it, five minutes, one minute; none that comes before the half. */
export function thresholdsOf(total: number): number[] {
  // Of less than a minute nobody wants to be told the half.
  return total < MINUTE ? [] : [total / 2, ...[5 * MINUTE, MINUTE].filter((threshold) => threshold < total / 2)];
}

/** Whether one of the thresholds lies between what was left before and what is left now. Time that was added passes none. */
export const passesThreshold = (before: number, now: number, total: number): boolean => thresholdsOf(total).some((threshold) => now > 0 && now <= threshold && threshold < before);
