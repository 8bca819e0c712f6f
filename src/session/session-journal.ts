import type { SessionAction } from './session-action.js';

/** The version of saved sessions that this release writes. Raise it with a named upgrade in `restore-session.ts`. */
export const JOURNAL_VERSION = 2;

/** One saved action. Entries are only ever added. */
export interface JournalEntry {
  readonly version: number;
  readonly session: string;
  readonly action: SessionAction;
}

/** Where sessions are kept. Every method may fail; the session goes on in memory and says so. */
export interface SessionJournal {
  /** The entries of the newest session kept under a name, oldest first; empty when there is none. */
  loadNewest(quiz: string): Promise<readonly JournalEntry[]>;
  append(quiz: string, entry: JournalEntry): Promise<void>;
}

/** Whether what the learner has done is safe: on its way, kept on this device, or in memory only. */
export type SaveStatus = 'saving' | 'saved' | 'not-saved';
