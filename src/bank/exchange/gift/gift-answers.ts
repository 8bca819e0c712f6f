import type { GiftAnswer, GiftNumericAnswer, GiftPair, GiftText } from '../../../formats/gift/gift-item.js';
import { nearestMoodleFraction } from '../../../formats/moodle-fractions.js';
import type { ExpectedNumber } from '../../../model/expected-number.js';
import type { ExpectedText } from '../../../model/expected-text.js';
import { plainInlineText } from '../../../model/inline-text.js';
import { charactersOf, type Text } from '../../../model/text.js';
import type { KnownPart } from '../known-question.js';
import type { WriteContext } from './write-context.js';

/** What is said of the whole question, by whether it was right. */
export interface WholeFeedback {
  readonly correct?: Text | undefined;
  readonly incorrect?: Text | undefined;
}

/** What is said where a part has words of its own, and where it has none. */
const spoken = (own: Text | undefined, whole: Text | undefined, { sayIf }: WriteContext): { feedback?: GiftText } => {
  const feedback = sayIf(own ?? whole);
  return feedback ? { feedback } : {};
};

export interface Choices {
  readonly choices: readonly KnownPart[];
  readonly answer: readonly string[];
  readonly multiple?: boolean | undefined;
}

/** A list of options. Several right ones share the mark, and a wrong one costs as much; undefined where Moodle has no such share. */
export function choiceAnswers({ choices, answer, multiple }: Choices, whole: WholeFeedback, context: WriteContext): GiftAnswer[] | undefined {
  const share = nearestMoodleFraction(1 / answer.length);
  if (multiple && !share.isExact) {
    context.lose('question', `It has ${answer.length} right options, and Moodle knows no share of 1/${answer.length}; it is left out.`);
    return;
  }
  if (choices.some(({ fixed }) => fixed)) context.lose('fixed place', 'An option that keeps its place may be shuffled with the others.');
  return choices.map(({ id, text, feedback }) => {
    const isRight = answer.includes(id);
    const said = spoken(feedback, isRight ? whole.correct : whole.incorrect, context);
    return multiple ? { isRight: false, percent: isRight ? share.percent : -share.percent, text: context.say(text), ...said } : { isRight, text: context.say(text), ...said };
  });
}

/** Whether some part has words of its own, so that those for the whole question have no place beside them. */
export const sayUncarried = ({ correct, incorrect }: WholeFeedback, hides: { readonly correct: boolean; readonly incorrect: boolean }, { lose }: WriteContext): void => {
  const hidden = [...(correct !== undefined && hides.correct ? ['right'] : []), ...(incorrect !== undefined && hides.incorrect ? ['wrong'] : [])];
  if (hidden.length > 0)
    lose('feedback on the whole', `What is said to those who are ${hidden.join(' and to those who are ')} is left out: GIFT has feedback on each answer only.`);
};

/** Texts that can be typed, then those expected to be wrong, then what is said to anybody else. */
export function textAnswers({ accept, commonErrors = [], matchCase, matchAccents }: ExpectedText, whole: WholeFeedback, context: WriteContext): GiftAnswer[] {
  const { lose, raw, say } = context;
  if (matchCase) lose('capitals', 'Moodle takes small letters for capitals when it reads GIFT, so they no longer count.');
  if (!matchAccents && accept.some(({ text }) => /\p{M}/u.test(text.normalize('NFD')))) lose('accents', 'Moodle marks an answer without its accents wrong.');
  const typed = (text: string): GiftText => {
    // An arrow would make Moodle read pairs to match, and nothing can escape it.
    if (text.includes('->')) lose('arrow', 'The arrow -> in an expected text is written →.');
    return raw(text.replaceAll('->', '→'));
  };
  return [
    ...accept.map(({ text, points = 1, feedback }): GiftAnswer => {
      const share = nearestMoodleFraction(points);
      if (!share.isExact) lose('partial marks', `Moodle knows no share of ${points}; “${text}” earns ${share.percent} %.`);
      return { isRight: true, ...(points === 1 ? {} : { percent: share.percent }), text: typed(text), ...spoken(feedback, points === 1 ? whole.correct : undefined, context) };
    }),
    ...commonErrors.map(({ text, feedback }): GiftAnswer => ({ isRight: true, percent: 0, text: typed(text), feedback: say(feedback) })),
    ...(whole.incorrect === undefined ? [] : [{ isRight: true, percent: 0, text: raw('*'), feedback: say(whole.incorrect) }]),
  ];
}

/** A number within its margin, then those expected to be wrong, then what is said to anybody else. */
export function numberAnswers({ answer, commonErrors = [], unit }: ExpectedNumber, whole: WholeFeedback, context: WriteContext): GiftNumericAnswer[] {
  const isPercent = answer.toleranceKind === 'percent' && answer.tolerance > 0;
  if (isPercent) context.lose('margin in percent', 'It is written as the same margin in the unit of the number.');
  if (unit !== undefined) context.lose('unit', `Numbers in GIFT have none: learners type the number alone, and “${charactersOf(unit)}” stands behind the question.`);
  const margin = (value: number): number => (isPercent ? Number(((Math.abs(value) * answer.tolerance) / 100).toPrecision(14)) : answer.tolerance);
  return [
    { isRight: true, number: { value: answer.value, tolerance: margin(answer.value) }, ...spoken(undefined, whole.correct, context) },
    ...commonErrors.map(({ value, feedback }): GiftNumericAnswer => ({ isRight: true, percent: 0, number: { value, tolerance: margin(value) }, feedback: context.say(feedback) })),
    ...(whole.incorrect === undefined ? [] : [{ isRight: false, number: null, feedback: context.say(whole.incorrect) }]),
  ];
}

/** Prompts with what belongs to each, then what belongs to none. */
export function pairsOf(prompts: readonly { readonly text: Text; readonly option: Text }[], others: readonly Text[], { lose, say, raw }: WriteContext): GiftPair[] {
  return [
    ...prompts.map(({ text, option }) => {
      const prompt = say(text);
      if (prompt.text.includes('->')) lose('arrow', 'The arrow -> in a prompt is written →.');
      return { prompt: { ...prompt, text: prompt.text.replaceAll('->', '→') }, option: plainInlineText(charactersOf(option)) };
    }),
    ...others.map((option) => ({ prompt: raw(''), option: plainInlineText(charactersOf(option)) })),
  ];
}
