import { findScormApi, type FrameLike, type ScormApi } from './find-scorm-api.js';
import type { LmsSurroundings } from './lms-connection.js';

/** What the two versions of SCORM call the same things. */
export interface ScormDialect {
  readonly api: 'API' | 'API_1484_11';
  readonly initialize: string;
  readonly get: string;
  readonly set: string;
  readonly commit: string;
  readonly finish: string;
  readonly lastError: string;
  /** The error of one who initializes what is already. */
  readonly alreadyRunning: string;
}

/** How long to wait for a host that puts its object there late, and how often to look, in milliseconds. */
const PATIENCE = 3000;
const LOOK_EVERY = 100;

/** A host's SCORM object behind four calls that never throw. */
export class ScormRuntime {
  readonly #dialect: ScormDialect;
  #api: ScormApi | undefined;

  constructor(dialect: ScormDialect) {
    this.#dialect = dialect;
  }

  /** Finds the host and begins; waits a while for one that is late. */
  async start(window: FrameLike, { sleep }: Pick<LmsSurroundings, 'sleep'>, patience = PATIENCE): Promise<boolean> {
    const { api, initialize, lastError, alreadyRunning } = this.#dialect;
    for (let waited = 0; ; waited += LOOK_EVERY) {
      this.#api = findScormApi(api, window);
      if (this.#api || waited >= patience) break;
      await sleep(LOOK_EVERY);
    }
    if (!this.#api) return false;
    if (this.#isDone(initialize, '') || this.#call(lastError) === alreadyRunning) return true;
    this.#api = undefined;
    return false;
  }

  get isRunning(): boolean {
    return this.#api !== undefined;
  }

  /** Empty where there is nothing, or it may not be read. */
  get(element: string): string {
    return this.#call(this.#dialect.get, element);
  }

  count(list: string): number {
    const count = Number(this.get(`${list}._count`));
    return Number.isInteger(count) && count > 0 ? count : 0;
  }

  set(element: string, value: string): boolean {
    return this.#isDone(this.#dialect.set, element, value);
  }

  commit(): boolean {
    return this.#isDone(this.#dialect.commit, '');
  }

  /** Takes leave, once. */
  finish(): boolean {
    const done = this.#isDone(this.#dialect.finish, '');
    this.#api = undefined;
    return done;
  }

  #isDone(method: string, ...values: string[]): boolean {
    return this.#call(method, ...values) === 'true';
  }

  /** What a host answers, as text; some answer with booleans and numbers. */
  #call(method: string, ...values: string[]): string {
    try {
      const own = this.#api?.[method];
      if (typeof own !== 'function') return '';
      const answer = own.apply(this.#api, values) as string | number | boolean | null | undefined;
      return answer === undefined || answer === null ? '' : `${answer}`;
    } catch {
      return '';
    }
  }
}
