import { expect } from 'chai';
import { withoutAnswers } from '../../src/index.js';
import { sampleBank } from '../support/sample-bank.js';

describe('withoutAnswers', () => {
  it('keeps what a learner sees of every question and of the bank', () => {
    const asked = withoutAnswers(sampleBank({ description: 'On bridges' }), 'seed');
    expect(asked).to.include({ id: 'bridges', title: 'Bridges', description: 'On bridges', language: 'en' });
    expect(asked.questions.map(({ asked: { id, prompt } }) => [id, prompt])).to.deep.equal(sampleBank().questions.map(({ id, prompt }) => [id, prompt]));
    expect(withoutAnswers(sampleBank())).to.not.have.property('description');
  });

  it('holds no answer, reason, evidence or source', () => {
    const asked = JSON.stringify(withoutAnswers(sampleBank(), 'seed'));
    for (const kept of ['"nile"', 'answer', 'feedback', 'evidence', 'tolerance', 'accept"', 'River Office', 'Bridge Bureau', 'c1', 'river-survey', ':12', ':true'])
      expect(asked, kept).to.not.include(kept);
  });

  it('keeps what running the questions needs: points, objective, hints', () => {
    const [river] = sampleBank().questions;
    const asked = withoutAnswers(sampleBank({ questions: [{ ...river, points: 3, hints: ['Upstream.'], certainty: 'ask' } as never] }));
    expect(asked.questions[0]).to.include({ points: 3, objective: 'read', certainty: 'ask' });
    expect(asked.questions[0]?.hints).to.deep.equal(['Upstream.']);
    expect(asked.rules).to.deep.equal({ passFraction: 0.6 });
  });

  it('leaves the bank as it is', () => {
    const bank = sampleBank();
    withoutAnswers(bank);
    expect(bank).to.deep.equal(sampleBank());
  });
});
