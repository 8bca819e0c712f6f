import { expect } from 'chai';
import fc from 'fast-check';
import { fractionFromPercent, MOODLE_PERCENTAGES, nearestMoodleFraction } from '../../src/formats/moodle-fractions.js';

describe('nearestMoodleFraction', () => {
  const cases: [fraction: number, percent: number, isExact: boolean][] = [
    [1, 100, true],
    [0, 0, true],
    [1 / 3, 33.33333, true],
    [-1 / 3, -33.33333, true],
    [2 / 3, 66.66667, true],
    [1 / 7, 14.28571, true],
    [0.05, 5, true],
    [1 / 11, 10, false],
    [0.97, 100, false],
    [0.01, 0, false],
    [-0.01, 0, false],
    [3, 100, false],
    [NaN, 0, false],
  ];
  for (const [fraction, percent, isExact] of cases) it(`takes ${percent} % for ${fraction}`, () => expect(nearestMoodleFraction(fraction)).to.deep.equal({ percent, isExact }));

  it('gives one of Moodle’s own for whatever is asked', () => {
    fc.assert(fc.property(fc.double(), (fraction) => MOODLE_PERCENTAGES.includes(Math.abs(nearestMoodleFraction(fraction).percent))));
  });

  it('gives back the fraction that a percentage stood for', () => {
    for (const percent of MOODLE_PERCENTAGES) {
      expect(nearestMoodleFraction(fractionFromPercent(percent))).to.deep.equal({ percent, isExact: true });
      if (percent > 0) expect(nearestMoodleFraction(fractionFromPercent(-percent))).to.deep.equal({ percent: -percent, isExact: true });
    }
  });
});

describe('fractionFromPercent', () => {
  it('makes thirds whole, even where they were cut short', () => {
    for (const percent of [33, 33.3, 33.33, 33.33333]) expect(fractionFromPercent(percent)).to.equal(1 / 3);
    expect(fractionFromPercent(-66.66667)).to.equal(-2 / 3);
    expect(fractionFromPercent(14.28571) * 7).to.equal(1);
  });

  it('leaves other shares as they are', () => {
    expect(fractionFromPercent(32)).to.equal(0.32);
    expect(fractionFromPercent(-50)).to.equal(-0.5);
  });
});
