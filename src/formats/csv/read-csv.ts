import type { Loss } from '../loss.js';

/** What is needed of papaparse: its `parse`, given as an argument because the package is no module that a browser can import by itself. */
export type ParseCsv = (
  text: string,
  options: { readonly delimitersToGuess: string[]; readonly skipEmptyLines: false },
) => {
  readonly data: readonly unknown[];
  readonly errors: readonly { readonly message: string; readonly row?: number | undefined; readonly type: string }[];
  readonly meta: { readonly delimiter: string };
};

/** The cells of a spreadsheet, row by row; a row may be shorter than others. */
export interface Sheet {
  readonly rows: readonly (readonly string[])[];
  /** Comma, semicolon or tab, as it was found. */
  readonly separator: string;
  readonly losses: readonly Loss[];
}

const MOST_ROWS = 100_000;
/** Characters before a formula that say it is none: {@link escapeFormula} writes them. */
const ESCAPED_FORMULA = /^'+[=+\-@\t\r\n＝＋－＠]/u;

/** Reads a spreadsheet that was saved as text, with commas, semicolons or tabs. Formulas are never worked out. */
export function readCsv(text: string, parse: ParseCsv): Sheet {
  const { data, errors, meta } = parse(text.replace(/^\ufeff/u, ''), { delimitersToGuess: [',', ';', '\t'], skipEmptyLines: false });
  const losses = errors
    // A sheet of one column has no separator, and that is no fault.
    .filter(({ type }) => type !== 'Delimiter')
    .slice(0, 100)
    .map(({ message, row }): Loss => ({
      ...(row === undefined ? {} : { question: `row ${row + 1}` }),
      feature: 'cells',
      reason: `The quotation marks of this row do not pair, so its cells may be wrong (${message}).`,
    }));
  if (data.length > MOST_ROWS) losses.push({ feature: 'rows', reason: `The sheet has more than ${MOST_ROWS} rows; the others are left out.` });
  const rows = data.slice(0, MOST_ROWS).map((row) => (Array.isArray(row) ? row.map((cell) => (typeof cell === 'string' ? readCell(cell) : '')) : []));
  return { rows, separator: meta.delimiter, losses };
}

const readCell = (cell: string): string => (ESCAPED_FORMULA.test(cell) ? cell.slice(1) : cell).toWellFormed();
