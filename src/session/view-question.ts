import type { AskedBase, QuestionBase } from '../model/question.js';
import { shownParts, type ReviewPart, type ReviewTime } from '../model/review-policy.js';
import type { Reveal, Score } from '../model/score.js';
import type { AnyQuestionType } from '../question-types/question-type.js';
import { asksCertaintyOf } from './question-rules.js';
import { untouchedView, type QuestionStatus, type QuestionView } from './question-view.js';
import { mayTryAgain } from './reduce-session.js';
import { questionStateOf, type SessionState, type Try } from './session-state.js';

/** What may be seen now of marked questions. `isLater`: the session was finished in an earlier visit. */
export function shownNow({ settings, finishedAt }: Pick<SessionState, 'settings' | 'finishedAt'>, isLater: boolean): ReadonlySet<ReviewPart> {
  const time: ReviewTime = finishedAt === null ? 'during' : isLater ? 'later' : 'after';
  return shownParts(settings.review, time);
}

/** One question as it may be seen now. `isHosted`: a host marks, so that the question holds no answer. */
export function viewQuestion(
  state: SessionState,
  question: QuestionBase,
  number: number,
  type: AnyQuestionType,
  asked: AskedBase,
  shown: ReadonlySet<ReviewPart>,
  isHosted = false,
): QuestionView {
  const own = questionStateOf(state, question.id);
  const finished = state.finishedAt !== null;
  const last = own.tries.at(-1);
  const marked = (own.marked || finished) && last !== undefined;
  const again = mayTryAgain(own, state) && type.selfMarked !== true;
  const score = marked ? shownScore(last, question, type, shown) : undefined;
  const mayKnow = (finished || own.revealed || (own.marked && !again)) && shown.has('answer');
  const reveal = mayKnow ? revealOf(last, question, type, shown, isHosted) : undefined;
  const response = own.marked && last ? last.response : own.response;
  const hints = question.hints ?? [];
  return {
    ...untouchedView(question, number, type, asked, state.settings.mode === 'practice' && !finished, finished && !shown.has('response') ? undefined : response),
    marked,
    ...(score ? { score } : {}),
    ...(reveal ? { reveal } : {}),
    shown,
    readonly: finished || own.marked,
    flagged: own.flagged,
    tries: own.tries.length,
    mayTryAgain: again,
    mayReveal: again && shown.has('answer'),
    finished,
    asksCertainty: asksCertaintyOf(question, type, state.settings),
    certainty: marked ? last.certainty : own.certainty,
    hints: hints.slice(0, own.hints ?? 0),
    hintPenalty: state.settings.hintPenalty ?? 0,
    penalty: state.settings.penalty,
    moreHints: finished || own.marked ? 0 : Math.max(0, hints.length - (own.hints ?? 0)),
  };
}

function shownScore(last: Try, question: QuestionBase, type: AnyQuestionType, shown: ReadonlySet<ReviewPart>): Score | undefined {
  if (!shown.has('correctness')) return undefined;
  const score = last.score ?? type.score(question, last.response);
  if (shown.has('feedback')) return score;
  const { feedback: _feedback, ...rest } = score;
  return { ...rest, parts: score.parts.map(({ feedback: _reason, ...part }) => part) };
}

function revealOf(last: Try | undefined, question: QuestionBase, type: AnyQuestionType, shown: ReadonlySet<ReviewPart>, isHosted: boolean): Reveal | undefined {
  const reveal = last?.reveal ?? (isHosted ? undefined : type.reveal(question));
  if (!reveal || shown.has('feedback')) return reveal;
  return { ...reveal, parts: reveal.parts.map(({ feedback: _reason, ...part }) => part) };
}

export function statusOf(state: SessionState, question: string, shown: ReadonlySet<ReviewPart>): QuestionStatus {
  const own = questionStateOf(state, question);
  const last = own.tries.at(-1);
  if (last && (own.marked || state.finishedAt !== null) && shown.has('correctness')) return last.right ? 'right' : last.earned > 0 ? 'partly' : 'wrong';
  return own.response === undefined ? 'open' : 'answered';
}
