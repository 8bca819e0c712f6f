import { opaqueIds } from '../../model/opaque-id.js';
import type { PrintPart } from '../../model/print-part.js';
import { askBase, type AskedBase } from '../../model/question.js';
import { shuffleWith } from '../../model/seeded-random.js';
import type { Text } from '../../model/text.js';
import type { Missing } from '../question-type.js';
import type { ChoiceQuestion, ChoiceResponse } from './choice-question.js';

/** A choice question as a learner meets it: options in the seed's order, under ids that say nothing. */
export interface AskedChoice extends AskedBase {
  readonly multiple: boolean;
  readonly choices: readonly { readonly id: string; readonly text: Text }[];
}

/** Each choice with its opaque id, in the author's order. */
export function withOpaqueIds(question: ChoiceQuestion): { id: string; choice: ChoiceQuestion['choices'][number] }[] {
  const ids = opaqueIds(
    question.id,
    question.choices.map((choice) => choice.id),
  );
  return question.choices.map((choice, index) => ({ id: ids[index] as string, choice }));
}

export function askChoice(question: ChoiceQuestion, seed: string): AskedChoice {
  const entries = withOpaqueIds(question);
  const ordered = question.shuffle === false ? entries : shuffleWith(entries, `${seed}/${question.id}`, ({ choice }) => choice.fixed === true);
  return { ...askBase(question), multiple: question.multiple === true, choices: ordered.map(({ id, choice }) => ({ id, text: choice.text })) };
}

export function missingChoice(asked: AskedChoice, response: ChoiceResponse | undefined): Missing | undefined {
  const known = new Set(asked.choices.map((choice) => choice.id));
  const picks = (response ?? []).filter((id) => known.has(id));
  return picks.length > 0 ? undefined : { key: asked.multiple ? 'missing.choices' : 'missing.choice' };
}

export const printChoice = ({ multiple, choices }: AskedChoice): PrintPart[] => [{ kind: 'options', multiple, texts: choices.map(({ text }) => text) }];
