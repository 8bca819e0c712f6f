import { expect } from 'chai';

/** How much larger the large size is; work in proportion takes about as many times as long, work by the square this many times more again. */
const FACTOR = 8;
/** Below this a clock tells too little to compare with. */
const LEAST_MILLISECONDS = 2;
const MOST_ROUNDS = 12;

const timeOf = (work: () => unknown): number => {
  const start = performance.now();
  work();
  return performance.now() - start;
};

/**
 * Expects that work takes a time in proportion to its size, and not to its square. Two sizes are compared on the same machine at
 * about the same time, by the best of several rounds, because others use the machine too; how fast it is plays no part.
 * @param small about so much that it takes some milliseconds
 */
export function expectProportionalTime(work: (size: number) => unknown, small: number, what = 'the time that it takes'): void {
  let [few, many] = [Infinity, Infinity];
  const growth = (): number => many / Math.max(few, LEAST_MILLISECONDS);
  // Between what proportion allows, with its noise, and the square of it.
  const most = FACTOR * 4;
  for (let round = 0; round < MOST_ROUNDS && !(growth() < most); round++) {
    few = Math.min(
      few,
      timeOf(() => work(small)),
    );
    many = Math.min(
      many,
      timeOf(() => work(FACTOR * small)),
    );
  }
  expect(growth(), `${what}, for ${FACTOR} times as much`).to.be.below(most);
}
