import { expect } from 'chai';
import { remarkSession } from '../../src/index.js';
import { sampleBank } from '../support/sample-bank.js';
import { respondAndCheck, sampleResponses, sampleSession } from '../support/sample-session.js';

const corrected = () => {
  const bank = sampleBank();
  return {
    ...bank,
    corrections: [{ date: '2026-01-10', question: 'count', reason: 'The survey counts ten.' }],
    questions: bank.questions.map((question) => (question.type === 'numeric' ? { ...question, answer: { ...question.answer, value: 10 }, commonErrors: [] } : question)),
  };
};

describe('remarkSession', () => {
  it('marks old tries by the corrected bank and names the questions that changed, with the reason', () => {
    const { session } = sampleSession();
    respondAndCheck(session, 'count', sampleResponses['count']?.right);
    respondAndCheck(session, 'river', sampleResponses['river']?.right);
    const { state, changes } = remarkSession(session.state, corrected());
    expect(changes).to.deep.equal([
      {
        question: 'count',
        before: { earned: 2, possible: 2, right: true },
        after: { earned: 0, possible: 2, right: false },
        corrections: [{ date: '2026-01-10', reason: 'The survey counts ten.' }],
      },
    ]);
    expect(state.responses['count']?.tries[0]).to.include({ right: false, earned: 0 });
    expect(session.state.responses['count']?.tries[0]?.right, 'the old state').to.equal(true);
  });

  it('changes nothing by the same bank, and keeps the marks of questions that are gone', () => {
    const { session } = sampleSession();
    respondAndCheck(session, 'count', sampleResponses['count']?.right);
    expect(remarkSession(session.state, sampleBank())).to.deep.equal({ state: session.state, changes: [] });
    const lost = { ...sampleBank(), questions: [] };
    expect(remarkSession(session.state, lost)).to.deep.equal({ state: session.state, changes: [] });
  });
});
