import type { LmsSurroundings } from '../lms-connection.js';
import { isDone, type LrsAnswer, type LrsClient } from './lrs-client.js';
import type { Statement } from './statement.js';

/** Where statements wait that have not been delivered, also from one visit to the next. Any of it may fail. */
export interface OutboxStore {
  /** Oldest first. */
  load(): Promise<readonly Statement[]>;
  put(statements: readonly Statement[]): Promise<void>;
  remove(ids: readonly string[]): Promise<void>;
}

/** How many statements go at once. */
const MOST_AT_ONCE = 20;

/** Waits between tries, in milliseconds: twice as long each time. */
const FIRST_WAIT = 1000;
const LONGEST_WAIT = 60_000;
/** A host may ask for more patience, but the page does not wait for hours. */
const LONGEST_ASKED = 600_000;

/** Delivers statements in order, each once: they have their ids before they are sent, so that one that was there already is no second one. */
export class Outbox {
  readonly #client: LrsClient;
  readonly #store: OutboxStore;
  readonly #surroundings: LmsSurroundings;
  readonly #onRefused: (statement: Statement, answer: LrsAnswer) => void;
  #waiting: Statement[] = [];
  #underway: readonly Statement[] = [];
  #sending: Promise<void> | undefined;
  #failures = 0;
  #hasLeft = false;
  /** After a refusal of several together, they go one by one. */
  #single = 0;
  #notBefore = 0;
  #isRetrying = false;

  constructor(client: LrsClient, store: OutboxStore, surroundings: LmsSurroundings, onRefused: (statement: Statement, answer: LrsAnswer) => void = () => undefined) {
    this.#client = client;
    this.#store = store;
    this.#surroundings = surroundings;
    this.#onRefused = onRefused;
  }

  get isEmpty(): boolean {
    return this.#waiting.length === 0;
  }

  /** Takes up what an earlier visit could not deliver. */
  async open(): Promise<void> {
    const left = await this.#store.load().catch(() => []);
    const known = new Set(this.#waiting.map(({ id }) => id));
    this.#waiting = [...left.filter(({ id }) => !known.has(id)), ...this.#waiting];
  }

  add(statements: readonly Statement[]): void {
    const known = new Set(this.#waiting.map(({ id }) => id));
    const fresh = statements.filter(({ id }) => !known.has(id));
    if (fresh.length === 0) return;
    this.#waiting.push(...fresh);
    void this.#store.put(fresh).catch(() => undefined);
  }

  /** Sends what is waiting; resolves when it is delivered, or when there has to be a wait. Tries again by itself later. */
  flush(): Promise<void> {
    return (this.#sending ??= this.#deliver().finally(() => (this.#sending = undefined)));
  }

  /** The page is going: everything at once, without waiting. What does not arrive is still in the store. */
  leave(): void {
    this.#hasLeft = true;
    // What is underway arrives by itself; together with it all would be refused.
    const rest = this.#waiting.filter((statement) => !this.#underway.includes(statement));
    if (rest.length === 0) return;
    void this.#client.send('POST', 'statements', { body: rest, isLast: true }).then((answer) => {
      if (isDone(answer)) this.#forget(rest);
    });
  }

  async #deliver(): Promise<void> {
    while (this.#waiting.length > 0 && !this.#hasLeft) {
      if (this.#surroundings.clock() < this.#notBefore) break;
      const some = this.#waiting.slice(0, this.#single > 0 ? 1 : MOST_AT_ONCE);
      const [first] = some as [Statement];
      const isOne = some.length === 1;
      this.#underway = some;
      // The page may go at any moment.
      const answer = isOne
        ? await this.#client.send('PUT', 'statements', { query: { statementId: first.id }, body: first, isLast: true })
        : await this.#client.send('POST', 'statements', { body: some, isLast: true });
      this.#underway = [];
      // There already: an earlier answer was lost on its way back.
      const isDelivered = isDone(answer) || (isOne && answer.status === 409);
      if (isDelivered || (isOne && isRefusal(answer))) {
        if (!isDelivered) this.#onRefused(first, answer);
        this.#failures = 0;
        this.#single = Math.max(0, this.#single - some.length);
        this.#forget(some);
      } else if (!isOne && (isRefusal(answer) || answer.status === 409)) this.#single = some.length;
      else {
        this.#notBefore = this.#surroundings.clock() + waitAfter(answer, this.#failures++, this.#surroundings.clock());
        break;
      }
    }
    if (this.#waiting.length > 0 && !this.#hasLeft) this.#tryLater();
  }

  #tryLater(): void {
    if (this.#isRetrying) return;
    this.#isRetrying = true;
    void this.#surroundings.sleep(Math.max(0, this.#notBefore - this.#surroundings.clock())).then(() => {
      this.#isRetrying = false;
      return this.flush();
    });
  }

  #forget(statements: readonly Statement[]): void {
    const ids = statements.map(({ id }) => id);
    this.#waiting = this.#waiting.filter(({ id }) => !ids.includes(id));
    void this.#store.remove(ids).catch(() => undefined);
  }
}

/** Whether asking again would bring the same answer. */
const isRefusal = ({ status }: LrsAnswer): boolean => status >= 400 && status < 500 && ![401, 408, 409, 425, 429].includes(status);

/** How long to wait, in milliseconds: what the host says, in seconds or as a date, else longer each time. */
export function waitAfter({ retryAfter }: Pick<LrsAnswer, 'retryAfter'>, failures: number, now: number): number {
  const own = Math.min(LONGEST_WAIT, FIRST_WAIT * 2 ** Math.min(failures, 10));
  if (retryAfter === null || retryAfter.trim() === '') return own;
  const seconds = /^\s*\d+\s*$/.test(retryAfter) ? Number(retryAfter) * 1000 : Date.parse(retryAfter) - now;
  return Number.isFinite(seconds) && seconds >= 0 ? Math.min(LONGEST_ASKED, Math.max(seconds, 100)) : own;
}
