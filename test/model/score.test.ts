import { expect } from 'chai';
import { isFullyRight, makeScore } from '../../src/model/score.js';

const question = { id: 'q', type: 'any', prompt: 'x', points: 4, evidence: ['c1'], feedback: { correct: 'Yes.', incorrect: 'No.' } };
const why = { key: 'score.wrong' };

describe('makeScore', () => {
  const table: [share: number, earned: number, feedback: string][] = [
    [1, 4, 'Yes.'],
    [0.5, 2, 'No.'],
    [0, 0, 'No.'],
    [-1, 0, 'No.'],
    [2, 4, 'Yes.'],
  ];
  for (const [share, earned, feedback] of table) {
    it(`gives ${earned} of 4 points for the share ${share}`, () => {
      expect(makeScore(question, share, [], why)).to.deep.equal({ earned, possible: 4, parts: [], explanation: why, evidence: ['c1'], feedback });
    });
  }
  it('gives one point and no words where the question says nothing of them', () => {
    expect(makeScore({ id: 'q', type: 'any', prompt: 'x' }, 1, [], why)).to.deep.equal({ earned: 1, possible: 1, parts: [], explanation: why, evidence: [] });
  });
});

describe('isFullyRight', () => {
  it('goes by what was said, so that a question worth nothing can be right', () => {
    expect(isFullyRight(makeScore({ ...question, points: 0 }, 1, [], { key: 'score.right' }))).to.equal(true);
    expect(isFullyRight(makeScore({ ...question, points: 0 }, 0, [], why))).to.equal(false);
  });
});
