import { expect } from 'chai';
import fc from 'fast-check';
import { BEST_CERTAINTY_MARK, CERTAINTY_LEVELS, certaintyMark, type CertaintyLevel } from '../../src/scoring/certainty.js';

describe('certaintyMark', () => {
  const table: [what: string, fraction: number, marks: [notVery: number, fairly: number, very: number]][] = [
    ['right', 1, [1, 2, 3]],
    ['half right', 0.5, [0.5, 1, 1.5]],
    ['wrong', 0, [0, -2, -6]],
    ['better than right can be', 1.2, [1, 2, 3]],
    ['worse than wrong can be', -0.5, [0, -2, -6]],
  ];
  for (const [what, fraction, marks] of table) {
    it(`gives ${marks.join(', ')} for what is ${what}`, () => expect(CERTAINTY_LEVELS.map((level) => certaintyMark(fraction, level))).to.deep.equal(marks));
  }

  for (const level of [0, 4, 1.5, -1, NaN, undefined, 'toString']) {
    it(`refuses the level ${String(level)}`, () => expect(() => certaintyMark(1, level as CertaintyLevel)).to.throw(RangeError, String(level)));
  }

  /** What a level earns on average where the chance of being right is `chance`. */
  const average = (level: CertaintyLevel, chance: number): number => chance * certaintyMark(1, level) + (1 - chance) * certaintyMark(0, level);
  const best = (chance: number): CertaintyLevel => [...CERTAINTY_LEVELS].sort((one, other) => average(other, chance) - average(one, chance))[0] as CertaintyLevel;
  const chance = (min: number, max: number): fc.Arbitrary<number> => fc.double({ min, max, minExcluded: min > 0, maxExcluded: max < 1, noNaN: true });

  const spans: [level: CertaintyLevel, when: string, from: number, to: number][] = [
    [1, 'below two thirds', 0, 2 / 3],
    [2, 'between two thirds and 80 %', 2 / 3, 0.8],
    [3, 'above 80 %', 0.8, 1],
  ];
  for (const [level, when, from, to] of spans) {
    it(`pays level ${level} best on average where the chance of being right lies ${when}`, () => {
      // At the very edge two levels pay the same.
      fc.assert(fc.property(chance(from + (from > 0 ? 1e-9 : 0), to - (to < 1 ? 1e-9 : 0)), (at) => best(at) === level));
    });
  }

  it('never gives more than the best mark, and more for more that is right', () => {
    const share = fc.double({ min: 0, max: 1, noNaN: true });
    fc.assert(
      fc.property(share, share, fc.constantFrom(...CERTAINTY_LEVELS), (one, other, level) => {
        const [less, more] = [Math.min(one, other), Math.max(one, other)];
        expect(certaintyMark(less, level)).to.be.at.most(certaintyMark(more, level));
        expect(certaintyMark(more, level)).to.be.at.most(BEST_CERTAINTY_MARK);
      }),
    );
  });
});
