import type { Text } from '../../model/text.js';
import type { QuestionResult } from '../../session/question-result.js';
import type { SessionResults } from '../../session/summarize-session.js';

export type Direction = 'better' | 'worse' | 'same';

/** How many questions were right; undefined where there was none. */
export type Tally = { readonly right: number; readonly count: number } | undefined;

/** One objective, or all questions, through the attempts. */
export interface ChangeRow {
  /** Undefined for all questions together. */
  readonly objective: { readonly id: string; readonly text: Text } | undefined;
  /** One for each attempt, in their order. */
  readonly tallies: readonly Tally[];
  /** Against before; undefined where there is nothing to compare. */
  readonly direction: Direction | undefined;
}

export interface AttemptChanges {
  /** Oldest first; the last is the one at hand. Milliseconds since 1970. */
  readonly attempts: readonly { readonly session: string; readonly startedAt: number }[];
  /** Questions asked now and before that went better or worse than the last time they were asked. */
  readonly better: readonly QuestionResult[];
  readonly worse: readonly QuestionResult[];
  /** How many questions were asked now and before. */
  readonly shared: number;
  readonly rows: readonly ChangeRow[];
}

/** More attempts than this make no small table; the newest are shown. */
const MOST_EARLIER = 4;

const SHARE = { right: 1, partly: 0.5, wrong: 0, unanswered: 0 } as const;
const counted = ({ questions }: SessionResults): QuestionResult[] => questions.filter(({ counts }) => counts);

/**
 * What changed since earlier attempts at the same bank; undefined without any. Of two attempts only the questions that both asked
 * are compared, because a repetition asks only what was missed, and a draw asks others.
 */
export function compareAttempts(now: SessionResults, earlier: readonly SessionResults[]): AttemptChanges | undefined {
  const before = attemptsBefore(now, earlier);
  if (before.length === 0) return undefined;
  const last = new Map(before.flatMap((attempt) => counted(attempt).map((question) => [question.id, question] as const)));
  const pairs = counted(now).flatMap((question) => {
    const old = last.get(question.id);
    return old ? [{ question, old, change: SHARE[question.status] - SHARE[old.status] }] : [];
  });
  const shown = [...before.slice(-MOST_EARLIER), now];
  const row = (objective: ChangeRow['objective'], belongs: (question: QuestionResult) => boolean): ChangeRow => {
    const tallies = shown.map((attempt) => tallyOf(counted(attempt).filter(belongs)));
    const own = pairs.filter(({ question }) => belongs(question));
    return { objective, tallies, direction: own.length > 0 ? directionOf(own.reduce((sum, { change }) => sum + change, 0)) : directionBetween(tallies) };
  };
  return {
    attempts: shown.map(({ session, startedAt }) => ({ session, startedAt })),
    better: pairs.filter(({ change }) => change > 0).map(({ question }) => question),
    worse: pairs.filter(({ change }) => change < 0).map(({ question }) => question),
    shared: pairs.length,
    rows: [row(undefined, () => true), ...now.objectives.map(({ id, text }) => row({ id, text }, ({ objective }) => objective === id))],
  };
}

/** Finished attempts at the same bank that were begun before, each once, oldest first. */
function attemptsBefore(now: SessionResults, earlier: readonly SessionResults[]): SessionResults[] {
  const own = earlier.filter(({ session, bank, startedAt, finishedAt }) => bank.id === now.bank.id && session !== now.session && finishedAt !== null && startedAt <= now.startedAt);
  return [...new Map(own.map((attempt) => [attempt.session, attempt])).values()].sort((one, other) => one.startedAt - other.startedAt);
}

const tallyOf = (questions: readonly QuestionResult[]): Tally =>
  questions.length === 0 ? undefined : { right: questions.filter(({ status }) => status === 'right').length, count: questions.length };

const directionOf = (change: number): Direction => (change > 0 ? 'better' : change < 0 ? 'worse' : 'same');

/** By the shares that were right, now and the last time that there was something to count. */
function directionBetween(tallies: readonly Tally[]): Direction | undefined {
  const now = tallies.at(-1);
  const before = tallies.slice(0, -1).findLast((tally) => tally !== undefined);
  // Multiplied out, so that equal shares are equal.
  return now && before ? directionOf(now.right * before.count - before.right * now.count) : undefined;
}
