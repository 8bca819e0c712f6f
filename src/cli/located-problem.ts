import type { Problem } from '../model/problem.js';

/** A place in a text file, as editors count it: both from 1, columns in UTF-16 units. */
export interface Position {
  readonly line: number;
  readonly column: number;
}

/** Something wrong at a place in a file. */
export interface LocatedProblem extends Position {
  /** The path as it is to be shown. */
  readonly file: string;
  readonly level: Problem['level'];
  readonly code: string;
  readonly message: string;
}

/** Something wrong with a file as a whole. */
export const fileError = (file: string, code: string, message: string, { line, column }: Position = { line: 1, column: 1 }): LocatedProblem => ({
  file,
  line,
  column,
  level: 'error',
  code,
  message,
});
