import type { InteractionRecord } from '../model/interaction-record.js';
import type { BankRules } from '../model/question-bank.js';
import type { Reveal, Score } from '../model/score.js';
import type { Source } from '../model/source.js';
import type { CertaintyLevel } from '../scoring/certainty.js';

/** How much more time than the limit there is; `none` lifts the limit. */
export type ExtraTime = 1 | 1.5 | 2 | 10 | 'none';

/** How a session is run: the bank's rules, with what the page says in place of them. Plain data, saved with the session. */
export interface SessionSettings extends Omit<BankRules, 'mode' | 'bands' | 'timeLimitSeconds'> {
  /** `practice`: feedback after each Check, further tries. `test`: feedback at the end. */
  readonly mode: 'practice' | 'test';
  /** How many questions are drawn at most; all when left out. */
  readonly limit?: number | undefined;
  /** Whether questions come in an order drawn from the seed, or in the bank's own. */
  readonly shuffle: boolean;
  /** How long the session may take; without end when left out. */
  readonly timeLimitSeconds?: number | undefined;
  /** What the page grants on top of the limit. */
  readonly extraTime?: ExtraTime | undefined;
}

/** What marking says of a response. */
export interface Mark {
  readonly earned: number;
  readonly possible: number;
  readonly right: boolean;
  /** Kept only where a host marked, because the page cannot work it out again. */
  readonly score?: Score;
  readonly reveal?: Reveal;
  readonly record?: InteractionRecord;
  /** The sources that came with it, each with the claims that it names. */
  readonly sources?: readonly Source[];
}

/** One marked response. */
export interface Try extends Mark {
  readonly response: unknown;
  /** Milliseconds since 1970. */
  readonly at: number;
  /** How sure the learner was, where it was asked. */
  readonly certainty?: CertaintyLevel;
  /** How many hints had been opened. */
  readonly hints?: number;
}

/** What has happened with one question. */
export interface QuestionState {
  readonly response?: unknown;
  /** How sure the learner says to be of the response. */
  readonly certainty?: CertaintyLevel;
  /** How many hints are open. */
  readonly hints?: number;
  readonly tries: readonly Try[];
  /** The response stands marked and cannot be changed until another try is begun. */
  readonly marked: boolean;
  /** The answer has been shown on request. */
  readonly revealed: boolean;
  readonly flagged: boolean;
  /** The source card was opened before the first marking. */
  readonly sourceOpened: boolean;
  /** A passage was opened after marking. */
  readonly passageOpened: boolean;
}

/** One learner working through a bank: all of it is plain data and survives JSON. */
export interface SessionState {
  readonly id: string;
  readonly bankId: string;
  readonly seed: string;
  readonly settings: SessionSettings;
  /** Ids of the drawn questions in order. */
  readonly questions: readonly string[];
  /** The id of the question the learner is at. */
  readonly current: string;
  readonly startedAt: number;
  readonly finishedAt: number | null;
  /** The time spent on it so far, while it was open on a page. */
  readonly spentMilliseconds?: number;
  /** The learner's own choice of more time; goes before the settings'. */
  readonly extraTime?: ExtraTime;
  /** The session whose misses this one repeats. */
  readonly repeats?: string;
  /** By question id; a question not met yet has no entry. */
  readonly responses: Readonly<Record<string, QuestionState>>;
}

/** The state of a question nobody has touched. */
export const UNTOUCHED: QuestionState = Object.freeze({ tries: [], marked: false, revealed: false, flagged: false, sourceOpened: false, passageOpened: false });

export const questionStateOf = (state: SessionState, question: string): QuestionState =>
  Object.hasOwn(state.responses, question) ? (state.responses[question] as QuestionState) : UNTOUCHED;
