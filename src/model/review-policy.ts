import * as v from 'valibot';
import { record } from './schema.js';

/** What a learner may be shown of a marked question. */
export const REVIEW_PARTS = ['response', 'correctness', 'score', 'feedback', 'evidence', 'answer'] as const;
export type ReviewPart = (typeof REVIEW_PARTS)[number];

/** When it is shown: while the session runs, in the visit in which it was finished, at any later visit. */
export const REVIEW_TIMES = ['during', 'after', 'later'] as const;
export type ReviewTime = (typeof REVIEW_TIMES)[number];

const parts = v.optional(v.array(v.picklist(REVIEW_PARTS)));

/** For each time the parts that are shown; everything where nothing is said. */
export const reviewPolicySchema = record({ during: parts, after: parts, later: parts });
export type ReviewPolicy = v.InferOutput<typeof reviewPolicySchema>;

/** What is shown at a time. Feedback, evidence and answer tell what is right, so that none of them is shown without correctness. */
export function shownParts(policy: ReviewPolicy | undefined, time: ReviewTime): ReadonlySet<ReviewPart> {
  const wanted = policy?.[time] ?? REVIEW_PARTS;
  return new Set(wanted.includes('correctness') ? wanted : wanted.filter((part) => part === 'response'));
}
