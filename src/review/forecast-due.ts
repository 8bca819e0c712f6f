import { addLearningDays, learningDaysBetween } from './learning-day.js';
import type { QuestionPool } from './question-pool.js';
import type { ReviewDeck } from './review-deck.js';

/** How many claims fall due on one day. */
export interface ForecastDay {
  /** When the learning day begins. */
  readonly start: number;
  readonly count: number;
}

/** The coming days, today first with all that waits already. What falls due after them is not in it. */
export function forecastDue(deck: ReviewDeck, pool: QuestionPool, now: number, days = 14): ForecastDay[] {
  const counts = Array.from({ length: days }, () => 0);
  for (const claim of pool.byClaim.keys()) {
    const card = deck.cardOf(claim);
    const day = card && Math.max(0, learningDaysBetween(now, card.dueFrom));
    if (day !== undefined && day < days) counts[day] = (counts[day] as number) + 1;
  }
  return counts.map((count, day) => ({ start: addLearningDays(now, day), count }));
}
