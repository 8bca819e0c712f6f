import type { InteractionRecord } from '../model/interaction-record.js';
import { pointsOf, type QuestionBase } from '../model/question.js';
import type { Text } from '../model/text.js';
import type { AnyQuestionType } from '../question-types/question-type.js';
import { BEST_CERTAINTY_MARK, type CertaintyLevel } from '../scoring/certainty.js';
import { countTries } from './count-tries.js';
import { asksCertaintyOf } from './question-rules.js';
import { questionStateOf, type SessionState, type Try } from './session-state.js';

/** How one question went. */
export interface QuestionResult {
  readonly id: string;
  readonly number: number;
  readonly type: string;
  readonly prompt: Text;
  readonly objective?: string;
  readonly status: 'right' | 'partly' | 'wrong' | 'unanswered';
  /** The points that count: those of the first try, or of the best where the rules name a penalty; with certainty they may be below 0. */
  readonly earned: number;
  /** Three times the question's points where certainty was asked. */
  readonly possible: number;
  /** The share of the points that was earned, 0 to 1, less penalties, certainty aside. */
  readonly fraction: number;
  /** Whether it is part of the score; what learners mark themselves is not, unless the rules count it. */
  readonly counts: boolean;
  readonly certainty?: CertaintyLevel;
  /** How many hints were opened. */
  readonly hints: number;
  readonly tries: readonly Try[];
  readonly flagged: boolean;
  readonly sourceOpened: boolean;
  readonly passageOpened: boolean;
  /** The try that counts, in SCORM's and xAPI's terms and in words. */
  readonly record: InteractionRecord;
}

/** How a question went in a session. `isHosted`: a host marks, and the question holds no answer. */
export function resultOf(question: QuestionBase, number: number, state: SessionState, type: AnyQuestionType, isHosted = false): QuestionResult {
  const own = questionStateOf(state, question.id);
  const { counted, earned, possible, fraction } = countTries(own.tries, state.settings);
  const worth = pointsOf(question) * (asksCertaintyOf(question, type, state.settings) ? BEST_CERTAINTY_MARK : 1);
  return {
    id: question.id,
    number,
    type: question.type,
    prompt: question.prompt,
    ...(question.objective === undefined ? {} : { objective: question.objective }),
    status: !counted ? 'unanswered' : counted.right ? 'right' : counted.earned > 0 ? 'partly' : 'wrong',
    earned,
    possible: counted ? possible : worth,
    fraction,
    counts: isHosted || type.selfMarked !== true || state.settings.countSelfMarked === true,
    ...(counted?.certainty === undefined ? {} : { certainty: counted.certainty }),
    hints: own.hints ?? 0,
    tries: own.tries,
    flagged: own.flagged,
    sourceOpened: own.sourceOpened,
    passageOpened: own.passageOpened,
    record: counted?.record ?? (isHosted ? plainRecord(counted?.response) : type.record(question, counted?.response)),
  };
}

/** What can be said of a response where neither the answer nor the host's record is here. */
function plainRecord(response: unknown): InteractionRecord {
  const text = typeof response === 'string' ? response : '';
  return { type: 'other', learnerResponse: response === undefined ? [] : [text || JSON.stringify(response)], correctResponses: [[]], responseText: text, answerText: '' };
}
