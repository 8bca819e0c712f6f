import type { ClassCrypto } from '../../results-file/class-crypto.js';
import { Collection } from '../../results-file/collection.js';
import { decryptFile, makeKeyring, type DeriveKey, type EncryptedFile } from '../../results-file/encrypted-file.js';
import { LARGEST_FILE_BYTES, readResultFile } from '../../results-file/read-result-file.js';
import { readTable } from '../../results-file/read-table.js';
import { writeResultsCsv } from '../../results-file/results-csv.js';
import type { AttemptRule, BankReport } from '../../statistics/class-report.js';
import { sumBank } from '../../statistics/sum-bank.js';
import type { BankHints, OnProgress, ReadableFile, ReadState, ResultsReader } from './results-reader.js';
import type { Slices } from './slices.js';

interface LockedFile {
  readonly name: string;
  readonly file: EncryptedFile;
}

const LARGEST_ZIP_BYTES = 500_000_000;

/** Reads results in the thread it runs in: of the page, or of a worker. Works in slices, so that this thread can do something else in between. */
export class PageReader implements ResultsReader {
  readonly #slices: Slices;
  readonly #crypto: ClassCrypto | undefined;
  readonly #deriveKey: DeriveKey | undefined;
  readonly #collection = new Collection();
  #locked: LockedFile[] = [];
  #passwords: string[] = [];
  #banks: unknown[] = [];
  #left = 0;
  #isStopped = false;

  constructor(slices: Slices, crypto: ClassCrypto | undefined) {
    this.#slices = slices;
    // Without https there is a `crypto` that can do nothing.
    this.#crypto = crypto?.subtle ? crypto : undefined;
    this.#deriveKey = this.#crypto && makeKeyring(this.#crypto);
  }

  async read(files: readonly ReadableFile[], onProgress: OnProgress): Promise<ReadState> {
    this.#begin();
    let done = 0;
    for (const file of files) {
      if (this.#isStopped) break;
      await this.#readFile(file);
      done++;
      if (await this.#slices.breathe()) onProgress(done, files.length);
    }
    this.#left = files.length - done;
    onProgress(done, files.length);
    return this.#state();
  }

  readPasted(text: string, title: string): Promise<ReadState> {
    this.#begin();
    const isTable = !text.trimStart().startsWith('{');
    if (isTable) this.#takeTable(title, text, { id: title, title });
    else this.#takeJson(title, text);
    return Promise.resolve(this.#state());
  }

  async unlock(password: string, onProgress: OnProgress): Promise<ReadState> {
    this.#begin();
    if (!this.#passwords.includes(password)) this.#passwords.push(password);
    const waiting = this.#locked;
    this.#locked = [];
    let done = 0;
    for (const each of waiting) {
      if (this.#isStopped || !(await this.#open(each, [password]))) this.#locked.push(each);
      done++;
      if (await this.#slices.breathe()) onProgress(done, waiting.length);
    }
    onProgress(done, waiting.length);
    return this.#state();
  }

  async sum(rule: AttemptRule, hints: BankHints): Promise<readonly BankReport[]> {
    const reports: BankReport[] = [];
    for (const [id, attempts] of this.#collection.byBank()) {
      const hint = Object.hasOwn(hints, id) ? hints[id] : undefined;
      const work = sumBank(attempts, { rule, order: hint?.order, guesses: hint && new Map(Object.entries(hint.guesses)) });
      for (;;) {
        const step = work.next();
        if (step.done === true) {
          reports.push(step.value);
          break;
        }
        await this.#slices.breathe();
      }
    }
    return reports.sort((one, other) => one.bank.title.localeCompare(other.bank.title));
  }

  writeAnswers(bank: string, withNames: boolean): Promise<string> {
    const attempts = this.#collection.byBank().get(bank) ?? [];
    return Promise.resolve(writeResultsCsv(withNames ? attempts : attempts.map(({ learner: _, ...attempt }) => attempt)));
  }

  stop(): void {
    this.#isStopped = true;
  }

  clear(): Promise<void> {
    this.#collection.clear();
    this.#locked = [];
    this.#passwords = [];
    return Promise.resolve();
  }

  close(): void {
    this.stop();
  }

  #begin(): void {
    this.#isStopped = false;
    this.#left = 0;
    this.#banks = [];
  }

  #state(): ReadState {
    const { notes, size } = this.#collection;
    return { attempts: size, locked: this.#locked.map(({ name }) => name), left: this.#left, notes: [...notes], banks: this.#banks };
  }

  async #readFile(file: ReadableFile): Promise<void> {
    const { name, size } = file;
    try {
      if (/\.zip$/i.test(name)) {
        if (size > LARGEST_ZIP_BYTES) this.#collection.refuse(name, { reason: 'too-large' });
        else await this.#readZip(name, new Uint8Array(await file.arrayBuffer()));
      } else if (size > LARGEST_FILE_BYTES) this.#collection.refuse(name, { reason: 'too-large' });
      else await this.#readText(name, await file.text());
    } catch (error) {
      this.#collection.refuse(name, { reason: 'unreadable', detail: error instanceof Error ? error.message : String(error) });
    }
  }

  async #readZip(name: string, bytes: Uint8Array): Promise<void> {
    const { filesInZip } = await import('../../results-file/files-in-zip.js');
    for (const inside of filesInZip(bytes)) {
      if (this.#isStopped) return;
      await this.#readText(`${name} › ${inside.name}`, inside.text);
      await this.#slices.breathe();
    }
  }

  async #readText(name: string, text: string): Promise<void> {
    // A table is known by its name, or because it does not begin as JSON does and has something to separate cells.
    if (/\.(csv|tsv)$/i.test(name) || /^[^{[]*[,;\t]/.test(text.slice(0, 2_000).trimStart())) {
      const title = name.replace(/^.*[/›]\s*/, '').replace(/\.\w+$/, '');
      this.#takeTable(name, text, { id: title, title });
      return;
    }
    const locked = this.#takeJson(name, text);
    if (locked && !(await this.#open(locked, this.#passwords))) this.#locked.push(locked);
  }

  #takeTable(name: string, text: string, bank: { readonly id: string; readonly title: string }): void {
    const { attempts, refusals } = readTable(text, bank);
    for (const attempt of attempts) this.#collection.add(name, attempt);
    for (const refusal of refusals) this.#collection.refuse(name, refusal);
  }

  /** Gives the file back where it needs a password. */
  #takeJson(name: string, text: string): LockedFile | undefined {
    const read = readResultFile(text);
    if ('attempt' in read) this.#collection.add(name, read.attempt);
    else if ('refusal' in read) this.#collection.refuse(name, read.refusal);
    else if ('bank' in read) this.#banks.push(read.bank);
    else if (this.#crypto) return { name, file: read.encrypted };
    else this.#collection.refuse(name, { reason: 'no-crypto' });
    return undefined;
  }

  /** Whether one of the passwords opened the file. */
  async #open({ name, file }: LockedFile, passwords: readonly string[]): Promise<boolean> {
    const [crypto, deriveKey] = [this.#crypto, this.#deriveKey];
    if (!crypto || !deriveKey) return false;
    for (const password of passwords) {
      const text = await decryptFile(file, password, { crypto, deriveKey });
      if (text === undefined) continue;
      const locked = this.#takeJson(name, text);
      // A file in a file, in a file: nobody of ours does that.
      if (locked) this.#collection.refuse(name, { reason: 'foreign' });
      return true;
    }
    return false;
  }
}
