import type { GiftAnswer } from '../../../formats/gift/gift-item.js';
import { fractionFromPercent } from '../../../formats/moodle-fractions.js';
import { letterOf } from '../make-id.js';
import type { ReadContext } from './read-context.js';

const MOST_CHOICES = 26;

/** The fields of a choice, or of a gap filled by one. */
export interface ChoiceFields {
  choices: { id: string; text: string; feedback?: string }[];
  answer: string[];
  multiple?: true;
}

/** Reads a list of options; undefined, with a loss, when it cannot be a choice of ours. */
export function choiceFromGift(answers: readonly GiftAnswer[], context: ReadContext): ChoiceFields | undefined {
  const refuse = (reason: string): undefined => context.lose('question', `${reason} The question is left out.`);
  if (answers.length < 2) {
    refuse('It has fewer than two options.');
    return;
  }
  if (answers.length > MOST_CHOICES) {
    refuse(`It has ${answers.length} options; a question here may have ${MOST_CHOICES}.`);
    return;
  }
  const choices: ChoiceFields['choices'] = [];
  for (const [index, { text, feedback }] of answers.entries()) {
    const converted = context.convert(text);
    const shown = converted.text === '' ? converted.images.map(({ alt }) => alt).find((alt) => alt !== '') : converted.text;
    if (shown === undefined) {
      refuse(converted.images.length > 0 ? 'An option is a picture without a description.' : 'An option is empty.');
      return;
    }
    if (converted.images.length > 0) context.lose('picture', 'An option has a picture; its words or its description stand alone.');
    const said = context.inline(feedback);
    choices.push({ id: letterOf(index), text: shown, ...(said === undefined ? {} : { feedback: said }) });
  }
  const shares = answers.map(({ isRight, percent }) => (percent === undefined ? Number(isRight) : fractionFromPercent(percent)));
  const isSingle = answers.some(({ isRight }) => isRight);
  const right = isSingle ? shares.map((share) => share === 1) : shares.map((share) => share > 0);
  const answer = choices.filter((_choice, index) => right[index]).map(({ id }) => id);
  if (answer.length === 0) {
    refuse('None of its options earns the full mark.');
    return;
  }
  sayWeights(shares, right, isSingle, context);
  return { choices, answer, ...(isSingle && answer.length === 1 ? {} : { multiple: true as const }) };
}

/** Says where the marks will differ from those the file asks for. */
function sayWeights(shares: readonly number[], right: readonly boolean[], isSingle: boolean, { lose }: ReadContext): void {
  const rightCount = right.filter(Boolean).length;
  if (isSingle && rightCount > 1) lose('several right answers', 'Any one of the right options earns the full mark in the file; here all of them are to be picked.');
  if (isSingle) {
    if (shares.some((share, index) => !right[index] && share !== 0))
      lose('partial marks', 'An option earns or costs a part of the mark in the file; here only the right one counts.');
    return;
  }
  const near = (share: number, wanted: number): boolean => Math.abs(share - wanted) < 0.002;
  if (shares.some((share, index) => (right[index] ? !near(share, 1 / rightCount) : !near(share, -1 / rightCount))))
    lose('weights', 'The file weighs the options in its own way; here every right pick earns the same share, and a wrong one costs as much.');
}
