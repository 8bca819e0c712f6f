import { letterOf } from '../make-id.js';
import { listIn, type SheetPart, type SheetRow } from './sheet-row.js';

/** The most options of a row, one for each letter. */
export const MOST_CHOICES = 26;

/** The fields of a question that belong to its type. */
export type RowFields = Record<string, unknown>;

/** Reads them; undefined, with a loss, where the row is no question. */
export type ReadRow = (row: SheetRow) => RowFields | undefined;

/** Says why a row is no question. */
export const refuse = (row: SheetRow, reason: string): undefined => row.lose('question', `${reason} The row is left out.`);

/** What is said of an option, where anything is. */
export const said = (feedback: string | undefined): { feedback?: string } => (feedback === undefined ? {} : { feedback });

/** The options that have a text. */
export const filledParts = ({ parts }: SheetRow): (SheetPart & { text: string })[] => parts.filter((part): part is SheetPart & { text: string } => part.text !== undefined);

/** The options that a cell names: by number, by letter, or by their own text. Names of none are given apart. */
function namedParts<Part extends SheetPart>(cell: string | undefined, parts: readonly Part[]): { named: Set<Part>; unknown: string[] } {
  const find = (name: string): Part | undefined =>
    parts.find(({ text }) => text === name) ??
    (/^\d{1,3}$/u.test(name)
      ? parts.find(({ number }) => number === Number(name))
      : /^[A-Za-z]$/u.test(name)
        ? parts.find(({ number }) => number === name.toUpperCase().charCodeAt(0) - 64)
        : undefined);
  const whole = cell === undefined ? undefined : find(cell.trim());
  if (whole) return { named: new Set([whole]), unknown: [] };
  const names = listIn(cell).flatMap((name) => (find(name) || !/^[\dA-Za-z](?:\s+[\dA-Za-z])+$/u.test(name) ? [name] : name.split(/\s+/u)));
  const found = names.map((name) => [name, find(name)] as const);
  return { named: new Set(found.flatMap(([, part]) => (part ? [part] : []))), unknown: found.flatMap(([name, part]) => (part ? [] : [name])) };
}

/** The options with letters for ids, and the ids of the right ones. */
export function pickedParts(row: SheetRow, most: number): { parts: (SheetPart & { text: string; id: string; isFixed: boolean })[]; answer: string[] } | undefined {
  const parts = filledParts(row);
  if (parts.length < 2) {
    refuse(row, 'It has fewer than two options.');
    return;
  }
  if (parts.length > most) {
    refuse(row, `It has ${parts.length} options; there may be ${most}.`);
    return;
  }
  const { named, unknown } = namedParts(row.cell('right'), parts);
  if (unknown.length > 0) {
    refuse(row, `“${(unknown[0] as string).slice(0, 60)}” under “right” is not one of its options.`);
    return;
  }
  if (named.size === 0) {
    refuse(row, 'Nothing stands under “right”.');
    return;
  }
  const fixed = namedParts(row.cell('fixed'), parts).named;
  const withIds = parts.map((part, index) => ({ ...part, id: idOf(index), isFixed: fixed.has(part) }));
  return { parts: withIds, answer: withIds.filter((_part, index) => named.has(parts[index] as SheetPart & { text: string })).map(({ id }) => id) };
}

/** `a` … `z`, and numbers where there are more. */
export const idOf = (index: number): string => (index < 26 ? letterOf(index) : `s${index + 1}`);
