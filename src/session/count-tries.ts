import { BEST_CERTAINTY_MARK, certaintyMark } from '../scoring/certainty.js';
import type { SessionSettings, Try } from './session-state.js';

/** What a question's tries come to. */
export interface CountedTries {
  /** The try that counts; undefined before the first. */
  readonly counted: Try | undefined;
  /** The points it earned, less what further tries and hints cost; with certainty it may be below 0. */
  readonly earned: number;
  readonly possible: number;
  /** The share of the question that it got right, 0 to 1, certainty aside. */
  readonly fraction: number;
}

/**
 * The first try counts; where the rules name a `penalty`, the best one does, each less the penalty for every try before it. Every
 * opened hint costs `hintPenalty`. Both are shares of the question's points, and nothing falls below 0 by them. With certainty the
 * share that is left is turned into a certainty mark, and a question is worth three times its points.
 */
export function countTries(tries: readonly Try[], { penalty, hintPenalty = 0 }: Pick<SessionSettings, 'penalty' | 'hintPenalty'>): CountedTries {
  let counted = tries[0];
  if (!counted) return { counted, earned: 0, possible: 0, fraction: 0 };
  let fraction = 0;
  tries.slice(0, penalty === undefined ? 1 : tries.length).forEach((each, index) => {
    const share = each.possible === 0 ? Number(each.right) : each.earned / each.possible;
    const left = Math.max(0, share - (penalty ?? 0) * index - hintPenalty * (each.hints ?? 0));
    if (left > fraction) [counted, fraction] = [each, left];
  });
  const { possible, certainty } = counted;
  if (certainty === undefined) return { counted, earned: fraction * possible, possible, fraction };
  // What hints and tries have eaten up is not the same as wrong.
  const mark = fraction === 0 && counted.earned > 0 ? 0 : certaintyMark(fraction, certainty);
  return { counted, earned: mark * possible, possible: BEST_CERTAINTY_MARK * possible, fraction };
}
