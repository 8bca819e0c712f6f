import { expect } from 'chai';
import { expectProportionalTime } from './growth.js';

const steps = (count: number): number => {
  let sum = 0;
  for (let step = 0; step < count; step++) sum += Math.sqrt(step);
  return sum;
};

describe('expectProportionalTime', () => {
  it('lets work in proportion pass', () => expectProportionalTime((size) => steps(size * 1000), 2000));

  it('refuses work by the square of its size', () =>
    expect(() => expectProportionalTime((size) => steps(size * size), 1000)).to.throw('the time that it takes, for 8 times as much'));
});
