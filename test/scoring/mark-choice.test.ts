import { expect } from 'chai';
import fc from 'fast-check';
import { markChoice } from '../../src/scoring/mark-choice.js';

describe('markChoice', () => {
  const table: [picks: string, right: string, share: number, rightPicks: number, wrongPicks: number][] = [
    ['a', 'a', 1, 1, 0],
    ['b', 'a', 0, 0, 1],
    ['', 'a', 0, 0, 0],
    ['ab', 'a', 0, 1, 1],
    ['ab', 'ab', 1, 2, 0],
    ['a', 'ab', 0.5, 1, 0],
    ['abc', 'ab', 0.5, 2, 1],
    ['ac', 'ab', 0, 1, 1],
    ['cd', 'ab', 0, 0, 2],
    ['aaa', 'ab', 0.5, 1, 0],
    ['', '', 1, 0, 0],
    ['a', '', 0, 0, 1],
    ['abd', 'abcd', 0.75, 3, 0],
  ];
  for (const [picks, right, share, rightPicks, wrongPicks] of table) {
    it(`gives ${share} for picks “${picks}” of “${right}”`, () => {
      expect(markChoice(picks, right)).to.deep.equal({ rightPicks, wrongPicks, rightInAll: right.length, share });
    });
  }

  const ids = fc.uniqueArray(fc.constantFrom(...'abcdefgh'), { maxLength: 8 });

  it('gives a share between 0 and 1', () => {
    fc.assert(fc.property(ids, ids, (picks, right) => void expect(markChoice(picks, right).share).to.be.within(0, 1)));
  });

  it('never gives less for one more right pick, nor more for one more wrong pick', () => {
    fc.assert(
      fc.property(
        ids,
        ids.filter((right) => right.length > 0),
        fc.constantFrom(...'abcdefgh'),
        (picks, right, extra) => {
          const before = markChoice(picks, right).share;
          const after = markChoice([...picks, extra], right).share;
          if (right.includes(extra)) expect(after).to.be.at.least(before);
          else expect(after).to.be.at.most(before);
        },
      ),
    );
  });

  it('gives everything for exactly the right ones and nothing else', () => {
    fc.assert(
      fc.property(ids, ids, (picks, right) => {
        const same = picks.length === right.length && picks.every((pick) => right.includes(pick));
        expect(markChoice(picks, right).share === 1).to.equal(same);
      }),
    );
  });
});
