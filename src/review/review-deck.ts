import { cardFrom, type ClaimCard } from './claim-card.js';
import type { ClaimReview } from './claim-review.js';
import { mergeReviews } from './merge-reviews.js';

/** All reviews at hand, by claim, with the card of each claim; cards are worked out when they are asked for and kept. */
export class ReviewDeck {
  readonly #reviews = new Map<string, readonly ClaimReview[]>();
  readonly #cards = new Map<string, ClaimCard>();
  readonly #asked = new Map<string, number>();

  /** Takes reviews in; those that are here already change nothing. */
  add(reviews: readonly ClaimReview[]): void {
    const byClaim = new Map<string, ClaimReview[]>();
    for (const review of reviews) {
      const group = byClaim.get(review.claim);
      if (group) group.push(review);
      else byClaim.set(review.claim, [review]);
      this.#asked.set(review.question, Math.max(review.at, this.#asked.get(review.question) ?? -Infinity));
    }
    for (const [claim, more] of byClaim) {
      this.#reviews.set(claim, mergeReviews(this.reviewsOf(claim), more));
      this.#cards.delete(claim);
    }
  }

  /** Forgets everything. */
  clear(): void {
    for (const kept of [this.#reviews, this.#cards, this.#asked]) kept.clear();
  }

  reviewsOf(claim: string): readonly ClaimReview[] {
    return this.#reviews.get(claim) ?? [];
  }

  /** Every review, claim by claim. */
  get reviews(): readonly ClaimReview[] {
    return [...this.#reviews.values()].flat();
  }

  cardOf(claim: string): ClaimCard | undefined {
    const kept = this.#cards.get(claim);
    if (kept) return kept;
    const card = cardFrom(this.reviewsOf(claim));
    if (card) this.#cards.set(claim, card);
    return card;
  }

  /** When a question was last asked; undefined for one that never was. */
  askedAt(question: string): number | undefined {
    return this.#asked.get(question);
  }
}
