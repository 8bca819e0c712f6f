import type { ClaimCard } from './claim-card.js';
import type { PooledQuestion, QuestionPool } from './question-pool.js';
import type { ReviewDeck } from './review-deck.js';

/**
 * The question to ask on a claim: any other before the one that was missed last; then one that was never asked, or else the one asked
 * longest ago; what learners mark themselves only where there is nothing else. Undefined where nothing asks about the claim.
 */
export function chooseQuestion(claim: string, deck: ReviewDeck, pool: QuestionPool): PooledQuestion | undefined {
  const card: ClaimCard | undefined = deck.cardOf(claim);
  const rank = ({ key, type }: PooledQuestion): readonly number[] => [Number(type.selfMarked === true), Number(key === card?.missed), deck.askedAt(key) ?? -Infinity];
  let best: { readonly pooled: PooledQuestion; readonly rank: readonly number[] } | undefined;
  for (const pooled of pool.byClaim.get(claim) ?? []) {
    const own = rank(pooled);
    if (!best || isBefore(own, best.rank)) best = { pooled, rank: own };
  }
  return best?.pooled;
}

function isBefore(one: readonly number[], other: readonly number[]): boolean {
  const at = one.findIndex((number, index) => number !== other[index]);
  return at >= 0 && (one[at] as number) < (other[at] as number);
}
