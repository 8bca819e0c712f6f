import type { AttemptRule, BankReport } from '../../statistics/class-report.js';
import type { BankHints, OnProgress, ReadableFile, ReadState, ResultsReader } from './results-reader.js';
import type { Slices } from './slices.js';
import type { WorkerAnswer, WorkerQuestion } from './worker-messages.js';

interface Waiting {
  readonly onProgress: OnProgress | undefined;
  readonly resolve: (answer: Extract<WorkerAnswer, { kind: 'done' }>) => void;
  readonly reject: (error: Error) => void;
}

/** How many files go to the worker in one message. */
const BATCH = 50;

type Asked = Exclude<WorkerQuestion, { kind: 'files' | 'stop' }>;
type WithoutId<Question> = Question extends unknown ? Omit<Question, 'id'> : never;

/** Has a worker read results. */
export class WorkerReader implements ResultsReader {
  readonly #worker: Worker;
  readonly #slices: Slices;
  readonly #waiting = new Map<number, Waiting>();
  #lastId = 0;

  constructor(worker: Worker, slices: Slices) {
    this.#worker = worker;
    this.#slices = slices;
    worker.onmessage = ({ data }: MessageEvent<WorkerAnswer>) => this.#hear(data);
    worker.onerror = ({ message }) => this.#fail(message || 'the worker has stopped');
  }

  async read(files: readonly ReadableFile[], onProgress: OnProgress): Promise<ReadState> {
    for (let from = 0; from < files.length; from += BATCH) {
      this.#say({ kind: 'files', files: files.slice(from, from + BATCH) as unknown as readonly File[] });
      await this.#slices.breathe();
    }
    return this.#askState({ kind: 'read' }, onProgress);
  }

  readPasted(text: string, title: string): Promise<ReadState> {
    return this.#askState({ kind: 'paste', text, title });
  }

  unlock(password: string, onProgress: OnProgress): Promise<ReadState> {
    return this.#askState({ kind: 'unlock', password }, onProgress);
  }

  async sum(rule: AttemptRule, hints: BankHints): Promise<readonly BankReport[]> {
    return (await this.#ask({ kind: 'sum', rule, hints })).reports ?? [];
  }

  async writeAnswers(bank: string, withNames: boolean): Promise<string> {
    return (await this.#ask({ kind: 'csv', bank, withNames })).csv ?? '';
  }

  stop(): void {
    this.#say({ kind: 'stop' });
  }

  async clear(): Promise<void> {
    await this.#ask({ kind: 'clear' });
  }

  close(): void {
    this.#worker.terminate();
    this.#fail('it was closed');
  }

  async #askState(question: WithoutId<Asked>, onProgress?: OnProgress): Promise<ReadState> {
    const { state } = await this.#ask(question, onProgress);
    if (!state) throw new Error('The worker gave no state.');
    return state;
  }

  #ask(question: WithoutId<Asked>, onProgress?: OnProgress): Promise<Extract<WorkerAnswer, { kind: 'done' }>> {
    const id = ++this.#lastId;
    return new Promise((resolve, reject) => {
      this.#waiting.set(id, { onProgress, resolve, reject });
      this.#say({ ...question, id });
    });
  }

  #say(question: WorkerQuestion): void {
    this.#worker.postMessage(question);
  }

  #hear(answer: WorkerAnswer): void {
    if (answer.kind === 'ready') return;
    const waiting = this.#waiting.get(answer.id);
    if (answer.kind === 'progress') waiting?.onProgress?.(answer.done, answer.total);
    else {
      this.#waiting.delete(answer.id);
      if (answer.kind === 'done') waiting?.resolve(answer);
      else waiting?.reject(new Error(answer.message));
    }
  }

  #fail(message: string): void {
    for (const { reject } of this.#waiting.values()) reject(new Error(message));
    this.#waiting.clear();
  }
}
