import { expect } from 'chai';
import { keepTime } from '../../../src/elements/geo-quiz/keep-time.js';
import { LONGEST_SPELL } from '../../../src/session/time-left.js';
import { sampleSession } from '../../support/sample-session.js';

const noticing = (): boolean => document.dispatchEvent(new Event('visibilitychange'));

describe('keepTime', () => {
  let visibility: DocumentVisibilityState = 'visible';
  let time = 0;
  let locked = false;
  let stop = (): void => undefined;

  const begin = (timeLimitSeconds?: number) => {
    const { session } = sampleSession({ settings: timeLimitSeconds === undefined ? {} : { timeLimitSeconds } });
    const ends = keepTime(
      session,
      () => locked,
      () => time,
    );
    stop = ends;
    return { spent: () => session.state.spentMilliseconds ?? 0, end: ends };
  };
  const see = (state: DocumentVisibilityState): void => {
    visibility = state;
    noticing();
  };

  beforeEach(() => {
    [visibility, time, locked] = ['visible', 1000, false];
    Object.defineProperty(document, 'visibilityState', { configurable: true, get: () => visibility });
  });
  afterEach(() => {
    stop();
    delete (document as { visibilityState?: unknown }).visibilityState;
  });

  it('counts only while the page can be seen, where there is no limit', () => {
    const { spent } = begin();
    time += 400;
    see('hidden');
    expect(spent()).to.equal(400);
    time += 10_000;
    see('visible');
    expect(spent()).to.equal(400);
    time += 30;
    noticing();
    expect(spent()).to.equal(430);
  });

  it('counts on behind another tab where there is a limit', () => {
    const { spent } = begin(600);
    see('hidden');
    time += 10_000;
    see('visible');
    expect(spent()).to.equal(10_000);
  });

  it('writes down what was spent when the page is left, and when it stops', () => {
    const { spent, end } = begin();
    time += 20;
    dispatchEvent(new Event('pagehide'));
    expect(spent()).to.equal(20);
    time += 5;
    end();
    expect(spent()).to.equal(25);
    time += 100;
    noticing();
    dispatchEvent(new Event('pagehide'));
    expect(spent()).to.equal(25);
  });

  it('spends nothing while another tab has the quiz, and nothing of that afterwards', () => {
    const { spent } = begin(600);
    locked = true;
    time += 9000;
    noticing();
    locked = false;
    time += 7;
    noticing();
    expect(spent()).to.equal(7);
  });

  it('neither takes nor gives time when the clock jumps', () => {
    const { spent } = begin(600);
    time += 5 * 3_600_000;
    noticing();
    expect(spent()).to.equal(LONGEST_SPELL);
    time -= 4 * 3_600_000;
    noticing();
    expect(spent()).to.equal(LONGEST_SPELL);
    time += 3;
    noticing();
    expect(spent()).to.equal(LONGEST_SPELL + 3);
  });

  it('writes nothing for less than a millisecond', () => {
    const { spent } = begin();
    time += 0.6;
    noticing();
    expect(spent()).to.equal(0);
  });
});
