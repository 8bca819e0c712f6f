import type { Problem } from '../model/problem.js';

/** A place in a text file, as editors count it: both from 1, columns in UTF-16 units. */
export interface Position {
  readonly line: number;
  readonly column: number;
}

/** From a place to just behind another one. */
export interface Range extends Position {
  readonly endLine: number;
  readonly endColumn: number;
}

/** Something wrong at a place in a file. */
export interface LocatedProblem extends Position {
  /** The path as it is to be shown. */
  readonly file: string;
  /** `review`: a question for a person, which never fails a check. */
  readonly level: Problem['level'] | 'review';
  readonly code: string;
  readonly message: string;
  readonly endLine?: number;
  readonly endColumn?: number;
  /** The id of the rule that found it, such as `L25`. */
  readonly rule?: string;
  /** The id of the question it is in. */
  readonly question?: string;
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
