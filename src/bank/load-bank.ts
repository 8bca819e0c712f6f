import type { Problem } from '../model/problem.js';
import type { QuestionBase } from '../model/question.js';
import type { QuestionTypes } from '../question-types/question-type.js';
import { collectBank, typeNamesIn } from './collect-bank.js';
import { fetchJson, type FetchLike } from './fetch-json.js';
import type { ParsedBank } from './parse-bank.js';

/** Where question types come from when only those a bank uses are to be loaded. */
export interface TypeLoader {
  /** Every type there is. */
  readonly names: readonly string[];
  load(names: readonly string[]): Promise<QuestionTypes>;
}

export interface LoadBankOptions {
  readonly fetch: FetchLike;
  readonly types: TypeLoader;
  readonly signal?: AbortSignal | undefined;
}

/** Loads and parses the bank at an address. Never throws: a missing or broken file comes back as problems without a bank. */
export async function loadBank<Question extends QuestionBase = QuestionBase>(address: string, { fetch, types, signal }: LoadBankOptions): Promise<ParsedBank<Question>> {
  const loaded = await fetchJson(address, fetch, signal);
  return loaded.problem ? { problems: [loaded.problem] } : readBank<Question>(loaded.data, types);
}

/** A chunk of the program did not come. Said in place, because what would say it better may not come either. */
export const PART_MISSING: Problem = {
  level: 'error',
  path: [],
  code: 'unreachable',
  message: 'A part of the quiz program could not be loaded. Check the connection and try again.',
};

/** Parses data that is already here, loading the question types it uses first. */
export async function readBank<Question extends QuestionBase = QuestionBase>(data: unknown, types: TypeLoader): Promise<ParsedBank<Question>> {
  try {
    const needed = typeNamesIn(data).filter((name) => types.names.includes(name));
    const { bank, faults } = collectBank<Question>(data, await types.load(needed));
    // The words for what is wrong are loaded only when something is.
    const problems = faults.length === 0 ? [] : (await import('./describe-faults.js')).describeFaults(faults, types.names);
    return { ...(bank ? { bank } : {}), problems };
  } catch {
    return { problems: [PART_MISSING] };
  }
}
