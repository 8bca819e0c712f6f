import { expect } from 'chai';
import { aikenFromBank } from '../../../../src/bank/exchange/aiken/aiken-from-bank.js';
import { bankFromAiken } from '../../../../src/bank/exchange/aiken/bank-from-aiken.js';
import { parseBank } from '../../../../src/bank/parse-bank.js';
import { readAiken } from '../../../../src/formats/aiken/read-aiken.js';
import { writeAiken } from '../../../../src/formats/aiken/write-aiken.js';
import { detectTextFormat } from '../../../../src/formats/detect-format.js';
import { plainInlineText } from '../../../../src/model/inline-text.js';
import type { QuestionBank } from '../../../../src/model/question-bank.js';
import { charactersOf, type Text } from '../../../../src/model/text.js';
import { questionTypes } from '../../../../src/question-types/question-types.js';
import { allBanks } from '../known-banks.js';

const plain = (text: Text): string => plainInlineText(charactersOf(text)).replace(/\s+/gu, ' ').trim();
const LISTS = ['choice', 'evidence-pair', 'map-point'];

describe('Aiken of the banks of this project', () => {
  for (const [name, bank] of allBanks())
    it(`holds the questions of ${name} that have one right option, and names the others`, () => {
      const { questions, losses } = aikenFromBank(bank);
      const refused = new Set(losses.filter(({ feature }) => feature === 'question').map(({ question }) => question));
      const fits = bank.questions.filter(
        (question) =>
          question.type === 'true-false' || (LISTS.includes(question.type) && 'choices' in question && (!Array.isArray(question.answer) || question.answer.length === 1)),
      );
      expect([...refused].sort()).to.deep.equal(
        bank.questions
          .filter((question) => !fits.includes(question))
          .map(({ id }) => id)
          .sort(),
      );
      const text = writeAiken(questions);
      const read = readAiken(text);
      expect(read.losses).to.deep.equal([]);
      const back = bankFromAiken(read).bank;
      expect(back.questions).to.have.length(fits.length);
      if (fits.length === 0) return;
      expect(detectTextFormat(text)).to.equal('aiken');
      expect(parseBank(back, questionTypes).problems).to.deep.equal([]);
      fits.forEach((question, index) => {
        const after = back.questions[index] as unknown as { prompt: string; choices: { id: string; text: string }[]; answer: string[] };
        expect(plain(after.prompt).endsWith(plain(question.prompt))).to.equal(true);
        const right = after.choices.filter(({ id }) => after.answer.includes(id)).map(({ text: said }) => plain(said));
        if (question.type === 'true-false') expect(right).to.deep.equal([question.answer ? 'True' : 'False']);
        else {
          const parts = questionTypes[question.type].parts(question as never).filter(({ path }) => path[0] === 'choices');
          expect(after.choices.map(({ text: said }) => plain(said))).to.deep.equal(parts.map(({ text: said }) => plain(said)));
          expect(right).to.deep.equal(parts.filter((part) => part.right).map(({ text: said }) => plain(said)));
        }
      });
    });
});

describe('aikenFromBank', () => {
  const write = (question: object): ReturnType<typeof aikenFromBank> =>
    aikenFromBank({ version: 1, id: 'b', title: 'B', language: 'en', questions: [{ id: 'q', prompt: 'What?', ...question }] } as unknown as QuestionBank);
  const choices = [
    { id: 'x', text: '**one**', feedback: 'yes' },
    { id: 'y', text: 'two' },
  ];

  it('says what Aiken has no place for', () => {
    const { questions, losses } = write({
      type: 'choice',
      choices,
      answer: ['y'],
      shuffle: false,
      feedback: { correct: 'c' },
      tags: ['t'],
      stimulus: [
        { kind: 'text', text: 'Read.' },
        { kind: 'image', src: 'a', alt: 'b' },
      ],
    });
    expect(questions).to.deep.equal([{ prompt: 'Read. What?', options: ['one', 'two'], right: [1] }]);
    expect(losses.map(({ feature }) => feature)).to.deep.equal(['order of the options', 'feedback', 'stimulus', 'stimulus', 'formatting', 'feedback on the whole', 'tags']);
  });

  it('leaves out a question that Aiken would take for an option', () => {
    for (const prompt of ['U.S. aid went where?', 'A) or b?', 'ANSWER: which?']) {
      const { questions, losses } = write({ type: 'choice', choices, answer: ['y'], prompt });
      expect(questions).to.deep.equal([]);
      expect(losses.map(({ question, feature }) => [question, feature])).to.deep.equal([['q', 'question']]);
    }
  });
});

describe('bankFromAiken', () => {
  it('keeps marks as characters, and leaves out what a question cannot hold', () => {
    const file = {
      questions: [
        { line: 1, prompt: 'Is *this* so?', options: ['a', 'b'], right: [0, 1] },
        { line: 9, prompt: 'Q', options: ['a', ''], right: [0] },
        { prompt: 'x'.repeat(20_001), options: ['a', 'b'], right: [0] },
      ],
      losses: [],
    };
    const { bank, losses } = bankFromAiken(file, { title: 'Mine', language: 'tr' });
    expect(bank).to.deep.equal({
      version: 1,
      id: 'mine',
      title: 'Mine',
      language: 'tr',
      questions: [
        {
          id: 'q-1',
          type: 'choice',
          prompt: 'Is \\*this\\* so?',
          choices: [
            { id: 'a', text: 'a' },
            { id: 'b', text: 'b' },
          ],
          answer: ['a', 'b'],
          multiple: true,
        },
      ],
    });
    expect(losses.map(({ question }) => question)).to.deep.equal(['question 2 (line 9)', 'question 3']);
  });
});
