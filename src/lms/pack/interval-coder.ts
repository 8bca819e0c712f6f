/**
 * Writes small numbers into as little room as they need: a number below 5 takes log2(5) bits, not three. All of them together become
 * one large number in a mixed radix, from which they are read back first to last.
 */
export class IntervalWriter {
  readonly #steps: Step[] = [];
  /** What happens rarely is told by its places alone, so that it costs nothing as long as it does not happen. */
  readonly #rare: number[] = [];
  #asked = 0;

  /** A number from 0 to `total` − 1, all equally likely. */
  put(value: number, total: number): void {
    if (!(Number.isInteger(value) && value >= 0 && value < total)) throw new RangeError(`${value} does not lie below ${total}`);
    if (total > 1) this.#steps.push([value, total]);
  }

  /** Something that is nearly always false. */
  putRarely(happens: boolean): void {
    if (happens) this.#rare.push(this.#asked);
    this.#asked++;
  }

  /** A whole number from 0 to 2^53 − 1; small ones take less. */
  putNumber(value: number): void {
    this.#steps.push(...stepsOf(value));
  }

  /** The number that holds all. */
  end(): bigint {
    const places = this.#rare.map((place, index) => place - (this.#rare[index - 1] ?? -1) - 1);
    const steps = [...stepsOf(places.length), ...places.flatMap(stepsOf), ...this.#steps];
    let value = 0n;
    // Several steps in one, as far as plain numbers are exact: large ones cost more.
    let [digit, total] = [0, 1];
    const flush = (): void => {
      value = value * BigInt(total) + BigInt(digit);
      [digit, total] = [0, 1];
    };
    for (const [own, radix] of steps.reverse()) {
      if (total * radix > Number.MAX_SAFE_INTEGER) flush();
      [digit, total] = [digit * radix + own, total * radix];
    }
    flush();
    return value;
  }
}

/** Reads back what an {@link IntervalWriter} wrote, asking for the same in the same order. What was never written reads as zeros. */
export class IntervalReader {
  #value: bigint;
  readonly #rare = new Set<number>();
  #asked = 0;

  constructor(value: bigint) {
    this.#value = value;
    let place = -1;
    for (let left = this.takeNumber(); left > 0; left--) {
      if (this.#value === 0n && this.#rare.size > MOST_RARE) throw new RangeError('This was never written.');
      this.#rare.add((place += this.takeNumber() + 1));
    }
  }

  take(total: number): number {
    if (total <= 1) return 0;
    const whole = BigInt(total);
    const digit = Number(this.#value % whole);
    this.#value /= whole;
    return digit;
  }

  takeRarely(): boolean {
    return this.#rare.has(this.#asked++);
  }

  takeNumber(): number {
    const length = this.take(54);
    const low = this.take(2 ** Math.min(HALF_BITS, length));
    return this.take(Math.max(1, 2 ** (length - HALF_BITS))) * HALF + low;
  }
}

type Step = readonly [value: number, total: number];

const HALF_BITS = 26;
const HALF = 2 ** HALF_BITS;

/** More rare things than any session has questions and tries. */
const MOST_RARE = 100_000;

/** How many binary digits, then the digits, in two halves. */
function stepsOf(value: number): Step[] {
  const length = value === 0 ? 0 : value.toString(2).length;
  const steps: Step[] = [
    [length, 54],
    [value % HALF, 2 ** Math.min(HALF_BITS, length)],
    [Math.floor(value / HALF), Math.max(1, 2 ** (length - HALF_BITS))],
  ];
  return steps.filter(([, total]) => total > 1);
}
