import { definedOnly } from '../../model/defined-only.js';
import { unitsOf } from '../../model/expected-number.js';
import { opaqueIds } from '../../model/opaque-id.js';
import type { ScorePart } from '../../model/score.js';
import { shuffleWith } from '../../model/seeded-random.js';
import { charactersOf, type Text } from '../../model/text.js';
import { markNumber, numberAnswerText, partsOfErrors } from '../../scoring/mark-number.js';
import { fullAnswers, markText, type TextMark } from '../../scoring/mark-text.js';
import type { QuestionPart } from '../question-type.js';
import { isChoiceGap, isTextGap, typedIn, type ChoiceGap, type ClozeQuestion, type ClozeResponse, type Gap } from './cloze-question.js';

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
  const typed = {
    words: (given: Given | undefined): string => typedIn(given).trim(),
    parts: partsOfErrors(gap.commonErrors),
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
  const entries = choices.map((choice, index) => ({ ...choice, id: ids[index] as string, right: choice.id === answer }));
  const perfect = entries.find(({ right }) => right);
  const picked = (given: Given | undefined): (typeof entries)[number] | undefined => entries.find(({ id }) => id === given);
  return {
    ask: (seed) => ({ kind: 'choice', choices: shuffleWith(entries, `${seed}/${name}`, ({ fixed }) => fixed === true).map(({ id, text }) => ({ id, text })) }),
    mark(given) {
      const entry = picked(given);
      return { share: entry?.right ? 1 : 0, ...definedOnly({ feedback: entry?.feedback, evidence: entry?.evidence }) };
    },
    words: (given) => charactersOf(picked(given)?.text ?? ''),
    answer: perfect?.text ?? '',
    perfect: perfect?.id ?? '',
    parts: entries.map(({ text, right, feedback, evidence }, at) => ({ path: ['choices', at], text: charactersOf(text), right, feedback, evidence })),
  };
}
