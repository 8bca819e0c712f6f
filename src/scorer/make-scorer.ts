import { hashText } from '../model/seeded-random.js';
import type { AnyQuestionType, QuestionTypes } from '../question-types/question-type.js';
import { allowOrigins } from './allow-origins.js';
import { askBank } from './ask-bank.js';
import { markResponse, type RevealPolicy } from './mark-response.js';
import { prepareBank } from './prepare-bank.js';
import { readBody } from './read-body.js';
import { isRefusal, refuse, type Refusal } from './refusal.js';

export interface ScorerOptions {
  /** A bank as it stands in its file, or parsed. */
  readonly bank: unknown;
  /** The sources that the bank cites, as they stand in their files; those inside the bank when left out. */
  readonly sources?: readonly unknown[];
  /** When the answer may leave the server; `always` when left out. */
  readonly reveal?: RevealPolicy;
  /** The other sites whose pages may ask, such as `https://school.example`, or `*` for all. */
  readonly allowOrigin?: string | readonly string[];
  /** The seed of the order in which parts are given; goes behind the one in the address (`?seed=`). */
  readonly seed?: string;
  /** Told of what should not have happened; the answer is then a 500 that says nothing of it. */
  readonly onError?: (error: unknown) => void;
}

/** Answers requests. Never rejects. */
export type ScorerHandler = (request: Request) => Promise<Response>;

const METHODS = 'GET, HEAD, POST, OPTIONS';

/** Order needs no longer ones, and each is work. */
const LONGEST_SEED = 200;

/** What is said with every answer: it is data, and nothing to be guessed at. */
const DATA = { 'content-type': 'application/json; charset=utf-8', 'x-content-type-options': 'nosniff' };

/**
 * Makes the handler of a bank: GET gives it without answers, POST of `{ question, response }` gives the mark.
 * @throws when the bank or what goes with it is faulty
 */
export function makeScorer(options: ScorerOptions, types: QuestionTypes): ScorerHandler {
  const { reveal = 'always', seed: ownSeed = '', onError } = options;
  const prepared = prepareBank(options.bank, options.sources, types);
  const { bank, sources } = prepared;
  const questions = new Map(bank.questions.map((question) => [question.id, question]));
  const originHeaders = allowOrigins(options.allowOrigin);
  const usual = JSON.stringify(askBank(prepared, types, ownSeed));

  /** The bank without answers. It may be kept, but is asked after each time, so that a corrected bank is seen at once. */
  function give(request: Request, origin: Readonly<Record<string, string>>): Response {
    const seed = new URL(request.url).searchParams.get('seed')?.slice(0, LONGEST_SEED) ?? ownSeed;
    const text = seed === ownSeed ? usual : JSON.stringify(askBank(prepared, types, seed));
    const etag = `"${hashText(text).toString(36)}-${text.length.toString(36)}"`;
    const headers = { ...origin, etag, 'cache-control': 'no-cache' };
    if (namesTag(request.headers.get('if-none-match'), etag)) return new Response(null, { status: 304, headers });
    return new Response(request.method === 'HEAD' ? null : text, { status: 200, headers: { ...headers, ...DATA } });
  }

  async function mark(request: Request): Promise<object> {
    const body = await readBody(request);
    if (isRefusal(body)) return body;
    const asked = readAsked(body.data);
    if (isRefusal(asked)) return asked;
    const question = questions.get(asked.question);
    if (!question) return refuse(404, 'unknown-question', ['question'], 'The bank holds no question with this id. Load the bank again; it may have been changed.');
    return markResponse(question, types[question.type] as AnyQuestionType, asked.response, reveal, sources);
  }

  async function answer(request: Request, origin: Readonly<Record<string, string>>): Promise<Response> {
    const { method } = request;
    if (method === 'GET' || method === 'HEAD') return give(request, origin);
    if (method === 'OPTIONS') return new Response(null, { status: 204, headers: { ...origin, allow: METHODS, ...('access-control-allow-origin' in origin ? PREFLIGHT : {}) } });
    const done = method === 'POST' ? await mark(request) : refuse(405, 'method', [], `This address knows ${METHODS}.`);
    return sendFresh(done, method === 'POST' ? origin : { ...origin, allow: METHODS });
  }

  return async (request) => {
    let origin = {};
    try {
      origin = originHeaders(request.headers.get('origin'));
      return await answer(request, origin);
    } catch (error) {
      onError?.(error);
      return sendFresh(refuse(500, 'failed', [], 'Something went wrong here. Try again.'), origin);
    }
  };
}

const PREFLIGHT = { 'access-control-allow-methods': METHODS, 'access-control-allow-headers': 'content-type', 'access-control-max-age': '600' };

/** An answer that is not to be kept: a mark, or why there is none. */
function sendFresh(done: object, headers: Readonly<Record<string, string>>): Response {
  const { status, ...said } = isRefusal(done) ? done : { status: 200, ...done };
  return new Response(JSON.stringify(said), { status, headers: { ...headers, ...DATA, 'cache-control': 'no-store' } });
}

/** The question and the response in a body; further fields are a host's own affair. */
function readAsked(data: unknown): { readonly question: string; readonly response: unknown } | Refusal {
  if (typeof data !== 'object' || data === null || Array.isArray(data)) return refuse(400, 'wrong-body', [], 'The body needs to be an object: { "question": "…", "response": … }.');
  const { question, response } = data as { question?: unknown; response?: unknown };
  if (typeof question !== 'string') return refuse(400, 'wrong-body', ['question'], '“question” needs to be the id of a question, in quotation marks.');
  return { question, response };
}

/** Whether a client has the version with this tag. */
const namesTag = (given: string | null, tag: string): boolean => (given ?? '').split(',').some((one) => one.trim().replace(/^W\//, '') === tag || one.trim() === '*');
