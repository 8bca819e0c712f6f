import type { QuestionBank } from '../model/question-bank.js';
import type { QuestionBase } from '../model/question.js';
import type { QuestionTypes } from '../question-types/question-type.js';
import type { JournalEntry } from './session-journal.js';
import type { SessionSettings, SessionState } from './session-state.js';

/** What a session is begun with. */
export interface SessionOptions {
  readonly bank: QuestionBank;
  readonly types: QuestionTypes;
  readonly settings?: Partial<SessionSettings>;
  /** The seed of the paper; drawn by `newId` when left out. */
  readonly seed?: string | undefined;
  /** Milliseconds since 1970. */
  readonly clock: () => number;
  /** Gives a new, never repeated id. */
  readonly newId: () => string;
  /** A state to go on from (see `restoreSession`) in place of a new paper. */
  readonly state?: SessionState | undefined;
  /** Told of every action that changed something, to keep it. */
  readonly record?: (entry: JournalEntry) => void;
  /** How much is wrong with a drawn paper whose parts stand in the order of this seed; of several papers that can be drawn, the one with least is taken. */
  readonly faultsOf?: ((questions: readonly QuestionBase[], seed: string) => number) | undefined;
  /** A host marks: the bank holds no answers, and marks come with the requests. */
  readonly isHosted?: boolean | undefined;
}
