import type { FetchLike } from '../../src/bank/fetch-json.js';

/** What a made-up server gives at an address: a text, a status without one, or an error that `fetch` throws. */
export type FakeAnswer = string | number | Error;

/** A stand-in for `fetch` that knows these addresses and answers 404 at all others; `asked` lists what was fetched. */
export function fakeFetch(answers: Readonly<Record<string, FakeAnswer>>): { fetch: FetchLike; asked: string[] } {
  const asked: string[] = [];
  const fetch: FetchLike = async (address) => {
    asked.push(address);
    const answer = answers[address] ?? 404;
    if (answer instanceof Error) throw answer;
    const status = typeof answer === 'number' ? answer : 200;
    return { ok: status < 400, status, url: address, text: async () => (typeof answer === 'string' ? answer : '') };
  };
  return { fetch, asked };
}
