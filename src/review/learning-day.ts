/** Days change at 04:00 local time, so that an evening that runs late is still the same day. */
const HOUR = 4;

/** When the learning day began that a moment lies in. Milliseconds since 1970, as all times here. */
export function startOfLearningDay(at: number): number {
  const start = new Date(at);
  if (start.getHours() < HOUR) start.setDate(start.getDate() - 1);
  return start.setHours(HOUR, 0, 0, 0);
}

/** When the learning day begins that comes so many days after the one of a moment. Days of 23 and 25 hours count as days. */
export function addLearningDays(at: number, days: number): number {
  const start = new Date(startOfLearningDay(at));
  return start.setDate(start.getDate() + days);
}

/** How many learning days lie between two moments; 0 within one day, negative backwards. */
export const learningDaysBetween = (from: number, to: number): number => Math.round((startOfLearningDay(to) - startOfLearningDay(from)) / 86_400_000);
