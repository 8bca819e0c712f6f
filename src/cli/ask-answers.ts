import { createInterface } from 'node:readline/promises';
import type { Readable, Writable } from 'node:stream';

/** One question to the person at the terminal. */
export interface AskedAnswer {
  readonly prompt: string;
  /** Taken for an empty answer. */
  readonly fallback: string;
  /** What is wrong with an answer; it is asked again. */
  readonly fault?: (answer: string) => string | undefined;
}

/** Asks one after the other, each until the answer will do. Undefined when the person gives up (end of input, Ctrl-C). */
export async function askAnswers(asked: readonly AskedAnswer[], { input, output }: { readonly input: Readable; readonly output: Writable }): Promise<string[] | undefined> {
  const terminal = createInterface({ input, output });
  const given = new AbortController();
  terminal.once('close', () => given.abort());
  const answers: string[] = [];
  try {
    for (const { prompt, fallback, fault } of asked) {
      let answer: string;
      for (;;) {
        answer = (await terminal.question(`${prompt} (${fallback}): `, { signal: given.signal })).trim() || fallback;
        const wrong = fault?.(answer);
        if (wrong === undefined) break;
        output.write(`${wrong}\n`);
      }
      answers.push(answer);
    }
    return answers;
  } catch (error) {
    if (given.signal.aborted) return undefined;
    throw error;
  } finally {
    terminal.close();
  }
}
