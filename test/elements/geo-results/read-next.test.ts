import { expect } from 'chai';
import fc from 'fast-check';
import { missedOf, readNext } from '../../../src/elements/geo-results/read-next.js';
import type { QuestionResult } from '../../../src/session/question-result.js';
import { summarizeSession } from '../../../src/session/summarize-session.js';
import { sampleClaim, sampleSource } from '../../support/sample-bank.js';
import { sampleSession } from '../../support/sample-session.js';

const { session } = sampleSession();
const [sample] = summarizeSession(session.summary).questions as [QuestionResult];
const question = (number: number, status: QuestionResult['status'], counts = true): QuestionResult => ({ ...sample, id: `q${number}`, number, status, counts });

const sources = [
  sampleSource({ id: 'report', claims: ['r1', 'r2'].map((id) => sampleClaim({ id })) }),
  sampleSource({ id: 'letter', claims: ['l1', 'l2', 'l3'].map((id) => sampleClaim({ id })) }),
  sampleSource({ id: 'unused', claims: [sampleClaim({ id: 'u1' })] }),
];
const evidence: Readonly<Record<string, string[]>> = { q1: ['r1'], q2: ['l2'], q3: ['l2', 'l3'], q4: ['r2', 'l1', 'gone'], q5: ['u1'] };
const evidenceOf = (id: string): readonly string[] => evidence[id] ?? [];
const read = (...questions: QuestionResult[]) =>
  readNext(questions, evidenceOf, sources).map(({ source, claims, questions: numbers }) => [source.id, claims.map(({ id }) => id).join(' '), numbers.join(' ')]);

describe('readNext', () => {
  it('gives the sources behind what was missed, those behind most of it first, and so their claims', () => {
    expect(read(question(1, 'wrong'), question(2, 'partly'), question(3, 'unanswered'), question(5, 'right'))).to.deep.equal([
      ['letter', 'l2 l3', '2 3'],
      ['report', 'r1', '1'],
    ]);
  });

  it('counts a question once for a source, however many of its claims it rests on', () => {
    expect(read(question(3, 'wrong'), question(4, 'wrong'))).to.deep.equal([
      ['letter', 'l1 l2 l3', '3 4'],
      ['report', 'r2', '4'],
    ]);
  });

  it('gives nothing where nothing was missed, and passes over what is not part of the score', () => {
    expect(read(question(1, 'right'), question(2, 'wrong', false))).to.deep.equal([]);
  });

  it('keeps the order of the bank among sources behind as much', () => {
    expect(read(question(2, 'wrong'), question(1, 'wrong')).map(([id]) => id)).to.deep.equal(['report', 'letter']);
  });

  it('names every missed question whose evidence is at hand, and no other', () => {
    const statuses = fc.constantFrom<QuestionResult['status']>('right', 'partly', 'wrong', 'unanswered');
    fc.assert(
      fc.property(fc.array(statuses, { maxLength: 5 }), (given) => {
        const questions = given.map((status, index) => question(index + 1, status));
        const named = new Set(readNext(questions, evidenceOf, sources).flatMap(({ questions: numbers }) => numbers));
        expect([...named].sort()).to.deep.equal(missedOf(questions).map(({ number }) => number));
      }),
    );
  });
});
