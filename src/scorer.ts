/** Marks responses on a server: a handler from Request to Response, for Node, Deno and workers. No side effects. */
import { questionTypes } from './question-types/question-types.js';
import { makeScorer, type ScorerHandler, type ScorerOptions } from './scorer/make-scorer.js';

/**
 * Makes the handler that serves a bank without its answers (GET) and marks responses to it (POST of `{ question, response }`).
 * @throws when the bank, its sources or the origins are faulty
 */
export const createScorer = (options: ScorerOptions): ScorerHandler => makeScorer(options, questionTypes);

export type { AskedBank } from './bank/without-answers.js';
export type { Marked, Scorer } from './model/marked.js';
export type { RevealPolicy } from './scorer/mark-response.js';
export type { ScorerHandler, ScorerOptions } from './scorer/make-scorer.js';
export type { Refusal } from './scorer/refusal.js';
