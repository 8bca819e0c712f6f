import { resolveAddress } from '../../element-kit/resolve-address.js';
import type { Marked, Scorer } from '../../model/marked.js';

/** How much of a server's own words goes into the console, in characters. */
const LONGEST_REASON = 500;

/** A scorer that asks a server which runs `geo-quiz/scorer`. Rejects when it cannot be reached or refuses. */
export function remoteScorer(address: string): Scorer {
  return async (question, response, { signal }) => {
    const answer = await fetch(resolveAddress(address), {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({ question, response }),
      signal,
    });
    if (!answer.ok) throw new Error(`${address} answered ${answer.status}. ${(await answer.text()).slice(0, LONGEST_REASON)}`);
    return (await answer.json()) as Marked;
  };
}
