import { expect } from 'chai';
import fc from 'fast-check';
import { restoreSession, type JournalEntry } from '../../src/index.js';
import { questionStateOf, type SessionState } from '../../src/session/session-state.js';
import { JOURNAL_VERSION } from '../../src/session/session-journal.js';
import { sampleBank } from '../support/sample-bank.js';
import { hintedBank, respondAndCheck, sampleRequests, sampleResponses, sampleSession, sampleSettings } from '../support/sample-session.js';

/** A journal with a little of everything in it. */
function sampleEntries(): JournalEntry[] {
  const { session, entries } = sampleSession();
  respondAndCheck(session, 'river', sampleResponses['river']?.wrong);
  session.dispatch({ type: 'try-again', question: 'river' });
  respondAndCheck(session, 'river', sampleResponses['river']?.right);
  session.dispatch({ type: 'flag', question: 'count', flagged: true });
  session.dispatch({ type: 'respond', question: 'count', response: sampleResponses['count']?.right });
  return entries;
}

const outcomeOf = (entries: unknown): string => restoreSession(entries as JournalEntry[], sampleBank()).outcome;
const stateOf = (entries: readonly JournalEntry[], bank = sampleBank()): SessionState => {
  const restored = restoreSession(entries, bank);
  if (restored.outcome !== 'restored') throw new Error(restored.outcome);
  return restored.state;
};

