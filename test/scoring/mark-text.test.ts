import { expect } from 'chai';
import { expectedTextProblems, fullAnswers, markText } from '../../src/scoring/mark-text.js';

const expected = {
  accept: [{ text: '*Office*', points: 0.5, feedback: 'Which one?' }, { text: 'River Office' }],
  commonErrors: [{ text: 'Bridge *', feedback: 'That is another body.' }],
};

describe('markText', () => {
  const table: [given: string, mark: object][] = [
    ['river office', { share: 1 }],
    ['the Office', { share: 0.5, feedback: 'Which one?' }],
    ['bridge bureau', { share: 0, feedback: 'That is another body.' }],
    ['bridge office', { share: 0.5, feedback: 'Which one?' }],
    ['bureau', { share: 0 }],
    ['', { share: 0 }],
  ];
  for (const [given, mark] of table) it(`gives ${JSON.stringify(mark)} for “${given}”`, () => expect(markText(expected, given)).to.deep.equal(mark));

  it('compares case and accents only when told', () => {
    const strict = { accept: [{ text: 'Çay' }], matchCase: true, matchAccents: true };
    expect(['Çay', 'çay', 'Cay'].map((given) => markText(strict, given).share)).to.deep.equal([1, 0, 0]);
  });
});

describe('fullAnswers', () => {
  it('are the accepted texts that earn everything, stars as ellipses', () => {
    expect(fullAnswers(expected)).to.deep.equal(['River Office']);
    expect(fullAnswers({ accept: [{ text: '5\\* *' }, { text: 'a', points: 1 }] })).to.deep.equal(['5* …', 'a']);
  });
});

describe('expectedTextProblems', () => {
  it('says where a text accepts anything and where a common error is right', () => {
    const problems = expectedTextProblems({ accept: [{ text: '*' }], commonErrors: [{ text: 'x', feedback: 'No.' }] });
    expect(problems.map(({ path }) => path.join('.'))).to.deep.equal(['accept', 'accept.0.text', 'commonErrors.0.text']);
  });
});
