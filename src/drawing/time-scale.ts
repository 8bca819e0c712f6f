import { dateOfDay, monthSpan, yearSpan, type DaySpan } from './calendar.js';

/** A year, a month, or a stretch in which nothing begins or ends, with its room on the axis in pixels. */
export interface TimeColumn extends DaySpan {
  readonly unit: 'year' | 'month' | 'gap';
  readonly left: number;
  readonly width: number;
  /** Whether nothing begins or ends in it. */
  readonly isEmpty: boolean;
}

/** A time axis from left to right. Within a column time runs evenly; columns in which more happens are wider. */
export interface TimeScale {
  readonly columns: readonly TimeColumn[];
  readonly width: number;
  /** Where a day begins, in pixels from the earlier end; what lies outside stands at an end. */
  placeOf(day: number): number;
}

/** The least width of a year or month, and the width of a stretch without anything, in pixels. */
export interface TimeSizes {
  readonly least: number;
  readonly gap: number;
}

/** The most of the width that goes to the least widths; the rest goes where things begin. */
const LEAST_SHARE = 0.5;

/** How many things a year must date more exactly than to the year before its months are drawn. */
const EXACT_LEAST = 2;

/** Spans shorter than this many days are dated more exactly than to the year. */
const YEAR_LEAST = 360;

interface Unit extends DaySpan {
  readonly unit: 'year' | 'month';
  /** How much begins here. */
  readonly starts: number;
  readonly isEmpty: boolean;
}

/** The axis for some spans on a width in pixels; without columns where there are none. */
export function makeTimeScale(spans: readonly DaySpan[], width: number, sizes: TimeSizes): TimeScale {
  const columns = layOut(joinEmpty(unitsOf(spans)), width, sizes);
  return { columns, width, placeOf: (day) => placeIn(columns, width, day) };
}

function unitsOf(spans: readonly DaySpan[]): Unit[] {
  if (spans.length === 0) return [];
  const yearOf = (day: number): number => dateOfDay(day).year;
  const first = yearOf(Math.min(...spans.map(({ from }) => from)));
  const last = yearOf(Math.max(...spans.map(({ to }) => to - 1)));
  const exact = new Map<number, number>();
  for (const { from, to } of spans) if (to - from < YEAR_LEAST) exact.set(yearOf(from), (exact.get(yearOf(from)) ?? 0) + 1);
  const hasMonths = (year: number): boolean => (exact.get(year) ?? 0) >= (first === last ? 1 : EXACT_LEAST);
  const units = Array.from({ length: last - first + 1 }, (_, index) => first + index).flatMap((year) =>
    hasMonths(year)
      ? Array.from({ length: 12 }, (_, month): Omit<Unit, 'starts' | 'isEmpty'> => ({ ...monthSpan(year, month + 1), unit: 'month' }))
      : [{ ...yearSpan(year), unit: 'year' } as const],
  );
  const isIn = (day: number, { from, to }: DaySpan): boolean => day >= from && day < to;
  const filled = units.map((unit) => ({
    ...unit,
    starts: spans.filter(({ from }) => isIn(from, unit)).length,
    isEmpty: spans.every(({ from, to }) => !isIn(from, unit) && !isIn(to - 1, unit)),
  }));
  const used = (unit: Unit): boolean => !unit.isEmpty;
  return filled.slice(filled.findIndex(used), filled.findLastIndex(used) + 1);
}

type OpenColumn = Omit<TimeColumn, 'left' | 'width'> & { readonly starts: number };

/** Two or more units in a row in which nothing begins or ends become one stretch. */
function joinEmpty(units: readonly Unit[]): OpenColumn[] {
  const columns: OpenColumn[] = [];
  for (let index = 0; index < units.length;) {
    const next = units.findIndex((unit, at) => at >= index && !unit.isEmpty);
    if (next - index >= 2) {
      columns.push({ unit: 'gap', from: (units[index] as Unit).from, to: (units[next] as Unit).from, starts: 0, isEmpty: true });
      index = next;
    } else columns.push(units[index++] as Unit);
  }
  return columns;
}

function layOut(columns: readonly OpenColumn[], width: number, { least, gap }: TimeSizes): TimeColumn[] {
  const total = columns.reduce((sum, { starts }) => sum + starts, 0);
  const leastOf = ({ unit, isEmpty }: OpenColumn): number => (unit === 'gap' ? gap : isEmpty ? least / 2 : least);
  const bare = columns.reduce((sum, column) => sum + leastOf(column), 0);
  const shrink = Math.min(1, (width * LEAST_SHARE) / bare);
  const free = width - bare * shrink;
  let left = 0;
  return columns.map((column) => {
    const { unit, from, to, isEmpty, starts } = column;
    const placed = { unit, from, to, isEmpty, left, width: leastOf(column) * shrink + (free * starts) / total };
    left += placed.width;
    return placed;
  });
}

function placeIn(columns: readonly TimeColumn[], width: number, day: number): number {
  const column = columns.find(({ to }) => day < to);
  if (!column) return columns.length === 0 ? 0 : width;
  return column.left + (Math.max(0, day - column.from) / (column.to - column.from)) * column.width;
}
