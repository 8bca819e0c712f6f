/** How well a claim was known, worst first: the four grades of FSRS. */
export const GRADES = ['again', 'hard', 'good', 'easy'] as const;
export type Grade = (typeof GRADES)[number];

/** Where a response was given: in some quiz, or in a review. */
export type ReviewPlace = 'quiz' | 'review';

/** What one marked response says of one claim. Plain data; claim, time and question together say which review it is. */
export interface ClaimReview {
  /** The claim, as `claimKey` writes it. */
  readonly claim: string;
  /** When the response was marked, in milliseconds since 1970. */
  readonly at: number;
  /** The question, as `questionKey` writes it. */
  readonly question: string;
  readonly grade: Grade;
  readonly from: ReviewPlace;
  /** Missed by one who was very sure. */
  readonly sure?: true | undefined;
  /** When the learner chose the grade in place of the one that followed from the response. */
  readonly chosenAt?: number | undefined;
}

/** A claim everywhere: ids of claims are unique within their source. */
export const claimKey = (source: string, claim: string): string => `${source}/${claim}`;

/** A question everywhere: ids of questions are unique within their bank. */
export const questionKey = (bank: string, question: string): string => `${bank}/${question}`;

/** Which review it is; two with the same name are the same event, told twice. */
export const reviewName = ({ claim, at, question }: ClaimReview): string => `${claim} ${at} ${question}`;

/**
 * The order in which reviews count. Responses marked at the same moment, as at the end of a test, count the best first, so that a miss
 * among them has the last word.
 */
export const compareReviews = (one: ClaimReview, other: ClaimReview): number =>
  one.at - other.at || GRADES.indexOf(other.grade) - GRADES.indexOf(one.grade) || compareTexts(one.question, other.question) || compareTexts(one.claim, other.claim);

/** By code units, the same everywhere. */
export const compareTexts = (one: string, other: string): number => (one < other ? -1 : one > other ? 1 : 0);
