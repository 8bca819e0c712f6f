import { expect } from 'chai';
import fc from 'fast-check';
import { bankFromCsv } from '../../../../src/bank/exchange/csv/bank-from-csv.js';
import { columnName } from '../../../../src/bank/exchange/csv/sheet-columns.js';
import { listCell, listIn } from '../../../../src/bank/exchange/csv/sheet-row.js';
import type { ImportedBank } from '../../../../src/bank/exchange/imported-bank.js';
import { parseBank } from '../../../../src/bank/parse-bank.js';
import { questionTypes } from '../../../../src/question-types/question-types.js';

/** A sheet as cells, written with a stroke between them for this test. */
const convert = (lines: readonly string[], language = 'en'): ImportedBank =>
  bankFromCsv({ rows: lines.map((line) => line.split(' | ').map((cell) => (cell === '-' ? '' : cell))), separator: ',', losses: [] }, { language });

function one(head: string, row: string, language?: string): { question: object; lost: string[] } {
  const { bank, losses } = convert([head, row], language);
  expect(parseBank(bank, questionTypes).problems.filter(({ code }) => code !== 'no-questions')).to.deep.equal([]);
  const question = Object.fromEntries(Object.entries(bank.questions[0] ?? {}).filter(([name]) => name !== 'id' && name !== 'prompt'));
  return { question, lost: losses.map(({ feature }) => feature) };
}

