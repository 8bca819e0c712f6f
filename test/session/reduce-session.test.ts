import { expect } from 'chai';
import fc from 'fast-check';
import { questionStateOf } from '../../src/session/session-state.js';
import { hintedBank, respondAndCheck, sampleRequests, sampleResponses, sampleSession, sampleSettings } from '../support/sample-session.js';

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

  it('opens hints one at a time, up to the last, and none once the response is marked', () => {
    const { session } = sampleSession({ bank: hintedBank() });
    const hints = () => questionStateOf(session.state, 'count').hints;
    for (let time = 0; time < 5; time++) session.dispatch({ type: 'hint', question: 'count' });
    expect(hints()).to.equal(2);
    session.dispatch({ type: 'hint', question: 'closed' });
    respondAndCheck(session, 'closed', false);
    expect(questionStateOf(session.state, 'closed').tries[0]).to.include({ hints: 1 });
  });

  it('takes a level of certainty only where it is asked, and keeps it with the try', () => {
    const plain = sampleSession().session;
    plain.dispatch({ type: 'certainty', question: 'river', level: 3 });
    expect(questionStateOf(plain.state, 'river')).to.not.have.property('certainty');
    const { session } = sampleSession({ settings: { certainty: true } });
    session.dispatch({ type: 'certainty', question: 'river', level: 9 as never });
    session.dispatch({ type: 'certainty', question: 'river', level: 3 });
    respondAndCheck(session, 'river', river.wrong);
    session.dispatch({ type: 'certainty', question: 'river', level: 1 });
    expect(questionStateOf(session.state, 'river').tries[0]).to.include({ certainty: 3, right: false });
  });

  it('counts a response without a level as given with the lowest, when the end comes first', () => {
    const { session } = sampleSession({ settings: { certainty: true, mode: 'test' } });
    session.dispatch({ type: 'respond', question: 'river', response: river.wrong });
    session.dispatch({ type: 'finish' });
    expect(questionStateOf(session.state, 'river').tries[0]).to.include({ certainty: 1 });
  });

  it('leads along a one-way road: to the next question and never back', () => {
    const { session } = sampleSession({ settings: { navigation: 'linear' } });
    const go = (question: string): string => {
      session.dispatch({ type: 'go', question });
      return session.state.current;
    };
    expect(go('count')).to.equal('river');
    expect(go('closed')).to.equal('closed');
    expect(go('river')).to.equal('closed');
    session.dispatch({ type: 'respond', question: 'river', response: river.right });
    expect(questionStateOf(session.state, 'river')).to.not.have.property('response');
    session.dispatch({ type: 'finish' });
    expect(go('river')).to.equal('river');
  });

  it('marks a new response at the end when the best try counts, and not when the first does', () => {
    for (const [penalty, tries] of [
      [0, 2],
      [undefined, 1],
    ] as const) {
      const { session } = sampleSession({ settings: { penalty } });
      respondAndCheck(session, 'river', river.wrong);
      session.dispatch({ type: 'try-again', question: 'river' });
      session.dispatch({ type: 'respond', question: 'river', response: river.right });
      session.dispatch({ type: 'finish' });
      expect(questionStateOf(session.state, 'river').tries).to.have.length(tries);
    }
  });

  it('writes down with each marking what was said, for later', () => {
    const { session, entries } = sampleSession();
    respondAndCheck(session, 'river', river.wrong);
    session.dispatch({ type: 'respond', question: 'count', response: count.right });
    session.dispatch({ type: 'finish' });
    const actions = entries.map(({ action }) => action);
    expect(actions.find(({ type }) => type === 'check')).to.deep.include({ mark: { earned: 0, possible: 1, right: false } });
    expect(actions.find(({ type }) => type === 'finish')).to.deep.include({ marks: { count: { earned: 2, possible: 2, right: true } } });
  });

  it('keeps its promises whatever is asked of it', () => {
    fc.assert(
      fc.property(sampleSettings, fc.array(sampleRequests, { maxLength: 40 }), (chosen, requests) => {
        const { session } = sampleSession({ bank: hintedBank(), settings: chosen });
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
            expect(is.hints ?? 0).to.be.within(was.hints ?? 0, hintedBank().questions.find((question) => question.id === id)?.hints?.length ?? 0);
            if (is !== was && chosen.navigation === 'linear' && request.type !== 'finish' && before.finishedAt === null)
              expect(id, 'only the question at hand').to.equal(before.current);
            if (was.marked && is.response !== was.response) expect.fail('a marked response changed');
          }
          // The same again changes nothing, except that a response may always be given and a flag set.
          session.dispatch(request);
          if (!['respond', 'try-again', 'hint', 'spend'].includes(request.type)) expect(session.state).to.equal(after);
        }
      }),
      { numRuns: 300 },
    );
  });
});
