import { CERTAINTY_LEVELS } from '../scoring/certainty.js';
import type { CertaintyCount } from './class-report.js';
import type { AnswerInAttempt } from './count-choices.js';
import { meanOf, sumOf } from './moments.js';

/** How first tries went at each level of certainty; empty where it was never asked. */
export function countCertainty(answers: readonly AnswerInAttempt[]): CertaintyCount[] {
  const rated = answers.flatMap(({ answer }) => answer.certainty ?? []);
  if (rated.length === 0) return [];
  return CERTAINTY_LEVELS.map((level) => {
    const shares = rated.flatMap((each) => (each.level === level ? [each.share] : []));
    return { level, count: shares.length, fraction: meanOf(shares) };
  });
}

/** The certainty of several questions together. */
export function addCertainty(questions: readonly (readonly CertaintyCount[])[]): CertaintyCount[] {
  const rows = questions.flat();
  if (rows.length === 0) return [];
  return CERTAINTY_LEVELS.map((level) => {
    const own = rows.filter((row) => row.level === level);
    const count = sumOf(own.map((row) => row.count));
    return { level, count, fraction: count === 0 ? undefined : sumOf(own.map((row) => row.count * (row.fraction ?? 0))) / count };
  });
}
