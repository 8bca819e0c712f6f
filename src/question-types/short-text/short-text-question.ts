import * as v from 'valibot';
import type { ProblemPath } from '../../model/problem.js';
import { questionFields } from '../../model/question.js';
import { filledText, finiteNumber, record } from '../../model/schema.js';
import { textSchema } from '../../model/text.js';
import { foldText } from '../../scoring/fold-text.js';
import { matchesText } from '../../scoring/text-match.js';

/** The most characters a response may have. */
export const LONGEST_RESPONSE = 500;

/** A word or a few, compared with accepted ones. */
export const shortTextSchema = record({
  ...questionFields,
  type: v.literal('short-text'),
  accept: v.pipe(
    v.array(
      record({
        text: v.pipe(filledText, v.maxLength(LONGEST_RESPONSE, `is longer than the ${LONGEST_RESPONSE} characters that can be typed`)),
        points: v.optional(v.pipe(finiteNumber, v.minValue(0, 'lies between 0 and 1'), v.maxValue(1, 'lies between 0 and 1'))),
        feedback: v.optional(textSchema),
      }),
      'needs to be a list of accepted texts',
    ),
    v.minLength(1, 'needs at least one accepted text'),
  ),
  commonErrors: v.optional(v.array(record({ text: filledText, feedback: textSchema }), 'needs to be a list')),
  matchCase: v.optional(v.boolean('needs to be true or false')),
  matchAccents: v.optional(v.boolean('needs to be true or false')),
});
export type ShortTextQuestion = v.InferOutput<typeof shortTextSchema>;

export const shortTextResponseSchema = v.pipe(v.string(), v.maxLength(LONGEST_RESPONSE));
export type ShortTextResponse = v.InferOutput<typeof shortTextResponseSchema>;

/** No text that earns everything, and common errors that would be marked right. */
export function shortTextProblems(question: ShortTextQuestion): { path: ProblemPath; message: string }[] {
  const problems: { path: ProblemPath; message: string }[] = [];
  if (!question.accept.some(({ text, points }) => (points ?? 1) === 1 && !isOnlyStars(text)))
    problems.push({ path: ['accept'], message: 'has no accepted text that earns the full points.' });
  question.accept.forEach(({ text }, index) => {
    if (isOnlyStars(text)) problems.push({ path: ['accept', index, 'text'], message: `“${text}” accepts anything at all.` });
  });
  (question.commonErrors ?? []).forEach(({ text }, index) => {
    if (question.accept.some((accepted) => matchesText(text, accepted.text, question)))
      problems.push({ path: ['commonErrors', index, 'text'], message: `“${text}” is also accepted, so it would be marked right.` });
  });
  return problems;
}

/** Stars, space and stops only; after folding nothing is left to compare. */
const isOnlyStars = (text: string): boolean => foldText(text.replaceAll('\\*', '\uE000').replaceAll('*', '')) === '';
