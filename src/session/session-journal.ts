import type { SessionAction } from './session-action.js';

/** The version of saved sessions that this release writes. Raise it with a named upgrade in `restore-session.ts`. */
export const JOURNAL_VERSION = 2;

/** One saved action. Entries are only ever added. */
export interface JournalEntry {
  readonly version: number;
  readonly session: string;
  readonly action: SessionAction;
}

/** What a journal needs to know of its entries: whose they are, and which of them is a first one. */
export interface KeptEntry {
  readonly session: string;
  readonly action: { readonly type: string };
}

/** Where sessions are kept. Every method may fail; the session goes on in memory and says so. */
export interface SessionJournal<Entry extends KeptEntry = JournalEntry> {
  /** The entries of the newest session kept under a name, oldest first; empty when there is none. */
  loadNewest(quiz: string): Promise<readonly Entry[]>;
  append(quiz: string, entry: Entry): Promise<void>;
}

/** Whether what the learner has done is safe: on its way, kept on this device, or in memory only. */
export type SaveStatus = 'saving' | 'saved' | 'not-saved';
