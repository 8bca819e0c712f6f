import { dateOfDay, monthSpan, type DaySpan } from '../../drawing/calendar.js';
import { fitLabels, layOutLanes, type LaneBox } from '../../drawing/time-lanes.js';
import { makeTimeScale, type TimeColumn, type TimeScale } from '../../drawing/time-scale.js';
import type { TimelineEntry } from './event-span.js';

/** Where an entry stands in the picture, from its left and from the axis upwards, in pixels. */
export interface TimelineMark {
  readonly entry: TimelineEntry;
  /** The middle of its sign. */
  readonly x: number;
  readonly lane: number;
  /** The days it may have taken, where they are wider than the sign. */
  readonly bar: LaneBox | undefined;
  /** Its day in words, where there is room. */
  readonly label: string | undefined;
}

/** A label of the axis that has room, and where it begins. */
export interface AxisLabel {
  readonly words: string;
  readonly x: number;
  /** 0: months, years and days; 1: the year of some months. */
  readonly row: 0 | 1;
}

/** The picture of a time line for a width and a size of letters in pixels, time running to the right. */
export interface TimelinePicture {
  readonly scale: TimeScale;
  readonly marks: readonly TimelineMark[];
  readonly laneCount: number;
  readonly labels: readonly AxisLabel[];
  /** Lines of the days that are labelled within a month. */
  readonly days: readonly number[];
}

export interface PictureOptions {
  readonly width: number;
  readonly em: number;
  /** A month, and some days of it or of two months, as short as can be. */
  readonly writeMonth: (month: number) => string;
  readonly writeDays: (span: DaySpan) => string;
}

/** Longer spans stand for months and years, which the axis names. */
const LABELLED_DAYS = 10;

/** How far a sign reaches from its middle, where letters are 16 pixels high. */
export const SIGN_REACH = 13;

/** From this width on, in letters, days are written beside the signs. */
const LABELLED_FROM = 36;

/** From a sign to its words, in pixels. */
export const LABEL_APART = 5;

/** Width of a letter for the size of letters; on the wide side, so that words never touch. */
const LETTER = 0.62;

export function layOutTimeline(entries: readonly TimelineEntry[], { width, em, writeMonth, writeDays }: PictureOptions): TimelinePicture {
  const dated = entries.flatMap((entry) => (entry.span ? [{ entry, span: entry.span }] : []));
  const reach = SIGN_REACH * (em / 16);
  const size = em * 0.78;
  const scale = makeTimeScale(
    dated.map(({ span }) => span),
    width,
    { least: em * 2.2, gap: em * 1.2 },
  );
  const open = dated.map(({ entry, span }) => {
    const [left, right] = [scale.placeOf(span.from), scale.placeOf(span.to)];
    const bar = right - left > reach * 2 ? { left, right } : undefined;
    // At the ends of the axis the whole sign stays in the picture.
    const x = Math.min(width - reach, Math.max(reach, bar ? left + reach : (left + right) / 2));
    const label = width >= em * LABELLED_FROM && span.to - span.from <= LABELLED_DAYS && !bar ? writeDays(span) : undefined;
    const end = x + reach + (label === undefined ? 0 : label.length * size * LETTER + LABEL_APART);
    const isWritten = end <= width;
    const box: LaneBox = { left: Math.min(bar?.left ?? x - reach, x - reach), right: Math.max(bar?.right ?? 0, isWritten ? end : x + reach) };
    return { entry, x, bar, label: isWritten ? label : undefined, box };
  });
  const lanes = layOutLanes(
    open.map(({ box }) => box),
    3,
  );
  const marks = open.map(({ entry, x, bar, label }, index): TimelineMark => ({ entry, x, bar, label, lane: lanes[index] ?? 0 }));
  return { scale, marks, laneCount: Math.max(0, ...lanes.map((lane) => lane + 1)), ...labelAxis(scale, size, writeMonth) };
}

function labelAxis(scale: TimeScale, size: number, writeMonth: PictureOptions['writeMonth']): Pick<TimelinePicture, 'labels' | 'days'> {
  const { columns, width } = scale;
  const days: number[] = [];
  const rows: [AxisLabel[], AxisLabel[]] = [[], []];
  let lastYear: number | undefined;
  for (const column of columns) {
    const { year, month } = dateOfDay(column.from);
    const label = column.unit === 'month' ? writeMonth(month) : String(year);
    const isNamed = column.unit !== 'gap' && !(column.isEmpty && column.width < label.length * size * LETTER);
    // A label at the end of the axis stays within it.
    if (isNamed) rows[0].push({ words: label, x: Math.min(column.left, width - label.length * size * LETTER), row: 0 });
    if (column.unit !== 'month') continue;
    if (year !== lastYear) rows[1].push({ words: String(year), x: column.left, row: 1 });
    lastYear = year;
    for (const day of daysWithin(column, size)) {
      const x = scale.placeOf(monthSpan(year, month).from + day - 1);
      days.push(x);
      rows[0].push({ words: String(day), x, row: 0 });
    }
  }
  const labels = rows.flatMap((row) => {
    const boxes = row.map(({ words: { length }, x }): LaneBox => ({ left: x, right: x + length * size * LETTER + 5 }));
    const fits = fitLabels(boxes, { left: 0, right: width + 5 });
    return row.filter((_, index) => fits[index]);
  });
  return { labels, days };
}

/** Which days of a month are labelled: as many as have room. */
function daysWithin({ width }: TimeColumn, size: number): number[] {
  if (width > size * 24) return [5, 10, 15, 20, 25];
  return width > size * 12 ? [10, 20] : [];
}
