import type { Localize } from '../../element-kit/localize.js';
import type { DatedEvent } from '../../model/event.js';
import { formatDate } from '../source-card/format-date.js';

/** The date of an event in words, as exactly as it is recorded. */
export function describeDate({ date: { start, end, precision } }: Pick<DatedEvent, 'date'>, t: Localize): string {
  const first = start ?? end;
  const last = end ?? start;
  if (first === null || last === null) return t.text('timeline.date-undated');
  const words = (date: string): string => formatDate(date, t.language);
  if (first !== last) return t.text(precision === 'night' ? 'timeline.night' : 'timeline.range', { start: words(first), end: words(last) });
  const part = { 'early-month': 'early', 'mid-month': 'middle', 'late-month': 'late' }[precision];
  return part === undefined ? words(first) : t.text(`timeline.${part}`, { date: words(first) });
}

/** What makes the date or the event itself doubtful, as keys of messages: how it was found, and how it stands. Nothing for what a text reports and dates. */
export function doubtsOf({ date, status }: Pick<DatedEvent, 'date' | 'status'>): string[] {
  const isDated = date.start !== null || date.end !== null;
  return [...(status === 'reported' ? [] : [`timeline.status-${status}`]), ...(date.basis === 'stated' || !isDated ? [] : [`timeline.basis-${date.basis}`])];
}
