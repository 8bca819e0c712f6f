import type { ParseCsv } from '../formats/csv/read-csv.js';

/**
 * Splits text into cells as RFC 4180 says, for pages, which cannot import papaparse: it is no module. Quotation marks in the middle of
 * a bare cell are characters like others; one that is never closed runs to the end and is reported.
 */
export const splitCsv: ParseCsv = (text, { delimitersToGuess }) => {
  const delimiter = guessDelimiter(text, delimitersToGuess);
  const rows: string[][] = [];
  const errors: { message: string; row: number; type: string }[] = [];
  let row: string[] = [];
  let at = 0;
  for (;;) {
    const { cell, end, fault } = text[at] === '"' ? quotedCell(text, at, delimiter) : bareCell(text, at, delimiter);
    row.push(cell);
    if (fault !== undefined) errors.push({ message: fault, row: rows.length, type: 'Quotes' });
    if (end < text.length && text[end] === delimiter) {
      at = end + 1;
      continue;
    }
    rows.push(row);
    row = [];
    if (end >= text.length) break;
    at = end + (text.startsWith('\r\n', end) ? 2 : 1);
  }
  return { data: rows, errors, meta: { delimiter } };
};

interface Cell {
  readonly cell: string;
  /** Where what follows it begins. */
  readonly end: number;
  readonly fault?: string;
}

function quotedCell(text: string, from: number, delimiter: string): Cell {
  let cell = '';
  let at = from + 1;
  for (;;) {
    const next = text.indexOf('"', at);
    if (next < 0) return { cell: cell + text.slice(at), end: text.length, fault: 'a quotation mark is not closed' };
    cell += text.slice(at, next);
    if (text[next + 1] !== '"') {
      const rest = bareCell(text, next + 1, delimiter);
      return rest.cell === '' ? { cell, end: rest.end } : { cell: cell + rest.cell, end: rest.end, fault: 'something follows a closing quotation mark' };
    }
    cell += '"';
    at = next + 2;
  }
}

function bareCell(text: string, from: number, delimiter: string): Cell {
  let end = from;
  while (end < text.length && text[end] !== delimiter && text[end] !== '\n' && text[end] !== '\r') end++;
  return { cell: text.slice(from, end), end };
}

/** The separator that stands most often in the first line, outside quotation marks; the first of the list where none does. */
function guessDelimiter(text: string, delimiters: readonly string[]): string {
  const counts = new Map(delimiters.map((delimiter) => [delimiter, 0]));
  let isQuoted = false;
  for (const sign of text.slice(0, 20_000)) {
    if (sign === '"') isQuoted = !isQuoted;
    else if (!isQuoted && (sign === '\n' || sign === '\r')) break;
    else if (!isQuoted && counts.has(sign)) counts.set(sign, (counts.get(sign) ?? 0) + 1);
  }
  return [...counts].reduce((best, other) => (other[1] > best[1] ? other : best))[0];
}
