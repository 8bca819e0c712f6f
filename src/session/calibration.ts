import type { ClaimKind } from '../model/claim.js';
import { CERTAINTY_LEVELS, certaintySpan, type CertaintyLevel } from '../scoring/certainty.js';
import type { QuestionResult } from './question-result.js';

/** How responses of one level of certainty went. */
export interface CertaintyRow {
  readonly level: CertaintyLevel;
  readonly count: number;
  readonly right: number;
  /** The mean share that was right, 0 to 1; 0 without responses. */
  readonly fraction: number;
}

/** How well certainty and correctness go together, at the first try of each question; hints and further tries cost nothing here. */
export interface Calibration {
  readonly rows: readonly CertaintyRow[];
  /** The same by the kinds of claims that the questions rest on; kinds that were not met are left out. */
  readonly kinds: readonly { readonly kind: ClaimKind; readonly rows: readonly CertaintyRow[] }[];
  /** Undefined with fewer than ten responses, from which nothing follows. */
  readonly verdict?: 'well-judged' | 'too-sure' | 'too-unsure' | 'mixed';
  /** Ids of the questions of which the learner was very sure, and wrong. */
  readonly sureAndWrong: readonly string[];
}

/** With fewer responses than this there is no verdict. */
const FEWEST_FOR_VERDICT = 10;

/** How far, on average over all responses, the shares may lie outside the spans in which their levels pay best. */
const ROOM = 0.05;

/** A first try that was given with a certainty. */
interface Rated {
  readonly id: string;
  readonly level: CertaintyLevel;
  readonly right: boolean;
  /** 0 to 1. */
  readonly share: number;
}

/** Sums up the questions that were answered with a certainty; undefined without any. `kindsOf` gives the kinds of claims behind a question. */
export function calibrate(results: readonly QuestionResult[], kindsOf: (question: string) => ReadonlySet<ClaimKind>): Calibration | undefined {
  const rated = results.flatMap(({ id, tries }): Rated[] => {
    const [first] = tries;
    if (first?.certainty === undefined) return [];
    return [{ id, level: first.certainty, right: first.right, share: first.possible === 0 ? Number(first.right) : first.earned / first.possible }];
  });
  if (rated.length === 0) return undefined;
  const kinds = [...new Set(rated.flatMap(({ id }) => [...kindsOf(id)]))].sort();
  const rows = rowsOf(rated);
  const verdict = rated.length < FEWEST_FOR_VERDICT ? undefined : judge(rows, rated.length);
  return {
    rows,
    kinds: kinds.map((kind) => ({ kind, rows: rowsOf(rated.filter(({ id }) => kindsOf(id).has(kind))) })),
    ...(verdict ? { verdict } : {}),
    sureAndWrong: rated.filter(({ level, share }) => level === 3 && share === 0).map(({ id }) => id),
  };
}

const rowsOf = (rated: readonly Rated[]): CertaintyRow[] =>
  CERTAINTY_LEVELS.map((level) => {
    const own = rated.filter((each) => each.level === level);
    const fraction = own.length === 0 ? 0 : own.reduce((sum, { share }) => sum + share, 0) / own.length;
    return { level, count: own.length, right: own.filter(({ right }) => right).length, fraction };
  });

/** Each level by itself, so that being too sure at one and too unsure at another does not look well judged. */
function judge(rows: readonly CertaintyRow[], count: number): NonNullable<Calibration['verdict']> {
  const outside = (distance: (row: CertaintyRow) => number): boolean => rows.reduce((sum, row) => sum + row.count * Math.max(0, distance(row)), 0) / count > ROOM;
  const isTooSure = outside(({ level, fraction }) => certaintySpan(level)[0] - fraction);
  const isTooUnsure = outside(({ level, fraction }) => fraction - certaintySpan(level)[1]);
  return isTooSure ? (isTooUnsure ? 'mixed' : 'too-sure') : isTooUnsure ? 'too-unsure' : 'well-judged';
}
