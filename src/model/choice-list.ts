import * as v from 'valibot';
import type { ProblemPath } from './problem.js';
import { identifier, identifierList, record } from './schema.js';
import { textSchema } from './text.js';

/** The most choices a list may hold: one for each letter. */
export const MOST_CHOICES = 26;

/** The fields of a question, or of a part of one, in which one or several of a list are right. */
export const choiceFields = {
  choices: v.pipe(
    v.array(
      record({
        id: identifier,
        text: textSchema,
        feedback: v.optional(textSchema),
        evidence: v.optional(identifierList),
        fixed: v.optional(v.boolean()),
      }),
      'needs to be a list of choices',
    ),
    v.minLength(2, 'needs at least two choices'),
    v.maxLength(MOST_CHOICES, `may hold at most ${MOST_CHOICES} choices`),
  ),
  answer: v.pipe(identifierList, v.minLength(1, 'names no right choice')),
  multiple: v.optional(v.boolean()),
  shuffle: v.optional(v.boolean()),
} satisfies v.ObjectEntries;

/** The opaque ids of what was picked, at a length that no honest response passes. */
export const pickedIds = v.pipe(v.array(v.pipe(v.string(), v.maxLength(80))), v.maxLength(MOST_CHOICES));

interface ChoiceList {
  readonly choices: readonly { readonly id: string }[];
  readonly answer: readonly string[];
  readonly multiple?: boolean | undefined;
}

/** Ids that are named but do not exist, twins, and several answers where one is asked for. */
export function choiceListProblems({ choices, answer, multiple }: ChoiceList): { path: ProblemPath; message: string }[] {
  const problems: { path: ProblemPath; message: string }[] = [];
  const seen = new Set<string>();
  choices.forEach(({ id }, index) => {
    if (seen.has(id)) problems.push({ path: ['choices', index, 'id'], message: `“${id}” is the id of an earlier choice; give each choice its own.` });
    seen.add(id);
  });
  answer.forEach((id, index) => {
    if (!seen.has(id)) problems.push({ path: ['answer', index], message: `“${id}” is not the id of a choice here.` });
  });
  if (multiple !== true && answer.length > 1) problems.push({ path: ['answer'], message: 'names several right choices; set "multiple": true or name one.' });
  return problems;
}
