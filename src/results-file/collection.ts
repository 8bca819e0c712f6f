import type { Attempt, Refusal } from './attempt.js';
import { foldName } from './fold-name.js';

/** What became of a file that is not, or not as it stands, among the results. */
export interface FileNote {
  /** The name of the file, or what stands for a pasted table. */
  readonly file: string;
  /** `same`: handed in twice. `older`: an earlier state of a session, of which a later file counts. `other-name`: a session that is there under another name. */
  readonly reason: Refusal['reason'] | 'same' | 'older' | 'other-name';
  readonly detail?: string | undefined;
  /** The file that counts in its place. */
  readonly kept?: string | undefined;
}

/** Attempts from many files, each session once. */
export class Collection {
  readonly #attempts = new Map<string, { readonly attempt: Attempt; readonly file: string }>();
  readonly #notes: FileNote[] = [];

  get notes(): readonly FileNote[] {
    return this.#notes;
  }

  get size(): number {
    return this.#attempts.size;
  }

  /** Adds an attempt. Of two files of a session, the finished one counts, then the one with more answers, then the later one. */
  add(file: string, attempt: Attempt): void {
    const key = JSON.stringify([attempt.bank.id, attempt.session]);
    const there = this.#attempts.get(key);
    if (!there) {
      this.#attempts.set(key, { attempt, file });
      return;
    }
    const takesOver = compareStates(attempt, there.attempt) > 0;
    const [kept, left] = takesOver ? [{ attempt, file }, there] : [there, { attempt, file }];
    const isOtherName = foldName(kept.attempt.learner) !== foldName(left.attempt.learner);
    // Who comes first keeps a session that comes again under another name, whatever it says.
    if (isOtherName && kept.attempt.learner !== undefined && left.attempt.learner !== undefined) this.#notes.push({ file, reason: 'other-name', kept: there.file });
    else {
      this.#attempts.set(key, kept);
      this.#notes.push({ file: left.file, reason: isSame(kept.attempt, left.attempt) ? 'same' : 'older', kept: kept.file });
    }
  }

  refuse(file: string, { reason, detail }: Refusal): void {
    this.#notes.push({ file, reason, detail });
  }

  /** The attempts by the id of their bank, each in the order of reading. */
  byBank(): ReadonlyMap<string, readonly Attempt[]> {
    const banks = new Map<string, Attempt[]>();
    for (const { attempt } of this.#attempts.values()) {
      const own = banks.get(attempt.bank.id);
      if (own) own.push(attempt);
      else banks.set(attempt.bank.id, [attempt]);
    }
    return banks;
  }

  clear(): void {
    this.#attempts.clear();
    this.#notes.length = 0;
  }
}

const answeredIn = ({ answers }: Attempt): number => answers.filter(({ answered }) => answered).length;

const isSame = (one: Attempt, other: Attempt): boolean => JSON.stringify([one.answers, one.finishedAt]) === JSON.stringify([other.answers, other.finishedAt]);

/** Above 0 where the first is the later state of the session. */
function compareStates(one: Attempt, other: Attempt): number {
  if ((one.finishedAt === null) !== (other.finishedAt === null)) return one.finishedAt === null ? -1 : 1;
  return answeredIn(one) - answeredIn(other) || one.savedAt - other.savedAt;
}
