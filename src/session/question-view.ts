import type { AskedBase, QuestionBase } from '../model/question.js';
import type { ReviewPart } from '../model/review-policy.js';
import type { Reveal, Score } from '../model/score.js';
import type { Text } from '../model/text.js';
import type { AnyQuestionType } from '../question-types/question-type.js';
import type { CertaintyLevel } from '../scoring/certainty.js';

/** One question as a page shows it now. The same object as long as nothing in it has changed. */
export interface QuestionView {
  readonly id: string;
  /** Counted from 1 in the order of the paper. */
  readonly number: number;
  readonly asked: AskedBase;
  readonly tagName: string;
  readonly response: unknown;
  /** The response shown has been marked, whether or not the mark may be seen. */
  readonly marked: boolean;
  /** How the response shown was marked, as far as it may be seen. */
  readonly score?: Score;
  /** The right answer and every reason, when they may be seen. */
  readonly reveal?: Reveal;
  /** What may be seen of it now. */
  readonly shown: ReadonlySet<ReviewPart>;
  readonly readonly: boolean;
  readonly flagged: boolean;
  readonly tries: number;
  readonly mayTryAgain: boolean;
  readonly mayReveal: boolean;
  readonly finished: boolean;
  /** Whether Check belongs to this question at all (not in a test). */
  readonly checkable: boolean;
  readonly asksCertainty: boolean;
  /** How sure the learner says to be. */
  readonly certainty?: CertaintyLevel | undefined;
  /** The hints that are open. */
  readonly hints: readonly Text[];
  readonly moreHints: number;
  /** The share of the points that each further hint costs. */
  readonly hintPenalty: number;
  /** The share that each further try costs; undefined where only the first try counts. */
  readonly penalty?: number | undefined;
}

/** Where a question stands, for progress and lists. */
export type QuestionStatus = 'open' | 'answered' | 'right' | 'partly' | 'wrong';

/** A question nobody has touched, in a session that asks for nothing special. */
export function untouchedView(question: QuestionBase, number: number, type: AnyQuestionType, asked: AskedBase, isPractice: boolean, response?: unknown): QuestionView {
  return {
    id: question.id,
    number,
    asked,
    tagName: type.tagName,
    response,
    marked: false,
    shown: new Set(),
    readonly: false,
    flagged: false,
    tries: 0,
    mayTryAgain: false,
    mayReveal: false,
    finished: false,
    checkable: isPractice,
    asksCertainty: false,
    hints: [],
    moreHints: 0,
    hintPenalty: 0,
  };
}