describe('bankFromCsv', () => {
  const rows: [what: string, head: string, row: string, question: object, language?: string][] = [
    [
      'a choice by number',
      'type | prompt | option 1 | option 2 | right',
      'choice | Q | a | b | 2',
      {
        type: 'choice',
        choices: [
          { id: 'a', text: 'a' },
          { id: 'b', text: 'b' },
        ],
        answer: ['b'],
      },
    ],
    [
      'a choice by letter, under other names',
      'Question Type | Question | Choice_1 | CHOICE-2 | Correct Answer',
      'MC | Q | x | y | B',
      {
        type: 'choice',
        choices: [
          { id: 'a', text: 'x' },
          { id: 'b', text: 'y' },
        ],
        answer: ['b'],
      },
    ],
    [
      'a choice by its words',
      'prompt | option1 | option2 | right',
      'Q | 2 | 1 | 1',
      {
        type: 'choice',
        choices: [
          { id: 'a', text: '2' },
          { id: 'b', text: '1' },
        ],
        answer: ['b'],
      },
    ],
    [
      'a choice of several',
      'prompt | option 1 | option 2 | option 3 | right',
      'Q | a | b | c | 1, 3',
      {
        type: 'choice',
        choices: [
          { id: 'a', text: 'a' },
          { id: 'b', text: 'b' },
          { id: 'c', text: 'c' },
        ],
        answer: ['a', 'c'],
        multiple: true,
      },
    ],
    [
      'several letters with spaces',
      'prompt | option 1 | option 2 | option 3 | right',
      'Q | a1 | b1 | c1 | A C',
      {
        type: 'choice',
        choices: [
          { id: 'a', text: 'a1' },
          { id: 'b', text: 'b1' },
          { id: 'c', text: 'c1' },
        ],
        answer: ['a', 'c'],
        multiple: true,
      },
    ],
    [
      'options with gaps between them',
      'prompt | option 1 | option 2 | option 4 | right',
      'Q | a | - | d | 4',
      {
        type: 'choice',
        choices: [
          { id: 'a', text: 'a' },
          { id: 'b', text: 'd' },
        ],
        answer: ['b'],
      },
    ],
    ['a judgement', 'prompt | right | feedback 1 | feedback 2', 'Q | FALSE | no | yes', { type: 'true-false', answer: false, feedbackTrue: 'no', feedbackFalse: 'yes' }],
    ['a judgement in Turkish', 'type | prompt | right', 'true/false | Q | Doğru', { type: 'true-false', answer: true }, 'tr'],
    ['a number', 'prompt | right | tolerance', 'Q | 3.5 | 2 %', { type: 'numeric', answer: { value: 3.5, tolerance: 2, toleranceKind: 'percent' } }],
    ['a number with a decimal comma', 'prompt | right', 'Q | 3,5', { type: 'numeric', answer: { value: 3.5, tolerance: 0, toleranceKind: 'absolute' } }, 'tr'],
    [
      'a negative number, with its minus',
      'type | prompt | right | unit | other units',
      'numeric | Q | −3 | km | kilometres, kms',
      { type: 'numeric', answer: { value: -3, tolerance: 0, toleranceKind: 'absolute' }, unit: 'km', acceptUnits: ['kilometres', 'kms'] },
    ],
    ['a typed answer', 'prompt | right', 'Q | Ankara; Angora', { type: 'short-text', accept: [{ text: 'Ankara' }, { text: 'Angora' }] }],
    [
      'typed answers with shares',
      'type | prompt | option 1 | option 2 | share 2 | option 3 | share 3 | feedback 3',
      'text | Q | a | b | 50% | c | 0 | no',
      { type: 'short-text', accept: [{ text: 'a' }, { text: 'b', points: 0.5 }], commonErrors: [{ text: 'c', feedback: 'no' }] },
    ],
    [
      'pairs, by what stands beside the options',
      'prompt | option 1 | match 1 | option 2 | match 2 | match 3',
      'Q | a | x | b | y | z',
      {
        type: 'match',
        prompts: [
          { id: 'a', text: 'a' },
          { id: 'b', text: 'b' },
        ],
        options: [
          { id: 'a', text: 'x' },
          { id: 'b', text: 'y' },
          { id: 'c', text: 'z' },
        ],
        answer: { a: 'a', b: 'b' },
      },
    ],
    [
      'an order',
      'type | prompt | option 1 | option 2 | marking | axis',
      'order | Q | a | b | Exact | time',
      {
        type: 'order',
        entries: [
          { id: 'a', text: 'a' },
          { id: 'b', text: 'b' },
        ],
        marking: 'exact',
        axis: 'time',
      },
    ],
    ['an essay', 'type | prompt | right | option 1 | share 1', 'essay | Q | So | r | 2', { type: 'essay', modelAnswer: 'So', rubric: [{ id: 'a', text: 'r', points: 2 }] }],
    [
      'what all questions may have',
      'prompt | right | points | difficulty | objective | tags | hint | hint 2 | evidence | conflicts | feedback right | feedback wrong | certainty | stays | stimulus | image | image description',
      'Q | true | 2 | Hard | o1 | a, b, a | h | k | c1 c2 | k1,k2 | yes | no | ask | yes | Read | a.png | A map',
      {
        type: 'true-false',
        answer: true,
        points: 2,
        difficulty: 'hard',
        objective: 'o1',
        tags: ['a', 'b'],
        hints: ['h', 'k'],
        evidence: ['c1', 'c2'],
        conflicts: ['k1', 'k2'],
        feedback: { correct: 'yes', incorrect: 'no' },
        certainty: 'ask',
        fixed: true,
        stimulus: [
          { kind: 'text', text: 'Read' },
          { kind: 'image', src: 'a.png', alt: 'A map' },
        ],
      },
    ],
  ];
  for (const [what, head, row, question, language] of rows)
    it(`reads ${what}`, () => {
      const read = one(head, row, language);
      expect(read.question).to.deep.equal(question);
      expect(read.lost).to.deep.equal([]);
    });

  const refused: [what: string, head: string, row: string][] = [
    ['no prompt', 'prompt | right', '- | true'],
    ['an unknown type', 'type | prompt', 'riddle | Q'],
    ['one option', 'type | prompt | option 1 | right', 'choice | Q | a | 1'],
    ['nothing right', 'type | prompt | option 1 | option 2', 'choice | Q | a | b'],
    ['a right option that is not there', 'type | prompt | option 1 | option 2 | right', 'choice | Q | a | b | 3'],
    ['several right ones where one is asked for', 'type | prompt | option 1 | option 2 | right | multiple', 'choice | Q | a | b | 1,2 | no'],
    ['no judgement', 'type | prompt | right', 'true-false | Q | maybe'],
    ['no number', 'type | prompt | right', 'numeric | Q | many'],
    ['a margin that is none', 'type | prompt | right | tolerance', 'numeric | Q | 3 | some'],
    ['no full mark', 'type | prompt | option 1 | share 1', 'short-text | Q | a | 0.5'],
    ['a share above the whole', 'type | prompt | option 1 | share 1', 'short-text | Q | a | 2'],
    ['a prompt without its match', 'type | prompt | option 1 | match 1 | option 2 | match 3', 'match | Q | a | x | b | y'],
    ['one category', 'type | prompt | option 1 | match 1 | option 2 | match 2', 'classify | Q | a | x | b | x'],
    ['a fixed part that is right', 'type | prompt | option 1 | option 2 | right | fixed', 'hot-text | Q | a | b | 1 | 1'],
    ['no model answer', 'type | prompt', 'essay | Q'],
  ];
  for (const [what, head, row] of refused)
    it(`leaves out a row with ${what}, says why, and goes on`, () => {
      const { bank, losses } = convert([head, row, 'true-false | Next | true']);
      expect(bank.questions.map(({ prompt }) => prompt).filter((prompt) => prompt === 'Q')).to.deep.equal([]);
      expect(losses[0]?.question).to.equal('row 2');
      expect(losses[0]?.feature).to.equal('question');
      expect(losses[0]?.reason).to.match(/left out\.$/u);
    });

  it('names columns that nobody knows, or that stand there twice', () => {
    const { losses } = convert(['prompt | right | Colour | Question', 'Q | true | red | x']);
    expect(losses.map(({ feature, reason }) => [feature, /“(.+?)”/u.exec(reason)?.[1]])).to.deep.equal([
      ['column', 'Colour'],
      ['column', 'Question'],
    ]);
    expect(convert(['a | b']).losses.map(({ feature }) => feature)).to.include('columns');
  });

  it('passes over what has no value here, and says so', () => {
    const { question, lost } = one('prompt | right | points | difficulty | objective | evidence | image', 'Q | true | many | tough | an objective | c1 ! | a.png');
    expect(question).to.deep.equal({ type: 'true-false', answer: true });
    expect(lost).to.deep.equal(['image', 'points', 'difficulty', 'objective', 'evidence']);
  });

  it('keeps ids that are ids, and makes others', () => {
    const { bank } = convert(['id | prompt | right', 'q.1 | A | true', 'q.1 | B | true', 'not an id | C | true', '- | - | -', '- | D | true']);
    expect(bank.questions.map(({ id }) => id)).to.deep.equal(['q.1', 'q.1-2', 'q-3', 'q-5']);
  });

  it('makes of any sheet a bank without faults', () => {
    const head = [
      'type',
      'prompt',
      'option 1',
      'option 2',
      'match 1',
      'match 2',
      'share 1',
      'feedback 1',
      'right',
      'fixed',
      'tolerance',
      'categories',
      'points',
      'tags',
      'image',
      'image description',
    ];
    const cell = fc.constantFrom(
      '',
      '',
      'a',
      'b',
      '1',
      '2',
      '1,2',
      'A',
      '*',
      'true',
      'choice',
      'match',
      'numeric',
      'short-text',
      'order',
      'classify',
      'hot-text',
      'essay',
      '-1',
      '5 %',
      'x|y',
      'javascript:x',
      ' ',
    );
    fc.assert(
      fc.property(fc.array(cell, { minLength: head.length, maxLength: head.length }), (cells) => {
        const { bank } = bankFromCsv({ rows: [head, cells], separator: ',', losses: [] });
        expect(parseBank(bank, questionTypes).problems.filter(({ code }) => code !== 'no-questions')).to.deep.equal([]);
      }),
      { numRuns: 3000 },
    );
  });
});

describe('listCell', () => {
  for (const values of [['a', 'b'], ['a, b'], ['a; b', 'c'], ['one']])
    it(`writes ${JSON.stringify(values)} so that it is read back`, () => expect(listIn(listCell(values))).to.deep.equal(values));
});

describe('columnName', () => {
  const names: [header: string, name: string | undefined][] = [
    ['Prompt', 'prompt'],
    ['option 03', 'option 3'],
    ['Option3', 'option 3'],
    ['answer 2', 'option 2'],
    ['answer', 'right'],
    ['Stimulus', 'stimulus 1'],
    ['stimulus source 2', 'stimulus source 2'],
    ['option', undefined],
    ['option 0', undefined],
    ['option 81', undefined],
    ['prompt 2', undefined],
    ['constructor', undefined],
    ['', undefined],
  ];
  for (const [header, name] of names) it(`takes “${header}” for ${name}`, () => expect(columnName(header)).to.equal(name));
});
