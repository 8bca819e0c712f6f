import { expect } from 'chai';
import { nextExtraTime } from '../../../src/elements/geo-timer/next-extra-time.js';
import type { ExtraTime, SessionSettings } from '../../../src/session/session-state.js';

const timed = (factor: ExtraTime | undefined, spentSeconds: number, granted?: ExtraTime) => ({
  settings: { mode: 'practice', shuffle: false, timeLimitSeconds: 100, ...(granted === undefined ? {} : { extraTime: granted }) } satisfies SessionSettings,
  spentMilliseconds: spentSeconds * 1000,
  ...(factor === undefined ? {} : { extraTime: factor }),
});

describe('nextExtraTime', () => {
  const table: [what: string, state: ReturnType<typeof timed>, next: ExtraTime][] = [
    ['one and a half after the limit as it was set', timed(undefined, 100), 1.5],
    ['twice after one and a half', timed(1.5, 150), 2],
    ['ten times after twice', timed(2, 200), 10],
    ['no limit after ten times', timed(10, 1000), 'none'],
    ['no limit after no limit', timed('none', 1000), 'none'],
    ['the first factor that gives time, for one who went on long after the end', timed(1, 180), 2],
    ['no limit where no factor gives time any more', timed(1, 5000), 'none'],
    ['one more than what the page grants', timed(undefined, 200, 2), 10],
  ];
  for (const [what, state, next] of table) it(`is ${what}`, () => expect(nextExtraTime(state)).to.equal(next));
});
