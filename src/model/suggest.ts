import { distance } from 'fastest-levenshtein';

/** The longest name for which a near one is looked for; longer ones are never typing slips. */
const LONGEST_NAME = 60;

/**
 * The candidate nearest to what was written, for “did you mean”: at most two slips away, or three in a name of eight or more
 * characters. Undefined when nothing is near.
 */
export function suggest(written: string, candidates: Iterable<string>): string | undefined {
  if (written.length > LONGEST_NAME) return undefined;
  let best: string | undefined;
  let fewest = written.length >= 8 ? 4 : Math.min(3, written.length);
  for (const candidate of candidates) {
    const slips = distance(written.toLowerCase(), candidate.toLowerCase());
    if (slips < fewest) {
      fewest = slips;
      best = candidate;
    }
  }
  return best;
}
