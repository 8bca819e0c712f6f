import { expect } from 'chai';
import fc from 'fast-check';
import { questionTypes, summarizeSession, type SessionState } from '../../src/index.js';
import { sampleBank, sampleQuestion } from '../support/sample-bank.js';
import { respondAndCheck, sampleRequests, sampleResponses, sampleSession } from '../support/sample-session.js';

describe('summarizeSession', () => {
  it('sums a session up in which the first try counts', () => {
    const { session } = sampleSession();
    respondAndCheck(session, 'river', sampleResponses['river']?.wrong);
    session.dispatch({ type: 'try-again', question: 'river' });
    respondAndCheck(session, 'river', sampleResponses['river']?.right);
    respondAndCheck(session, 'count', sampleResponses['count']?.right);
    respondAndCheck(session, 'office', sampleResponses['office']?.wrong);
    session.dispatch({ type: 'finish' });
    const results = summarizeSession(session);
    expect(results).to.include({ session: session.state.id, mode: 'practice', seed: 'seed', earned: 2.5, possible: 5, fraction: 0.5, right: 1, answered: 3 });
    expect(results).to.not.have.property('passed');
    expect(Object.fromEntries(results.questions.map(({ id, status }) => [id, status]))).to.deep.equal({ river: 'wrong', closed: 'unanswered', count: 'right', office: 'partly' });
    expect(results.objectives).to.deep.equal([
      { id: 'read', text: 'Read a report', right: 0, count: 2, earned: 0, possible: 2 },
      { id: 'count', text: 'Read a number', right: 1, count: 1, earned: 2, possible: 2 },
    ]);
    expect(results.questions.find(({ id }) => id === 'river')?.record.responseText).to.not.equal('The Nile');
    expect(results.questions.map(({ number }) => number)).to.deep.equal([1, 2, 3, 4]);
  });

  const boundaries: [earned: number, possible: number, pass: number, passed: boolean][] = [
    [6, 10, 0.6, true],
    [5, 10, 0.6, false],
    [0, 10, 0, true],
    [10, 10, 1, true],
    [9, 10, 1, false],
    [0, 0, 0.5, false],
  ];
  for (const [earned, possible, passFraction, passed] of boundaries) {
    it(`${passed ? 'passes' : 'does not pass'} ${earned} of ${possible} where ${passFraction} is needed`, () => {
      const questions = Array.from({ length: possible }, (_, index) => sampleQuestion('true-false', { id: `q${index}` }));
      const { session } = sampleSession({
        bank: sampleBank({ questions: questions.length > 0 ? questions : [sampleQuestion('true-false', { points: 0 })] }),
        settings: { passFraction },
      });
      questions.slice(0, earned).forEach(({ id }) => respondAndCheck(session, id, true));
      expect(summarizeSession(session)).to.include({ earned, possible, passed });
    });
  }

  it('forgives the last binary digit at the pass mark', () => {
    const questions = [0.1, 0.2, 0.7].map((points, index) => sampleQuestion('true-false', { id: `q${index}`, points }));
    const { session } = sampleSession({ bank: sampleBank({ questions }), settings: { passFraction: 0.3 } });
    respondAndCheck(session, 'q0', true);
    respondAndCheck(session, 'q1', true);
    expect(summarizeSession(session).passed).to.equal(true);
  });

  it('adds up, whatever was done', () => {
    fc.assert(
      fc.property(fc.constantFrom('practice' as const, 'test' as const), fc.array(sampleRequests, { maxLength: 30 }), (mode, requests) => {
        const { session } = sampleSession({ settings: { mode } });
        requests.forEach((request) => session.dispatch(request));
        const results = summarizeSession(session);
        const sum = (numbers: readonly number[]): number => numbers.reduce((total, number) => total + number, 0);
        expect(results.earned).to.equal(sum(results.questions.map(({ earned }) => earned)));
        expect(results.possible).to.equal(5);
        expect(results.fraction).to.equal(results.earned / 5);
        expect(results.right).to.equal(results.questions.filter(({ tries }) => tries[0]?.right).length);
        expect(results.answered).to.equal(results.questions.filter(({ tries }) => tries.length > 0).length);
        expect(sum(results.objectives.map(({ count }) => count))).to.equal(3);
        expect(JSON.parse(JSON.stringify(results))).to.deep.equal(results);
      }),
      { numRuns: 200 },
    );
  });

  it('leaves out a question that the bank has lost', () => {
    const { session } = sampleSession();
    const state: SessionState = { ...session.state, questions: ['gone', 'closed'] };
    expect(summarizeSession({ state, bank: sampleBank(), types: questionTypes }).questions.map(({ id, number }) => [id, number])).to.deep.equal([['closed', 2]]);
  });
});
