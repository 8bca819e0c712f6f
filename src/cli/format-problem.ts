import { countWords } from './count-words.js';
import type { LocatedProblem } from './located-problem.js';

/** Characters that would move the cursor, colour the screen or turn the writing direction of a terminal. */
const CONTROLS = /[\p{Cc}\u061C\u200E\u200F\u2028\u2029\u202A-\u202E\u2066-\u2069]/gu;

/** A text with its control characters written out, because it may quote a file of unknown origin. */
export const writeOutControls = (text: string): string => text.replace(CONTROLS, (character) => `\\u${character.charCodeAt(0).toString(16).padStart(4, '0')}`);

/** `bank.json:12:5  error  “promt” is not a known field here. (unknown-field)`, always one line. */
export const formatProblem = ({ file, line, column, level, message, code, rule }: LocatedProblem): string =>
  `${writeOutControls(file)}:${line}:${column}  ${level}  ${writeOutControls(message)} (${rule === undefined ? '' : `${rule} `}${code})`;

/** Problems in the order of the files, and in each from top to bottom. */
export function sortProblems(problems: readonly LocatedProblem[], files: readonly string[]): LocatedProblem[] {
  const rank = new Map(files.map((file, index) => [file, index]));
  const rankOf = ({ file }: LocatedProblem): number => rank.get(file) ?? files.length;
  return [...problems].sort((one, other) => rankOf(one) - rankOf(other) || compare(one.file, other.file) || one.line - other.line || one.column - other.column);
}

/** `3 errors, 1 warning`. */
export function countProblems(problems: readonly Pick<LocatedProblem, 'level'>[]): { errors: number; warnings: number; text: string } {
  const errors = problems.filter(({ level }) => level === 'error').length;
  const warnings = problems.filter(({ level }) => level === 'warning').length;
  return { errors, warnings, text: `${countWords(errors, 'error')}, ${countWords(warnings, 'warning')}` };
}

const compare = (one: string, other: string): number => (one < other ? -1 : one > other ? 1 : 0);
