import { readNumber } from '../../../scoring/read-number.js';
import type { Lose } from '../lose.js';
import { MOST_PARTS } from './sheet-columns.js';

/** One option of a row, with what stands beside it under the same number. */
export interface SheetPart {
  /** From 1, as in the names of the columns. */
  readonly number: number;
  readonly text: string | undefined;
  /** With the white space around it, which counts in a running text. */
  readonly rawText: string;
  readonly match: string | undefined;
  readonly share: string | undefined;
  readonly feedback: string | undefined;
}

/** A row of the sheet by the names of its columns. */
export interface SheetRow {
  /** What stands in a cell; undefined when nothing does. */
  readonly cell: (name: string) => string | undefined;
  /** Options that have a text or something to match, in order. */
  readonly parts: readonly SheetPart[];
  readonly lose: Lose;
  readonly language: string;
}

/** Cells by the names of their columns; white space around them does not count, and one that has nothing else is empty. */
export function sheetRow(cells: ReadonlyMap<string, string>, language: string, lose: Lose): SheetRow {
  const cell = (name: string): string | undefined => cells.get(name)?.trim() || undefined;
  const parts: SheetPart[] = [];
  for (let number = 1; number <= MOST_PARTS; number++) {
    const part = {
      number,
      text: cell(`option ${number}`),
      rawText: cells.get(`option ${number}`) ?? '',
      match: cell(`match ${number}`),
      share: cell(`share ${number}`),
      feedback: cell(`feedback ${number}`),
    };
    if (part.text !== undefined || part.match !== undefined) parts.push(part);
  }
  return { cell, parts, lose, language };
}

/** Several values of a cell, parted by `|`, or by commas or semicolons where no `|` stands. */
export const listIn = (cell: string | undefined): string[] =>
  (cell ?? '')
    .split(cell?.includes('|') ? '|' : /[,;]/u)
    .map((value) => value.trim())
    .filter((value) => value !== '');

/** Writes what {@link listIn} reads. */
export const listCell = (values: readonly string[]): string =>
  values.some((value) => /[,;]/u.test(value)) ? `${values.join(' | ')}${values.length === 1 ? ' |' : ''}` : values.join(', ');

/** A number with a decimal point, or as it is written in the language of the bank; undefined when the cell holds none. */
export function numberIn(cell: string | undefined, language: string): number | undefined {
  if (cell === undefined) return undefined;
  const plain = cell.replace(/^\u2212/u, '-');
  if (/^[+-]?\d{1,300}(?:\.\d{1,300})?(?:[eE][+-]?\d{1,3})?$/u.test(plain)) return Number.isFinite(Number(plain)) ? Number(plain) : undefined;
  const read = readNumber(cell, language);
  return read?.rest === '' ? read.value : undefined;
}

/** A share of the mark: `0.5`, `50 %`. */
export function shareIn(cell: string | undefined, language: string): number | undefined {
  const isPercent = cell?.endsWith('%') ?? false;
  const number = numberIn(isPercent ? cell?.slice(0, -1).trim() : cell, language);
  return number === undefined ? undefined : isPercent ? number / 100 : number;
}

const words = (...list: readonly string[]): ReadonlySet<string> => new Set(list.map((word) => word.normalize('NFD')));
const YES = words('yes', 'y', 'true', 't', '1', 'x', '✓', 'evet', 'doğru', 'd', 'ہاں', 'درست', 'हाँ', 'सही');
const NO = words('no', 'n', 'false', 'f', '0', 'hayır', 'yanlış', 'نہیں', 'غلط', 'नहीं', 'ग़लत', 'गलत');

/** Yes or no, true or false, in the languages of the product; undefined when it is neither. */
export function yesIn(cell: string | undefined): boolean | undefined {
  const word = cell?.trim().toLowerCase().normalize('NFD') ?? '';
  return YES.has(word) ? true : NO.has(word) ? false : undefined;
}
