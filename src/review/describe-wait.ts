import { learningDaysBetween } from './learning-day.js';

/** A message of the catalogue with its number. */
export interface WaitMessage {
  readonly key: 'review.now' | 'review.in-minutes' | 'review.in-hours' | 'review.in-days' | 'review.in-months' | 'review.in-years';
  readonly values: { readonly count: number };
}

const MINUTE = 60_000;

/** How long it is from now until something is due, as people say it: minutes and hours within the day, then days, months, years. */
export function describeWait(now: number, due: number): WaitMessage {
  const days = learningDaysBetween(now, due);
  const minutes = Math.round((due - now) / MINUTE);
  if (minutes < 1) return { key: 'review.now', values: { count: 0 } };
  // Ten minutes are ten minutes, also when a day begins meanwhile.
  if (minutes < 90) return { key: 'review.in-minutes', values: { count: minutes } };
  if (days <= 0) return { key: 'review.in-hours', values: { count: Math.round(minutes / 60) } };
  if (days < 60) return { key: 'review.in-days', values: { count: days } };
  return days < 700 ? { key: 'review.in-months', values: { count: Math.round(days / 30.44) } } : { key: 'review.in-years', values: { count: Math.round(days / 365.25) } };
}
