import type { PooledQuestion, QuestionPool } from '../../review/question-pool.js';
import { chooseQuestion } from '../../review/choose-question.js';
import type { ReviewStanding } from '../../review/due-claims.js';
import type { ReviewDeck } from '../../review/review-deck.js';

/** One sitting: what is due, one question after the other, and after it what was never asked, where that is wanted. */
export class ReviewRound {
  done = 0;
  right = 0;
  readonly #takesFresh: boolean;
  /** How many questions there may still be on this day, beyond those answered before the round. */
  readonly #most: number;

  constructor(takesFresh: boolean, most: number) {
    this.#takesFresh = takesFresh;
    this.#most = most;
  }

  /** What is asked next, with its number and how many there are; undefined when the round is over. */
  next(
    standing: ReviewStanding,
    deck: ReviewDeck,
    pool: QuestionPool,
  ): { readonly claim: string; readonly asked: PooledQuestion; readonly place: { readonly number: number; readonly count: number } } | undefined {
    const waiting = [...standing.due.map(({ claim }) => claim), ...(this.#takesFresh ? standing.fresh : [])];
    const left = Math.min(waiting.length, this.#most - this.done);
    const claim = left > 0 ? waiting[0] : undefined;
    const asked = claim === undefined ? undefined : chooseQuestion(claim, deck, pool);
    return claim !== undefined && asked ? { claim, asked, place: { number: this.done + 1, count: this.done + left } } : undefined;
  }
}
