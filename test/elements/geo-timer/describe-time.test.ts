import { expect } from 'chai';
import fc from 'fast-check';
import { describeTime } from '../../../src/elements/geo-timer/describe-time.js';

describe('describeTime', () => {
  const table: [milliseconds: number, key: string, count: number][] = [
    [1_200_000, 'timer.minutes', 20],
    [1_199_999, 'timer.minutes', 20],
    [1_199_000, 'timer.minutes', 19],
    [120_000, 'timer.minutes', 2],
    [119_000, 'timer.minutes', 1],
    [60_000, 'timer.minutes', 1],
    [59_000, 'timer.seconds', 59],
    [900, 'timer.seconds', 1],
    [0, 'timer.over', 0],
    [-5, 'timer.over', 0],
  ];
  for (const [milliseconds, key, count] of table) {
    it(`says ${count} ${key} of ${milliseconds} milliseconds`, () => expect(describeTime(milliseconds)).to.deep.equal({ key, count }));
  }

  it('never promises more than there is, but for the second that has begun', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 100_000_000 }), (milliseconds) => {
        const { key, count } = describeTime(milliseconds);
        expect(count * (key === 'timer.minutes' ? 60_000 : 1000)).to.be.below(milliseconds + 1000);
      }),
    );
  });
});
