import type { Grade } from '../../review/claim-review.js';

/** Fired by `<geo-review>` for each claim that a response in a review touched, and again when the learner chooses another grade. */
export class GeoReviewedEvent extends Event {
  static readonly eventName = 'geo-reviewed';
  /** The id of the source and the id of the claim in it, with “/” between. */
  readonly claim: string;
  /** The id of the bank and the id of the question in it, with “/” between. */
  readonly question: string;
  readonly grade: Grade;
  /** When it is to be asked again, in milliseconds since 1970. */
  readonly due: number;

  constructor(claim: string, question: string, grade: Grade, due: number) {
    super(GeoReviewedEvent.eventName, { bubbles: true, composed: true });
    this.claim = claim;
    this.question = question;
    this.grade = grade;
    this.due = due;
  }
}

declare global {
  interface HTMLElementEventMap {
    'geo-reviewed': GeoReviewedEvent;
  }
}
