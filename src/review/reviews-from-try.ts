import type { Try } from '../session/session-state.js';
import { questionKey, type ClaimReview, type ReviewPlace } from './claim-review.js';
import { gradeResponse, gradeSelfMarked } from './grade-response.js';
import type { PooledQuestion, QuestionPool } from './question-pool.js';
import { touchedClaims } from './touched-claims.js';

/**
 * What one marked try says of the claims it touched. `tryNumber` counts from 1. Nothing where a question cites no source that is known.
 */
export function reviewsFromTry(pooled: PooledQuestion, pool: QuestionPool, made: Try, tryNumber: number, from: ReviewPlace): ClaimReview[] {
  const { key, question, type, claims } = pooled;
  const { bank } = pooled.from;
  const score = made.score ?? type.score(question, made.response);
  const keys = (ids: readonly string[] = []): string[] => ids.flatMap((id) => pool.claimOf(bank.id, id) ?? []);
  const parts = score.parts.map(({ state, evidence }) => ({ state, evidence: keys(evidence) }));
  const { right, certainty, hints = 0, at } = made;
  // Where a host marks, the question does not say what it rests on; the mark does.
  return [...touchedClaims([...claims, ...keys(score.evidence)], parts, right)].map(([claim, isKnown]): ClaimReview => {
    const grade = type.selfMarked === true ? gradeSelfMarked(made) : gradeResponse({ right: isKnown, tryNumber, hints, certainty });
    return { claim, at, question: key, grade, from, ...(certainty === 3 && grade === 'again' ? { sure: true } : {}) };
  });
}

/** What all tries of a quiz's question say. What learners mark themselves says nothing reliable, and is left out. */
export function reviewsFromTries(bank: string, question: string, tries: readonly Try[], pool: QuestionPool): ClaimReview[] {
  const pooled = pool.byKey.get(questionKey(bank, question));
  if (!pooled || pooled.type.selfMarked === true) return [];
  return tries.flatMap((made, index) => reviewsFromTry(pooled, pool, made, index + 1, 'quiz'));
}
