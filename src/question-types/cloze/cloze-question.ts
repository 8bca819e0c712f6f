import * as v from 'valibot';
import { choiceFields, choiceListProblems } from '../../model/choice-list.js';
import { expectedNumberFields, typedNumberSchema } from '../../model/expected-number.js';
import { expectedTextFields, typedTextSchema } from '../../model/expected-text.js';
import type { ProblemPath } from '../../model/problem.js';
import { questionFields } from '../../model/question.js';
import { repeatedIds } from '../../model/repeated-ids.js';
import { choose, identifier, record } from '../../model/schema.js';
import { textSchema } from '../../model/text.js';
import { expectedNumberProblems } from '../../scoring/mark-number.js';
import { expectedTextProblems } from '../../scoring/mark-text.js';
import { gapIdsIn } from './read-gap-text.js';

const MOST_GAPS = 50;

const choiceGap = record({ id: identifier, choices: choiceFields.choices, answer: identifier });
const textGap = record({ id: identifier, ...expectedTextFields });
const numberGap = record({ id: identifier, ...expectedNumberFields });

export type ChoiceGap = v.InferOutput<typeof choiceGap>;
export type TextGap = v.InferOutput<typeof textGap>;
export type NumberGap = v.InferOutput<typeof numberGap>;
export type Gap = ChoiceGap | TextGap | NumberGap;

export const isChoiceGap = (gap: Gap): gap is ChoiceGap => Object.hasOwn(gap, 'choices');
export const isTextGap = (gap: Gap): gap is TextGap => Object.hasOwn(gap, 'accept');

/** The kind of a gap shows in the field that only it has. */
function gapOf(value: unknown): typeof choiceGap | typeof textGap | typeof numberGap {
  const gap = Object(value) as Gap;
  return isChoiceGap(gap) ? choiceGap : isTextGap(gap) ? textGap : numberGap;
}

/** A text with gaps, each filled by a choice, a word or a number. */
export const clozeSchema = record({
  ...questionFields,
  type: v.literal('cloze'),
  text: textSchema,
  gaps: v.pipe(
    v.array(choose([choiceGap, textGap, numberGap], gapOf), 'needs to be a list of gaps'),
    v.minLength(1, 'needs at least one gap'),
    v.maxLength(MOST_GAPS, `may hold at most ${MOST_GAPS} gaps`),
  ),
});
export type ClozeQuestion = v.InferOutput<typeof clozeSchema>;

/** By the opaque id of the gap: the opaque id of a choice, what was typed, or for a number what was typed and read. */
export const clozeResponseSchema = v.pipe(v.record(v.pipe(v.string(), v.maxLength(80)), v.union([typedTextSchema, typedNumberSchema])), v.maxEntries(MOST_GAPS));
export type ClozeResponse = v.InferOutput<typeof clozeResponseSchema>;

/** What was typed into a gap, or the id that was chosen; empty when nothing was. */
export const typedIn = (given: ClozeResponse[string] | undefined): string => (typeof given === 'object' ? given.text : (given ?? ''));

type Problem = { readonly path: ProblemPath; readonly message: string };

/** Gaps that the text lacks, has twice or does not know, twins, and what is wrong in a gap itself. */
export function clozeProblems({ text, gaps }: ClozeQuestion): Problem[] {
  const inText = gapIdsIn(text);
  const ids = gaps.map(({ id }) => id);
  const places = gaps.flatMap(({ id }, index): Problem[] => {
    const count = inText.filter((other) => other === id).length;
    return count === 1 ? [] : [{ path: ['gaps', index, 'id'], message: `“${id}” stands in the text ${count} times; write {{${id}}} there once, outside of code and links.` }];
  });
  return [
    ...repeatedIds('gaps', gaps),
    ...places,
    ...gaps.flatMap((gap, index) => problemsOf(gap).map(({ path, message }) => ({ path: ['gaps', index, ...path], message }))),
    ...[...new Set(inText)].filter((id) => !ids.includes(id)).map((id) => ({ path: ['text'], message: `has {{${id}}}, but no gap has that id.` })),
  ];
}

function problemsOf(gap: Gap): Problem[] {
  if (isTextGap(gap)) return expectedTextProblems(gap);
  if (!isChoiceGap(gap)) return expectedNumberProblems(gap);
  // A gap has one answer where a question has a list of them.
  return choiceListProblems({ ...gap, answer: [gap.answer] }).map(({ path, message }) => ({ path: path[0] === 'answer' ? ['answer'] : path, message }));
}
