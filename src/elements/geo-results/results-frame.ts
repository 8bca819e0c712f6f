import type { Localize } from '../../element-kit/localize.js';
import type { ReviewPart } from '../../model/review-policy.js';

/** What every part of the results page needs beside the results. */
export interface ResultsFrame {
  readonly t: Localize;
  /** The language of the bank's texts. */
  readonly language: string;
  /** What may be seen now. */
  readonly shown: ReadonlySet<ReviewPart>;
  /** The level of the first heading; those of the parts are one below. */
  readonly level: number;
  /** Whether learners mark questions of a type themselves. */
  readonly isSelfMarked: (type: string) => boolean;
  /** Shows a question again; undefined where there is no quiz to show it. */
  readonly onReview?: (question: string) => void;
}
