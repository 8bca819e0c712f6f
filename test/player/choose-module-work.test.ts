import { expect } from 'chai';
import type { ModuleAndSessions } from '../../src/lms/pack-module.js';
import { chooseModuleWork } from '../../src/player/choose-module-work.js';
import { longModule } from '../support/sample-module.js';
import { ModuleLearner } from '../lms/module-work.js';

/** A learner who has answered this many questions, and read the first text or not. */
function work(answers: number, read = false): ModuleAndSessions {
  const learner = new ModuleLearner(longModule(1, 5));
  for (let place = 0; place < answers; place++) learner.answer('part-1', place);
  if (read) learner.work.dispatch({ type: 'read', section: 'read-1' });
  return { state: learner.work.state, sessions: new Map([...learner.sessions].map(([quiz, { state }]) => [quiz, state])) };
}
const host = (own: ModuleAndSessions) => ({ outcome: 'restored' as const, cut: [], ...own });
const other = (own: ModuleAndSessions): ModuleAndSessions => ({ ...own, state: { ...own.state, id: 'another' } });

describe('chooseModuleWork', () => {
  for (const [words, saved, device, isNew, chosen] of [
    ['the host’s where the device has nothing', host(work(1)), undefined, false, 'host'],
    ['the host’s where the device has another learner’s or attempt’s', host(work(1)), other(work(3)), false, 'host'],
    ['the device’s where it went further in tries', host(work(1)), work(2), false, 'device'],
    ['the device’s where it went further in reading', host(work(2)), work(1, true), false, 'device'],
    ['the host’s where it went further', host(work(3)), work(2), false, 'host'],
    ['the device’s where both are alike, because it has every word', host(work(2)), work(2), false, 'device'],
    ['the device’s where the host has nothing', { outcome: 'none' as const }, work(1), false, 'device'],
    ['the device’s where the host’s is broken', { outcome: 'broken' as const }, work(1), false, 'device'],
    ['none at a first visit', { outcome: 'none' as const }, work(1), true, undefined],
    ['none where nobody has anything', { outcome: 'none' as const }, undefined, false, undefined],
  ] as const)
    it(`takes ${words}`, () => {
      expect(chooseModuleWork(saved, device, isNew)).to.equal(chosen);
    });
});
