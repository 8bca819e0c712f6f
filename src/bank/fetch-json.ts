import type { Problem } from '../model/problem.js';
import type { LoadFailure } from './describe-load-failure.js';

/** As much of `fetch` as loading needs, so that any stand-in will do. */
export type FetchLike = (
  address: string,
  options?: { readonly signal?: AbortSignal | undefined },
) => Promise<{ readonly ok: boolean; readonly status: number; text(): Promise<string> }>;

/** Fetches and reads a JSON file. Never throws: what went wrong comes back as a problem that says what to do. */
export async function fetchJson(address: string, fetch: FetchLike, signal?: AbortSignal): Promise<{ data: unknown; problem?: undefined } | { problem: Problem }> {
  const loaded = await tryFetch(address, fetch, signal);
  return 'data' in loaded ? loaded : { problem: (await import('./describe-load-failure.js')).describeLoadFailure(address, loaded) };
}

async function tryFetch(address: string, fetch: FetchLike, signal: AbortSignal | undefined): Promise<{ data: unknown } | LoadFailure> {
  let text: string;
  try {
    const answer = await fetch(address, signal ? { signal } : {});
    if (!answer.ok) return { status: answer.status };
    text = await answer.text();
  } catch {
    return {};
  }
  try {
    return { data: JSON.parse(text.charCodeAt(0) === 0xfeff ? text.slice(1) : text) as unknown };
  } catch (error) {
    return { text, error: error as Error };
  }
}
