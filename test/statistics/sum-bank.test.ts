import { expect } from 'chai';
import type { Attempt } from '../../src/results-file/attempt.js';
import type { BankReport } from '../../src/statistics/class-report.js';
import { runAtOnce, sumBank, type SumOptions } from '../../src/statistics/sum-bank.js';
import { answersOf, attemptsOf, sampleAnswer, sampleAttempt } from '../support/attempts.js';

const sum = (attempts: readonly Attempt[], options: Partial<SumOptions> = {}): BankReport => runAtOnce(sumBank(attempts, { rule: 'first', ...options }));
/** Four times the five attempts whose figures are worked out in test-statistics.test.ts, so that there are enough. */
const ladder = [0, 1, 2, 3].flatMap(() => [
  [1, 1, 1, 1],
  [1, 1, 1, 0],
  [1, 1, 0, 0],
  [1, 0, 0, 0],
  [0, 0, 0, 0],
]);

describe('sumBank', () => {
  it('gives the figures of the test in shares of what can be earned', () => {
    const { test, isSameTest, counted } = sum(attemptsOf(ladder));
    expect([isSameTest, counted, test.mean, test.median]).to.deep.equal([true, 20, 0.5, 0.5]);
    // Squares 4 × 10 = 40; 40 ÷ 19 = 2.10526; √ = 1.45095 of 4 points.
    expect(test.standardDeviation).to.be.closeTo(1.450953 / 4, 1e-6);
    // Each variance is 5 × 4 ÷ 19 ÷ 4 … of its own sum: 4 × (0.8 + 1.2 + 1.2 + 0.8) ÷ 19 = 16 ÷ 19; 4 ÷ 3 × (1 − 16 ÷ 40) = 0.8.
    expect(test.consistency).to.be.closeTo(0.8, 1e-12);
    // √0.2 × 1.450953 ÷ 4 = 0.16222.
    expect(test.standardError).to.be.closeTo(0.162221, 1e-6);
  });

  it('gives each question its figures, in the order of the quiz', () => {
    const { questions } = sum(attemptsOf(ladder));
    expect(questions.map(({ id, facility }) => [id, facility])).to.deep.equal([
      ['p1', 0.8],
      ['p2', 0.6],
      ['p3', 0.4],
      ['p4', 0.2],
    ]);
    expect(questions[1]?.discrimination).to.be.closeTo(0.720577, 1e-6);
    expect(questions[1]?.effectiveWeight).to.be.closeTo(0.275255, 1e-6);
    expect(questions[1]?.intendedWeight).to.equal(0.25);
  });

  it('puts each score into its tenth', () => {
    expect(sum(attemptsOf(ladder)).histogram).to.deep.equal([4, 0, 4, 0, 0, 4, 0, 4, 0, 4]);
    expect(sum(attemptsOf([[0.1 + 0.2 - 0.1 - 0.1 + 0.2, 0.3 - 1e-17]])).histogram[3]).to.equal(1);
  });

  it('leaves out what too few attempts cannot tell', () => {
    const { test, questions } = sum(attemptsOf(ladder.slice(0, 9)));
    expect(test).to.have.all.keys('count', 'mean', 'median', 'standardDeviation');
    expect(questions.flatMap(({ discrimination, efficiency, effectiveWeight }) => [discrimination, efficiency, effectiveWeight]).every((value) => value === undefined)).to.equal(
      true,
    );
  });

  it('gives no weight and no consistency where learners had different questions', () => {
    const mixed = attemptsOf(ladder).map((attempt, index) => (index === 3 ? { ...attempt, answers: attempt.answers.slice(1) } : attempt));
    const { isSameTest, test, questions } = sum(mixed);
    expect([isSameTest, test.consistency, questions[0]?.intendedWeight]).to.deep.equal([false, undefined, undefined]);
    expect(questions[0]?.met).to.equal(19);
    expect(questions[0]?.discrimination).to.be.a('number');
  });

  it('leaves what is not in the score out of it, and still lists it', () => {
    const essay = sampleAnswer({ question: 'essay', number: 5, counts: false, earned: 0, fraction: 0, right: false });
    const report = sum(attemptsOf(ladder).map((attempt) => ({ ...attempt, answers: [...attempt.answers, essay] })));
    expect([report.isSameTest, report.test.mean]).to.deep.equal([true, 0.5]);
    expect(report.questions.at(-1)).to.include({ id: 'essay', counts: false, facility: undefined });
    expect(report.questions.at(-1)?.flags).to.deep.equal([]);
  });

  it('counts one attempt of a learner, by the rule', () => {
    const attempts = [
      sampleAttempt({ session: 'b', learner: 'Ada', startedAt: 200, answers: answersOf([1, 1]) }),
      sampleAttempt({ session: 'a', learner: ' ada ', startedAt: 100, answers: answersOf([0, 0]) }),
      sampleAttempt({ session: 'c', learner: 'ADA', startedAt: 300, answers: answersOf([1, 0]) }),
      sampleAttempt({ session: 'd', learner: 'Ada', startedAt: 50, finishedAt: null, answers: answersOf([0, 0]) }),
    ];
    const means = (['first', 'best', 'last', 'all'] as const).map((rule) => sum(attempts, { rule }).test.mean);
    expect(means).to.deep.equal([0, 1, 0.5, 0.5]);
    const { learners, unfinished } = sum(attempts);
    expect(learners.map(({ number, attempt, session, isCounted }) => [number, attempt, session, isCounted])).to.deep.equal([
      [1, 1, 'd', false],
      [1, 2, 'a', true],
      [1, 3, 'b', false],
      [1, 4, 'c', false],
    ]);
    expect(unfinished).to.equal(1);
  });

  it('takes attempts without a name for learners by themselves', () => {
    expect(sum(attemptsOf([[1], [0], [1]])).learners.map(({ number, name }) => [number, name])).to.deep.equal([
      [1, undefined],
      [2, undefined],
      [3, undefined],
    ]);
  });

  it('leaves certainty aside in scores, and counts it', () => {
    const sure = (right: boolean) => sampleAnswer({ right, earned: right ? 3 : -6, possible: 3, fraction: Number(right), certainty: { level: 3, share: Number(right) } });
    const { test, certainty, learners } = sum([sampleAttempt({ session: 'a', answers: [sure(true)] }), sampleAttempt({ session: 'b', answers: [sure(false)] })]);
    expect(test.mean).to.equal(0.5);
    expect(certainty.at(-1)).to.deep.equal({ level: 3, count: 2, fraction: 0.5 });
    expect(learners.map(({ earned, fraction, certainty: own }) => [earned, fraction, own?.sureAndWrong])).to.deep.equal([
      [3, 1, 0],
      [-6, 0, 1],
    ]);
  });

  it('says how many versions of the bank there are', () => {
    const attempts = attemptsOf([[1], [0], [1]]).map((attempt, index) => ({ ...attempt, ...(index === 0 ? {} : { bankChecksum: `v${index}` }) }));
    expect(sum(attempts).versions).to.equal(2);
  });

  it('keeps the bank’s order where it is known, and numbers in order where it is not', () => {
    const attempts = attemptsOf([[1, 1, 1]]).map((attempt) => ({
      ...attempt,
      answers: attempt.answers.map((answer, index) => ({ ...answer, question: `q${[10, 9, 1][index]}`, number: 3 - index })),
    }));
    expect(sum(attempts, { order: ['q9', 'q10', 'q1'] }).questions.map(({ id }) => id)).to.deep.equal(['q9', 'q10', 'q1']);
    const shuffled = [
      ...attempts,
      ...attempts.map((attempt) => ({ ...attempt, session: 'x', answers: attempt.answers.map((answer) => ({ ...answer, number: 4 - answer.number })) })),
    ];
    expect(sum(shuffled).questions.map(({ id }) => id)).to.deep.equal(['q1', 'q9', 'q10']);
  });

  it('stops often on its way', () => {
    const work = sumBank(attemptsOf(Array.from({ length: 500 }, () => [1, 0, 1])), { rule: 'all' });
    let stops = 0;
    while (!work.next().done) stops++;
    expect(stops).to.be.at.least(8);
  });

  it('gives an empty report for no finished attempt', () => {
    const { counted, test, questions, learners } = sum([sampleAttempt({ finishedAt: null })]);
    expect([counted, test.mean, questions.length, learners.length]).to.deep.equal([0, undefined, 0, 1]);
  });
});
