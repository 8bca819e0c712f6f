import { opaqueIds } from '../../model/opaque-id.js';
import type { PrintPart } from '../../model/print-part.js';
import { askBase, type AskedBase } from '../../model/question.js';
import { shuffleWith } from '../../model/seeded-random.js';
import type { Text } from '../../model/text.js';
import type { Missing } from '../question-type.js';
import type { MatchQuestion, MatchResponse } from './match-question.js';

interface AskedPart {
  readonly id: string;
  readonly text: Text;
}

/** A matching question as a learner meets it: prompts in the author's order, options in the seed's, all under ids that say nothing. */
export interface AskedMatch extends AskedBase {
  readonly prompts: readonly AskedPart[];
  readonly options: readonly AskedPart[];
}

export interface KnownMatch {
  readonly prompts: readonly { readonly id: string; readonly prompt: MatchQuestion['prompts'][number] }[];
  readonly options: readonly { readonly id: string; readonly option: MatchQuestion['options'][number] }[];
}

/** Prompts and options with their opaque ids. An author may well give a prompt and its option the same id; the opaque ones differ. */
export function knownMatch({ id, prompts, options }: MatchQuestion): KnownMatch {
  const ids = opaqueIds(id, [...prompts.map((prompt) => `prompts/${prompt.id}`), ...options.map((option) => `options/${option.id}`)]);
  return {
    prompts: prompts.map((prompt, index) => ({ id: ids[index] as string, prompt })),
    options: options.map((option, index) => ({ id: ids[prompts.length + index] as string, option })),
  };
}

export function askMatch(question: MatchQuestion, seed: string): AskedMatch {
  const { prompts, options } = knownMatch(question);
  return {
    ...askBase(question),
    prompts: prompts.map(({ id, prompt }) => ({ id, text: prompt.text })),
    options: shuffleWith(options, `${seed}/${question.id}`).map(({ id, option }) => ({ id, text: option.text })),
  };
}

export function missingMatch({ prompts, options }: AskedMatch, response: MatchResponse | undefined): Missing | undefined {
  const given = new Map(Object.entries(response ?? {}));
  const known = new Set(options.map(({ id }) => id));
  const count = prompts.filter(({ id }) => !known.has(given.get(id) ?? '')).length;
  return count === 0 ? undefined : { key: 'missing.matches', values: { count }, isPartial: count < prompts.length };
}

export const printMatch = ({ prompts, options }: AskedMatch): PrintPart[] => [
  { kind: 'pairs', prompts: prompts.map(({ text }) => text), options: options.map(({ text }) => text) },
];
