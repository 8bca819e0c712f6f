import { expect } from 'chai';
import { shownParts, type ReviewPolicy } from '../../src/index.js';
import { hintedBank, respondAndCheck, sampleResponses, sampleSession } from '../support/sample-session.js';

const river = sampleResponses['river'] as { right: unknown; wrong: unknown };
const viewed = (review: ReviewPolicy | undefined, finish = false) => {
  const { session } = sampleSession({ settings: { review, attempts: 1 } });
  respondAndCheck(session, 'river', river.wrong);
  if (finish) session.dispatch({ type: 'finish' });
  return session.view('river');
};

describe('what may be seen of a question', () => {
  it('is everything where no policy says otherwise', () => {
    const view = viewed(undefined);
    expect(view?.score?.parts[0]?.feedback).to.equal('It is not named.');
    expect(view?.reveal?.parts).to.have.length(3);
  });

  it('is the response alone where correctness is withheld, whatever else is named', () => {
    const view = viewed({ during: ['response', 'feedback', 'answer', 'evidence'] });
    expect(view).to.include({ marked: true, readonly: true });
    expect(view).to.not.have.any.keys('score', 'reveal');
    expect([...shownParts({ during: ['feedback'] }, 'during')]).to.deep.equal([]);
  });

  it('holds no reason where feedback is withheld', () => {
    const view = viewed({ during: ['response', 'correctness', 'answer'] });
    expect(view?.score?.parts).to.have.length(1);
    expect(JSON.stringify([view?.score, view?.reveal])).to.not.match(/feedback|It is not named/);
  });

  it('keeps the marks of the parts where feedback is withheld', () => {
    const view = viewed({ during: ['response', 'correctness', 'answer'], after: ['response', 'correctness', 'answer'] }, true);
    expect(view?.score?.parts.map(({ state }) => state)).to.deep.equal(['wrong']);
    expect(view?.reveal?.parts.map(({ right }) => right)).to.deep.equal([true, false, false]);
    expect(view?.reveal?.answers).to.deep.equal(['The Nile']);
  });

  it('holds the response at the end only where the policy names it', () => {
    expect(viewed({ after: ['response', 'correctness'] }, true)?.response).to.deep.equal(river.wrong);
    expect(viewed({ after: ['correctness'] }, true)?.response).to.equal(undefined);
  });

  it('offers another try and the answer while one is left, and no more hints', () => {
    const { session } = sampleSession({ bank: hintedBank() });
    respondAndCheck(session, 'count', sampleResponses['count']?.wrong);
    expect(session.view('count')).to.include({ mayTryAgain: true, mayReveal: true, moreHints: 0 });
    expect(session.view('count')).to.not.have.property('reveal');
  });

  const statuses: [status: string, response: unknown, then: 'check' | 'finish' | undefined][] = [
    ['open', undefined, undefined],
    ['answered', 'Office', undefined],
    ['right', 'River Office', 'check'],
    ['partly', 'Office', 'check'],
    ['wrong', 'Bureau', 'check'],
    ['right', 'River Office', 'finish'],
    ['open', undefined, 'finish'],
  ];
  for (const [status, response, then] of statuses) {
    it(`has the status “${status}” for ${JSON.stringify(response)}${then ? ` after ${then}` : ''}`, () => {
      const { session } = sampleSession();
      if (response !== undefined) session.dispatch({ type: 'respond', question: 'office', response });
      if (then) session.dispatch(then === 'check' ? { type: 'check', question: 'office' } : { type: 'finish' });
      expect(session.status('office')).to.equal(status);
    });
  }

  it('holds no answer where that is withheld, and offers none', () => {
    const { session } = sampleSession({ settings: { review: { during: ['response', 'correctness'] } } });
    respondAndCheck(session, 'river', river.wrong);
    expect(session.view('river')).to.include({ mayReveal: false, mayTryAgain: true });
    session.dispatch({ type: 'reveal', question: 'river' });
    expect(session.view('river')).to.not.have.property('reveal');
  });

  it('follows the policy for the end, and for later visits', () => {
    const review: ReviewPolicy = { during: [], after: ['response', 'correctness'], later: [] };
    expect(viewed(review)).to.not.have.property('score');
    expect(viewed(review, true)).to.have.property('score');
    const { session, entries } = sampleSession({ settings: { review } });
    respondAndCheck(session, 'river', river.wrong);
    session.dispatch({ type: 'finish' });
    const again = sampleSession({ state: session.state }).session;
    expect(entries).to.have.length.above(0);
    expect(again.view('river')).to.include({ response: undefined }).and.not.have.property('score');
    expect(again.status('river')).to.equal('answered');
  });

  it('shows hints that are open, and how many more there are', () => {
    const { session } = sampleSession({ bank: hintedBank(), settings: { hintPenalty: 0.5 } });
    expect(session.view('count')).to.deep.include({ hints: [], moreHints: 2, hintPenalty: 0.5 });
    session.dispatch({ type: 'hint', question: 'count' });
    expect(session.view('count')).to.deep.include({ hints: ['Look again.'], moreHints: 1 });
  });

  it('asks for certainty before a check, once there is a response', () => {
    const { session } = sampleSession({ settings: { certainty: true } });
    expect(session.missing('river')?.key).to.equal('missing.choice');
    session.dispatch({ type: 'respond', question: 'river', response: river.right });
    expect(session.missing('river')?.key).to.equal('missing.certainty');
    session.dispatch({ type: 'certainty', question: 'river', level: 2 });
    expect(session.missing('river')).to.equal(undefined);
  });
});
