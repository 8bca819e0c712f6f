import type { GiftNumericAnswer, GiftNumber } from '../../../formats/gift/gift-item.js';
import { isWithinTolerance } from '../../../scoring/number-tolerance.js';
import type { ReadContext } from './read-context.js';
import type { TextFields } from './text-from-gift.js';

/** The fields of a number that is asked for. */
export interface NumberFields {
  answer: { value: number; tolerance: number; toleranceKind: 'absolute' };
  commonErrors?: { value: number; feedback: string }[];
}

export interface NumberFromGift {
  /** Several exact numbers that are all right are texts to be typed, because a number here has one answer. */
  readonly fields: NumberFields | TextFields;
  readonly correct?: string;
  /** What is said to anybody else. */
  readonly otherwise?: string;
}

const shareOf = ({ isRight, percent }: GiftNumericAnswer): number => (isRight ? (percent ?? 100) : (percent ?? 0)) / 100;

/** Reads numeric answers; undefined, with a loss, when none of them is right. */
export function numberFromGift(answers: readonly GiftNumericAnswer[], context: ReadContext): NumberFromGift | undefined {
  const { lose, inline } = context;
  const isNumber = (answer: GiftNumericAnswer): answer is GiftNumericAnswer & { number: GiftNumber } => answer.number !== null;
  if (answers.some((answer) => answer.number === null && shareOf(answer) > 0)) {
    lose('question', 'Any number at all is right in it. The question is left out.');
    return;
  }
  const numbers = answers.filter(isNumber);
  const best = Math.max(0, ...numbers.map(shareOf));
  if (best === 0) {
    lose('question', 'No number is right in it. The question is left out.');
    return;
  }
  if (best < 1) lose('partial marks', 'No number earns the full mark in the file; here the best one does.');
  const full = numbers.filter((answer) => shareOf(answer) === best);
  const [first] = full as [(typeof numbers)[number]];
  const said = inline(answers.find(({ number }) => number === null)?.feedback);
  const otherwise = said === undefined ? {} : { otherwise: said };

  if (full.length > 1 && numbers.every((answer) => answer.number.tolerance === 0)) {
    lose('numbers', 'Several numbers are right; they are to be typed as one of them is written, not in another form.');
    return { fields: typedNumbers(numbers, best, context), ...otherwise };
  }
  if (full.length > 1) lose('numbers', `Several numbers are right in the file; here only ${first.number.value} is.`);
  const answer = { value: first.number.value, tolerance: first.number.tolerance, toleranceKind: 'absolute' as const };
  const commonErrors: { value: number; feedback: string }[] = [];
  for (const other of numbers) {
    if (full.includes(other)) continue;
    if (shareOf(other) > 0) lose('partial marks', `A number that earns a part of the mark in the file (${other.number.value}) earns nothing here.`);
    const feedback = inline(other.feedback);
    if (feedback === undefined) continue;
    if (isWithinTolerance(other.number.value, answer))
      lose('feedback', `The feedback on ${other.number.value} is left out, because here that number is within the margin of the right one.`);
    else commonErrors.push({ value: other.number.value, feedback });
  }
  const correct = inline(first.feedback);
  return { fields: { answer, ...(commonErrors.length > 0 ? { commonErrors } : {}) }, ...(correct === undefined ? {} : { correct }), ...otherwise };
}

function typedNumbers(numbers: readonly (GiftNumericAnswer & { number: GiftNumber })[], best: number, { inline }: ReadContext): TextFields {
  const accept: TextFields['accept'] = [];
  const commonErrors: { text: string; feedback: string }[] = [];
  for (const answer of numbers) {
    const text = String(answer.number.value);
    const share = shareOf(answer) / best;
    const feedback = inline(answer.feedback);
    if (accept.some((other) => other.text === text) || commonErrors.some((other) => other.text === text)) continue;
    if (share > 0) accept.push({ text, ...(share < 1 ? { points: share } : {}), ...(feedback === undefined ? {} : { feedback }) });
    else if (feedback !== undefined) commonErrors.push({ text, feedback });
  }
  return { accept, ...(commonErrors.length > 0 ? { commonErrors } : {}) };
}
