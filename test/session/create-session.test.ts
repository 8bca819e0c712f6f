import { expect } from 'chai';
import fc from 'fast-check';
import { questionStateOf } from '../../src/session/session-state.js';
import { respondAndCheck, sampleRequests, sampleResponses, sampleSession } from '../support/sample-session.js';
import { sampleBank, sampleQuestion } from '../support/sample-bank.js';

const bankOf = (size: number) => sampleBank({ questions: Array.from({ length: size }, (_, index) => sampleQuestion('true-false', { id: `q${index}` })) });

describe('createSession', () => {
  it('gives the same paper for the same seed and bank, and another for another seed', () => {
    const paper = (seed: string): string => sampleSession({ bank: bankOf(20), seed, settings: { shuffle: true, limit: 10 } }).session.state.questions.join();
    expect(paper('one')).to.equal(paper('one'));
    expect(paper('one')).to.not.equal(paper('two'));
  });

  it('takes the paper with the fewest faults, as its options will stand, and again after a restart', () => {
    const seeds = new Set<string>();
    const faultsOf = (questions: readonly { readonly id: string }[], seed: string): number => {
      seeds.add(seed);
      return questions.some(({ id }) => id === 'q0') ? 1 : 0;
    };
    const { session } = sampleSession({ bank: bankOf(8), seed: 'one', settings: { shuffle: true, limit: 6 }, faultsOf });
    expect(session.state.questions).to.have.length(6).and.not.include('q0');
    session.restart(undefined, 'two');
    expect(session.state.questions).to.have.length(6).and.not.include('q0');
    expect([...seeds]).to.deep.equal(['one', 'two']);
  });

  it('keeps the bank’s order and all its questions unless told otherwise', () => {
    expect(sampleSession().session.state.questions).to.deep.equal(['river', 'closed', 'count', 'office']);
    expect(sampleSession({ settings: { limit: 2 } }).session.state.questions).to.have.length(2);
  });

  it('takes undefined settings for absent ones', () => {
    expect(sampleSession({ settings: { mode: undefined as unknown as 'test' } }).session.state.settings.mode).to.equal('practice');
  });

  it('draws a seed when none is given', () => {
    let ids = 0;
    expect(sampleSession({ seed: undefined, newId: () => `id${ids++}` }).session.state.seed).to.match(/^id\d$/);
  });

  it('writes its beginning before the first change, once', () => {
    const { session, entries } = sampleSession();
    expect(entries).to.deep.equal([]);
    session.dispatch({ type: 'flag', question: 'river', flagged: true });
    session.begin();
    session.dispatch({ type: 'flag', question: 'river', flagged: true });
    expect(entries.map(({ action }) => action.type)).to.deep.equal(['start', 'flag']);
    expect(entries[0]?.action).to.deep.include({ state: { ...session.state, responses: {} } });
  });

  it('tells listeners of changes alone, until they have heard enough', () => {
    const { session } = sampleSession();
    let heard = 0;
    const stop = session.subscribe(() => heard++);
    session.dispatch({ type: 'flag', question: 'river', flagged: true });
    session.dispatch({ type: 'flag', question: 'river', flagged: true });
    session.dispatch({ type: 'flag', question: 'unknown', flagged: true });
    expect(heard).to.equal(1);
    stop();
    session.dispatch({ type: 'flag', question: 'river', flagged: false });
    expect(heard).to.equal(1);
  });

  it('begins again with another paper, or with the missed questions alone', () => {
    const { session, entries } = sampleSession();
    const { id } = session.state;
    respondAndCheck(session, 'river', sampleResponses['river']?.wrong);
    session.restart(['river', 'count']);
    expect(session.state).to.deep.include({ questions: ['river', 'count'], current: 'river', repeats: id, responses: {} });
    expect(entries.at(-1)?.action.type).to.equal('start');
    session.restart(undefined, 'fixed');
    expect(session.state).to.include({ seed: 'fixed' }).and.not.have.property('repeats');
    expect(session.state.questions).to.have.length(4);
    expect(session.view('river')?.tries).to.equal(0);
  });
});

describe('a question’s view', () => {
  it('is the same object until something in it changes', () => {
    const { session } = sampleSession();
    const before = session.view('river');
    session.dispatch({ type: 'flag', question: 'count', flagged: true });
    expect(session.view('river')).to.equal(before);
    session.dispatch({ type: 'flag', question: 'river', flagged: true });
    expect(session.view('river')).to.not.equal(before);
  });

  it('numbers the paper from 1, and is absent for a question that was not drawn', () => {
    const { session } = sampleSession();
    expect(session.state.questions.map((id) => session.view(id)?.number)).to.deep.equal([1, 2, 3, 4]);
    expect(session.view('unknown')).to.equal(undefined);
  });

  it('says what is missing', () => {
    const { session } = sampleSession();
    expect(session.missing('river')?.key).to.equal('missing.choice');
    session.dispatch({ type: 'respond', question: 'river', response: sampleResponses['river']?.right });
    expect(session.missing('river')).to.equal(undefined);
  });

  it('holds no score before marking and no answer while another try is open, whatever is asked of the session', () => {
    fc.assert(
      fc.property(fc.constantFrom('practice' as const, 'test' as const), fc.array(sampleRequests, { maxLength: 30 }), (mode, requests) => {
        const { session } = sampleSession({ settings: { mode, attempts: 2 } });
        for (const request of requests) {
          session.dispatch(request);
          const finished = session.state.finishedAt !== null;
          for (const id of session.state.questions) {
            const view = session.view(id);
            const { marked, revealed, tries } = questionStateOf(session.state, id);
            if (!marked && !finished) expect(view).to.not.have.any.keys('score', 'reveal');
            if (view?.reveal && !finished) expect(revealed || tries.at(-1)?.right === true || tries.length === 2).to.equal(true);
            if (mode === 'test' && !finished) expect(view).to.not.have.any.keys('score', 'reveal');
            if (finished) expect(view).to.include({ readonly: true, mayTryAgain: false }).and.have.property('reveal');
            if (view?.score) expect(view.score.earned).to.equal(tries.at(-1)?.earned);
          }
        }
      }),
      { numRuns: 150 },
    );
  });
});
