import { expect } from 'chai';
import { outcomeOfSteps } from '../../src/module/quiz-steps.js';
import { questionTypes } from '../../src/question-types/question-types.js';
import { sampleBank, sampleSource } from '../support/sample-bank.js';
import { respondAndCheck, sampleResponses, sampleSession } from '../support/sample-session.js';

const material = { bank: sampleBank(), types: questionTypes, sources: [sampleSource()] };

describe('outcomeOfSteps', () => {
  it('has none while the quiz is not finished', () => {
    const { session, entries } = sampleSession();
    respondAndCheck(session, 'river', sampleResponses['river']?.right);
    expect(outcomeOfSteps(entries, material)).to.equal(undefined);
    expect(outcomeOfSteps([], material)).to.equal(undefined);
  });

  it('sums a finished quiz up by objective, source and kind of claim', () => {
    const { session, entries } = sampleSession();
    respondAndCheck(session, 'river', sampleResponses['river']?.right);
    respondAndCheck(session, 'closed', sampleResponses['closed']?.wrong);
    session.dispatch({ type: 'finish' });
    const outcome = outcomeOfSteps(entries, material);
    expect(outcome).to.deep.include({ session: session.state.id, mode: 'practice', right: 1, count: 4, points: 5 });
    expect(outcome?.objectives.map(({ id, right, count }) => `${id} ${right}/${count}`)).to.deep.equal(['read 1/2', 'count 0/1']);
    expect(outcome?.sources).to.have.length(1);
    expect(outcome?.claimKinds).to.have.length(1);
    expect(outcome).not.to.have.property('questions');
  });

  it('counts no practice of what was missed', () => {
    const { session, entries } = sampleSession();
    session.dispatch({ type: 'finish' });
    const before = entries.length;
    session.restart(['river']);
    session.dispatch({ type: 'finish' });
    expect(outcomeOfSteps(entries.slice(0, before), material)).not.to.equal(undefined);
    expect(outcomeOfSteps(entries.slice(before), material)).to.equal(undefined);
  });
});
