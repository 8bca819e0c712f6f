import type { ClaimKind } from '../model/claim.js';
import { CERTAINTY_LEVELS, type CertaintyLevel } from '../scoring/certainty.js';
import type { QuestionResult } from './question-result.js';

/** How responses of one level of certainty went. */
export interface CertaintyRow {
  readonly level: CertaintyLevel;
  readonly count: number;
  readonly right: number;
  /** The mean share that was right, 0 to 1; 0 without responses. */
  readonly fraction: number;
}

/** How well certainty and correctness go together. */
export interface Calibration {
  readonly rows: readonly CertaintyRow[];
  /** The same by the kinds of claims that the questions rest on; kinds that were not met are left out. */
  readonly kinds: readonly { readonly kind: ClaimKind; readonly rows: readonly CertaintyRow[] }[];
  /** Undefined with fewer than ten responses, from which nothing follows. */
  readonly verdict?: 'well-judged' | 'too-sure' | 'too-unsure';
  /** Ids of the questions of which the learner was very sure, and wrong. */
  readonly sureAndWrong: readonly string[];
}

/** With fewer responses than this there is no verdict. */
const FEWEST_FOR_VERDICT = 10;

/**
 * How often a response of each level is right where certainty is well judged: the middle of the span in which the level pays best
 * (below 67 %, up to 80 %, above).
 */
const EXPECTED: Readonly<Record<CertaintyLevel, number>> = { 1: 0.5, 2: 0.73, 3: 0.9 };

/** How far the mean may be off before it is called too sure or too unsure. */
const ROOM = 0.1;

/** Sums up the questions that were answered with a certainty; undefined without any. `kindsOf` gives the kinds of claims behind a question. */
export function calibrate(results: readonly QuestionResult[], kindsOf: (question: string) => ReadonlySet<ClaimKind>): Calibration | undefined {
  const rated = results.filter((result) => result.certainty !== undefined);
  if (rated.length === 0) return undefined;
  const kinds = [...new Set(rated.flatMap(({ id }) => [...kindsOf(id)]))].sort();
  const verdict = judge(rated);
  return {
    rows: rowsOf(rated),
    kinds: kinds.map((kind) => ({ kind, rows: rowsOf(rated.filter(({ id }) => kindsOf(id).has(kind))) })),
    ...(verdict ? { verdict } : {}),
    sureAndWrong: rated.filter(({ certainty, status }) => certainty === 3 && status === 'wrong').map(({ id }) => id),
  };
}

const rowsOf = (results: readonly QuestionResult[]): CertaintyRow[] =>
  CERTAINTY_LEVELS.map((level) => {
    const own = results.filter(({ certainty }) => certainty === level);
    const fraction = own.length === 0 ? 0 : own.reduce((sum, result) => sum + result.fraction, 0) / own.length;
    return { level, count: own.length, right: own.filter(({ status }) => status === 'right').length, fraction };
  });

function judge(rated: readonly QuestionResult[]): Calibration['verdict'] {
  if (rated.length < FEWEST_FOR_VERDICT) return undefined;
  const mean = (of: (result: QuestionResult) => number): number => rated.reduce((sum, result) => sum + of(result), 0) / rated.length;
  const excess = mean(({ certainty }) => EXPECTED[certainty as CertaintyLevel]) - mean(({ fraction }) => fraction);
  return excess > ROOM ? 'too-sure' : excess < -ROOM ? 'too-unsure' : 'well-judged';
}
