import { expect } from 'chai';
import fc from 'fast-check';
import { markOrder } from '../../src/scoring/mark-order.js';

describe('markOrder', () => {
  const table: [given: string, right: string, isExact: boolean, pairs: string[]][] = [
    ['abcd', 'abcd', true, ['ab', 'bc', 'cd']],
    ['dcba', 'abcd', false, []],
    ['bcda', 'abcd', false, ['bc', 'cd']],
    ['abdc', 'abcd', false, ['ab']],
    ['cdab', 'abcd', false, ['cd', 'ab']],
    ['acbd', 'abcd', false, []],
    ['abc', 'abcd', false, ['ab', 'bc']],
    ['', 'abcd', false, []],
    ['ba', 'ab', false, []],
    ['ab', 'ab', true, ['ab']],
    ['axb', 'ab', false, []],
    ['abx', 'ab', false, ['ab']],
    ['xy', 'ab', false, []],
  ];
  for (const [given, right, isExact, pairs] of table) {
    it(`finds ${pairs.length} of ${right.length - 1} pairs in ${given || 'nothing'} where ${right} is right`, () => {
      const mark = markOrder([...given], [...right]);
      expect(mark.isExact).to.equal(isExact);
      expect(mark.rightPairs.map((pair) => pair.join(''))).to.deep.equal(pairs);
      expect(mark.pairCount).to.equal(right.length - 1);
    });
  }

  it('has no pairs in nothing, and finds it exact', () => expect(markOrder([], [])).to.deep.equal({ isExact: true, rightPairs: [], pairCount: 0 }));

  it('finds every pair just where the order is exact', () => {
    const right = [...'abcdef'];
    fc.assert(
      fc.property(fc.shuffledSubarray(right, { minLength: 6 }), (given) => {
        const { isExact, rightPairs, pairCount } = markOrder(given, right);
        expect(isExact).to.equal(given.join() === right.join());
        expect(rightPairs.length === pairCount).to.equal(isExact);
      }),
    );
  });
});