describe('restoreSession', () => {
  it('finds nothing in an empty journal', () => expect(outcomeOf([])).to.equal('none'));

  it('goes on from any moment at which the page was killed, as if nothing had happened', () => {
    fc.assert(
      fc.property(sampleSettings, fc.array(sampleRequests, { minLength: 1, maxLength: 25 }), (settings, requests) => {
        const bank = hintedBank();
        const whole = sampleSession({ bank, settings, clock: () => 5 });
        whole.session.begin();
        const moments = [{ length: whole.entries.length, state: whole.session.state }];
        for (const request of requests) {
          whole.session.dispatch(request);
          moments.push({ length: whole.entries.length, state: whole.session.state });
        }
        moments.forEach(({ length, state }, done) => {
          const restored = stateOf(whole.entries.slice(0, length), bank);
          expect(restored).to.deep.equal(state);
          const { session, entries } = sampleSession({ bank, state: restored, clock: () => 5 });
          for (const request of requests.slice(done)) session.dispatch(request);
          expect(session.state).to.deep.equal(whole.session.state);
          expect(entries).to.deep.equal(whole.entries.slice(length));
        });
      }),
      { numRuns: 150 },
    );
  });

  it('restores a session that had been finished when it was saved', () => {
    const { session } = sampleSession();
    session.dispatch({ type: 'finish' });
    const again: JournalEntry[] = [{ version: JOURNAL_VERSION, session: session.state.id, action: { type: 'start', state: session.state, at: 9 } }];
    expect(stateOf(again)).to.deep.equal(session.state);
  });

  it('keeps work of a later release untouched', () => {
    const entries = sampleEntries();
    expect(outcomeOf(entries.map((entry, index) => (index === 2 ? { ...entry, version: JOURNAL_VERSION + 1 } : entry)))).to.equal('newer');
    expect(outcomeOf([{ version: 99, anything: 'else' }])).to.equal('newer');
  });

  const [start, ...rest] = sampleEntries() as [JournalEntry & { action: { state: SessionState } }, ...JournalEntry[]];
  const withState = (change: object): unknown => [{ ...start, action: { ...start.action, state: { ...start.action.state, ...change } } }, ...rest];
  const broken: [what: string, entries: unknown][] = [
    ['no start', rest],
    ['no action', [{ version: 1, session: 'x' }]],
    ['a start without a state', [{ ...start, action: { type: 'start', at: 0 } }]],
    ['a state that is text', [{ ...start, action: { type: 'start', at: 0, state: 'x' } }]],
    ['no questions', withState({ questions: undefined })],
    ['questions that are no ids', withState({ questions: [1] })],
    ['no responses', withState({ responses: null })],
    ['no settings', withState({ settings: undefined })],
    ['no action in a later entry', [start, { version: 1, session: 'x' }]],
  ];
  // Told from sound ones only by a closer look at each entry.
  const subtlyBroken: [what: string, entries: unknown][] = [
    ['nothing for an entry', [null]],
    ['nothing for a later entry', [start, null]],
    ['an action of no known type', [start, { version: 1, session: 'x', action: { type: 'dance', question: 'river', at: 0 } }]],
    ['a second start', [start, { version: 1, session: 'x', action: { type: 'start', state: null, at: 0 } }]],
    ['a mode that is none', withState({ settings: { shuffle: false } })],
    ['an end that is no time', withState({ finishedAt: 'yesterday' })],
    ['a response that holds no tries', withState({ responses: { closed: 5 } })],
    ['nothing for what was given to a question', withState({ responses: { closed: null } })],
    ['responses that are text', withState({ responses: '' })],
    ['questions that are not all ids', withState({ questions: ['river', 1] })],
    ['no id', withState({ id: undefined })],
    ['a number for a seed', withState({ seed: 7 })],
    ['no question to stand at', withState({ current: undefined })],
    ['a beginning that is no time', withState({ startedAt: '2026-01-10' })],
    ['nothing for a state', [{ ...start, action: { type: 'start', state: null, at: 0 } }, ...rest]],
  ];
  for (const [what, entries] of subtlyBroken) it(`calls a journal with ${what} broken`, () => expect(outcomeOf(entries)).to.equal('broken'));

  for (const [what, entries] of broken) it(`calls a journal with ${what} broken`, () => expect(outcomeOf(entries)).to.equal('broken'));

  it('drops a response that no longer fits its question, and keeps the rest', () => {
    const { session, entries } = sampleSession();
    respondAndCheck(session, 'river', sampleResponses['river']?.right);
    respondAndCheck(session, 'closed', true);
    const changed = entries.map((entry) =>
      entry.action.type === 'respond' && entry.action.question === 'river' ? { ...entry, action: { ...entry.action, response: { old: 'form' } } } : entry,
    );
    const state = stateOf(changed);
    expect(questionStateOf(state, 'river')).to.deep.include({ tries: [], marked: false });
    expect(questionStateOf(state, 'closed').tries).to.have.length(1);
  });

  it('leaves out questions that the bank has lost, and stands at one that is there', () => {
    const bank = sampleBank();
    const { session, entries } = sampleSession();
    session.begin();
    const [first = '', second = ''] = session.state.questions;
    respondAndCheck(session, second, sampleResponses[second]?.right);
    const state = stateOf(entries, { ...bank, questions: bank.questions.filter(({ id }) => id !== first) });
    expect(state.questions).to.deep.equal(session.state.questions.slice(1));
    expect(state.current).to.equal(second);
    expect(questionStateOf(state, second).tries).to.have.length(1);
  });

  it('finds nothing when the bank has lost every question', () => {
    const bank = sampleBank();
    const lost = { ...bank, questions: [] };
    expect(restoreSession(sampleEntries(), lost).outcome).to.equal('none');
  });

  it('marks again by a corrected answer', () => {
    const { session, entries } = sampleSession();
    respondAndCheck(session, 'closed', true);
    const bank = sampleBank();
    const corrected = { ...bank, questions: bank.questions.map((question) => (question.type === 'true-false' ? { ...question, answer: false } : question)) };
    expect(questionStateOf(stateOf(entries, corrected), 'closed').tries[0]?.right).to.equal(false);
  });

  it('says which marks a corrected bank has changed, and why', () => {
    const { session, entries } = sampleSession();
    respondAndCheck(session, 'closed', true);
    respondAndCheck(session, 'river', sampleResponses['river']?.right);
    const bank = sampleBank();
    const corrections = [
      { date: '2026-02-01', question: 'closed', reason: 'One has been opened.' },
      { date: '2026-01-10', question: 'closed', reason: 'The survey was read again.' },
      { date: '2026-01-10', question: 'river', reason: 'A slip of the pen.' },
    ];
    const corrected = { ...bank, corrections, questions: bank.questions.map((question) => (question.type === 'true-false' ? { ...question, answer: false } : question)) };
    const restored = restoreSession(entries, corrected);
    expect(restored).to.deep.include({
      outcome: 'restored',
      changes: [
        {
          question: 'closed',
          before: { earned: 1, possible: 1, right: true },
          after: { earned: 0, possible: 1, right: false },
          corrections: [
            { date: '2026-01-10', reason: 'The survey was read again.' },
            { date: '2026-02-01', reason: 'One has been opened.' },
          ],
        },
      ],
    });
    expect(restoreSession(entries, bank)).to.deep.include({ changes: [], dropped: [] });
  });

  it('says which questions are asked again because their response no longer fits', () => {
    const { session, entries } = sampleSession();
    session.dispatch({ type: 'respond', question: 'river', response: sampleResponses['river']?.right });
    session.dispatch({ type: 'respond', question: 'closed', response: true });
    const tampered = entries.map((entry) => (entry.action.type === 'respond' ? { ...entry, action: { ...entry.action, response: { tampered: entry.action.question } } } : entry));
    expect(restoreSession(tampered, sampleBank())).to.deep.include({ outcome: 'restored', dropped: ['river', 'closed'] });
  });

  const oddSettings: [what: string, settings: object][] = [
    ['a review policy that is none', { review: { during: 'all' } }],
    ['a time limit in words', { timeLimitSeconds: 'ten' }],
    ['attempts below one', { attempts: -1 }],
    ['a made-up navigation', { navigation: 'sideways' }],
  ];
  for (const [what, settings] of oddSettings) {
    it(`calls a journal with ${what} broken`, () => {
      const state = (sampleEntries()[0] as JournalEntry & { action: { state: SessionState } }).action.state;
      expect(
        outcomeOf(
          sampleEntries().map((entry, index) =>
            index === 0 ? { ...entry, action: { ...entry.action, state: { ...state, settings: { ...state.settings, ...settings } } } } : entry,
          ),
        ),
      ).to.equal('broken');
    });
  }

  it('reads what the first release saved', () => {
    const entries = sampleEntries().map(({ session, action: { ...action } }) => {
      if (action.type === 'check') Reflect.deleteProperty(action, 'mark');
      return { version: 1, session, action };
    });
    expect(restoreSession(entries, sampleBank())).to.deep.include({ outcome: 'restored', changes: [] });
  });
});
