import type { Text } from './text.js';
import { pointsOf, type QuestionBase } from './question.js';

/** What marking says of one part of a response (a chosen option, a filled gap). */
export interface ScorePart {
  /** The part's id as the question element knows it. */
  readonly id: string;
  readonly state: 'right' | 'wrong';
  /** Why, in the author's words. */
  readonly feedback?: Text;
  /** Ids of the claims that show it. */
  readonly evidence?: readonly string[];
}

/** Why the mark is what it is: a key of the message catalogue with its numbers, so that it can be said in any language. */
export interface Explanation {
  readonly key: string;
  readonly values?: Readonly<Record<string, string | number>>;
}

/** The mark of one response: what it earned of what was possible, in points, and why. */
export interface Score {
  /** Between 0 and `possible`. */
  readonly earned: number;
  readonly possible: number;
  readonly parts: readonly ScorePart[];
  readonly explanation: Explanation;
  /** What the author says of a right, or of a less than right, response. */
  readonly feedback?: Text;
  /** Ids of the claims the question rests on. */
  readonly evidence: readonly string[];
}

/** What is known of one part of a question once the answer may be seen. */
export interface RevealPart {
  /** The part's id as the question element knows it. */
  readonly id: string;
  readonly right: boolean;
  /** The part in words, where the element does not have them before marking. */
  readonly text?: Text;
  readonly feedback?: Text;
  readonly evidence?: readonly string[];
}

/** The right answer and every reason, for after marking. */
export interface Reveal {
  readonly parts: readonly RevealPart[];
  /** The right answer in words, one text per thing that is right. */
  readonly answers: readonly Text[];
}

/** Makes a score from the share of the points earned (0 to 1), with the question's own feedback and evidence. */
export function makeScore(question: QuestionBase, share: number, parts: readonly ScorePart[], explanation: Explanation): Score {
  const possible = pointsOf(question);
  const kept = Math.min(1, Math.max(0, share));
  const feedback = kept === 1 ? question.feedback?.correct : question.feedback?.incorrect;
  return { earned: kept * possible, possible, parts, explanation, evidence: question.evidence ?? [], ...(feedback === undefined ? {} : { feedback }) };
}

/** Whether a response was right in every part; the explanation says so, because a question may be worth nothing. */
export const isFullyRight = (score: Score): boolean => score.explanation.key === 'score.right';
