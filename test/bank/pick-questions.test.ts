import { expect } from 'chai';
import fc from 'fast-check';
import { pickQuestions } from '../../src/bank/pick-questions.js';
import type { QuestionBase } from '../../src/model/question.js';

const bankOf = (size: number, enemies: readonly (readonly [number, number])[] = []): QuestionBase[] =>
  Array.from({ length: size }, (_, index) => ({
    id: `q${index}`,
    type: 'true-false',
    prompt: 'x',
    enemies: enemies.filter(([one]) => one === index).map(([, other]) => `q${other}`),
  }));
const idsOf = (questions: readonly QuestionBase[]): string => questions.map(({ id }) => id.slice(1)).join(' ');

describe('pickQuestions', () => {
  // Fixed for ever: a shared seed must give the same paper in later releases.
  it('draws the same paper from a seed for ever', () => {
    expect(idsOf(pickQuestions(bankOf(8), { shuffle: true, seed: 'seed' }))).to.equal('0 7 6 4 5 3 2 1');
    expect(idsOf(pickQuestions(bankOf(8), { shuffle: true, seed: '2025', limit: 3 }))).to.equal('4 5 3');
  });

  it('keeps the author’s order when told, and still leaves to the seed which are drawn', () => {
    expect(idsOf(pickQuestions(bankOf(5), { shuffle: false, seed: 'any' }))).to.equal('0 1 2 3 4');
    const papers = new Set(Array.from({ length: 200 }, (_, seed) => idsOf(pickQuestions(bankOf(5), { shuffle: false, seed: String(seed), limit: 2 }))));
    expect([...papers].sort()).to.deep.equal(['0 1', '0 2', '0 3', '0 4', '1 2', '1 3', '1 4', '2 3', '2 4', '3 4']);
  });

  const limits: [limit: number | undefined, count: number][] = [
    [undefined, 5],
    [0, 0],
    [1, 1],
    [5, 5],
    [99, 5],
  ];
  for (const [limit, count] of limits)
    it(`draws ${count} of 5 with the limit ${limit}`, () => expect(pickQuestions(bankOf(5), { limit, shuffle: true, seed: 's' })).to.have.length(count));

  for (const [one, other] of [
    [0, 1],
    [1, 0],
  ] as const) {
    it(`passes over an enemy and takes the next, where question ${one} names question ${other}`, () => {
      const papers = new Set(Array.from({ length: 50 }, (_, seed) => idsOf(pickQuestions(bankOf(4, [[one, other]]), { limit: 3, shuffle: false, seed: String(seed) }))));
      expect([...papers].sort()).to.deep.equal(['0 2 3', '1 2 3']);
    });
  }

  it('gives every question when all are asked for, enemies or not', () => {
    expect(
      pickQuestions(
        bankOf(4, [
          [0, 1],
          [2, 3],
        ]),
        { limit: 4, shuffle: false, seed: '' },
      ),
    ).to.have.length(4);
  });

  it('draws each question at most once, never two enemies into a part, and repeats itself', () => {
    const enemies = fc.array(fc.tuple(fc.nat(9), fc.nat(9)), { maxLength: 8 });
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 10 }), enemies, fc.nat(10), fc.boolean(), fc.string(), (size, pairs, limit, shuffle, seed) => {
        const bank = bankOf(
          size,
          pairs.filter(([one, other]) => one < size && other < size && one !== other),
        );
        const drawn = pickQuestions(bank, { limit, shuffle, seed });
        expect(pickQuestions(bank, { limit, shuffle, seed })).to.deep.equal(drawn);
        expect(new Set(drawn).size).to.equal(drawn.length);
        expect(drawn.every((question) => bank.includes(question))).to.equal(true);
        expect(drawn.length).to.be.at.most(limit);
        if (limit < size) {
          const ids = new Set(drawn.map(({ id }) => id));
          for (const question of drawn) for (const enemy of question.enemies ?? []) expect(ids.has(enemy)).to.equal(false);
          // Nothing that could have been drawn was left out.
          if (drawn.length < limit) {
            for (const left of bank.filter((question) => !drawn.includes(question))) {
              expect(left.enemies?.some((enemy) => ids.has(enemy)) || drawn.some((question) => question.enemies?.includes(left.id))).to.equal(true);
            }
          }
        } else expect(drawn).to.have.length(size);
      }),
      { numRuns: 500 },
    );
  });
});
