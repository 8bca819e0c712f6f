import { charactersOf, type Text } from '../../../src/model/text.js';
import type { QuestionOf } from '../../../src/question-types/question-type.js';
import type { Question, questionTypes } from '../../../src/question-types/question-types.js';

type Of<Type extends keyof typeof questionTypes> = QuestionOf<(typeof questionTypes)[Type]>;
type Part = { readonly id: string; readonly text: Text; readonly feedback?: Text | undefined };

const letter = (index: number): string => String.fromCharCode(97 + index);
const bare = (value: object): object => Object.fromEntries(Object.entries(value).filter(([, inner]) => inner !== undefined));

/** Parts with letters for ids, as importers give them, without what files carry of none. */
export const letteredParts = (parts: readonly Part[], change: (part: Part) => object = ({ text, feedback }) => ({ text, feedback })): object[] =>
  parts.map((part, index) => bare({ id: letter(index), ...change(part) }));

/** The letter of a part. */
export const letterIn = (parts: readonly { readonly id: string }[], id: string): string => letter(parts.findIndex((part) => part.id === id));

/** The ids of several as letters, in the order of the parts. */
export const lettersIn = (parts: readonly { readonly id: string }[], ids: readonly string[]): string[] =>
  parts.filter(({ id }) => ids.includes(id)).map(({ id }) => letterIn(parts, id));

/** Options in the order in which a file meets them: those that prompts use, then the others; each with its letter. */
export function metOptions({ prompts, options, answer }: Pick<Of<'match'>, 'prompts' | 'options' | 'answer'>): { options: object[]; answer: object } {
  const texts = [...prompts.map(({ id }) => answer[id] as string), ...options.map(({ id }) => id)].map((id) =>
    charactersOf(options.find((option) => option.id === id)?.text ?? ''),
  );
  const met = [...new Set(texts)];
  return {
    options: met.map((text, index) => ({ id: letter(index), text })),
    answer: Object.fromEntries(prompts.map((_prompt, index) => [letter(index), letter(met.indexOf(texts[index] as string))])),
  };
}

export { bare };
export type { Of, Question };
