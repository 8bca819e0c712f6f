import { errorAt, type Problem } from '../model/problem.js';

/** Why a file could not be used: the server said no, nothing came at all, or what came is not JSON. */
export interface LoadFailure {
  readonly status?: number;
  readonly text?: string;
  readonly error?: Error;
}

/** Neither an address nor a bank was given. */
export const NO_ADDRESS: Problem = errorAt([], 'no-address', 'The quiz has no address: give the element a “src” with the address of a question bank, or a “bank”.');

/** Says what went wrong with a file and what to do about it. */
export function describeLoadFailure(address: string, { status, text, error }: LoadFailure): Problem {
  if (status !== undefined) {
    const advice = status === 404 ? 'Check the address: there is no file there.' : 'Try again later, or tell whoever runs the page.';
    return errorAt([], 'http-error', `The server answered ${status} for ${address}. ${advice}`);
  }
  if (!error)
    return errorAt([], 'unreachable', `${address} could not be loaded. Check the connection and try again; if the file is on another site, that site must allow it (CORS).`);
  if (/^\s*</.test(text ?? '')) return errorAt([], 'broken-json', `${address} is a web page, not a JSON file. Check the address.`);
  return errorAt([], 'broken-json', `${address} is not valid JSON: ${error.message}. “geo-quiz check” shows the place.`);
}
