import { expect } from 'chai';
import fc from 'fast-check';
import { readAiken } from '../../../src/formats/aiken/read-aiken.js';
import { looksLikeAiken, writeAiken } from '../../../src/formats/aiken/write-aiken.js';
import { expectProportionalTime } from '../../support/growth.js';

describe('readAiken', () => {
  it('reads questions with either sign behind the letters, and any line ends', () => {
    expect(readAiken('\ufeffWhat is it?\r\nA. one\r\nB. two\r\nANSWER: B\r\n\r\nAnd this?\nA) x\nB)y\nC) z\nANSWER : C')).to.deep.equal({
      questions: [
        { line: 1, prompt: 'What is it?', options: ['one', 'two'], right: [1] },
        { line: 6, prompt: 'And this?', options: ['x', 'y', 'z'], right: [2] },
      ],
      losses: [],
    });
  });

  it('goes on with what is before where a line begins with no letter', () => {
    const { questions } = readAiken('A long\nquestion?\nA. one\nand a half\n\nB. two\nANSWER: A');
    expect(questions).to.deep.equal([{ line: 1, prompt: 'A long question?', options: ['one and a half', 'two'], right: [0] }]);
  });

  it('takes a letter out of turn for text', () => {
    expect(readAiken('Q\nA. one\nB. two\nU. S. army\nANSWER: B').questions[0]?.options).to.deep.equal(['one', 'two U. S. army']);
  });

  it('takes several letters where a file has them', () => expect(readAiken('Q\nA. 1\nB. 2\nC. 3\nANSWER: C, A').questions[0]?.right).to.deep.equal([0, 2]));

  const broken: [what: string, text: string, reason: string][] = [
    ['has no answer', 'Bad\nA. one\nB. two', 'no line “ANSWER:”'],
    ['has one option', 'Bad\nA. one\nANSWER: A', 'fewer than two options'],
    ['names a letter it has not', 'Bad\nA. one\nB. two\nANSWER: C', '“C” is not a letter'],
    ['names no letter', 'Bad\nA. one\nB. two\nANSWER:', '“” is not a letter'],
  ];
  for (const [what, text, reason] of broken)
    it(`leaves out a question that ${what}, and goes on`, () => {
      const { questions, losses } = readAiken(`${text}\n\nGood\nA. one\nB. two\nANSWER: A`);
      expect(questions.map(({ prompt }) => prompt)).to.deep.equal(['Good']);
      expect(losses).to.have.length(1);
      expect(losses[0]).to.include({ question: 'Bad', feature: 'question' });
      expect(losses[0]?.reason).to.include(reason);
      expect(losses[0]?.reason).to.include('line 1');
    });

  it('reads what is written as the same', () => {
    const line = fc
      .string({ minLength: 1, maxLength: 30 })
      .map((text) => text.replace(/\s+/gu, ' ').trim())
      .filter((text) => text !== '' && !looksLikeAiken(text) && !/^answer\s?:/iu.test(text) && !text.includes('\ufeff'));
    const question = fc
      .record({ prompt: line, options: fc.array(line, { minLength: 2, maxLength: 26 }) })
      .chain((made) => fc.nat(made.options.length - 1).map((right) => ({ ...made, right: [right] })));
    fc.assert(
      fc.property(fc.array(question, { maxLength: 5 }), (questions) => {
        const read = readAiken(writeAiken(questions));
        expect(read.losses).to.deep.equal([]);
        expect(read.questions.map(({ prompt, options, right }) => ({ prompt, options, right }))).to.deep.equal(questions);
      }),
    );
  });

  it('ends in losses for whatever it is given', () => {
    const piece = fc.constantFrom('A. ', 'B) ', 'ANSWER:', 'ANSWER: A', '\n', '\n\n', 'text', ' ');
    fc.assert(fc.property(fc.array(piece), (pieces) => void readAiken(pieces.join(''))));
  });

  it('takes a time in proportion to the file', () => {
    for (const sign of ['A.', '\n', 'A.\n', 'ANSWER:', ' ', 'x\n\n']) expectProportionalTime((size) => readAiken(sign.repeat(size)), 40_000, sign);
  });
});
