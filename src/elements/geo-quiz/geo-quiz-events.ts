import type { Problem } from '../../model/problem.js';
import type { Score } from '../../model/score.js';
import type { SessionResults } from '../../session/summarize-session.js';

/** Fired by `<geo-quiz>` when the first question can be answered. */
export class GeoReadyEvent extends Event {
  static readonly eventName = 'geo-ready';
  /** How many questions the paper has. */
  readonly count: number;
  /** Whether an earlier session was taken up. */
  readonly resumed: boolean;

  constructor(count: number, resumed: boolean) {
    super(GeoReadyEvent.eventName, { bubbles: true, composed: true });
    this.count = count;
    this.resumed = resumed;
  }
}

/** Fired by `<geo-quiz>` when a response has been marked. */
export class GeoMarkedEvent extends Event {
  static readonly eventName = 'geo-marked';
  readonly question: string;
  readonly score: Score;
  /** Counted from 1; the first counts for the results. */
  readonly tryNumber: number;

  constructor(question: string, score: Score, tryNumber: number) {
    super(GeoMarkedEvent.eventName, { bubbles: true, composed: true });
    this.question = question;
    this.score = score;
    this.tryNumber = tryNumber;
  }
}

/** Fired by `<geo-quiz>` when the learner has finished. */
export class GeoFinishedEvent extends Event {
  static readonly eventName = 'geo-finished';
  readonly results: SessionResults;

  constructor(results: SessionResults) {
    super(GeoFinishedEvent.eventName, { bubbles: true, composed: true });
    this.results = results;
  }
}

/** Fired by `<geo-quiz>` when something in the bank or its sources is wrong; also when the rest of it works. */
export class GeoProblemEvent extends Event {
  static readonly eventName = 'geo-problem';
  readonly problems: readonly Problem[];

  constructor(problems: readonly Problem[]) {
    super(GeoProblemEvent.eventName, { bubbles: true, composed: true });
    this.problems = problems;
  }
}

declare global {
  interface HTMLElementEventMap {
    'geo-ready': GeoReadyEvent;
    'geo-marked': GeoMarkedEvent;
    'geo-finished': GeoFinishedEvent;
    'geo-problem': GeoProblemEvent;
  }
}
