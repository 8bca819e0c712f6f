import { expect } from 'chai';
import { questionTypes } from '../../src/index.js';
import { FirstSession } from '../../src/session/first-session.js';
import { Session } from '../../src/session/session.js';
import { sampleBank } from '../support/sample-bank.js';
import { sampleResponses, sampleSession } from '../support/sample-session.js';
import type { JournalEntry } from '../../src/index.js';

const rightOf = (question: string): unknown => sampleResponses[question]?.right;

function firstSession(): { session: FirstSession; entries: JournalEntry[] } {
  const entries: JournalEntry[] = [];
  let time = 1000;
  let ids = 0;
  return {
    session: new FirstSession({ bank: sampleBank(), types: questionTypes, seed: 'seed', clock: () => time++, newId: () => `id${ids++}`, record: (entry) => entries.push(entry) }),
    entries,
  };
}

describe('a first session', () => {
  it('shows every question as the whole session would', () => {
    const { session } = firstSession();
    const whole = sampleSession().session;
    expect(session.state).to.deep.equal(whole.state);
    for (const id of session.state.questions) {
      // What may be shown of a marked question is not asked for before one is marked.
      expect({ ...session.view(id), certainty: undefined, penalty: undefined, shown: undefined }).to.deep.equal({ ...whole.view(id), shown: undefined });
    }
    expect(session.view('river')).to.equal(session.view('river'));
    expect(session.view('nowhere')).to.equal(undefined);
    expect([session.promptOf('river'), session.evidenceOf('river')]).to.deep.equal([whole.promptOf('river'), whole.evidenceOf('river')]);
  });

  it('keeps all that is asked of it, in order and with its time, for the whole session', () => {
    const { session, entries } = firstSession();
    let told = 0;
    session.subscribe(() => told++);
    session.dispatch({ type: 'respond', question: 'river', response: rightOf('river') });
    session.dispatch({ type: 'check', question: 'river' });
    session.dispatch({ type: 'go', question: 'closed' });
    expect(session.view('river')).to.deep.include({ response: rightOf('river') });
    expect(told).to.equal(1);
    const whole = Session.takeOver(session);
    expect(whole.state.current).to.equal('closed');
    expect(whole.view('river')?.score?.earned).to.equal(1);
    expect(entries.map(({ action }) => action.type)).to.deep.equal(['start', 'respond', 'check', 'go']);
    expect(entries.slice(1).map(({ action }) => action.at)).to.deep.equal([1001, 1002, 1003]);
  });

  it('lets the whole session refuse a response that does not fit', () => {
    const { session } = firstSession();
    session.dispatch({ type: 'respond', question: 'river', response: { odd: true } });
    expect(Session.takeOver(session).view('river')?.response).to.equal(undefined);
  });
});
