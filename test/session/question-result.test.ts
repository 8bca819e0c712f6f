import { expect } from 'chai';
import { questionTypes } from '../../src/index.js';
import { resultOf } from '../../src/session/question-result.js';
import { UNTOUCHED, type SessionState } from '../../src/session/session-state.js';
import { sampleQuestion } from '../support/sample-bank.js';
import { sampleSession } from '../support/sample-session.js';

const question = sampleQuestion('short-text');

/** A session whose question was marked by a host, which sent no record. */
const markedBy = (response: unknown): SessionState => ({
  ...sampleSession().session.state,
  responses: { office: { ...UNTOUCHED, response, marked: true, tries: [{ response, at: 1, earned: 1, possible: 1, right: true }] } },
});

describe('resultOf', () => {
  const table: [what: string, response: unknown, learnerResponse: string[], responseText: string][] = [
    ['a text', 'River Office', ['River Office'], 'River Office'],
    ['an empty text', '', ['""'], ''],
    ['a list', ['a', 'b'], ['["a","b"]'], ''],
    ['no response', undefined, [], ''],
  ];
  for (const [what, response, learnerResponse, responseText] of table) {
    it(`says of ${what} that a host marked without a record what was given, and no answer`, () => {
      expect(resultOf(question, 1, markedBy(response), questionTypes['short-text'], true).record).to.deep.equal({
        type: 'other',
        learnerResponse,
        correctResponses: [[]],
        responseText,
        answerText: '',
      });
    });
  }

  it('lets the type record a response that was marked here', () => {
    const { record } = resultOf(question, 1, markedBy('River Office'), questionTypes['short-text']);
    expect(record).to.deep.equal(questionTypes['short-text'].record(question, 'River Office'));
  });
});
