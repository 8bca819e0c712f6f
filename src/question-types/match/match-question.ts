import * as v from 'valibot';
import type { Problem } from '../../model/problem.js';
import { questionFields } from '../../model/question.js';
import { repeatedIds } from '../../model/repeated-ids.js';
import { identifier, identifierList, record } from '../../model/schema.js';
import { textSchema } from '../../model/text.js';

const MOST = 26;
const opaqueId = v.pipe(v.string(), v.maxLength(80));

/** Prompts, each to be matched with one of a list of options; an option may fit several prompts, or none. */
export const matchSchema = record({
  ...questionFields,
  type: v.literal('match'),
  prompts: v.pipe(
    v.array(record({ id: identifier, text: textSchema, feedback: v.optional(textSchema), evidence: v.optional(identifierList) }), 'needs to be a list of prompts'),
    v.minLength(1, 'needs at least one prompt'),
    v.maxLength(MOST, `may hold at most ${MOST} prompts`),
  ),
  options: v.pipe(
    v.array(record({ id: identifier, text: textSchema, feedback: v.optional(textSchema) }), 'needs to be a list of options'),
    v.minLength(2, 'needs at least two options'),
    v.maxLength(MOST, `may hold at most ${MOST} options`),
  ),
  answer: v.record(identifier, identifier, 'needs to be an object that gives the id of an option for the id of each prompt'),
});
export type MatchQuestion = v.InferOutput<typeof matchSchema>;

/** The opaque id of the chosen option, by the opaque id of the prompt. */
export const matchResponseSchema = v.pipe(v.record(opaqueId, opaqueId), v.maxEntries(MOST));
export type MatchResponse = v.InferOutput<typeof matchResponseSchema>;

/** Twins, prompts without an answer, and answers that name what is not there. */
export function matchProblems({ prompts, options, answer }: MatchQuestion): Pick<Problem, 'path' | 'message'>[] {
  const promptIds = prompts.map(({ id }) => id);
  const optionIds = new Set(options.map(({ id }) => id));
  const answers = new Map(Object.entries(answer));
  return [
    ...repeatedIds('prompts', prompts),
    ...repeatedIds('options', options),
    ...promptIds.filter((id) => !answers.has(id)).map((id) => ({ path: ['answer'], message: `names no option for the prompt “${id}”.` })),
    ...[...answers].flatMap(([prompt, option]) => [
      ...(promptIds.includes(prompt) ? [] : [{ path: ['answer', prompt], message: `“${prompt}” is not the id of a prompt here.` }]),
      ...(optionIds.has(option) ? [] : [{ path: ['answer', prompt], message: `“${option}” is not the id of an option here.` }]),
    ]),
  ];
}
