import type { Collection } from '../../results-file/collection.js';
import type { AttemptRule, BankReport } from '../../statistics/class-report.js';

/** What is needed of a file; a page’s `File` fits. */
export interface ReadableFile {
  readonly name: string;
  readonly size: number;
  text(): Promise<string>;
  arrayBuffer(): Promise<ArrayBuffer>;
}

/** What has been read so far. */
export interface ReadState {
  readonly attempts: number;
  /** Names of the files that need a password; and whether one was tried in vain. */
  readonly locked: readonly string[];
  /** How many of the files asked for were not read, because it was stopped. */
  readonly left: number;
  readonly notes: Collection['notes'];
  /** Banks that were among the files in this reading, as they are. */
  readonly banks: readonly unknown[];
}

/** Tells how far reading is. */
export type OnProgress = (done: number, total: number) => void;

/** What banks tell of their questions, by the id of the bank. */
export type BankHints = Readonly<Record<string, { readonly order: readonly string[]; readonly guesses: Readonly<Record<string, number>> }>>;

/** Reads and sums results, in a worker or in the page. */
export interface ResultsReader {
  /** Reads files on top of what is there. */
  read(files: readonly ReadableFile[], onProgress: OnProgress): Promise<ReadState>;
  /** Reads a pasted table, of the bank that is named. */
  readPasted(text: string, title: string): Promise<ReadState>;
  /** Tries a password on the files that need one. */
  unlock(password: string, onProgress: OnProgress): Promise<ReadState>;
  /** Sums all that is there up, one report for each bank, by title. */
  sum(rule: AttemptRule, hints: BankHints): Promise<readonly BankReport[]>;
  /** Every answer to the questions of a bank as CSV. */
  writeAnswers(bank: string, withNames: boolean): Promise<string>;
  /** Stops reading; what was read stays. */
  stop(): void;
  /** Forgets everything. */
  clear(): Promise<void>;
  /** Ends the reader. */
  close(): void;
}
