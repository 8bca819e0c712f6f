import * as v from 'valibot';
import type { ProblemPath } from '../../model/problem.js';
import { questionFields } from '../../model/question.js';
import { finiteNumber, identifier, record } from '../../model/schema.js';
import { textSchema } from '../../model/text.js';

/** The most characters of an essay. */
export const LONGEST_ESSAY = 20_000;

const MOST_ROWS = 20;

/** A text of one's own, which the learner compares with a model answer, row by row of a rubric. */
export const essaySchema = record({
  ...questionFields,
  type: v.literal('essay'),
  modelAnswer: textSchema,
  rubric: v.optional(
    v.pipe(
      v.array(
        record({
          id: identifier,
          text: textSchema,
          points: v.pipe(finiteNumber, v.minValue(0.01, 'cannot be below 0.01'), v.maxValue(1000, 'cannot be above 1000')),
        }),
        'needs to be a list of rows',
      ),
      v.minLength(1, 'needs at least one row'),
      v.maxLength(MOST_ROWS, `may hold at most ${MOST_ROWS} rows`),
    ),
  ),
});
export type EssayQuestion = v.InferOutput<typeof essaySchema>;

/** The text, and the opaque ids of the rows that the learner ticked after having seen the model answer. */
export const essayResponseSchema = record({
  text: v.pipe(v.string(), v.maxLength(LONGEST_ESSAY)),
  rubric: v.pipe(v.array(v.pipe(v.string(), v.maxLength(80))), v.maxLength(MOST_ROWS)),
});
export type EssayResponse = v.InferOutput<typeof essayResponseSchema>;

/** Rows of one id. */
export function essayProblems({ rubric = [] }: EssayQuestion): { path: ProblemPath; message: string }[] {
  const ids = rubric.map(({ id }) => id);
  return ids.flatMap((id, index) => (ids.indexOf(id) < index ? [{ path: ['rubric', index, 'id'], message: `“${id}” is the id of an earlier row; give each row its own.` }] : []));
}
