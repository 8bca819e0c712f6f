import { expect } from 'chai';
import fc from 'fast-check';
import { drawBalanced } from '../../src/bank/draw-balanced.js';
import { drawQuestions } from '../../src/bank/pick-questions.js';
import type { QuestionBase } from '../../src/model/question.js';

const bankOf = (size: number): QuestionBase[] =>
  Array.from({ length: size }, (_none, index) => ({ id: `q${index}`, type: 'true-false', prompt: 'x', tags: [index % 3 === 0 ? 'rare' : 'usual'] }));
const options = fc.record({ limit: fc.integer({ min: 1, max: 8 }), shuffle: fc.boolean(), seed: fc.string({ maxLength: 8 }) });
const bank = fc.integer({ min: 1, max: 14 }).map(bankOf);
/** So much is wrong with a paper as it has questions of more than one sort. */
const mixed = (questions: readonly QuestionBase[]): number => new Set(questions.flatMap(({ tags = [] }) => tags)).size - 1;

describe('drawing until a paper has no faults', () => {
  it('gives what drawQuestions gives where that has none', () => {
    fc.assert(
      fc.property(bank, options, (questions, given) => {
        const { questions: drawn } = drawBalanced(questions, given, () => 0);
        expect(drawn).to.deep.equal(drawQuestions(questions, given).questions);
      }),
    );
  });

  it('gives the same paper for the same seed', () => {
    fc.assert(fc.property(bank, options, (questions, given) => void expect(drawBalanced(questions, given, mixed)).to.deep.equal(drawBalanced(questions, given, mixed))));
  });

  it('never gives a paper with more faults, or with fewer questions, than drawQuestions', () => {
    fc.assert(
      fc.property(bank, options, (questions, given) => {
        const plain = drawQuestions(questions, given).questions;
        const balanced = drawBalanced(questions, given, mixed);
        expect(balanced.questions).to.have.length(plain.length);
        expect(balanced.faults).to.equal(mixed(balanced.questions)).and.to.be.at.most(mixed(plain));
      }),
    );
  });

  it('finds a paper without faults where most have some', () => {
    for (let seed = 0; seed < 50; seed++) {
      expect(drawBalanced(bankOf(12), { limit: 3, shuffle: true, seed: String(seed) }, mixed).faults).to.equal(0);
    }
  });

  it('does not trade a question that is asked for against a fault', () => {
    const questions = bankOf(6).map((question, index) => ({ ...question, enemies: index === 0 ? ['q1', 'q2', 'q3', 'q4'] : [] }));
    const { questions: drawn, shortfalls } = drawBalanced(questions, { limit: 5, shuffle: false, seed: 's' }, (paper) => (paper.length === 5 ? 1 : 0));
    expect(drawn.map(({ id }) => id)).to.deep.equal(['q1', 'q2', 'q3', 'q4', 'q5']);
    expect(shortfalls).to.deep.equal([]);
  });
});
