import { expect } from 'chai';
import fc from 'fast-check';
import { passesThreshold, thresholdsOf } from '../../../src/elements/geo-timer/passes-threshold.js';

const MINUTE = 60_000;

describe('thresholdsOf', () => {
  const table: [what: string, minutes: number, thresholds: number[]][] = [
    ['half, five minutes and one of a long limit', 60, [30, 5, 1]],
    ['five minutes once where they are the half', 10, [5, 1]],
    ['no five minutes before the half', 8, [4, 1]],
    ['one minute once where it is the half', 2, [1]],
    ['only the half of a limit of a minute and a half', 1.5, [0.75]],
    ['nothing of a limit below a minute', 0.9, []],
  ];
  for (const [what, minutes, thresholds] of table) {
    it(`has ${what}`, () => expect(thresholdsOf(minutes * MINUTE)).to.deep.equal(thresholds.map((threshold) => threshold * MINUTE)));
  }
});

describe('passesThreshold', () => {
  it('passes each threshold once, however the clock ticks', () => {
    fc.assert(
      fc.property(fc.integer({ min: MINUTE, max: 100 * MINUTE }), fc.array(fc.integer({ min: 1, max: 30_000 }), { maxLength: 400 }), (total, ticks) => {
        let left = total;
        let passed = 0;
        for (const tick of ticks) {
          const now = Math.max(0, left - tick);
          passed += Number(passesThreshold(left, now, total));
          left = now;
        }
        // One tick may pass two that lie close together, or run over the end.
        expect(passed).to.be.at.most(thresholdsOf(total).filter((threshold) => threshold >= left).length);
      }),
    );
  });

  it('passes a threshold at the very moment it is reached', () => {
    expect(passesThreshold(5 * MINUTE + 1, 5 * MINUTE, 60 * MINUTE)).to.equal(true);
    expect(passesThreshold(5 * MINUTE, 5 * MINUTE - 1, 60 * MINUTE)).to.equal(false);
  });

  it('passes none when time is added', () => expect(passesThreshold(4 * MINUTE, 40 * MINUTE, 60 * MINUTE)).to.equal(false));

  it('passes none when the time is up, which is said in other words', () => expect(passesThreshold(MINUTE + 1, 0, 60 * MINUTE)).to.equal(false));
});
