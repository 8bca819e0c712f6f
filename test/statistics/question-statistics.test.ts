import { expect } from 'chai';
import fc from 'fast-check';
import { effectiveWeights, intendedWeights, questionStatistics } from '../../src/statistics/question-statistics.js';

// The same five attempts at four questions as in test-statistics.test.ts:
//   A 1111, B 1110, C 1100, D 1000, E 0000.
const p1 = [1, 1, 1, 1, 0];
const p2 = [1, 1, 1, 0, 0];
const p3 = [1, 1, 0, 0, 0];
const p4 = [1, 0, 0, 0, 0];
const plain = { most: 1, least: 0 };

describe('questionStatistics', () => {
  it('gives facility and standard deviation', () => {
    const { count, facility, standardDeviation } = questionStatistics({ marks: p2, rests: [3, 2, 1, 1, 0], ...plain });
    expect([count, facility]).to.deep.equal([5, 0.6]);
    // √0.3 = 0.54772.
    expect(standardDeviation).to.be.closeTo(0.547723, 1e-6);
  });

  it('gives discrimination against the rest of the test', () => {
    // Rests of p2: T − x = 4−1, 3−1, 2−1, 1−0, 0−0 = 3 2 1 1 0; mean 1.4.
    // C = (0.4·1.6 + 0.4·0.6 + 0.4·−0.4 + −0.6·−0.4 + −0.6·−1.4) ÷ 4 = (0.64 + 0.24 − 0.16 + 0.24 + 0.84) ÷ 4 = 1.8 ÷ 4 = 0.45.
    // V(x) = 0.3; V(X) = (2.56 + 0.36 + 0.16 + 0.16 + 1.96) ÷ 4 = 5.2 ÷ 4 = 1.3.
    // 0.45 ÷ √(0.3 × 1.3) = 0.45 ÷ 0.6245 = 0.72058.
    const { discrimination, efficiency } = questionStatistics({ marks: p2, rests: [3, 2, 1, 1, 0], ...plain });
    expect(discrimination).to.be.closeTo(0.720577, 1e-6);
    // Sorted, 0 0 1 1 1 stand beside 0 1 1 2 3: the same pairs, so the best there can be.
    expect(efficiency).to.be.closeTo(1, 1e-12);
  });

  it('gives efficiency as a share of the best', () => {
    // Marks 1 0 1 0 beside rests 3 2 1 0: means 0.5 and 1.5.
    // C = (0.5·1.5 − 0.5·0.5 − 0.5·0.5 + 0.5·1.5) ÷ 3 = 1 ÷ 3. Best: 0 0 1 1 beside 0 1 2 3: (0.75 + 0.25 + 0.25 + 0.75) ÷ 3 = 2 ÷ 3.
    const { efficiency, discrimination } = questionStatistics({ marks: [1, 0, 1, 0], rests: [3, 2, 1, 0], ...plain });
    expect(efficiency).to.be.closeTo(0.5, 1e-12);
    // V(x) = 1 ÷ 3, V(X) = 5 ÷ 3: (1 ÷ 3) ÷ √(5 ÷ 9) = 1 ÷ √5 = 0.44721.
    expect(discrimination).to.be.closeTo(0.447214, 1e-6);
  });

  it('is below 0 for a question that goes against the rest', () => {
    const { discrimination, efficiency } = questionStatistics({ marks: [0, 0, 1, 1], rests: [3, 2, 1, 0], ...plain });
    expect(discrimination).to.be.below(0);
    expect(efficiency).to.be.closeTo(-1, 1e-12);
  });

  it('takes a least mark below 0 into account', () => {
    // Marks −6 and 3 of −6 to 3: the mean −1.5 lies 4.5 ÷ 9 of the way.
    expect(questionStatistics({ marks: [-6, 3], rests: [0, 1], most: 3, least: -6 }).facility).to.equal(0.5);
  });

  it('gives no discrimination where all have the same mark or the same rest', () => {
    expect(questionStatistics({ marks: [1, 1, 1], rests: [3, 2, 1], ...plain })).to.include({ facility: 1, discrimination: undefined, efficiency: undefined });
    expect(questionStatistics({ marks: [1, 0, 1], rests: [0.1 + 0.2, 0.3, 0.3], ...plain })).to.include({ discrimination: undefined, efficiency: undefined });
  });

  it('gives nothing for a question without attempts or without points', () => {
    expect(questionStatistics({ marks: [], rests: [], ...plain }).facility).to.equal(undefined);
    expect(questionStatistics({ marks: [0, 0], rests: [1, 2], most: 0, least: 0 }).facility).to.equal(undefined);
  });

  it('keeps discrimination between −1 and 1, and unchanged when the rests are counted in other points', () => {
    const pairs = fc.array(fc.tuple(fc.integer({ min: 0, max: 4 }), fc.integer({ min: 0, max: 40 })), { minLength: 2, maxLength: 20 });
    fc.assert(
      fc.property(pairs, (given) => {
        const marks = given.map(([mark]) => mark);
        const found = questionStatistics({ marks, rests: given.map(([, rest]) => rest), most: 4, least: 0 });
        const scaled = questionStatistics({ marks, rests: given.map(([, rest]) => rest / 40), most: 4, least: 0 });
        if (found.discrimination === undefined) expect(scaled.discrimination).to.equal(undefined);
        else {
          expect(Math.abs(found.discrimination)).to.be.at.most(1);
          expect(scaled.discrimination).to.be.closeTo(found.discrimination, 1e-9);
          expect(scaled.efficiency).to.be.closeTo(found.efficiency as number, 1e-9);
        }
      }),
    );
  });
});

describe('effectiveWeights', () => {
  it('shares the spread of the scores out by the roots of the covariances', () => {
    // With T = 4 3 2 1 0 (mean 2):
    // C(p1,T) = (0.2·2 + 0.2·1 + 0 + 0.2·−1 + −0.8·−2) ÷ 4 = (0.4 + 0.2 − 0.2 + 1.6) ÷ 4 = 2 ÷ 4 = 0.5; C(p4,T) alike 0.5.
    // C(p2,T) = (0.4·2 + 0.4·1 + 0 + −0.6·−1 + −0.6·−2) ÷ 4 = 3 ÷ 4 = 0.75; C(p3,T) alike 0.75.
    // Roots 0.70711, 0.86603; sum 2 × 1.57313 = 3.14626; shares 0.22474 and 0.27526.
    const weights = effectiveWeights([p1, p2, p3, p4]) as number[];
    [0.224745, 0.275255, 0.275255, 0.224745].forEach((weight, index) => expect(weights[index]).to.be.closeTo(weight, 1e-6));
  });

  it('gives a question that goes against the test no weight and no part in the sum', () => {
    const against = [0, 0, 0, 1, 1];
    const [first, second, none] = effectiveWeights([p2, p3, against]);
    expect(none).to.equal(undefined);
    expect((first as number) + (second as number)).to.be.closeTo(1, 1e-12);
  });

  it('gives no weights where nothing differs', () => {
    expect(
      effectiveWeights([
        [1, 1],
        [0, 0],
      ]),
    ).to.deep.equal([undefined, undefined]);
    expect(effectiveWeights([])).to.deep.equal([]);
  });
});

describe('intendedWeights', () => {
  it('is the share of the points', () => {
    expect(
      intendedWeights([
        { most: 1, least: 0 },
        { most: 3, least: 0 },
      ]),
    ).to.deep.equal([0.25, 0.75]);
    expect(intendedWeights([{ most: 0, least: 0 }])).to.deep.equal([undefined]);
  });
});
