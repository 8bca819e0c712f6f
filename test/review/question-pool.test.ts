import { expect } from 'chai';
import { questionTypes } from '../../src/question-types/question-types.js';
import { makePool } from '../../src/review/question-pool.js';
import { sampleBank, sampleClaim, sampleQuestion, sampleSource } from '../support/sample-bank.js';
import { poolOf, questionOn } from './sample-reviews.js';

describe('makePool', () => {
  it('finds the questions on a claim, in the order of the bank', () => {
    const pool = poolOf(questionOn('one', 'c1'), questionOn('two', 'c2', 'c1'));
    expect(pool.byClaim.get('river-survey/c1')?.map(({ key }) => key)).to.deep.equal(['bridges/one', 'bridges/two']);
    expect(pool.byClaim.get('river-survey/c2')?.map(({ key }) => key)).to.deep.equal(['bridges/two']);
  });

  it('brings the questions of several banks on one source together', () => {
    const at = (id: string) => ({ bank: sampleBank({ id, questions: [questionOn('one', 'c1')] }), types: questionTypes, sources: [sampleSource()] });
    expect(
      makePool([at('first'), at('second')])
        .byClaim.get('river-survey/c1')
        ?.map(({ key }) => key),
    ).to.deep.equal(['first/one', 'second/one']);
  });

  it('keeps claims of different sources apart, though they have the same id', () => {
    const at = (id: string) => ({ bank: sampleBank({ id, questions: [questionOn('one', 'c1')] }), types: questionTypes, sources: [sampleSource({ id, claims: [sampleClaim()] })] });
    expect([...makePool([at('first'), at('second')]).byClaim.keys()]).to.deep.equal(['first/c1', 'second/c1']);
  });

  it('counts a bank that comes twice once', () => {
    const at = { bank: sampleBank({ questions: [questionOn('one', 'c1')] }), types: questionTypes, sources: [sampleSource()] };
    expect(makePool([at, at]).byClaim.get('river-survey/c1')).to.have.length(1);
  });

  it('leaves out claims that no source has', () => expect([...poolOf(questionOn('one', 'c9')).byClaim.keys()]).to.deep.equal([]));

  it('takes what the parts rest on where the question does not say', () => {
    expect([...poolOf(sampleQuestion('choice', { evidence: undefined })).byClaim.keys()]).to.deep.equal(['river-survey/c1']);
  });
});
