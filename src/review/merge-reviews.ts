import { GRADES, compareReviews, compareTexts, reviewName, type ClaimReview } from './claim-review.js';

/**
 * Reviews of two origins as one list, each review once, in the order in which they count. The result is the same in whatever order and
 * however often lists are joined, so that tabs, files and devices can be joined without a referee.
 */
export function mergeReviews(kept: readonly ClaimReview[], more: readonly ClaimReview[]): ClaimReview[] {
  const byName = new Map<string, ClaimReview>();
  for (const review of [...kept, ...more]) {
    const name = reviewName(review);
    const known = byName.get(name);
    byName.set(name, known ? preferReview(known, review) : review);
  }
  return [...byName.values()].sort(compareReviews);
}

/** Which of two accounts of the same review stands: the learner's latest choice, else the more careful one. */
export const preferReview = (one: ClaimReview, other: ClaimReview): ClaimReview => (compareAccounts(one, other) <= 0 ? one : other);

const compareAccounts = (one: ClaimReview, other: ClaimReview): number =>
  (other.chosenAt ?? -1) - (one.chosenAt ?? -1) ||
  GRADES.indexOf(one.grade) - GRADES.indexOf(other.grade) ||
  Number(other.sure ?? false) - Number(one.sure ?? false) ||
  compareTexts(other.from, one.from);
