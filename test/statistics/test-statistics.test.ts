import { expect } from 'chai';
import fc from 'fast-check';
import { varianceOf } from '../../src/statistics/moments.js';
import { testStatistics } from '../../src/statistics/test-statistics.js';

describe('testStatistics', () => {
  // Five attempts at four questions of one point each:
  //
  //        p1 p2 p3 p4   T
  //   A     1  1  1  1   4
  //   B     1  1  1  0   3
  //   C     1  1  0  0   2
  //   D     1  0  0  0   1
  //   E     0  0  0  0   0
  //
  // T̄ = 2, distances 2 1 0 −1 −2; squares 4+1+0+1+4 = 10; V(T) = 10 ÷ 4 = 2.5; SD = 1.5811.
  const totals = [4, 3, 2, 1, 0];
  // p1: mean 0.8, squares 4·0.04 + 0.64 = 0.8, ÷ 4 = 0.2. p4 alike: 0.2. p2: mean 0.6, 3·0.16 + 2·0.36 = 1.2, ÷ 4 = 0.3. p3: 0.3. Sum 1.
  const variances = [0.2, 0.3, 0.3, 0.2];

  it('gives mean, median and standard deviation', () => {
    const { count, mean, median, standardDeviation } = testStatistics(totals, variances);
    expect([count, mean, median]).to.deep.equal([5, 2, 2]);
    expect(standardDeviation).to.be.closeTo(1.58114, 1e-5);
  });

  it('gives consistency, error ratio and standard error', () => {
    const { consistency, errorRatio, standardError } = testStatistics(totals, variances);
    // 4 ÷ 3 × (1 − 1 ÷ 2.5) = 4 ÷ 3 × 0.6 = 0.8.
    expect(consistency).to.be.closeTo(0.8, 1e-12);
    // √(1 − 0.8) = √0.2 = 0.44721.
    expect(errorRatio).to.be.closeTo(0.447214, 1e-6);
    // 0.44721 × 1.58114 = √(0.2 × 2.5) = √0.5 = 0.70711.
    expect(standardError).to.be.closeTo(0.707107, 1e-6);
  });

  it('gives skewness and kurtosis of scores that lie even', () => {
    const { skewness, kurtosis } = testStatistics(totals);
    // m₃ = (8 + 1 + 0 − 1 − 8) ÷ 5 = 0.
    expect(skewness).to.be.closeTo(0, 1e-12);
    // m₂ = 2; m₄ = (16 + 1 + 0 + 1 + 16) ÷ 5 = 6.8; k₂ = 2.5.
    // k₄ = 25 × (6 × 6.8 − 3 × 4 × 4) ÷ (4 × 3 × 2) = 25 × (40.8 − 48) ÷ 24 = −7.5; −7.5 ÷ 6.25 = −1.2.
    expect(kurtosis).to.be.closeTo(-1.2, 1e-12);
  });

  it('gives skewness and kurtosis of scores with one far off', () => {
    // Scores 1 1 1 5: mean 2, distances −1 −1 −1 3.
    // m₂ = (1+1+1+9) ÷ 4 = 3; m₃ = (−1−1−1+27) ÷ 4 = 6; m₄ = (1+1+1+81) ÷ 4 = 21.
    // k₂ = 4 × 3 ÷ 3 = 4; k₃ = 16 × 6 ÷ (3 × 2) = 16; skewness 16 ÷ 4^1.5 = 16 ÷ 8 = 2.
    // k₄ = 16 × (5 × 21 − 3 × 3 × 9) ÷ (3 × 2 × 1) = 16 × 24 ÷ 6 = 64; kurtosis 64 ÷ 16 = 4.
    const { skewness, kurtosis } = testStatistics([1, 1, 1, 5]);
    expect(skewness).to.be.closeTo(2, 1e-12);
    expect(kurtosis).to.be.closeTo(4, 1e-12);
  });

  for (const [scores, missing] of [
    [[], ['mean', 'median', 'standardDeviation', 'skewness', 'kurtosis', 'consistency']],
    [[3], ['standardDeviation', 'skewness', 'kurtosis', 'consistency']],
    [
      [3, 4],
      ['skewness', 'kurtosis'],
    ],
    [[3, 4, 8], ['kurtosis']],
    [
      [3, 3, 3, 3],
      ['skewness', 'kurtosis', 'consistency', 'errorRatio', 'standardError'],
    ],
  ] as const)
    it(`leaves ${missing.join(', ')} out for the scores [${scores.join(' ')}]`, () => {
      const found = testStatistics(scores, [0.2, 0.2]);
      for (const name of missing) expect(found[name], name).to.equal(undefined);
    });

  it('gives no consistency where attempts had different questions, or there is one question', () => {
    expect(testStatistics(totals).consistency).to.equal(undefined);
    expect(testStatistics(totals, [2.5]).consistency).to.equal(undefined);
  });

  it('never gives a consistency above 1, nor a figure that is no number', () => {
    const sheet = fc
      .integer({ min: 2, max: 6 })
      .chain((questions) => fc.array(fc.array(fc.integer({ min: 0, max: 5 }), { minLength: questions, maxLength: questions }), { maxLength: 12 }));
    fc.assert(
      fc.property(sheet, (attempts) => {
        const questions = attempts[0]?.map((_, position) => attempts.map((marks) => marks[position] as number)) ?? [];
        const found = testStatistics(
          attempts.map((marks) => marks.reduce((sum, mark) => sum + mark, 0)),
          questions.map((marks) => varianceOf(marks) ?? 0),
        );
        for (const value of Object.values(found)) expect(value === undefined || Number.isFinite(value)).to.equal(true);
        expect(found.consistency ?? 0).to.be.at.most(1 + 1e-9);
      }),
    );
  });
});
