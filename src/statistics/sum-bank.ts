import type { Attempt } from '../results-file/attempt.js';
import { chooseAttempts, groupLearners, markOf, scoreOf, type Learner } from './choose-attempts.js';
import type { AttemptRule, BankReport, LearnerRow, QuestionReport } from './class-report.js';
import { addCertainty } from './count-certainty.js';
import type { AnswerInAttempt } from './count-choices.js';
import { FEWEST, whereEnough } from './few-answers.js';
import { sumOf, varianceOf } from './moments.js';
import { effectiveWeights, intendedWeights } from './question-statistics.js';
import { sumQuestion } from './sum-question.js';
import { testStatistics, type TestStatistics } from './test-statistics.js';

export interface SumOptions {
  readonly rule: AttemptRule;
  /** What guessing earns on average, 0 to 1, by question, where a bank tells it. */
  readonly guesses?: ReadonlyMap<string, number> | undefined;
  /** The ids of the bank’s questions in its order, where a bank tells it. */
  readonly order?: readonly string[] | undefined;
}

/** After so many attempts the work stops for a moment, so that a page can answer. */
const SLICE = 100;

/**
 * Sums up all attempts at one bank. A generator that stops often and gives nothing until its end, so that a page can do something
 * else in between; run it to its end with {@link runAtOnce}, where nobody waits.
 */
export function* sumBank(attempts: readonly Attempt[], { rule, guesses, order }: SumOptions): Generator<undefined, BankReport> {
  const learners = groupLearners(attempts);
  const counted = new Set(learners.flatMap((learner) => chooseAttempts(learner, rule)));
  yield;
  const rows: LearnerRow[] = [];
  for (const learner of learners) {
    rows.push(...rowsOf(learner, counted));
    if (learner.number % SLICE === 0) yield;
  }
  const questions = new Map<string, AnswerInAttempt[]>();
  let done = 0;
  for (const attempt of counted) {
    const { earned, possible } = scoreOf(attempt);
    for (const answer of attempt.answers) {
      const rest = possible - (answer.counts ? answer.possible : 0);
      const restFraction = rest > 0 ? (earned - (answer.counts ? markOf(answer) : 0)) / rest : undefined;
      const own = questions.get(answer.question);
      if (own) own.push({ answer, restFraction });
      else questions.set(answer.question, [{ answer, restFraction }]);
    }
    if (++done % SLICE === 0) yield;
  }
  const reports: QuestionReport[] = [];
  for (const [id, answers] of questions) {
    reports.push(yield* sumQuestion(id, answers, guesses?.get(id)));
    yield;
  }
  const scores = [...counted].map(scoreOf);
  const scored = reports.filter(({ counts }) => counts);
  const whole = scores[0]?.possible ?? 0;
  const isSameTest = scored.every(({ met }) => met === counted.size) && scores.every(({ possible }) => possible === whole) && whole > 0;
  const marks = isSameTest ? scored.map(({ id }) => (questions.get(id) as AnswerInAttempt[]).map(({ answer }) => markOf(answer) / whole)) : [];
  const weights = isSameTest ? effectiveWeights(marks) : [];
  yield;
  const intended = isSameTest ? intendedWeights(scored.map(({ id }) => ({ most: questions.get(id)?.[0]?.answer.possible ?? 0, least: 0 }))) : [];
  const weighted = new Map(
    scored.map(({ id }, index) => [id, { intendedWeight: intended[index], effectiveWeight: whereEnough(weights[index], counted.size, FEWEST.discrimination) }]),
  );
  const fractions = scores.flatMap(({ earned, possible }) => (possible > 0 ? [earned / possible] : []));
  const test = testStatistics(fractions, isSameTest ? marks.map((own) => varianceOf(own) ?? 0) : undefined);
  yield;
  return {
    bank: attempts[0]?.bank ?? { id: '', title: '' },
    versions: new Set(attempts.flatMap(({ bankChecksum }) => bankChecksum ?? [])).size,
    learners: rows,
    counted: counted.size,
    unfinished: attempts.filter(({ finishedAt }) => finishedAt === null).length,
    isSameTest,
    test: onlyEnough(test),
    histogram: histogramOf(fractions),
    certainty: addCertainty(reports.map(({ certainty }) => certainty)),
    questions: inOrderOf(reports, order, numbersOf(questions)).map((report) => ({ ...report, ...weighted.get(report.id) })),
  };
}

