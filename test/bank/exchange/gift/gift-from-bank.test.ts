import { expect } from 'chai';
import { giftFromBank } from '../../../../src/bank/exchange/gift/gift-from-bank.js';
import { writeGift } from '../../../../src/formats/gift/write-gift.js';
import type { QuestionBank } from '../../../../src/model/question-bank.js';
import { sampleBank, sampleQuestion, sampleSource } from '../../../support/sample-bank.js';

const bankOf = (...questions: object[]): QuestionBank => ({ version: 1, id: 'b', title: 'Bank', language: 'en', questions }) as unknown as QuestionBank;

/** The file without its category, and what each question loses. */
function write(question: object): { text: string; lost: string[] } {
  const { items, losses } = giftFromBank(bankOf({ id: 'q', prompt: 'What?', ...question }));
  return { text: writeGift(items.slice(1)), lost: losses.map(({ feature }) => feature) };
}

const parts = (...texts: string[]): object[] => texts.map((text, index) => ({ id: `p${index}`, text }));

describe('giftFromBank', () => {
  const cases: [what: string, question: object, text: string, lost?: string[]][] = [
    ['the options of a choice', { type: 'choice', choices: parts('a', 'b'), answer: ['p1'] }, 'What?{\n\t~a\n\t=b\n}'],
    [
      'what is said of the whole where options say nothing',
      { type: 'choice', choices: parts('a', 'b'), answer: ['p0'], feedback: { correct: 'yes', incorrect: 'no' } },
      'What?{\n\t=a#yes\n\t~b#no\n}',
    ],
    ['what is said alike to all', { type: 'choice', choices: parts('a', 'b'), answer: ['p0'], feedback: { correct: 'so', incorrect: 'so' } }, 'What?{\n\t=a\n\t~b\n\t####so\n}'],
    [
      'shares and what a wrong pick costs',
      { type: 'choice', multiple: true, choices: parts('a', 'b', 'c', 'd'), answer: ['p0', 'p1', 'p2'] },
      'What?{\n\t~%33.33333%a\n\t~%33.33333%b\n\t~%33.33333%c\n\t~%-33.33333%d\n}',
    ],
    ['one right of several that may be picked', { type: 'choice', multiple: true, choices: parts('a', 'b'), answer: ['p0'] }, 'What?{\n\t~%100%a\n\t~%-100%b\n}'],
    [
      'marks as HTML, and every text of the question with them',
      { type: 'choice', choices: parts('**a**', 'b < c'), answer: ['p0'] },
      '[html]What?{\n\t=<strong>a</strong>\n\t~b &lt; c\n}',
    ],
    ['a judgement', { type: 'true-false', answer: false, feedbackTrue: 'no', feedbackFalse: 'yes' }, 'What?{FALSE#no#yes}'],
    [
      'typed answers',
      {
        type: 'short-text',
        matchCase: true,
        accept: [
          { text: 'Çay', points: 1 },
          { text: 'a->b*', points: 0.3 },
        ],
        commonErrors: [{ text: 'x', feedback: 'no' }],
        feedback: { incorrect: 'none' },
      },
      'What?{\n\t=Çay\n\t=%30%a→b*\n\t=%0%x#no\n\t=%0%*#none\n}',
      ['capitals', 'accents', 'arrow'],
    ],
    [
      'numbers',
      { type: 'numeric', unit: 'km', answer: { value: 200, tolerance: 5, toleranceKind: 'percent' }, commonErrors: [{ value: 100, feedback: 'half' }] },
      'What? (km){#\n\t=200:10\n\t=%0%100:5#half\n}',
      ['margin in percent', 'unit'],
    ],
    [
      'pairs and what is left over',
      {
        type: 'match',
        prompts: parts('a', 'b -> c'),
        options: [
          { id: 'x', text: '**X**' },
          { id: 'y', text: 'Y' },
          { id: 'z', text: 'Z' },
        ],
        answer: { p0: 'x', p1: 'y' },
      },
      '[html]What?{\n\t=a -> X\n\t=b -&gt; c -> Y\n\t= -> Z\n}',
    ],
    ['entries with their places, in another order', { type: 'order', entries: parts('a', 'b', 'c') }, 'What?{\n\t=b -> 2\n\t=a -> 1\n\t=c -> 3\n}', ['type']],
    ['two entries with their places', { type: 'order', entries: parts('a', 'b') }, 'What?{\n\t=b -> 2\n\t=a -> 1\n}', ['type']],
    [
      'statements with their categories',
      {
        type: 'classify',
        categories: [
          { id: 'x', text: 'X', meaning: 'the first' },
          { id: 'y', text: 'Y' },
        ],
        statements: [
          { id: 'a', text: 'A', answer: 'x', feedback: 'why' },
          { id: 'b', text: 'B', answer: 'x' },
        ],
      },
      'What?{\n\t=A -> X\n\t=B -> X\n\t= -> Y\n}',
      ['type', 'meaning of the categories', 'feedback on parts'],
    ],
    [
      'parts of a text below the whole of it',
      {
        type: 'hot-text',
        segments: [
          { id: 'a', text: 'They fear' },
          { id: 'b', text: 'the end' },
          { id: 'c', text: ', they say.', fixed: true },
        ],
        answer: ['a'],
      },
      'What?\\n\\nThey fear the end, they say.{\n\t~%100%They fear\n\t~%-100%the end\n}',
      ['type'],
    ],
    ['a gap', { type: 'cloze', prompt: 'Fill in the gap.', text: 'It is {{x}}, no?', gaps: [{ id: 'x', choices: parts('a', 'b'), answer: 'p0' }] }, 'It is {\n\t=a\n\t~b\n}, no?'],
    ['a gap at the end of its text', { type: 'cloze', prompt: 'Do.', text: 'It is {{x}}', gaps: [{ id: 'x', accept: [{ text: 'a' }] }] }, 'Do.\\nIt is {\n\t=a\n}.', ['prompt']],
    [
      'the first part of a question on evidence',
      { type: 'evidence-pair', choices: parts('a', 'b'), answer: ['p0'], offered: [], support: [] },
      'What?{\n\t=a\n\t~b\n}',
      ['choice of evidence'],
    ],
    [
      'the list of a question on the map',
      {
        type: 'map-point',
        answer: { latitude: 0, longitude: 0, radiusKilometres: 50 },
        choices: [
          { id: 'a', text: 'A', latitude: 0, longitude: 0.1 },
          { id: 'b', text: 'B', latitude: 9, longitude: 9 },
        ],
      },
      'What?{\n\t=A\n\t~B\n}',
      ['type'],
    ],
    ['a model answer', { type: 'essay', modelAnswer: 'So.', rubric: [{ id: 'a', text: 'r', points: 1 }] }, 'What?{####So.}', ['rubric']],
    [
      'what stands before',
      {
        type: 'true-false',
        answer: true,
        stimulus: [
          { kind: 'text', text: 'Read.' },
          { kind: 'image', src: 'a.png', alt: 'A map' },
        ],
      },
      'Read.\\n\\n[A map]\\n\\nWhat?{TRUE}',
      ['stimulus', 'image'],
    ],
    [
      'a picture on the web',
      { type: 'true-false', answer: true, stimulus: [{ kind: 'image', src: 'https://a.b/c?d&e', alt: '"x"' }] },
      '[html]<img src\\="https\\://a.b/c?d&amp;e" alt\\="&quot;x&quot;"><br><br>What?{TRUE}',
    ],
  ];
  for (const [what, question, text, lost = []] of cases)
    it(`writes ${what}`, () => {
      const written = write(question);
      expect(written.text).to.equal(`// [id:q]\n::q::${text}\n`);
      expect(written.lost).to.deep.equal(lost);
    });

  it('makes a question of each gap, in which the others are open', () => {
    const { text, lost } = write({
      type: 'cloze',
      prompt: 'Fill in the gap.',
      text: '{{x}} and {{y}}.',
      gaps: [
        { id: 'x', accept: [{ text: 'a' }] },
        { id: 'y', accept: [{ text: 'b' }] },
      ],
    });
    expect(text).to.equal('// [id:q.x]\n::q.x::{\n\t=a\n} and ….\n\n// [id:q.y]\n::q.y::… and {\n\t=b\n}.\n');
    expect(lost).to.deep.equal(['gaps']);
  });

  const refused: [what: string, question: object][] = [
    [
      'right options of which Moodle knows no share',
      { type: 'choice', multiple: true, choices: parts(...'abcdefghijkl'), answer: Array.from({ length: 11 }, (_none, index) => `p${index}`) },
    ],
    ['a place in a picture', { type: 'hotspot', image: 'a.png', alt: 'a', regions: [], answer: 'a' }],
    ['a type that nobody knows', { type: 'riddle' }],
  ];
  for (const [what, question] of refused)
    it(`leaves out ${what}, and says so`, () => {
      const { text, lost } = write({ evidence: ['c1'], ...question });
      expect(text).to.equal('');
      expect(lost).to.deep.equal(['question']);
    });

  it('puts each objective into a category of its own', () => {
    const question = (id: string, objective?: string): object => ({ id, type: 'true-false', prompt: 'So?', answer: true, ...(objective ? { objective } : {}) });
    const bank = {
      ...bankOf(question('a', 'o1'), question('b', 'o1'), question('c'), question('d', 'o2')),
      title: 'Rivers / *lakes*',
      objectives: [{ id: 'o1', text: 'Read **maps**' }],
    } as QuestionBank;
    const { items } = giftFromBank(bank);
    expect(items.map((item) => (item.kind === 'category' ? item.path : item.id))).to.deep.equal([
      '$course$/top/Rivers // lakes',
      '$course$/top/Rivers // lakes/Read maps',
      'a',
      'b',
      '$course$/top/Rivers // lakes',
      'c',
      '$course$/top/Rivers // lakes/o2',
      'd',
    ]);
  });

  it('says what of the bank as a whole is left out', () => {
    const { losses } = giftFromBank(sampleBank({ questions: [], description: 'd', license: 'l', corrections: [] }));
    expect(losses.map(({ question, feature }) => [question, feature])).to.deep.equal([
      [undefined, 'description'],
      [undefined, 'license'],
      [undefined, 'rules'],
      [undefined, 'corrections'],
    ]);
  });

  it('names and links the sources behind an answer where it knows them', () => {
    const bank = bankOf(sampleQuestion('true-false', { evidence: ['c1', 'nowhere'], feedback: undefined }));
    const { items, losses } = giftFromBank(bank, { sources: [sampleSource()] });
    expect((items.at(-1) as { general?: { text: string } }).general?.text).to.equal(
      'Source: <a href="https://example.org/bridges#:~:text=The%20survey,twelve%20bridges">River Office, Bridges of the river, 2025-05-29</a>',
    );
    expect(losses.find(({ feature }) => feature === 'evidence')?.reason).to.include('sources are named');
  });
});
