import { expect } from 'chai';
import { expectedNumberProblems, markNumber, numberAnswerText } from '../../src/scoring/mark-number.js';

const expected = { answer: { value: 12, tolerance: 1, toleranceKind: 'absolute' as const }, unit: 'km', commonErrors: [{ value: 120, feedback: 'A nought too many.' }] };

describe('markNumber', () => {
  const table: [given: number | null, mark: object][] = [
    [12, { isRight: true }],
    [13, { isRight: true }],
    [13.1, { isRight: false }],
    [119, { isRight: false, feedback: 'A nought too many.' }],
    [null, { isRight: false }],
  ];
  for (const [given, mark] of table) it(`gives ${JSON.stringify(mark)} for ${given}`, () => expect(markNumber(expected, given)).to.deep.equal(mark));
});

describe('numberAnswerText', () => {
  it('says the margin and the unit where there are any', () => {
    expect(numberAnswerText(expected)).to.equal('12 ± 1 km');
    expect(numberAnswerText({ answer: { value: -4, tolerance: 5, toleranceKind: 'percent' } })).to.equal('-4 ± 5 %');
    expect(numberAnswerText({ answer: { value: 0.5, tolerance: 0, toleranceKind: 'absolute' } })).to.equal('0.5');
  });
});

describe('expectedNumberProblems', () => {
  it('says which common error lies within the tolerance', () => {
    expect(expectedNumberProblems(expected)).to.deep.equal([]);
    const commonErrors = [...expected.commonErrors, { value: 11, feedback: 'No.' }];
    expect(expectedNumberProblems({ ...expected, commonErrors })).to.deep.equal([
      { path: ['commonErrors', 1, 'value'], message: '11 lies within the tolerance of the answer, so it would be marked right.' },
    ]);
  });
});
