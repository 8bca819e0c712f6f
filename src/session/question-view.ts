import type { AskedBase, QuestionBase } from '../model/question.js';
import type { Reveal, Score } from '../model/score.js';
import type { AnyQuestionType } from '../question-types/question-type.js';
import { mayTryAgain } from './reduce-session.js';
import { questionStateOf, type SessionState } from './session-state.js';

/** One question as a page shows it now. The same object as long as nothing in it has changed. */
export interface QuestionView {
  readonly id: string;
  /** Counted from 1 in the order of the paper. */
  readonly number: number;
  readonly asked: AskedBase;
  readonly tagName: string;
  readonly response: unknown;
  /** How the response shown was marked. */
  readonly score?: Score;
  /** The right answer and every reason, when they may be seen. */
  readonly reveal?: Reveal;
  readonly readonly: boolean;
  readonly flagged: boolean;
  readonly tries: number;
  readonly mayTryAgain: boolean;
  readonly mayReveal: boolean;
  readonly finished: boolean;
  /** Whether Check belongs to this question at all (not in a test). */
  readonly checkable: boolean;
}

/** Where a question stands, for progress and lists. */
export type QuestionStatus = 'open' | 'answered' | 'right' | 'partly' | 'wrong';

export function viewQuestion(state: SessionState, question: QuestionBase, number: number, type: AnyQuestionType, asked: AskedBase): QuestionView {
  const own = questionStateOf(state, question.id);
  const finished = state.finishedAt !== null;
  const last = own.tries.at(-1);
  const shown = own.marked && last ? last.response : own.response;
  const score = (own.marked || finished) && last ? type.score(question, last.response) : undefined;
  const again = mayTryAgain(own, state);
  const mayKnow = finished || own.revealed || (own.marked && !again);
  return {
    id: question.id,
    number,
    asked,
    tagName: type.tagName,
    response: shown,
    ...(score ? { score } : {}),
    ...(mayKnow ? { reveal: type.reveal(question) } : {}),
    readonly: finished || own.marked,
    flagged: own.flagged,
    tries: own.tries.length,
    mayTryAgain: again,
    mayReveal: again,
    finished,
    checkable: state.settings.mode === 'practice' && !finished,
  };
}

export function statusOf(state: SessionState, question: string): QuestionStatus {
  const own = questionStateOf(state, question);
  const last = own.tries.at(-1);
  if (last && (own.marked || state.finishedAt !== null)) return last.right ? 'right' : last.earned > 0 ? 'partly' : 'wrong';
  return own.response === undefined ? 'open' : 'answered';
}
