import * as v from 'valibot';
import type { ProblemPath } from '../../model/problem.js';
import { questionFields } from '../../model/question.js';
import { identifier, identifierList, record } from '../../model/schema.js';
import { textSchema } from '../../model/text.js';

const MOST_CHOICES = 26;

/** One or several of a list. */
export const choiceSchema = record({
  ...questionFields,
  type: v.literal('choice'),
  choices: v.pipe(
    v.array(
      record({
        id: identifier,
        text: textSchema,
        feedback: v.optional(textSchema),
        evidence: v.optional(identifierList),
        fixed: v.optional(v.boolean('needs to be true or false')),
      }),
      'needs to be a list of choices',
    ),
    v.minLength(2, 'needs at least two choices'),
    v.maxLength(MOST_CHOICES, `may hold at most ${MOST_CHOICES} choices`),
  ),
  answer: v.pipe(identifierList, v.minLength(1, 'names no right choice')),
  multiple: v.optional(v.boolean('needs to be true or false')),
  shuffle: v.optional(v.boolean('needs to be true or false')),
});
export type ChoiceQuestion = v.InferOutput<typeof choiceSchema>;

/** The opaque ids of the picked choices. */
export const choiceResponseSchema = v.pipe(v.array(v.pipe(v.string(), v.maxLength(80))), v.maxLength(MOST_CHOICES));
export type ChoiceResponse = v.InferOutput<typeof choiceResponseSchema>;

/** Ids that are named but do not exist, twins, and several answers where one is asked for. */
export function choiceProblems(question: ChoiceQuestion): { path: ProblemPath; message: string }[] {
  const problems: { path: ProblemPath; message: string }[] = [];
  const seen = new Set<string>();
  question.choices.forEach(({ id }, index) => {
    if (seen.has(id)) problems.push({ path: ['choices', index, 'id'], message: `“${id}” is the id of an earlier choice; give each choice its own.` });
    seen.add(id);
  });
  question.answer.forEach((id, index) => {
    if (!seen.has(id)) problems.push({ path: ['answer', index], message: `“${id}” is not the id of a choice here.` });
  });
  if (question.multiple !== true && question.answer.length > 1) problems.push({ path: ['answer'], message: 'names several right choices; set "multiple": true or name one.' });
  return problems;
}
