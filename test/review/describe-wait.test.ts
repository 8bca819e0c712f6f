import { expect } from 'chai';
import { describeWait } from '../../src/review/describe-wait.js';
import { DAY, NOON } from './sample-reviews.js';

const MINUTE = 60_000;

describe('describeWait', () => {
  for (const [wait, key, count] of [
    [-5 * DAY, 'now', 0],
    [0, 'now', 0],
    [10 * MINUTE, 'in-minutes', 10],
    [89 * MINUTE, 'in-minutes', 89],
    [3 * 60 * MINUTE, 'in-hours', 3],
    [DAY, 'in-days', 1],
    [2 * DAY, 'in-days', 2],
    [59 * DAY, 'in-days', 59],
    [90 * DAY, 'in-months', 3],
    [730 * DAY, 'in-years', 2],
  ] as const)
    it(`says ${key} ${count} for ${wait / MINUTE} minutes`, () => expect(describeWait(NOON, NOON + wait)).to.deep.equal({ key: `review.${key}`, values: { count } }));

  it('says minutes, not tomorrow, where a day begins meanwhile', () => {
    const night = new Date(2025, 4, 29, 3, 55).getTime();
    expect(describeWait(night, night + 10 * MINUTE)).to.deep.equal({ key: 'review.in-minutes', values: { count: 10 } });
  });
});
