import type { Attempt, AttemptAnswer } from '../results-file/attempt.js';
import { foldName } from '../results-file/fold-name.js';
import type { AttemptRule } from './class-report.js';

/** One learner’s attempts at a bank in the order of their beginning. */
export interface Learner {
  readonly number: number;
  readonly name?: string | undefined;
  readonly attempts: readonly Attempt[];
}

/** Puts attempts together by the name that was typed; an attempt without one is a learner by itself. Numbers follow the order of the attempts. */
export function groupLearners(attempts: readonly Attempt[]): Learner[] {
  const byName = new Map<string, Attempt[]>();
  attempts.forEach((attempt, index) => {
    const name = attempt.learner === undefined ? `${index}` : ` ${foldName(attempt.learner)}`;
    const own = byName.get(name);
    if (own) own.push(attempt);
    else byName.set(name, [attempt]);
  });
  return [...byName.values()].map((own, index) => ({
    number: index + 1,
    ...(own[0]?.learner === undefined ? {} : { name: own[0].learner }),
    attempts: [...own].sort((one, other) => one.startedAt - other.startedAt),
  }));
}

/** The mark of an answer: its share of what the question gives, certainty aside. */
export const markOf = ({ fraction, possible }: AttemptAnswer): number => fraction * possible;

/** The marks, certainty aside, and what is possible, in what counts. */
export function scoreOf({ answers }: Attempt): { readonly earned: number; readonly possible: number } {
  let [earned, possible] = [0, 0];
  for (const answer of answers)
    if (answer.counts) {
      earned += markOf(answer);
      possible += answer.possible;
    }
  return { earned, possible };
}

/** The attempts of a learner that count: of the finished ones, those that the rule names. */
export function chooseAttempts({ attempts }: Learner, rule: AttemptRule): readonly Attempt[] {
  const finished = attempts.filter(({ finishedAt }) => finishedAt !== null);
  if (rule === 'all' || finished.length < 2) return finished;
  if (rule === 'first') return finished.slice(0, 1);
  if (rule === 'last') return finished.slice(-1);
  const fraction = (attempt: Attempt): number => {
    const { earned, possible } = scoreOf(attempt);
    return possible === 0 ? 0 : earned / possible;
  };
  // The first of several that are equally good.
  return [finished.reduce((best, other) => (fraction(other) > fraction(best) ? other : best))];
}
