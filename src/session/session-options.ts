import type { QuestionBank } from '../model/question-bank.js';
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
  /** A host marks: the bank holds no answers, and marks come with the requests. */
  readonly isHosted?: boolean | undefined;
}
