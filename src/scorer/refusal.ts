import { errorAt, type Problem, type ProblemPath } from '../model/problem.js';
import type { Missing } from '../question-types/question-type.js';

/** Why a request is not done: what is wrong, where, and what to do. Says nothing of any answer. */
export interface Refusal {
  readonly status: number;
  readonly problem: Problem;
  /** What the response lacks, where that is why. */
  readonly missing?: Missing;
}

/** How much of what was sent is given back, in characters: a name is for reading. */
const LONGEST_STEP = 60;

export const refuse = (status: number, code: string, path: ProblemPath, message: string): Refusal => ({
  status,
  problem: errorAt(
    path.map((step) => (typeof step === 'string' ? step.slice(0, LONGEST_STEP) : step)),
    code,
    message,
  ),
});

export const isRefusal = (value: object): value is Refusal => 'problem' in value;
