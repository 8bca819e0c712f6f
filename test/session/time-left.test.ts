import { expect } from 'chai';
import fc from 'fast-check';
import type { ExtraTime, SessionSettings } from '../../src/session/session-state.js';
import { extraTimeOf, timeLeft } from '../../src/session/time-left.js';

const settings = (change: Partial<SessionSettings> = {}): SessionSettings => ({ mode: 'test', shuffle: false, ...change });

describe('timeLeft', () => {
  const limit = settings({ timeLimitSeconds: 600 });
  const table: [what: string, state: Parameters<typeof timeLeft>[0], left: number | undefined][] = [
    ['is the whole limit before any time is spent', { settings: limit }, 600_000],
    ['goes down by the time that is spent', { settings: limit, spentMilliseconds: 1 }, 599_999],
    ['is 0 when the time is up', { settings: limit, spentMilliseconds: 600_000 }, 0],
    ['never falls below 0', { settings: limit, spentMilliseconds: 900_000 }, 0],
    ['is undefined without a limit', { settings: settings(), spentMilliseconds: 900_000 }, undefined],
    ['is undefined where the learner lifts the limit', { settings: limit, extraTime: 'none' }, undefined],
    ['is undefined where the page lifts the limit', { settings: settings({ timeLimitSeconds: 600, extraTime: 'none' }) }, undefined],
    ['grows by the factor, not what is left of it', { settings: limit, spentMilliseconds: 500_000, extraTime: 1.5 }, 400_000],
  ];
  for (const [what, state, left] of table) it(what, () => expect(timeLeft(state)).to.equal(left));

  it('lies between 0 and all the time there is, and more time never takes any away', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 100_000 }), fc.nat(), (timeLimitSeconds, spentMilliseconds) => {
        const lefts = ([1, 1.5, 2, 10] as const).map((extraTime) => {
          const left = timeLeft({ settings: settings({ timeLimitSeconds }), spentMilliseconds, extraTime }) as number;
          expect(left).to.be.within(0, timeLimitSeconds * extraTime * 1000);
          return left;
        });
        expect([...lefts].sort((one, other) => one - other)).to.deep.equal(lefts);
      }),
    );
  });
});

describe('extraTimeOf', () => {
  const table: [what: string, chosen: ExtraTime | undefined, granted: ExtraTime | undefined, holds: ExtraTime][] = [
    ['is 1 where nobody says anything', undefined, undefined, 1],
    ['is what the page grants', undefined, 2, 2],
    ['is the learner’s choice before the page’s', 10, 2, 10],
    ['is the learner’s choice even where it is less', 1, 'none', 1],
  ];
  for (const [what, chosen, granted, holds] of table) {
    it(what, () => {
      const state = { settings: settings(granted === undefined ? {} : { extraTime: granted }), ...(chosen === undefined ? {} : { extraTime: chosen }) };
      expect(extraTimeOf(state)).to.equal(holds);
    });
  }
});
