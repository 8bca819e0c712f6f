import { expect } from 'chai';
import { restoreSession } from '../../src/index.js';
import type { ExtraTime } from '../../src/session/session-state.js';
import { LONGEST_SPELL, timeLeft } from '../../src/session/time-left.js';
import { sampleBank } from '../support/sample-bank.js';
import { sampleSession } from '../support/sample-session.js';

const timedSession = () => sampleSession({ settings: { timeLimitSeconds: 600 } });

describe('spending time in a session', () => {
  it('adds up what is reported', () => {
    const { session } = timedSession();
    session.dispatch({ type: 'spend', milliseconds: 900 });
    session.dispatch({ type: 'spend', milliseconds: 1100.9 });
    expect(session.state.spentMilliseconds).to.equal(2000);
  });

  it('takes a minute at most for a clock that jumped or a machine that slept', () => {
    const { session } = timedSession();
    session.dispatch({ type: 'spend', milliseconds: 8 * 3_600_000 });
    expect(session.state.spentMilliseconds).to.equal(LONGEST_SPELL);
    session.dispatch({ type: 'spend', milliseconds: Infinity });
    expect(session.state.spentMilliseconds).to.equal(2 * LONGEST_SPELL);
  });

  for (const milliseconds of [0, 0.4, -1, -60_000, NaN, -Infinity]) {
    it(`gives no time back, and keeps nothing, for ${milliseconds} milliseconds`, () => {
      const { session, entries } = timedSession();
      session.dispatch({ type: 'spend', milliseconds: 5000 });
      const { state } = session;
      const { length } = entries;
      session.dispatch({ type: 'spend', milliseconds });
      expect(session.state).to.equal(state);
      expect(entries).to.have.length(length);
    });
  }

  it('ends with the session', () => {
    const { session } = timedSession();
    session.dispatch({ type: 'finish' });
    session.dispatch({ type: 'spend', milliseconds: 900 });
    expect(session.state.spentMilliseconds).to.equal(undefined);
  });

  it('locks nothing when the time is up', () => {
    const { session } = timedSession();
    for (let minute = 0; minute < 11; minute++) session.dispatch({ type: 'spend', milliseconds: LONGEST_SPELL });
    expect(timeLeft(session.state)).to.equal(0);
    session.dispatch({ type: 'respond', question: 'closed', response: true });
    session.dispatch({ type: 'check', question: 'closed' });
    expect(session.state.responses['closed']).to.deep.include({ response: true, marked: true });
    expect(session.state.finishedAt).to.equal(null);
  });

  it('moves no progress display', () => {
    const { session } = timedSession();
    const { progressChanges } = session;
    session.dispatch({ type: 'spend', milliseconds: 900 });
    expect(session.progressChanges).to.equal(progressChanges);
  });

  it('begins anew with a new paper', () => {
    const { session } = timedSession();
    session.dispatch({ type: 'spend', milliseconds: 900 });
    session.dispatch({ type: 'extra-time', factor: 2 });
    session.restart();
    expect(timeLeft(session.state)).to.equal(600_000);
  });
});

describe('taking more time', () => {
  for (const factor of [1, 1.5, 2, 10, 'none'] as const) {
    it(`is open to the learner at any moment: ${factor}`, () => {
      const { session } = timedSession();
      session.dispatch({ type: 'extra-time', factor });
      expect(session.state.extraTime).to.equal(factor);
    });
  }

  it('knows no other factors', () => {
    const { session } = timedSession();
    const { state } = session;
    for (const factor of [0, -1, 3, 'all', null, undefined]) session.dispatch({ type: 'extra-time', factor: factor as ExtraTime });
    expect(session.state).to.equal(state);
  });

  it('is over with the session', () => {
    const { session } = timedSession();
    session.dispatch({ type: 'finish' });
    session.dispatch({ type: 'extra-time', factor: 2 });
    expect(session.state.extraTime).to.equal(undefined);
  });

  it('comes back, with the time that was spent, from the journal', () => {
    const { session, entries } = timedSession();
    session.dispatch({ type: 'spend', milliseconds: 900 });
    session.dispatch({ type: 'extra-time', factor: 10 });
    session.dispatch({ type: 'spend', milliseconds: 100 });
    const restored = restoreSession(entries, sampleBank());
    expect(restored).to.deep.include({ outcome: 'restored', state: session.state });
    expect(timeLeft(session.state)).to.equal(5_999_000);
  });
});
