import { opaqueIds } from '../../model/opaque-id.js';
import type { PrintPart } from '../../model/print-part.js';
import { askBase, type AskedBase } from '../../model/question.js';
import { shuffleWith } from '../../model/seeded-random.js';
import type { Text } from '../../model/text.js';
import type { Missing } from '../question-type.js';
import type { EvidencePairQuestion, EvidencePairResponse } from './evidence-pair-question.js';

/** A question with its statements as a learner meets it: both lists in the seed's order, under ids that say nothing. */
export interface AskedEvidencePair extends AskedBase {
  readonly multiple: boolean;
  readonly choices: readonly { readonly id: string; readonly text: Text }[];
  /** Without a text where that of the claim is not known. */
  readonly statements: readonly { readonly id: string; readonly text?: Text }[];
}

interface Entries {
  readonly choices: readonly { readonly id: string; readonly choice: EvidencePairQuestion['choices'][number] }[];
  readonly statements: readonly { readonly id: string; readonly statement: EvidencePairQuestion['offered'][number] }[];
}

/** Each choice and each statement with its opaque id, in the author's order. No two of them have the same, although marks name them alike. */
export function withOpaqueIds(question: EvidencePairQuestion): Entries {
  const choices = question.choices.map(({ id }) => `choice/${id}`);
  const ids = opaqueIds(question.id, [...choices, ...question.offered.map(({ claim }) => `statement/${claim}`)]);
  return {
    choices: question.choices.map((choice, index) => ({ id: ids[index] as string, choice })),
    statements: question.offered.map((statement, index) => ({ id: ids[choices.length + index] as string, statement })),
  };
}

export function askEvidencePair(question: EvidencePairQuestion, seed: string): AskedEvidencePair {
  const { choices, statements } = withOpaqueIds(question);
  const ordered = question.shuffle === false ? choices : shuffleWith(choices, `${seed}/${question.id}`, ({ choice }) => choice.fixed === true);
  return {
    ...askBase(question),
    multiple: question.multiple === true,
    choices: ordered.map(({ id, choice }) => ({ id, text: choice.text })),
    statements: shuffleWith(statements, `${seed}/${question.id}/statements`).map(({ id, statement: { text } }) => ({ id, ...(text === undefined ? {} : { text }) })),
  };
}

export function missingEvidencePair({ multiple, choices, statements }: AskedEvidencePair, response: EvidencePairResponse | undefined): Missing | undefined {
  const isKnown = (known: readonly { readonly id: string }[], picks: readonly string[] = []): boolean => known.some(({ id }) => picks.includes(id));
  if (!isKnown(choices, response?.choices)) return { key: multiple ? 'missing.choices' : 'missing.choice' };
  return isKnown(statements, response?.statements) ? undefined : { key: 'missing.support', isPartial: true };
}

export const printEvidencePair = ({ multiple, choices, statements }: AskedEvidencePair): PrintPart[] => [
  { kind: 'options', multiple, texts: choices.map(({ text }) => text) },
  { kind: 'message', key: 'pair.support' },
  { kind: 'options', multiple: true, texts: statements.map(({ text }, index) => text ?? String(index + 1)) },
];
