import type { ExpectedNumber } from '../model/expected-number.js';
import type { ProblemPath } from '../model/problem.js';
import type { Text } from '../model/text.js';
import { isWithinTolerance } from './number-tolerance.js';

/** Marks a number; a common error is matched within the same tolerance as the answer. Null is a number that could not be read. */
export function markNumber({ answer, commonErrors }: ExpectedNumber, given: number | null): { readonly isRight: boolean; readonly feedback?: Text } {
  if (given === null) return { isRight: false };
  if (isWithinTolerance(given, answer)) return { isRight: true };
  const slip = commonErrors?.find(({ value }) => isWithinTolerance(given, { ...answer, value }));
  return { isRight: false, ...(slip ? { feedback: slip.feedback } : {}) };
}

/** The answer in words: `12 ± 1 km`. */
export function numberAnswerText({ answer: { value, tolerance, toleranceKind }, unit }: ExpectedNumber): string {
  const margin = tolerance === 0 ? '' : ` ± ${tolerance}${toleranceKind === 'percent' ? ' %' : ''}`;
  return `${value}${margin}${unit === undefined ? '' : ` ${unit}`}`;
}

/** The wrong numbers or texts that an author expects, as parts that owe a reason. */
export const partsOfErrors = (
  errors: readonly { readonly text?: string; readonly value?: number; readonly feedback: Text }[] = [],
): { path: ProblemPath; text: string; right: boolean; feedback: Text }[] =>
  errors.map(({ text, value, feedback }, index) => ({ path: ['commonErrors', index], text: text ?? String(value), right: false, feedback }));

/** Common errors that the tolerance would take for right. */
export const expectedNumberProblems = ({ answer, commonErrors = [] }: ExpectedNumber): { path: ProblemPath; message: string }[] =>
  commonErrors.flatMap(({ value }, index) =>
    isWithinTolerance(value, answer) ? [{ path: ['commonErrors', index, 'value'], message: `${value} lies within the tolerance of the answer, so it would be marked right.` }] : [],
  );
