import { expect } from 'chai';
import * as v from 'valibot';
import { numeric } from '../../src/question-types/numeric/numeric.js';
import type { NumericQuestion } from '../../src/question-types/numeric/numeric-question.js';
import { readNumericResponse } from '../../src/question-types/numeric/read-response.js';
import { sampleQuestion } from '../support/sample-bank.js';

const question: NumericQuestion = sampleQuestion('numeric');
const typed = (value: number | null): { text: string; value: number | null } => ({ text: String(value), value });

describe('numeric', () => {
  const table: [answer: NumericQuestion['answer'], value: number | null, earned: number][] = [
    [{ value: 12, tolerance: 0, toleranceKind: 'absolute' }, 12, 2],
    [{ value: 12, tolerance: 0, toleranceKind: 'absolute' }, 12.01, 0],
    [{ value: 12, tolerance: 1, toleranceKind: 'absolute' }, 13, 2],
    [{ value: 12, tolerance: 1, toleranceKind: 'absolute' }, 10.9, 0],
    [{ value: -200, tolerance: 5, toleranceKind: 'percent' }, -210, 2],
    [{ value: 12, tolerance: 1, toleranceKind: 'absolute' }, null, 0],
  ];
  for (const [answer, value, earned] of table) {
    it(`gives ${earned} of 2 for ${value} where ${answer.value} ± ${answer.tolerance} ${answer.toleranceKind} is right`, () => {
      const score = numeric.score({ ...question, answer }, typed(value));
      expect(score).to.include({ earned, possible: 2 });
      expect(score.parts[0]?.state).to.equal(earned > 0 ? 'right' : 'wrong');
    });
  }

  it('gives the reason of a common error, within the same tolerance', () => {
    expect(numeric.score(question, typed(10)).parts).to.deep.equal([{ id: 'number', state: 'wrong', feedback: 'That leaves the closed ones out.' }]);
    expect(numeric.score(question, typed(9)).parts).to.deep.equal([{ id: 'number', state: 'wrong' }]);
    const wide: NumericQuestion = { ...question, answer: { value: 12, tolerance: 1, toleranceKind: 'absolute' } };
    expect(numeric.score(wide, typed(9.5)).parts[0]?.feedback).to.equal('That leaves the closed ones out.');
  });

  const missing: [response: { text: string; value: number | null } | undefined, key: string | undefined][] = [
    [undefined, 'missing.number'],
    [{ text: '  ', value: null }, 'missing.number'],
    [{ text: 'twelve', value: null }, 'missing.readable-number'],
    [{ text: '12', value: 12 }, undefined],
    [{ text: '0', value: 0 }, undefined],
  ];
  for (const [response, key] of missing)
    it(`finds ${key ?? 'nothing'} missing in ${JSON.stringify(response)}`, () => expect(numeric.missing(numeric.withoutAnswer(question, 's'), response)?.key).to.equal(key));

  it('shows back what it cannot read, without the space around it', () => {
    expect(numeric.missing(numeric.withoutAnswer(question, 's'), { text: ' twelve ', value: null })).to.deep.equal({ key: 'missing.readable-number', values: { text: 'twelve' } });
  });

  it('owes a reason for each common error', () => {
    expect(numeric.parts(question)).to.deep.equal([{ path: ['commonErrors', 0], text: '10', right: false, feedback: 'That leaves the closed ones out.' }]);
    expect(numeric.parts({ ...question, commonErrors: undefined })).to.deep.equal([]);
  });

  it('asks with the unit and the ways to write it', () => {
    expect(numeric.withoutAnswer(question, 's')).to.deep.equal({ id: 'count', type: 'numeric', prompt: question.prompt, unit: 'bridges', units: ['bridges', 'bridge'] });
  });

  it('reveals the answer with its tolerance and unit', () => {
    const answerOf = (answer: NumericQuestion['answer']): unknown => numeric.reveal({ ...question, answer });
    expect(answerOf({ value: 12, tolerance: 0, toleranceKind: 'absolute' })).to.deep.equal({ parts: [], answers: ['12 bridges'] });
    expect(answerOf({ value: 12, tolerance: 1.5, toleranceKind: 'absolute' })).to.deep.equal({ parts: [], answers: ['12 ± 1.5 bridges'] });
    expect(answerOf({ value: 12, tolerance: 5, toleranceKind: 'percent' })).to.deep.equal({ parts: [], answers: ['12 ± 5 % bridges'] });
  });

  it('records the answer as a range, without binary dust', () => {
    expect(numeric.record({ ...question, answer: { value: 0.3, tolerance: 0.1, toleranceKind: 'absolute' } }, { text: ' 0,4 ', value: 0.4 })).to.deep.equal({
      type: 'numeric',
      learnerResponse: ['0.4'],
      correctResponses: [['0.2[:]0.4']],
      responseText: '0,4',
      answerText: '0.3 ± 0.1 bridges',
    });
    expect(numeric.record({ ...question, answer: { value: -200, tolerance: 10, toleranceKind: 'percent' } }, undefined).correctResponses).to.deep.equal([['-220[:]-180']]);
    expect(numeric.record(question, { text: 'twelve', value: null })).to.deep.include({ learnerResponse: [], responseText: 'twelve' });
  });

  it('finds a common error that would be marked right', () => {
    expect(numeric.problems(question)).to.deep.equal([]);
    expect(numeric.problems({ ...question, answer: { ...question.answer, tolerance: 2 } }).map(({ path }) => path)).to.deep.equal([['commonErrors', 0, 'value']]);
  });

  it('refuses what is no finite number and a tolerance below 0', () => {
    const { answer } = question;
    for (const change of [
      { value: '12' },
      { value: Number.NaN },
      { value: Number.POSITIVE_INFINITY },
      { tolerance: -1 },
      { toleranceKind: 'relative' },
      { tolerance: undefined },
    ]) {
      expect(v.is(numeric.schema, { ...question, answer: { ...answer, ...change } }), JSON.stringify(change)).to.equal(false);
    }
    for (const response of [12, '12', { text: '12' }, { value: 12 }, { text: '12', value: Number.NaN }, { text: 'x'.repeat(201), value: null }, null])
      expect(v.is(numeric.responseSchema, response)).to.equal(false);
  });
});

describe('readNumericResponse', () => {
  const table: [text: string, language: string, value: number | null, ambiguous: boolean][] = [
    ['12', 'en', 12, false],
    ['12 bridges', 'en', 12, false],
    ['12 Bridges.', 'en', 12, false],
    ['12 km', 'en', null, false],
    ['1.234', 'de', 1234, true],
    ['1.234 km', 'de', null, false],
    ['१२', 'hi', 12, false],
    ['twelve', 'en', null, false],
    ['', 'en', null, false],
  ];
  for (const [text, language, value, ambiguous] of table) {
    it(`reads ${JSON.stringify(text)} in ${language} as ${value}${ambiguous ? ', one of two ways' : ''}`, () => {
      expect(readNumericResponse(text, ['bridges', 'bridge'], language)).to.deep.equal({ response: { text, value }, ambiguous });
    });
  }
});
