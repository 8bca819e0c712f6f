import type { Departure, LmsConnection, LmsStep } from '../lms/lms-connection.js';

/** How long what is not marked may wait before the host gets it, in milliseconds; each new action begins the wait anew, up to the second. */
const CALM = 3000;
const LONGEST_CALM = 15_000;

/** Waits before the host is asked again after it did not take something. */
const FIRST_RETRY = 5000;
const LONGEST_RETRY = 60_000;

/** Gives a host the steps of some work: what is marked at once, the rest when it is calm, and again what the host did not take. */
export class StepSender {
  /** Whether the host has all by now. */
  host: 'waiting' | 'kept' | 'failed' = 'waiting';
  /** False where the host holds the state of a later release, which must not be written over; then it never has all. */
  mayWriteState = true;
  readonly #connection: LmsConnection;
  readonly #take: () => LmsStep | undefined;
  readonly #onChange: () => void;
  #isDirty = false;
  #dirtySince = 0;
  #timer: ReturnType<typeof setTimeout> | undefined;
  #retries = 0;
  #hasLeft = false;

  /**
   * @param take gives how the work stands and what was marked since it was last asked; undefined where nothing is to be recorded
   * @param onChange called whenever `host` may be another
   */
  constructor(connection: LmsConnection, take: () => LmsStep | undefined, onChange: () => void) {
    this.#connection = connection;
    this.#take = take;
    this.#onChange = onChange;
  }

  get hasLeft(): boolean {
    return this.#hasLeft;
  }

  /** Something is to be sent, at once or when it is calm. */
  note(isUrgent: boolean): void {
    if (this.#hasLeft) return;
    const now = Date.now();
    if (!this.#isDirty) this.#dirtySince = now;
    this.#isDirty = true;
    if (this.host !== 'failed') this.host = 'waiting';
    if (isUrgent) void this.flush();
    else this.#wait(Math.max(0, Math.min(CALM, this.#dirtySince + LONGEST_CALM - now)));
    this.#onChange();
  }

  /** Gives the host what has not gone to it yet. */
  async flush(): Promise<void> {
    clearTimeout(this.#timer);
    if (this.#hasLeft || !this.#isDirty) return;
    const step = this.#take();
    if (!step) return;
    this.#isDirty = false;
    const isKept = await (step.results.finishedAt === null ? this.#connection.record(step) : this.#connection.finish(step));
    if (this.#hasLeft) return;
    // Set meanwhile by what the learner has done.
    const isDirty = this.#isDirty as boolean;
    this.host = !isKept || !this.mayWriteState ? 'failed' : isDirty ? 'waiting' : 'kept';
    if (isKept) this.#retries = 0;
    else this.#wait(Math.min(LONGEST_RETRY, FIRST_RETRY * 2 ** this.#retries++), () => (this.#isDirty = true));
    this.#onChange();
  }

  /** The page is going. */
  leave(departure: Departure): void {
    if (this.#hasLeft) return;
    this.#hasLeft = true;
    clearTimeout(this.#timer);
    this.#connection.leave(this.#take(), departure);
  }

  #wait(milliseconds: number, before: () => void = () => undefined): void {
    clearTimeout(this.#timer);
    this.#timer = setTimeout(() => {
      before();
      void this.flush();
    }, milliseconds);
  }
}
