import type { InteractionRecord } from '../model/interaction-record.js';
import type { QuestionBank } from '../model/question-bank.js';
import { pointsOf, type QuestionBase } from '../model/question.js';
import type { Text } from '../model/text.js';
import type { AnyQuestionType, QuestionTypes } from '../question-types/question-type.js';
import { questionsById } from './mark-response.js';
import { questionStateOf, type SessionState, type Try } from './session-state.js';

/** How one question went. The first try counts. */
export interface QuestionResult {
  readonly id: string;
  readonly number: number;
  readonly type: string;
  readonly prompt: Text;
  readonly objective?: string;
  readonly status: 'right' | 'partly' | 'wrong' | 'unanswered';
  readonly earned: number;
  readonly possible: number;
  readonly tries: readonly Try[];
  readonly flagged: boolean;
  readonly sourceOpened: boolean;
  readonly passageOpened: boolean;
  /** The first try in SCORM's and xAPI's terms and in words. */
  readonly record: InteractionRecord;
}

/** How the questions of one objective went. */
export interface ObjectiveResult {
  readonly id: string;
  readonly text: Text;
  readonly right: number;
  readonly count: number;
  readonly earned: number;
  readonly possible: number;
}

/** How a session went so far; final once `finishedAt` is set. Plain data, for pages, files and hosts. */
export interface SessionResults {
  readonly session: string;
  readonly bank: { readonly id: string; readonly title: Text };
  readonly mode: 'practice' | 'test';
  readonly seed: string;
  /** Milliseconds since 1970. */
  readonly startedAt: number;
  readonly finishedAt: number | null;
  readonly earned: number;
  readonly possible: number;
  /** earned ÷ possible, 0 to 1; 0 when nothing can be earned. */
  readonly fraction: number;
  /** Undefined without a pass mark. */
  readonly passed?: boolean;
  readonly right: number;
  readonly answered: number;
  readonly objectives: readonly ObjectiveResult[];
  readonly questions: readonly QuestionResult[];
}

/** Sums a session up, at its end or at any moment before. */
export function summarizeSession({ state, bank, types }: { readonly state: SessionState; readonly bank: QuestionBank; readonly types: QuestionTypes }): SessionResults {
  const byId = questionsById(bank);
  const questions = state.questions.flatMap((id, index) => {
    const question = byId.get(id);
    return question ? [resultOf(question, index + 1, state, types[question.type] as AnyQuestionType)] : [];
  });
  const sum = (of: (result: QuestionResult) => number, among: readonly QuestionResult[] = questions): number => among.reduce((total, result) => total + of(result), 0);
  const earned = sum((result) => result.earned);
  const possible = sum((result) => result.possible);
  const fraction = possible === 0 ? 0 : earned / possible;
  const { passFraction } = state.settings;
  const objectives = (bank.objectives ?? []).flatMap(({ id, text }) => {
    const own = questions.filter((result) => result.objective === id);
    const right = own.filter((result) => result.status === 'right').length;
    return own.length === 0 ? [] : [{ id, text, right, count: own.length, earned: sum((result) => result.earned, own), possible: sum((result) => result.possible, own) }];
  });
  return {
    session: state.id,
    bank: { id: bank.id, title: bank.title },
    mode: state.settings.mode,
    seed: state.seed,
    startedAt: state.startedAt,
    finishedAt: state.finishedAt,
    earned,
    possible,
    fraction,
    // The last binary digit is forgiven: 0.1 + 0.2 of 0.3 passes.
    ...(passFraction === undefined ? {} : { passed: fraction + Number.EPSILON * 8 >= passFraction }),
    right: questions.filter((result) => result.status === 'right').length,
    answered: questions.filter((result) => result.status !== 'unanswered').length,
    objectives,
    questions,
  };
}

function resultOf(question: QuestionBase, number: number, state: SessionState, type: AnyQuestionType): QuestionResult {
  const own = questionStateOf(state, question.id);
  const first = own.tries[0];
  return {
    id: question.id,
    number,
    type: question.type,
    prompt: question.prompt,
    ...(question.objective === undefined ? {} : { objective: question.objective }),
    status: !first ? 'unanswered' : first.right ? 'right' : first.earned > 0 ? 'partly' : 'wrong',
    earned: first?.earned ?? 0,
    possible: first?.possible ?? pointsOf(question),
    tries: own.tries,
    flagged: own.flagged,
    sourceOpened: own.sourceOpened,
    passageOpened: own.passageOpened,
    record: type.record(question, first?.response),
  };
}
