import { errorAt, type Problem } from '../model/problem.js';
import type { QuestionBank } from '../model/question-bank.js';
import type { Source } from '../model/source.js';
import { fetchJson, type FetchLike } from './fetch-json.js';
import { parseSource } from './parse-source.js';

/**
 * Loads what a bank cites: addresses relative to the bank's own, or source objects inside it. What cannot be loaded is a problem
 * at its place in `sources`; the rest is given all the same.
 */
export async function loadSources(
  bank: Pick<QuestionBank, 'sources'>,
  options: { readonly fetch: FetchLike; readonly base?: string | undefined },
): Promise<{ sources: Source[]; problems: Problem[] }> {
  const results = await Promise.all((bank.sources ?? []).map((entry, index) => loadOne(entry, ['sources', index], options)));
  return { sources: results.flatMap(({ source }) => (source ? [source] : [])), problems: results.flatMap(({ problems }) => problems) };
}

async function loadOne(
  entry: unknown,
  at: (string | number)[],
  { fetch, base }: { readonly fetch: FetchLike; readonly base?: string | undefined },
): Promise<{ source?: Source; problems: Problem[] }> {
  if (typeof entry !== 'string') return parseSource(entry, at);
  let address = entry;
  try {
    if (base !== undefined) address = new URL(entry, base).href;
  } catch {
    return { problems: [errorAt(at, 'bad-address', `“${entry}” is not an address.`)] };
  }
  const loaded = await fetchJson(address, fetch);
  return loaded.problem ? { problems: [{ ...loaded.problem, path: at }] } : parseSource(loaded.data, at);
}
