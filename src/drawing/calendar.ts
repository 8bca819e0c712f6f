/** Whole days, counted from 1 January 1970; `to` is the first day after. */
export interface DaySpan {
  readonly from: number;
  readonly to: number;
}

const ERA_DAYS = 146_097;
/** Days from 1 March of the year 0 to 1 January 1970. */
const EPOCH = 719_468;

/** The number of a day of the Gregorian calendar; months count from 1. A day past the end of its month runs on into the next. */
export function dayNumber(year: number, month = 1, day = 1): number {
  // Years that begin in March have their odd day at the end.
  const shifted = year - (month <= 2 ? 1 : 0);
  const era = Math.floor(shifted / 400);
  const yearOfEra = shifted - era * 400;
  const dayOfYear = Math.floor((153 * ((month + 9) % 12) + 2) / 5) + day - 1;
  return era * ERA_DAYS + yearOfEra * 365 + Math.floor(yearOfEra / 4) - Math.floor(yearOfEra / 100) + dayOfYear - EPOCH;
}

/** The date of a day. */
export function dateOfDay(day: number): { readonly year: number; readonly month: number; readonly day: number } {
  const shifted = day + EPOCH;
  const era = Math.floor(shifted / ERA_DAYS);
  const dayOfEra = shifted - era * ERA_DAYS;
  const yearOfEra = Math.floor((dayOfEra - Math.floor(dayOfEra / 1460) + Math.floor(dayOfEra / 36_524) - Math.floor(dayOfEra / (ERA_DAYS - 1))) / 365);
  const dayOfYear = dayOfEra - (365 * yearOfEra + Math.floor(yearOfEra / 4) - Math.floor(yearOfEra / 100));
  const shiftedMonth = Math.floor((5 * dayOfYear + 2) / 153);
  const month = shiftedMonth < 10 ? shiftedMonth + 3 : shiftedMonth - 9;
  return { year: yearOfEra + era * 400 + (month <= 2 ? 1 : 0), month, day: dayOfYear - Math.floor((153 * shiftedMonth + 2) / 5) + 1 };
}

export const yearSpan = (year: number): DaySpan => ({ from: dayNumber(year), to: dayNumber(year + 1) });

export const monthSpan = (year: number, month: number): DaySpan => ({ from: dayNumber(year, month), to: month === 12 ? dayNumber(year + 1) : dayNumber(year, month + 1) });

/** All the days that a recorded date may mean: `2025` is a year, `2025-05` a month, `2025-05-07` a day. */
export function spanOfDate(date: string): DaySpan {
  const [year, month, day] = date.split('-').map(Number) as [number, number?, number?];
  if (month === undefined) return yearSpan(year);
  if (day === undefined) return monthSpan(year, month);
  const from = dayNumber(year, month, day);
  return { from, to: from + 1 };
}
