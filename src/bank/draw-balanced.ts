import type { QuestionBase } from '../model/question.js';
import { drawQuestions, type Picked, type PickOptions } from './pick-questions.js';

/** How many papers are drawn from one seed before the best of them is taken. */
const MOST_PAPERS = 256;

/**
 * Draws a paper as `drawQuestions` does, and draws again while it has faults: of the papers with the fewest shortfalls it gives the one
 * with the fewest faults, the first of several. The same questions, options and seed give the same paper, and where the first has no
 * faults, that is the paper `drawQuestions` gives.
 * @param faultsOf how much is wrong with a paper; 0 is good
 */
export function drawBalanced<Question extends QuestionBase>(
  questions: readonly Question[],
  options: PickOptions,
  faultsOf: (questions: readonly Question[]) => number,
): Picked<Question> & { readonly faults: number } {
  let best: (Picked<Question> & { readonly faults: number; readonly missing: number }) | undefined;
  for (let paper = 0; paper < MOST_PAPERS; paper++) {
    const picked = drawQuestions(questions, paper === 0 ? options : { ...options, seed: `${options.seed}/again/${paper}` });
    const faults = faultsOf(picked.questions);
    const missing = picked.shortfalls.reduce((sum, { wanted, drawn }) => sum + wanted - drawn, 0);
    if (!best || missing < best.missing || (missing === best.missing && faults < best.faults)) best = { ...picked, faults, missing };
    if (best.faults === 0 && best.missing === 0) break;
  }
  return best ?? { questions: [], shortfalls: [], faults: 0 };
}
