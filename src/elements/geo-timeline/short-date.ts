import { dateOfDay, type DaySpan } from '../../drawing/calendar.js';

const MONTHS = ['Jan', 'Feb', 'Mar', 'Apr', 'May', 'Jun', 'Jul', 'Aug', 'Sep', 'Oct', 'Nov', 'Dec'];
const DAY_MILLISECONDS = 86_400_000;

/** A month, as short as the language has it. */
export function shortMonth(month: number, language: string): string {
  return language.startsWith('en') ? (MONTHS[month - 1] as string) : format(language, { month: 'short' }, Date.UTC(2000, month - 1, 1));
}

/** A day without its year, or some days: `7–10 May`. */
export function shortDays({ from, to }: DaySpan, language: string): string {
  const [first, last] = [dateOfDay(from), dateOfDay(to - 1)];
  // The first Intl object costs a page some 20 ms; English does without.
  if (!language.startsWith('en')) return format(language, { month: 'short', day: 'numeric' }, from * DAY_MILLISECONDS, (to - 1) * DAY_MILLISECONDS);
  const end = `${last.day} ${MONTHS[last.month - 1]}`;
  if (to - from === 1) return end;
  return first.month === last.month ? `${first.day}–${end}` : `${first.day} ${MONTHS[first.month - 1]} – ${end}`;
}

function format(language: string, options: Intl.DateTimeFormatOptions, first: number, last = first): string {
  try {
    return new Intl.DateTimeFormat(language, { timeZone: 'UTC', ...options }).formatRange(first, last);
  } catch {
    // An unknown language.
    return new Intl.DateTimeFormat('en', { timeZone: 'UTC', ...options }).formatRange(first, last);
  }
}
