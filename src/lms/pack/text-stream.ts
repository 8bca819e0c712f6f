import { deflateSync, inflateSync } from 'fflate';
import { readBase64, writeBase64 } from './base64-url.js';

/** The words that learners typed, apart from the rest; a text that is undefined was cut. */
export interface TextStream {
  put(text: string): void;
  /** Undefined where the text was cut. */
  take(): string | undefined;
}

/** More than this comes out of no honest state; what claims to be longer is broken. */
const LONGEST_INFLATED = 4_000_000;

/** Text, compressed, in letters and digits. */
export const deflateText = (text: string): string => writeBase64(deflateSync(new TextEncoder().encode(text), { level: 9 }));

/** @throws where the text is broken, or grows beyond what it may */
export function inflateText(text: string): string {
  const bytes = inflateSync(readBase64(text), { out: new Uint8Array(Math.min(LONGEST_INFLATED, 2000 + text.length * 1100)) });
  return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
}

/** Takes texts in, one after the other. Those at places in `cut` are left out. */
export class WrittenTexts implements TextStream {
  readonly #cut: ReadonlySet<number>;
  readonly #kept: (string | 0)[] = [];

  constructor(cut: ReadonlySet<number>) {
    this.#cut = cut;
  }

  put(text: string): void {
    this.#kept.push(this.#cut.has(this.#kept.length) ? 0 : text);
  }

  take(): undefined {
    return undefined;
  }

  end(): string {
    return this.#kept.length === 0 ? '' : deflateText(JSON.stringify(this.#kept));
  }
}

/** Gives them back in the same order. */
export class ReadTexts implements TextStream {
  readonly #texts: readonly unknown[];
  #next = 0;
  /** Whether a text that was cut has been met; set it back to ask anew. */
  metCut = false;

  constructor(text: string) {
    this.#texts = text === '' ? [] : (JSON.parse(inflateText(text)) as unknown[]);
  }

  put(): void {
    throw new Error('These texts are only read.');
  }

  take(): string | undefined {
    const text = this.#texts[this.#next++];
    if (typeof text === 'string') return text;
    this.metCut = true;
    return undefined;
  }
}
