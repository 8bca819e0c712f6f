/** How a session is run. Plain data, saved with it. */
export interface SessionSettings {
  /** `practice`: feedback after each Check, retry until right, the first try counts. `test`: feedback at the end. */
  readonly mode: 'practice' | 'test';
  /** How many questions are drawn at most; all when left out. */
  readonly limit?: number;
  /** Whether questions come in an order drawn from the seed, or in the bank's own. */
  readonly shuffle: boolean;
  /** The share of the points that passes, 0 to 1; no pass mark when left out. */
  readonly passFraction?: number;
  /** How often a question may be tried in practice; without end when left out. */
  readonly attempts?: number;
}

/** One marked response. */
export interface Try {
  readonly response: unknown;
  readonly earned: number;
  readonly possible: number;
  readonly right: boolean;
  /** Milliseconds since 1970. */
  readonly at: number;
}

/** What has happened with one question. */
export interface QuestionState {
  readonly response?: unknown;
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
  /** The session whose misses this one repeats. */
  readonly repeats?: string;
  /** By question id; a question not met yet has no entry. */
  readonly responses: Readonly<Record<string, QuestionState>>;
}

/** The state of a question nobody has touched. */
export const UNTOUCHED: QuestionState = Object.freeze({ tries: [], marked: false, revealed: false, flagged: false, sourceOpened: false, passageOpened: false });

export const questionStateOf = (state: SessionState, question: string): QuestionState =>
  Object.hasOwn(state.responses, question) ? (state.responses[question] as QuestionState) : UNTOUCHED;
