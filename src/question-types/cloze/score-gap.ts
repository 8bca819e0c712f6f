import { definedOnly } from '../../model/defined-only.js';
import { unitsOf } from '../../model/expected-number.js';
import { opaqueIds } from '../../model/opaque-id.js';
import type { ScorePart } from '../../model/score.js';
import { shuffleWith } from '../../model/seeded-random.js';
import { charactersOf, type Text } from '../../model/text.js';
import { markNumber, numberAnswerText } from '../../scoring/mark-number.js';
import { fullAnswers, markText, type TextMark } from '../../scoring/mark-text.js';
import type { QuestionPart } from '../question-type.js';
import { isChoiceGap, isTextGap, type ChoiceGap, type ClozeQuestion, type ClozeResponse, type Gap } from './cloze-question.js';

/** What can be done at a gap: a choice from a list, or a word or a number typed. */
export type AskedField =
  | { readonly kind: 'choice'; readonly choices: readonly { readonly id: string; readonly text: Text }[] }
  | { readonly kind: 'text' }
  | { readonly kind: 'number'; readonly unit?: string; readonly units: readonly string[] };

type Given = ClozeResponse[string];

/** What a gap of each kind answers for itself. What does not fit the gap earns nothing. */
export interface GapRules {
  /** What a learner may see, in the seed's order. */
  ask(seed: string): AskedField;
  /** The share earned, and why in the author's words and claims. */
  mark(given: Given | undefined): TextMark & Pick<ScorePart, 'evidence'>;
  /** What was given, in words; empty when nothing was. */
  words(given: Given | undefined): string;
  /** The right answer in words. */
  readonly answer: Text;
  /** What fills the gap rightly. */
  readonly perfect: Given;
  /** What owes a reason; paths are inside the gap. */
  readonly parts: readonly QuestionPart[];
}

export function rulesOfGap(question: ClozeQuestion, gap: Gap): GapRules {
  if (isChoiceGap(gap)) return choiceRules(`${question.id}/${gap.id}`, gap);
  const errors: readonly { readonly text?: string; readonly value?: number; readonly feedback: Text }[] = gap.commonErrors ?? [];
  const typed = {
    words: (given: Given | undefined): string => (typeof given === 'object' ? given.text : (given ?? '')).trim(),
    parts: errors.map(({ text, value, feedback }, at) => ({ path: ['commonErrors', at], text: text ?? String(value), right: false, feedback })),
  };
  if (isTextGap(gap)) {
    const answer = fullAnswers(gap)[0] ?? '';
    return { ...typed, ask: () => ({ kind: 'text' }), mark: (given) => markText(gap, typed.words(given)), answer, perfect: answer };
  }
  const { value } = gap.answer;
  return {
    ...typed,
    ask: () => ({ kind: 'number', units: unitsOf(gap), ...definedOnly({ unit: gap.unit }) }),
    mark(given) {
      const { isRight, ...reason } = markNumber(gap, typeof given === 'object' ? given.value : null);
      return { share: isRight ? 1 : 0, ...reason };
    },
    answer: numberAnswerText(gap),
    perfect: { text: String(value), value },
  };
}

function choiceRules(name: string, { choices, answer }: ChoiceGap): GapRules {
  const ids = opaqueIds(
    name,
    choices.map(({ id }) => id),
  );
  const right = choices.findIndex(({ id }) => id === answer);
  const picked = (given: Given | undefined): ChoiceGap['choices'][number] | undefined => choices.find((_choice, index) => ids[index] === given);
  return {
    ask: (seed) => {
      const entries = choices.map(({ text, fixed }, index) => ({ id: ids[index] as string, text, fixed }));
      return { kind: 'choice', choices: shuffleWith(entries, `${seed}/${name}`, ({ fixed }) => fixed === true).map(({ id, text }) => ({ id, text })) };
    },
    mark(given) {
      const choice = picked(given);
      return { share: choice?.id === answer ? 1 : 0, ...definedOnly({ feedback: choice?.feedback, evidence: choice?.evidence }) };
    },
    words: (given) => charactersOf(picked(given)?.text ?? ''),
    answer: choices[right]?.text ?? '',
    perfect: ids[right] ?? '',
    parts: choices.map(({ id, text, feedback, evidence }, at) => ({ path: ['choices', at], text: charactersOf(text), right: id === answer, feedback, evidence })),
  };
}
