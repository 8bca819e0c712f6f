import type { ClaimCard } from './claim-card.js';
import { compareTexts } from './claim-review.js';
import { addLearningDays, learningDaysBetween, startOfLearningDay } from './learning-day.js';
import type { QuestionPool } from './question-pool.js';
import type { ReviewDeck } from './review-deck.js';

/** How a review stands at a moment. Only claims count on which there is a question at hand. */
export interface ReviewStanding {
  /** What is due, in the order in which it is asked: sure misses first, then what has waited longest. */
  readonly due: readonly ClaimCard[];
  /** Claims that have never been asked about, in the order of the banks. */
  readonly fresh: readonly string[];
  /** How many claims have been asked about so far. */
  readonly met: number;
  /** How many questions of reviews were answered on this learning day. */
  readonly doneToday: number;
  /** When the next claim falls due that is not due yet. */
  readonly nextAt: number | undefined;
  /** How many claims fall due then, within that day. */
  readonly nextCount: number;
}

export function standingOf(deck: ReviewDeck, pool: QuestionPool, now: number): ReviewStanding {
  const due: ClaimCard[] = [];
  const later: ClaimCard[] = [];
  const fresh: string[] = [];
  for (const claim of pool.byClaim.keys()) {
    const card = deck.cardOf(claim);
    if (!card) fresh.push(claim);
    else (card.dueFrom <= now ? due : later).push(card);
  }
  const nextAt = later.length === 0 ? undefined : Math.min(...later.map(({ dueFrom }) => dueFrom));
  return {
    due: due.sort(compareDue),
    fresh,
    met: due.length + later.length,
    doneToday: doneOn(deck, now),
    nextAt,
    nextCount: nextAt === undefined ? 0 : later.filter(({ dueFrom }) => learningDaysBetween(nextAt, dueFrom) === 0).length,
  };
}

const compareDue = (one: ClaimCard, other: ClaimCard): number => Number(other.sure) - Number(one.sure) || one.due - other.due || compareTexts(one.claim, other.claim);

/** One response may touch several claims; it is one question all the same. */
function doneOn(deck: ReviewDeck, now: number): number {
  const start = startOfLearningDay(now);
  const end = addLearningDays(now, 1);
  return new Set(deck.reviews.flatMap(({ at, question, from }) => (from === 'review' && at >= start && at < end ? [`${at} ${question}`] : []))).size;
}
