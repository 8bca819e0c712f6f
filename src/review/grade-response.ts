import type { CertaintyLevel } from '../scoring/certainty.js';
import type { Grade } from './claim-review.js';

/** What of a marked response tells how well its claims are known. */
export interface GradedResponse {
  readonly right: boolean;
  /** Counted from 1. */
  readonly tryNumber: number;
  /** How many hints had been opened. */
  readonly hints: number;
  /** How sure the learner was; undefined where it was not asked. */
  readonly certainty?: CertaintyLevel | undefined;
}

/**
 * Wrong: again. Right with help (a hint, a further try) or unsure: hard. Right: good. Right at once and very sure: easy.
 */
export function gradeResponse({ right, tryNumber, hints, certainty }: GradedResponse): Grade {
  if (!right) return 'again';
  if (tryNumber > 1 || hints > 0 || certainty === 1) return 'hard';
  return certainty === 3 ? 'easy' : 'good';
}

/** What learners mark themselves against a model answer: all of it good, half of it hard, less again. */
export function gradeSelfMarked({ earned, possible, right }: { readonly earned: number; readonly possible: number; readonly right: boolean }): Grade {
  if (right) return 'good';
  return possible > 0 && earned / possible >= 0.5 ? 'hard' : 'again';
}
