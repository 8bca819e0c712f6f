import { expect } from 'chai';
import fc from 'fast-check';
import { questionStateOf, type SessionSettings } from '../../src/session/session-state.js';
import { respondAndCheck, sampleRequests, sampleResponses, sampleSession } from '../support/sample-session.js';

const { river, count } = sampleResponses as Required<typeof sampleResponses> & Record<'river' | 'count', { right: unknown; wrong: unknown; unready: unknown }>;

/** Freezes a value all the way down, so that whoever changes it throws. */
function freeze<Value>(value: Value): Value {
  if (typeof value === 'object' && value !== null && !Object.isFrozen(value)) Object.values(Object.freeze(value)).forEach(freeze);
  return value;
}

describe('reduceSession', () => {
  it('grades nothing before the learner checks', () => {
    const { session } = sampleSession();
    session.dispatch({ type: 'respond', question: 'river', response: river.right });
    expect(questionStateOf(session.state, 'river')).to.include({ response: river.right, marked: false }).and.deep.include({ tries: [] });
  });

  it('refuses a second check of the same response', () => {
    const { session, entries } = sampleSession();
    respondAndCheck(session, 'river', river.wrong);
    const { state } = session;
    const { length } = entries;
    session.dispatch({ type: 'check', question: 'river' });
    expect(session.state).to.equal(state);
    expect(entries).to.have.length(length);
  });

  it('refuses a check without a response, or with one that cannot be marked yet', () => {
    const { session } = sampleSession();
    session.dispatch({ type: 'check', question: 'count' });
    respondAndCheck(session, 'count', count.unready);
    expect(questionStateOf(session.state, 'count').tries).to.deep.equal([]);
  });

  it('keeps a marked response until another try is begun', () => {
    const { session } = sampleSession();
    respondAndCheck(session, 'river', river.wrong);
    session.dispatch({ type: 'respond', question: 'river', response: river.right });
    expect(questionStateOf(session.state, 'river').response).to.deep.equal(river.wrong);
    session.dispatch({ type: 'try-again', question: 'river' });
    respondAndCheck(session, 'river', river.right);
    expect(questionStateOf(session.state, 'river').tries.map(({ right }) => right)).to.deep.equal([false, true]);
  });

  it('opens no other try after a right one, after the answer was shown, or with no attempts left', () => {
    const right = sampleSession().session;
    respondAndCheck(right, 'river', river.right);
    const shown = sampleSession().session;
    respondAndCheck(shown, 'river', river.wrong);
    shown.dispatch({ type: 'reveal', question: 'river' });
    const spent = sampleSession({ settings: { attempts: 1 } }).session;
    respondAndCheck(spent, 'river', river.wrong);
    for (const session of [right, shown, spent]) {
      const { state } = session;
      session.dispatch({ type: 'try-again', question: 'river' });
      expect(session.state).to.equal(state);
    }
  });

  it('shows no answer before marking, and none in a test', () => {
    const { session } = sampleSession();
    session.dispatch({ type: 'reveal', question: 'river' });
    expect(questionStateOf(session.state, 'river').revealed).to.equal(false);
    const test = sampleSession({ settings: { mode: 'test' } }).session;
    respondAndCheck(test, 'river', river.wrong);
    test.dispatch({ type: 'reveal', question: 'river' });
    expect(questionStateOf(test.state, 'river')).to.deep.include({ marked: false, revealed: false, tries: [] });
  });

  it('marks in a test at the end, what was given and can be marked', () => {
    const { session } = sampleSession({ settings: { mode: 'test' } });
    session.dispatch({ type: 'respond', question: 'river', response: river.wrong });
    session.dispatch({ type: 'respond', question: 'river', response: river.right });
    session.dispatch({ type: 'respond', question: 'count', response: count.unready });
    session.dispatch({ type: 'finish' });
    expect(questionStateOf(session.state, 'river').tries.map(({ right }) => right)).to.deep.equal([true]);
    expect(questionStateOf(session.state, 'count').tries).to.deep.equal([]);
    expect(questionStateOf(session.state, 'office').tries).to.deep.equal([]);
  });

  it('marks at the end of practice what was never checked, and no second try that was not', () => {
    const { session } = sampleSession();
    respondAndCheck(session, 'river', river.wrong);
    session.dispatch({ type: 'try-again', question: 'river' });
    session.dispatch({ type: 'respond', question: 'river', response: river.right });
    session.dispatch({ type: 'respond', question: 'count', response: count.right });
    session.dispatch({ type: 'finish' });
    expect(questionStateOf(session.state, 'river').tries.map(({ right }) => right)).to.deep.equal([false]);
    expect(questionStateOf(session.state, 'count').tries.map(({ right }) => right)).to.deep.equal([true]);
  });

  it('counts a source opened before marking and a passage opened at any time, each once', () => {
    const { session } = sampleSession();
    session.dispatch({ type: 'open', question: 'river', what: 'source' });
    respondAndCheck(session, 'count', count.wrong);
    session.dispatch({ type: 'open', question: 'count', what: 'source' });
    session.dispatch({ type: 'finish' });
    session.dispatch({ type: 'open', question: 'count', what: 'passage' });
    session.dispatch({ type: 'open', question: 'office', what: 'source' });
    expect(['river', 'count', 'office'].map((id) => [questionStateOf(session.state, id).sourceOpened, questionStateOf(session.state, id).passageOpened])).to.deep.equal([
      [true, false],
      [false, true],
      [false, false],
    ]);
  });

  it('changes nothing for a question that was not drawn', () => {
    const { session } = sampleSession({ settings: { limit: 1 } });
    const left = ['river', 'closed', 'count', 'office'].find((id) => !session.state.questions.includes(id)) as string;
    const { state } = session;
    for (const question of [left, 'unknown', 'toString', '__proto__']) {
      session.dispatch({ type: 'respond', question, response: true });
      session.dispatch({ type: 'flag', question, flagged: true });
      session.dispatch({ type: 'go', question });
    }
    expect(session.state).to.equal(state);
  });

  it('keeps its promises whatever is asked of it', () => {
    const settings = fc.record<SessionSettings>(
      { mode: fc.constantFrom('practice', 'test'), shuffle: fc.boolean(), attempts: fc.integer({ min: 1, max: 3 }), limit: fc.integer({ min: 1, max: 4 }) },
      { requiredKeys: ['mode', 'shuffle'], noNullPrototype: true },
    );
    fc.assert(
      fc.property(settings, fc.array(sampleRequests, { maxLength: 40 }), (chosen, requests) => {
        const { session } = sampleSession({ settings: chosen });
        for (const request of requests) {
          const before = freeze(session.state);
          session.dispatch(request);
          const after = session.state;
          expect(JSON.parse(JSON.stringify(after))).to.deep.equal(after);
          expect(after.questions).to.equal(before.questions);
          if (before.finishedAt !== null) {
            expect(after.finishedAt).to.equal(before.finishedAt);
            if (after !== before) expect(request.type === 'go' || (request.type === 'open' && request.what === 'passage'), request.type).to.equal(true);
          }
          for (const id of after.questions) {
            const [was, is] = [questionStateOf(before, id), questionStateOf(after, id)];
            // Tries are only ever added, one at a time, by a check or by the end.
            expect(is.tries.slice(0, was.tries.length)).to.deep.equal(was.tries);
            if (is.tries.length !== was.tries.length) {
              expect(is.tries.length).to.equal(was.tries.length + 1);
              expect(request.type === 'finish' || (request.type === 'check' && request.question === id)).to.equal(true);
              expect(is.tries.at(-1)?.response).to.equal(is.response);
              expect(is.marked).to.equal(true);
            }
            expect(is.tries.length).to.be.at.most(chosen.attempts ?? Infinity);
            if (chosen.mode === 'test') expect(is.tries.length).to.be.at.most(after.finishedAt === null ? 0 : 1);
            if (was.marked && is.response !== was.response) expect.fail('a marked response changed');
          }
          // The same again changes nothing, except that a response may always be given and a flag set.
          session.dispatch(request);
          if (request.type !== 'respond' && request.type !== 'try-again') expect(session.state).to.equal(after);
        }
      }),
      { numRuns: 300 },
    );
  });
});
