import { numberIn, yesIn, type SheetRow } from './sheet-row.js';

/** Other names of the types that people use. */
const TYPE_NAMES: Readonly<Record<string, string>> = {
  'multiple choice': 'choice',
  'single choice': 'choice',
  mc: 'choice',
  'multiple response': 'choice',
  'true/false': 'true-false',
  'true or false': 'true-false',
  truefalse: 'true-false',
  tf: 'true-false',
  'short answer': 'short-text',
  text: 'short-text',
  number: 'numeric',
  numerical: 'numeric',
  ordering: 'order',
  matching: 'match',
};

/** The type that a row names, by its own name or another, or that its cells show where it names none. */
export function typeOfRow(row: SheetRow, known: readonly string[]): string {
  const named = row.cell('type')?.trim().toLowerCase();
  if (named !== undefined) {
    const name = named.replace(/[\s_]+/gu, '-');
    return known.includes(name) ? name : Object.hasOwn(TYPE_NAMES, named) ? (TYPE_NAMES[named] as string) : named;
  }
  if (row.parts.some(({ match }) => match !== undefined)) return 'match';
  if (row.parts.length > 1) return 'choice';
  const right = row.cell('right');
  if (yesIn(right) !== undefined && !/^[01]$/u.test(right ?? '')) return 'true-false';
  return numberIn(right, row.language) === undefined ? 'short-text' : 'numeric';
}
