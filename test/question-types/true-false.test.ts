import { expect } from 'chai';
import * as v from 'valibot';
import { trueFalse } from '../../src/question-types/true-false/true-false.js';
import type { TrueFalseQuestion } from '../../src/question-types/true-false/true-false-question.js';
import { sampleQuestion } from '../support/sample-bank.js';

const question: TrueFalseQuestion = sampleQuestion('true-false');

describe('true-false', () => {
  for (const answer of [true, false]) {
    for (const response of [true, false]) {
      it(`gives ${answer === response ? 1 : 0} for ${response} where ${answer} is right, with the reason for ${response}`, () => {
        const score = trueFalse.score({ ...question, answer }, response);
        expect(score).to.include({ earned: answer === response ? 1 : 0, possible: 1, feedback: answer === response ? 'Yes.' : 'No.' });
        expect(score.parts).to.deep.equal([{ id: String(response), state: answer === response ? 'right' : 'wrong', feedback: response ? 'It says so.' : 'It says two.' }]);
      });
    }
  }

  it('leaves a reason out where there is none', () => {
    expect(trueFalse.score({ ...question, feedbackFalse: undefined }, false).parts[0]).to.not.have.property('feedback');
  });

  it('takes false for a response, and nothing for none', () => {
    const asked = trueFalse.withoutAnswer(question, 's');
    expect(trueFalse.missing(asked, false)).to.equal(undefined);
    expect(trueFalse.missing(asked, undefined)?.key).to.equal('missing.choice');
  });

  it('asks with the statement alone', () => expect(trueFalse.withoutAnswer(question, 's')).to.deep.equal({ id: 'closed', type: 'true-false', prompt: 'Two bridges are closed.' }));

  it('reveals both values with their reasons', () => {
    expect(trueFalse.reveal(question).answers).to.deep.equal([]);
    expect(trueFalse.reveal(question).parts).to.deep.equal([
      { id: 'true', right: true, feedback: 'It says so.' },
      { id: 'false', right: false, feedback: 'It says two.' },
    ]);
  });

  it('records the words of SCORM', () => {
    expect(trueFalse.record(question, false)).to.deep.equal({
      type: 'true-false',
      learnerResponse: ['false'],
      correctResponses: [['true']],
      responseText: 'false',
      answerText: 'true',
    });
    expect(trueFalse.record(question, undefined)).to.deep.include({ learnerResponse: [], responseText: '' });
  });

  it('gives both values as parts that need a reason', () => {
    expect(trueFalse.parts(question).map(({ path, right, feedback }) => [path.join('.'), right, feedback])).to.deep.equal([
      ['feedbackTrue', true, 'It says so.'],
      ['feedbackFalse', false, 'It says two.'],
    ]);
  });

  it('refuses an answer or a response that is no boolean', () => {
    for (const answer of ['true', 1, null, undefined]) {
      expect(v.is(trueFalse.schema, { ...question, answer })).to.equal(false);
      expect(v.is(trueFalse.responseSchema, answer)).to.equal(false);
    }
  });
});
