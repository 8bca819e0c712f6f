import fc from 'fast-check';
import { GRADES, type ClaimReview } from '../../src/review/claim-review.js';
import { makePool, type QuestionPool } from '../../src/review/question-pool.js';
import { questionTypes } from '../../src/question-types/question-types.js';
import type { Question } from '../../src/question-types/question-types.js';
import { sampleBank, sampleClaim, sampleQuestion, sampleSource } from '../support/sample-bank.js';

export const DAY = 86_400_000;

/** Noon of a local day, far from every change of days and clocks. */
export const NOON = new Date(2025, 4, 29, 12).getTime();

/** A review of the claim `river-survey/c1`; fields of `change` stand in place of its own. */
export const sampleReview = (change: Partial<ClaimReview> = {}): ClaimReview => ({
  claim: 'river-survey/c1',
  at: NOON,
  question: 'bridges/river',
  grade: 'good',
  from: 'quiz',
  ...change,
});

/** Reviews of few claims, questions and moments, so that many of them are accounts of the same one. */
export const reviewLists: fc.Arbitrary<ClaimReview[]> = fc.array(
  fc.record(
    {
      claim: fc.constantFrom('s/a', 's/b'),
      at: fc.integer({ min: 0, max: 4 }).map((steps) => NOON + steps * 7 * 3_600_000),
      question: fc.constantFrom('b/one', 'b/two'),
      grade: fc.constantFrom(...GRADES),
      from: fc.constantFrom('quiz' as const, 'review' as const),
      sure: fc.constant(true as const),
      chosenAt: fc.integer({ min: 0, max: 3 }),
    },
    { requiredKeys: ['claim', 'at', 'question', 'grade', 'from'], noNullPrototype: true },
  ),
  { maxLength: 12 },
);

/** A question on claims of the sample source; its first choice is right. */
export const questionOn = (id: string, ...evidence: string[]): Question =>
  sampleQuestion('choice', {
    id,
    evidence,
    choices: [
      { id: 'yes', text: 'Yes' },
      { id: 'no', text: 'No' },
    ],
    answer: ['yes'],
  });

/** The pool of one bank, `bridges`, with its source, whose claims are `c1` to `c4`. */
export function poolOf(...questions: Question[]): QuestionPool {
  const source = sampleSource({ claims: ['c1', 'c2', 'c3', 'c4'].map((id) => sampleClaim({ id })) });
  return makePool([{ bank: sampleBank({ questions }), types: questionTypes, sources: [source] }]);
}
