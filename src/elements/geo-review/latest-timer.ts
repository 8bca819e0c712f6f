/** Browsers count longer times wrongly; the day changes within it anyway. */
const LONGEST = 3_600_000;

/** Calls back once at a time, of which only the latest counts. */
export class LatestTimer {
  readonly #wake: () => void;
  #timer: ReturnType<typeof setTimeout> | undefined;

  constructor(wake: () => void) {
    this.#wake = wake;
  }

  /** Calls back at a time, an hour from now at the latest; never where no time is given. A time that has passed calls back after a second. */
  wakeAt(at: number | undefined, now: number): void {
    this.stop();
    if (at !== undefined) this.#timer = setTimeout(this.#wake, Math.min(LONGEST, Math.max(1000, at - now)));
  }

  stop(): void {
    clearTimeout(this.#timer);
  }
}
