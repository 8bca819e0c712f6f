import type { ClaimReview } from '../../review/claim-review.js';
import { ReviewDeck } from '../../review/review-deck.js';
import type { SaveStatus } from '../../session/session-journal.js';
import { openReviewStore, type KeptReviews, type ReviewStore } from '../../storage/review-store.js';

/** Keeps the reviews of this device as well as the browser allows: in its storage, or else in memory, which it says. */
export class ReviewKeeper {
  readonly deck = new ReviewDeck();
  status: SaveStatus | 'off' = 'saving';
  /** When the learner emptied the schedule; what quizzes did before is not to come back by itself. */
  emptiedAt = 0;
  /** How many entries of each quiz session have been looked at. */
  looked: ReadonlyMap<string, number> = new Map();

  readonly #onChange: () => void;
  #store: ReviewStore | undefined;
  #unfollow: (() => void) | undefined;
  #isClosed = false;
  /** Writes in order, each after the one before. */
  #writing: Promise<unknown> = Promise.resolve();

  /** @param onChange called when what is kept, or the answer to “is it saved?”, has changed */
  constructor(onChange: () => void) {
    this.#onChange = onChange;
  }

  /** Reads what is kept. `isKept` false keeps nothing on this device. Never throws. */
  async open(isKept: boolean): Promise<void> {
    try {
      if (isKept) await this.#connect(await openReviewStore());
      this.#settle(isKept ? 'saved' : 'off');
    } catch {
      this.#settle('not-saved');
    }
  }

  /** Takes reviews in and keeps them. */
  add(reviews: readonly ClaimReview[], looked?: ReadonlyMap<string, number>): void {
    this.deck.add(reviews);
    if (looked) this.looked = new Map([...this.looked, ...looked]);
    if (reviews.length > 0 || looked?.size) this.#write((store) => store.add(reviews, looked));
    this.#onChange();
  }

  /** Forgets everything. */
  empty(at: number): void {
    this.deck.clear();
    this.emptiedAt = at;
    this.#write((store) => store.empty(at));
    this.#onChange();
  }

  async #connect(store: ReviewStore): Promise<void> {
    this.#take(await store.load());
    if (this.#isClosed) {
      store.close();
      return;
    }
    this.#store = store;
    this.#unfollow = store.follow(() => void this.#reload());
  }

  close(): void {
    this.#isClosed = true;
    this.#unfollow?.();
    void this.#writing.finally(() => this.#store?.close());
  }

  #write(write: (store: ReviewStore) => Promise<void>): void {
    this.#writing = this.#writing
      .then(() => this.#store && write(this.#store))
      // One lost write leaves a gap that later ones cannot fill, so the word stays.
      .catch(() => this.#settle('not-saved'));
  }

  /** Another tab has changed what is kept. */
  async #reload(): Promise<void> {
    await this.#writing;
    if (this.#isClosed || this.status !== 'saved') return;
    const kept = await this.#store?.load().catch(() => undefined);
    if (!kept) return;
    // What is on its way to the storage is not in there yet, and must not be dropped.
    if (kept.emptiedAt !== this.emptiedAt) this.deck.clear();
    this.#take(kept);
    this.#onChange();
  }

  #take({ reviews, emptiedAt, looked }: KeptReviews): void {
    this.deck.add(reviews);
    this.emptiedAt = emptiedAt;
    this.looked = looked;
  }

  #settle(status: SaveStatus | 'off'): void {
    this.status = status;
    if (!this.#isClosed) this.#onChange();
  }
}
