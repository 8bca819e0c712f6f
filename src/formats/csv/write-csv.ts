/** What a spreadsheet program would take for a formula, and what this writes before one. */
const FORMULA = /^'*[=+\-@\t\r\n＝＋－＠]/u;

/** Keeps a cell from being worked out as a formula: an apostrophe before it, which the reader takes away again. */
export const escapeFormula = (cell: string): string => (FORMULA.test(cell) ? `'${cell}` : cell);

/**
 * Writes rows of cells as CSV (RFC 4180): commas, lines that end in CR LF, and a byte order mark, without which spreadsheet programs
 * take the file for another encoding than UTF-8.
 */
export const writeCsv = (rows: readonly (readonly string[])[]): string => `\ufeff${rows.map((row) => `${row.map(writeCell).join(',')}\r\n`).join('')}`;

function writeCell(cell: string): string {
  const safe = escapeFormula(cell);
  return /[",;\t\r\n]|^\s|\s$/u.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe;
}
