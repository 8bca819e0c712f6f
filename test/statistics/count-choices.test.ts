import { expect } from 'chai';
import type { InteractionRecord } from '../../src/model/interaction-record.js';
import { countChoices, type AnswerInAttempt } from '../../src/statistics/count-choices.js';
import { choiceRecord, sampleAnswer } from '../support/attempts.js';

const answer = (record: InteractionRecord, right = false, restFraction?: number): AnswerInAttempt => ({ answer: sampleAnswer({ right, record }), restFraction });
const row = (of: ReturnType<typeof countChoices>): unknown[] => of.choices.map(({ text, count, right }) => [text, count, right]);

describe('countChoices', () => {
  it('counts each choice, the most frequent first, with the mean of those who chose it', () => {
    const found = countChoices([answer(choiceRecord('no'), false, 0.2), answer(choiceRecord('yes'), true, 1), answer(choiceRecord('no'), false, 0.4)]);
    expect(row(found)).to.deep.equal([
      ['Says no', 2, false],
      ['Says yes', 1, true],
    ]);
    expect(found.choices[0]?.restFraction).to.be.closeTo(0.3, 1e-12);
  });

  it('lists a right answer that nobody gave', () => {
    expect(row(countChoices([answer(choiceRecord('no'))]))).to.deep.equal([
      ['Says no', 1, false],
      ['Says yes', 0, true],
    ]);
  });

  it('takes several choices apart', () => {
    const record: InteractionRecord = { type: 'choice', learnerResponse: ['a', 'b'], correctResponses: [['a']], responseText: 'One; Two', answerText: 'One' };
    expect(row(countChoices([answer(record)]))).to.deep.equal([
      ['One', 1, true],
      ['Two', 1, false],
    ]);
  });

  it('falls back to ids where words cannot be taken apart, and takes better words when they come', () => {
    const unclear: InteractionRecord = { type: 'choice', learnerResponse: ['a', 'b'], correctResponses: [], responseText: 'One; and a half; Two', answerText: '' };
    expect(row(countChoices([answer(unclear), answer({ ...unclear, learnerResponse: ['a'], responseText: 'One; and a half' })]))).to.deep.equal([
      ['One; and a half', 2, false],
      ['b', 1, false],
    ]);
  });

  it('counts each gap by itself', () => {
    const record: InteractionRecord = {
      type: 'fill-in',
      learnerResponse: ['north', ''],
      correctResponses: [['north', 'south']],
      responseText: 'north; …',
      answerText: 'north; south',
    };
    expect(row(countChoices([answer(record)]))).to.deep.equal([
      ['1: north', 1, true],
      ['2: …', 1, false],
    ]);
  });

  it('counts what is typed as a whole, and right where it was marked right', () => {
    const typed = (text: string): InteractionRecord => ({ type: 'numeric', learnerResponse: [text], correctResponses: [['12']], responseText: text, answerText: '12' });
    expect(row(countChoices([answer(typed('12.0'), true), answer(typed('9')), answer(typed('12.0'), true)]))).to.deep.equal([
      ['12.0', 2, true],
      ['9', 1, false],
    ]);
  });

  it('counts neither long texts nor what was not answered', () => {
    const essay: InteractionRecord = { type: 'long-fill-in', learnerResponse: ['A long text.'], correctResponses: [], responseText: 'A long text.', answerText: '' };
    expect(
      countChoices([answer(essay), { answer: sampleAnswer({ answered: false, record: { ...choiceRecord('no'), correctResponses: [] } }), restFraction: 1 }]).choices,
    ).to.deep.equal([]);
  });

  it('tells forty responses apart and counts the others', () => {
    const typed = (text: string): InteractionRecord => ({ type: 'fill-in', learnerResponse: [text], correctResponses: [], responseText: text, answerText: '' });
    const { choices, others } = countChoices(Array.from({ length: 50 }, (_, index) => answer(typed(`word ${index}`))));
    expect([choices.length, others]).to.deep.equal([40, 10]);
  });

  it('is not led astray by ids that name parts of objects', () => {
    expect(row(countChoices([answer({ ...choiceRecord('__proto__'), correctResponses: [['constructor']], answerText: 'C' })]))).to.deep.equal([
      ['Says __proto__', 1, false],
      ['C', 0, true],
    ]);
  });
});
