import { isDone, objectIn, type LrsClient } from './lrs-client.js';
import type { XapiTarget } from './xapi-launch.js';

/** The name of our document among those that a record store keeps of an activity. */
const STATE_ID = 'geo-quiz';

/** How many characters of a packed session it may hold. */
export const STATE_LIMIT = 64_000;

/** What our document holds. */
export interface SavedState {
  readonly version: 1;
  readonly state: string;
  readonly outcome?: 'completed' | 'passed' | 'failed' | undefined;
  readonly fraction?: number | undefined;
}

/** Our document in a record store. */
export class StateDocument {
  readonly #client: LrsClient;
  readonly #query: Readonly<Record<string, string>>;
  /** State documents go one after the other; of those that wait only the last is sent. */
  #saving: Promise<boolean> = Promise.resolve(true);
  #newest = 0;

  constructor(client: LrsClient, { activityId, actor, registration }: XapiTarget) {
    this.#client = client;
    this.#query = { activityId, agent: JSON.stringify(actor), stateId: STATE_ID, ...(registration === undefined ? {} : { registration }) };
  }

  /** What an earlier visit left, as far as it is ours. Undefined where the record store does not say. */
  async read(): Promise<{ readonly isNew: boolean; readonly saved: SavedState | undefined } | undefined> {
    const answer = await this.#client.send('GET', 'activities/state', { query: this.#query });
    if (answer.status !== 404 && !isDone(answer)) return undefined;
    const found = isDone(answer) ? objectIn(answer) : undefined;
    return { isNew: found === undefined, saved: typeof found?.state === 'string' ? (found as unknown as SavedState) : undefined };
  }

  /** Resolves to whether the record store has it, or a newer one. */
  put(saved: SavedState): Promise<boolean> {
    const number = ++this.#newest;
    // A newer one that waits stands for this one too.
    return (this.#saving = this.#saving.then((before) => (number < this.#newest ? before : this.#send(saved, false))));
  }

  /** The page is going: without waiting for what is on its way. */
  putAtOnce(saved: SavedState): Promise<boolean> {
    return this.#send(saved, true);
  }

  async #send(saved: SavedState, isLast: boolean): Promise<boolean> {
    return isDone(await this.#client.send('PUT', 'activities/state', { query: this.#query, body: saved, isLast }));
  }
}
