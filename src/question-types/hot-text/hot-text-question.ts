import * as v from 'valibot';
import type { ProblemPath } from '../../model/problem.js';
import { questionFields } from '../../model/question.js';
import { identifier, identifierList, record } from '../../model/schema.js';
import { textSchema } from '../../model/text.js';

const MOST_SEGMENTS = 80;

/** A running text in pieces, some of which can be picked. */
export const hotTextSchema = record({
  ...questionFields,
  type: v.literal('hot-text'),
  segments: v.pipe(
    v.array(
      record({
        id: identifier,
        text: textSchema,
        feedback: v.optional(textSchema),
        evidence: v.optional(identifierList),
        fixed: v.optional(v.boolean()),
      }),
      'needs to be a list of segments',
    ),
    v.minLength(2, 'needs at least two segments'),
    v.maxLength(MOST_SEGMENTS, `may hold at most ${MOST_SEGMENTS} segments`),
  ),
  answer: v.pipe(identifierList, v.minLength(1, 'names no right segment')),
});
export type HotTextQuestion = v.InferOutput<typeof hotTextSchema>;

/** The opaque ids of the picked segments. */
export const hotTextResponseSchema = v.pipe(v.array(v.pipe(v.string(), v.maxLength(80))), v.maxLength(MOST_SEGMENTS));
export type HotTextResponse = v.InferOutput<typeof hotTextResponseSchema>;

/** Twins among the ids, and answers that name no segment or one that cannot be picked. */
export function hotTextProblems({ segments, answer }: HotTextQuestion): { path: ProblemPath; message: string }[] {
  const problems: { path: ProblemPath; message: string }[] = [];
  const seen = new Map<string, boolean>();
  segments.forEach(({ id, fixed }, index) => {
    if (seen.has(id)) problems.push({ path: ['segments', index, 'id'], message: `“${id}” is the id of an earlier segment; give each segment its own.` });
    seen.set(id, fixed === true);
  });
  answer.forEach((id, index) => {
    if (!seen.has(id)) problems.push({ path: ['answer', index], message: `“${id}” is not the id of a segment here.` });
    else if (seen.get(id)) problems.push({ path: ['answer', index], message: `“${id}” is fixed, so nobody can pick it.` });
  });
  return problems;
}
