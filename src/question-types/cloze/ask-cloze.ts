import { opaqueIds } from '../../model/opaque-id.js';
import type { PrintPart } from '../../model/print-part.js';
import { askBase, type AskedBase } from '../../model/question.js';
import type { Text } from '../../model/text.js';
import type { Missing } from '../question-type.js';
import { typedIn, type ClozeQuestion, type ClozeResponse } from './cloze-question.js';
import { gapIdsIn, replaceGaps } from './read-gap-text.js';
import { rulesOfGap, type AskedField, type GapRules } from './score-gap.js';

/** A gap as a learner meets it. */
export type AskedGap = AskedField & { readonly id: string };

/** A text with gaps as a learner meets it. */
export interface AskedCloze extends AskedBase {
  /** With `{{id}}` for each gap, the id an opaque one. */
  readonly text: Text;
  /** In the order of the text. */
  readonly gaps: readonly AskedGap[];
}

/** The gaps in the order of the text: the opaque id, the author's id and place in the list, and the rules of each. */
export function gapsInOrder(question: ClozeQuestion): { readonly id: string; readonly name: string; readonly index: number; readonly rules: GapRules }[] {
  const names = question.gaps.map(({ id }) => id);
  const ids = opaqueIds(question.id, names);
  const order = gapIdsIn(question.text);
  return question.gaps
    .map((gap, index) => ({ id: ids[index] as string, name: gap.id, index, rules: rulesOfGap(question, gap) }))
    .sort((one, other) => order.indexOf(one.name) - order.indexOf(other.name));
}

export function askCloze(question: ClozeQuestion, seed: string): AskedCloze {
  const gaps = gapsInOrder(question);
  const text = replaceGaps(question.text, (name) => `{{${gaps.find((gap) => gap.name === name)?.id ?? name}}}`);
  return { ...askBase(question), text, gaps: gaps.map(({ id, rules }) => ({ id, ...rules.ask(seed) })) };
}

/** Every gap needs something, and a number needs to be readable. */
export function missingCloze({ gaps }: AskedCloze, response: ClozeResponse | undefined): Missing | undefined {
  const count = gaps.filter((gap) => !isFilled(gap, response?.[gap.id])).length;
  if (count > 0) return { key: 'missing.gaps', values: { count }, isPartial: count < gaps.length };
  const unread = gaps.map(({ id }) => response?.[id]).find((given) => typeof given === 'object' && given.value === null);
  return unread === undefined ? undefined : { key: 'missing.readable-number', values: { text: typedIn(unread).trim() }, isPartial: true };
}

function isFilled(gap: AskedGap, given: ClozeResponse[string] | undefined): boolean {
  if (gap.kind === 'choice') return gap.choices.some(({ id }) => id === given);
  return (gap.kind === 'number') === (typeof given === 'object') && typedIn(given).trim() !== '';
}

/** The text with numbered lines to write on, then what can be chosen for each gap that has choices. */
export function printCloze({ text, gaps }: AskedCloze): PrintPart[] {
  const numberOf = (id: string): string => `(${gaps.findIndex((gap) => gap.id === id) + 1})`;
  return [
    { kind: 'text', text: replaceGaps(text, (id) => `${numberOf(id)} ____________`) },
    ...gaps.flatMap((gap): PrintPart[] =>
      gap.kind === 'choice'
        ? [
            { kind: 'text', text: numberOf(gap.id) },
            { kind: 'options', multiple: false, texts: gap.choices.map((choice) => choice.text) },
          ]
        : [],
    ),
  ];
}