/** Runs a generator to its end. */
export function runAtOnce<Result>(work: Generator<undefined, Result>): Result {
  for (;;) {
    const step = work.next();
    if (step.done === true) return step.value;
  }
}

function rowsOf({ number, name, attempts }: Learner, counted: ReadonlySet<Attempt>): LearnerRow[] {
  return attempts.map((attempt, index): LearnerRow => {
    const { earned: marks, possible } = scoreOf(attempt);
    const { answers } = attempt;
    const rated = answers.flatMap(({ certainty }) => certainty ?? []);
    const sure = rated.filter(({ level }) => level === 3);
    return {
      number,
      name,
      session: attempt.session,
      attempt: index + 1,
      attempts: attempts.length,
      isFinished: attempt.finishedAt !== null,
      isCounted: counted.has(attempt),
      finishedAt: attempt.savedAt === 0 && attempt.spentMilliseconds === 0 && attempt.startedAt < 1e6 ? 0 : (attempt.finishedAt ?? 0),
      spentMilliseconds: attempt.spentMilliseconds,
      earned: sumOf(answers.map(({ counts, earned }) => (counts ? earned : 0))),
      possible,
      fraction: possible > 0 ? marks / possible : undefined,
      passed: attempt.passed,
      right: answers.filter(({ counts, right }) => counts && right).length,
      answered: answers.filter(({ answered }) => answered).length,
      questions: answers.length,
      sourceOpened: answers.filter(({ sourceOpened }) => sourceOpened).length,
      passageOpened: answers.filter(({ passageOpened }) => passageOpened).length,
      certainty: rated.length === 0 ? undefined : { rated: rated.length, sure: sure.length, sureAndWrong: sure.filter(({ share }) => share === 0).length },
    };
  });
}

/** Without the figures for which there are too few attempts. */
function onlyEnough(test: TestStatistics): TestStatistics {
  if (test.count >= FEWEST.test) return test;
  const { count, mean, median, standardDeviation } = test;
  return { count, mean, median, standardDeviation };
}

function histogramOf(fractions: readonly number[]): number[] {
  const tenths = Array.from({ length: 10 }, () => 0);
  // A score of 0.3 that is written 0.29999999999999998 belongs to the fourth tenth.
  for (const fraction of fractions) {
    const tenth = Math.max(0, Math.min(9, Math.floor(fraction * 10 + 1e-9)));
    tenths[tenth] = (tenths[tenth] as number) + 1;
  }
  return tenths;
}

/** The number that a question has in every attempt; none where that differs. */
function numbersOf(questions: ReadonlyMap<string, readonly AnswerInAttempt[]>): ReadonlyMap<string, number> {
  const fixed = [...questions].flatMap(([id, answers]) => {
    const number = answers[0]?.answer.number;
    return number !== undefined && answers.every(({ answer }) => answer.number === number) ? [[id, number] as const] : [];
  });
  return new Map(fixed);
}

/** In the bank’s order where it is known; else by number where all had the same, else by id. */
function inOrderOf(reports: readonly QuestionReport[], order: readonly string[] | undefined, numbers: ReadonlyMap<string, number>): QuestionReport[] {
  const places = order ? new Map(order.map((id, index) => [id, index])) : numbers.size === reports.length ? numbers : new Map<string, number>();
  return [...reports].sort((one, other) => {
    const [first, second] = [places.get(one.id) ?? Infinity, places.get(other.id) ?? Infinity];
    return first === second ? one.id.localeCompare(other.id, 'en', { numeric: true }) : first - second;
  });
}
