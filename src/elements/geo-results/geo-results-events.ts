/** Sent by `<geo-results>` to the quiz around it: practise again, all of it or only these questions. */
export class GeoResultsRetryEvent extends Event {
  static readonly eventName = 'geo-results-retry';
  /** The questions to repeat; all of a new paper when undefined. */
  readonly questions: readonly string[] | undefined;

  constructor(questions?: readonly string[]) {
    super(GeoResultsRetryEvent.eventName);
    this.questions = questions;
  }
}

/** Sent by `<geo-results>` to the quiz around it: show this question again, with its feedback and evidence. */
export class GeoResultsReviewEvent extends Event {
  static readonly eventName = 'geo-results-review';
  readonly question: string;

  constructor(question: string) {
    super(GeoResultsReviewEvent.eventName);
    this.question = question;
  }
}

declare global {
  interface HTMLElementEventMap {
    'geo-results-retry': GeoResultsRetryEvent;
    'geo-results-review': GeoResultsReviewEvent;
  }
}
