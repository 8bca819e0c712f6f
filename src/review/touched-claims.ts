/** A part of a marked response with the claims it names. */
export interface MarkedPart {
  readonly state: 'right' | 'wrong';
  readonly evidence: readonly string[];
}

/**
 * The claims that a marked response touched, each with whether it was known. Where parts of the response name a claim, they
 * decide: one wrong part is a miss. A claim that no part names goes with the response as a whole.
 */
export function touchedClaims(evidence: Iterable<string>, parts: readonly MarkedPart[], isRight: boolean): Map<string, boolean> {
  const touched = new Map<string, boolean>();
  for (const { state, evidence: named } of parts) for (const claim of named) touched.set(claim, (touched.get(claim) ?? true) && state === 'right');
  // A right response has no wrong part, whatever its parts are called.
  if (isRight) for (const claim of touched.keys()) touched.set(claim, true);
  for (const claim of evidence) if (!touched.has(claim)) touched.set(claim, isRight);
  return touched;
}
