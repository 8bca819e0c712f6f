/** What a page needs to offer downloads for LMSs and to read files of other programs, in one file for a script tag: packing, converting, and checking banks. */
import Papa from 'papaparse';
import type { ParseCsv } from './formats/csv/read-csv.js';

export { analyse as guessEncoding } from 'chardet';
export { BLOCKED_NAMES, lintBank, parseBank, parseSource, type LintedBank, type Problem } from './index.js';
export * from './packaging.js';
/** Reads spreadsheets; to be given to `convert`. */
export const parseCsv: ParseCsv = (text, options) => Papa.parse<unknown>(text, options);
