import { spanOfDate, type DaySpan } from '../../drawing/calendar.js';
import type { DatedEvent } from '../../model/event.js';

/** Parts of a month, by the words with which lists name them: share of the month at which they begin and end. */
const PARTS: Readonly<Record<string, readonly [begin: number, end: number]>> = { 'early-month': [0, 1 / 3], 'mid-month': [1 / 3, 2 / 3], 'late-month': [2 / 3, 1] };

/** All the days that an event may have taken; undefined where it has no date. */
export function spanOfEvent({ date: { start, end, precision } }: Pick<DatedEvent, 'date'>): DaySpan | undefined {
  const first = start ?? end;
  const last = end ?? start;
  if (first === null || last === null) return undefined;
  // A span that ends before it begins is one of its two dates, whatever was meant.
  const from = spanOfDate(first).from;
  const to = Math.max(spanOfDate(last).to, spanOfDate(first).to);
  const part = first === last ? PARTS[precision] : undefined;
  return part ? { from: from + Math.round((to - from) * part[0]), to: from + Math.round((to - from) * part[1]) } : { from, to };
}

/** An entry of a time line: its number in the list and its days, which what has no date lacks. */
export interface TimelineEntry {
  readonly event: DatedEvent;
  readonly number: number;
  readonly span: DaySpan | undefined;
}

/** Numbers entries in the order of their days, longer ones before what happened within them; those without a date at the end, as they stood. */
export function orderEvents(events: readonly DatedEvent[]): TimelineEntry[] {
  const spanned = events.map((event) => ({ event, span: spanOfEvent(event) }));
  const dated = spanned.flatMap(({ event, span }) => (span ? [{ event, span }] : [])).sort((one, other) => one.span.from - other.span.from || other.span.to - one.span.to);
  return [...dated, ...spanned.filter(({ span }) => !span)].map((entry, index) => ({ ...entry, number: index + 1 }));
}
