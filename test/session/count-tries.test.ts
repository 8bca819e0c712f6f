import { expect } from 'chai';
import fc from 'fast-check';
import { countTries } from '../../src/session/count-tries.js';
import type { Try } from '../../src/session/session-state.js';

const attempt = (earned: number, change: Partial<Try> = {}): Try => ({ response: 'x', at: 0, earned, possible: 2, right: earned === 2, ...change });

describe('countTries', () => {
  it('counts nothing before the first try', () => expect(countTries([], { penalty: undefined })).to.deep.equal({ counted: undefined, earned: 0, possible: 0, fraction: 0 }));

  const table: [what: string, tries: Try[], settings: Parameters<typeof countTries>[1], counted: number, earned: number, fraction: number][] = [
    ['the first try where no penalty is named', [attempt(0), attempt(2)], {}, 0, 0, 0],
    ['a first try that was right', [attempt(2)], {}, 0, 2, 1],
    ['the best try where the penalty is 0', [attempt(0), attempt(1), attempt(2)], { penalty: 0 }, 2, 2, 1],
    ['the best try, less the penalty for each before it', [attempt(0), attempt(0), attempt(2)], { penalty: 0.25 }, 2, 1, 0.5],
    ['an earlier try that is better than a later one less its penalty', [attempt(1), attempt(2)], { penalty: 0.75 }, 0, 1, 0.5],
    ['the earlier of two tries that come to the same', [attempt(1), attempt(2)], { penalty: 0.5 }, 0, 1, 0.5],
    ['nothing below 0', [attempt(0), attempt(1)], { penalty: 1 }, 0, 0, 0],
    ['a hint at its cost', [attempt(2, { hints: 1 })], { hintPenalty: 0.25 }, 0, 1.5, 0.75],
    ['each hint', [attempt(2, { hints: 2 })], { hintPenalty: 0.25 }, 0, 1, 0.5],
    ['hints that cost more than there is', [attempt(2, { hints: 9 })], { hintPenalty: 0.25 }, 0, 0, 0],
    ['hints that cost nothing', [attempt(2, { hints: 9 })], {}, 0, 2, 1],
    ['hints and tries together', [attempt(0, { hints: 1 }), attempt(2, { hints: 2 })], { penalty: 0.25, hintPenalty: 0.125 }, 1, 1, 0.5],
  ];
  for (const [what, tries, settings, index, earned, fraction] of table) {
    it(`counts ${what}`, () => expect(countTries(tries, { penalty: undefined, ...settings })).to.deep.equal({ counted: tries[index], earned, possible: 2, fraction }));
  }

  const certain: [what: string, attempt: Try, earned: number, fraction: number][] = [
    ['a right response at three times its points', attempt(2, { certainty: 3 }), 6, 1],
    ['a right response of little certainty', attempt(2, { certainty: 1 }), 2, 1],
    ['a half right response at half the mark', attempt(1, { certainty: 3 }), 3, 0.5],
    ['a wrong response below 0', attempt(0, { certainty: 3 }), -12, 0],
    ['a wrong response of little certainty at 0', attempt(0, { certainty: 1 }), 0, 0],
    ['the share that a hint leaves', attempt(2, { certainty: 2, hints: 1 }), 3, 0.75],
  ];
  for (const [what, only, earned, fraction] of certain) {
    it(`counts with certainty ${what}`, () =>
      expect(countTries([only], { penalty: undefined, hintPenalty: 0.25 })).to.deep.equal({ counted: only, earned, possible: 6, fraction }));
  }

  it('takes a question worth nothing as right when the response was', () => {
    const right = attempt(0, { possible: 0, right: true });
    expect(countTries([right], { penalty: undefined })).to.deep.equal({ counted: right, earned: 0, possible: 0, fraction: 1 });
    expect(countTries([attempt(0, { possible: 0 })], { penalty: undefined }).fraction).to.equal(0);
  });

  const tries = fc.array(
    fc.record({ earned: fc.constantFrom(0, 0.5, 1, 2), hints: fc.constantFrom(0, 1, 5) }).map(({ earned, hints }) => attempt(earned, { hints })),
    { minLength: 1, maxLength: 5 },
  );
  const share = fc.double({ min: 0, max: 1, noNaN: true });

  it('gives a share between none and all, of a try that was made', () => {
    fc.assert(
      fc.property(tries, fc.option(share, { nil: undefined }), share, (made, penalty, hintPenalty) => {
        const { counted, earned, possible, fraction } = countTries(made, { penalty, hintPenalty });
        expect(made).to.include(counted);
        expect(fraction).to.be.within(0, 1);
        expect(earned).to.equal(fraction * possible);
      }),
    );
  });

  it('never takes anything away for one more try', () => {
    fc.assert(
      fc.property(tries, fc.option(share, { nil: undefined }), share, (made, penalty, hintPenalty) => {
        const settings = { penalty, hintPenalty };
        expect(countTries(made, settings).earned).to.be.at.least(countTries(made.slice(0, -1), settings).earned);
      }),
    );
  });
});
