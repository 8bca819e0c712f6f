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

  it('takes the first of several that match and earn the same, with its feedback', () => {
    const accept = ['First.', 'Second.'].map((feedback) => ({ text: 'office*', points: 0.5, feedback }));
    expect(markText({ accept }, 'offices')).to.deep.equal({ share: 0.5, feedback: 'First.' });
  });

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
    expect(problems).to.deep.equal([
      { path: ['accept'], message: 'has no accepted text that earns the full points.' },
      { path: ['accept', 0, 'text'], message: '“*” accepts anything at all.' },
      { path: ['commonErrors', 0, 'text'], message: '“x” is also accepted, so it would be marked right.' },
    ]);
  });
});
