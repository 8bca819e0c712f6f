import { expect } from 'chai';
import papaparse from 'papaparse';
import { ankiFromBank } from '../../../../src/bank/exchange/anki/anki-from-bank.js';
import type { QuestionBank } from '../../../../src/model/question-bank.js';
import { sampleSource } from '../../../support/sample-bank.js';
import { allBanks } from '../known-banks.js';

const notesOf = (text: string): string[][] =>
  papaparse.parse<string[]>(text.split('\n').slice(5).join('\n').replace(/\n$/u, ''), { delimiter: '\t' }).data.filter((row) => row.join('') !== '');

/** The fields of the one note of a question, and what it loses. */
function write(question: object, language = 'en'): { note: string[] | undefined; lost: string[] } {
  const bank = { version: 1, id: 'b', title: 'Ties: trade', language, questions: [{ id: 'q', prompt: 'What?', ...question }] } as unknown as QuestionBank;
  const { text, losses } = ankiFromBank(bank, { sources: [sampleSource()] });
  return { note: notesOf(text)[0], lost: losses.map(({ feature }) => feature) };
}

const parts = (...texts: string[]): object[] => texts.map((text, index) => ({ id: `p${index}`, text, feedback: `why ${text}` }));

describe('ankiFromBank', () => {
  const cases: [what: string, question: object, front: string, back: string, feedback: string][] = [
    ['a choice', { type: 'choice', choices: parts('a', 'b'), answer: ['p1'] }, 'What?<br><ul><li>a</li><li>b</li></ul>', 'b', 'why b'],
    [
      'a choice of several',
      { type: 'choice', multiple: true, choices: parts('a', 'b'), answer: ['p0', 'p1'] },
      'What?<br><ul><li>a</li><li>b</li></ul>',
      '<ul><li>a</li><li>b</li></ul>',
      'why a<br>why b',
    ],
    ['a judgement', { type: 'true-false', answer: false, feedbackTrue: 'no', feedbackFalse: 'yes', feedback: { correct: 'so' } }, 'What?<br>True / False?', 'False', 'so<br>yes'],
    [
      'a typed answer',
      {
        type: 'short-text',
        accept: [
          { text: 'one*', feedback: 'f' },
          { text: 'half', points: 0.5 },
        ],
      },
      'What?',
      'one…',
      'f',
    ],
    ['a number', { type: 'numeric', answer: { value: 3, tolerance: 1, toleranceKind: 'absolute' }, unit: 'km' }, 'What?', '3 ± 1 km', ''],
    ['an order', { type: 'order', entries: parts('b', 'a') }, 'What?<br><ul><li>a</li><li>b</li></ul>', '<ol><li>b</li><li>a</li></ol>', 'why b<br>why a'],
    [
      'pairs',
      { type: 'match', prompts: parts('a'), options: parts('x', 'y'), answer: { p0: 'p1' } },
      'What?<br><ul><li>a</li></ul><br><ul><li>x</li><li>y</li></ul>',
      '<ul><li>a → y</li></ul>',
      'why a',
    ],
    [
      'categories',
      { type: 'classify', categories: parts('x', 'y'), statements: [{ id: 's', text: 'a', answer: 'p0' }] },
      'What?<br><ul><li>x</li><li>y</li></ul><br><ul><li>a</li></ul>',
      '<ul><li>a → x</li></ul>',
      '',
    ],
    ['parts of a text', { type: 'hot-text', segments: parts('They', 'fear'), answer: ['p1'] }, 'What?<br>They fear', '<ul><li>fear</li></ul>', 'why fear'],
    [
      'gaps',
      {
        type: 'cloze',
        text: 'A {{x}} b {{y}}.',
        gaps: [
          { id: 'x', choices: parts('one', 'two'), answer: 'p0' },
          { id: 'y', accept: [{ text: 'three' }] },
        ],
      },
      'What?<br>A _____ b _____.',
      'A one b three.',
      'why one',
    ],
    ['an essay', { type: 'essay', modelAnswer: '**So.**', rubric: parts('r') }, 'What?', '<strong>So.</strong>', '<ul><li>r</li></ul>'],
    [
      'answer and evidence',
      {
        type: 'evidence-pair',
        choices: parts('a', 'b'),
        answer: ['p0'],
        offered: [
          { claim: 'c1', text: 'It counts.', feedback: 'f' },
          { claim: 'c2', text: 'No.' },
        ],
        support: ['c1'],
      },
      'What?<br><ul><li>a</li><li>b</li></ul>',
      'a',
      'why a<br>It counts.<br>f',
    ],
    [
      'a point on the map',
      {
        type: 'map-point',
        answer: { latitude: 0, longitude: 0, radiusKilometres: 9 },
        choices: [
          { id: 'a', text: 'A', latitude: 0, longitude: 0 },
          { id: 'b', text: 'B', latitude: 9, longitude: 9 },
        ],
      },
      'What?<br><ul><li>A</li><li>B</li></ul>',
      'A',
      '',
    ],
  ];
  for (const [what, question, front, back, feedback] of cases)
    it(`writes ${what}`, () => {
      const { note } = write(question);
      expect(note?.slice(0, 3)).to.deep.equal([front, back, feedback]);
    });

  it('links the source, makes tags one word each, and sets what stands before a question at its head', () => {
    const { note, lost } = write({ type: 'true-false', answer: true, evidence: ['c1'], tags: ['trade ties', 'x'], stimulus: [{ kind: 'text', text: 'Read "this".' }] });
    expect(note?.[0]).to.equal('Read &quot;this&quot;.<br>What?<br>True / False?');
    expect(note?.[3]).to.equal('Source: <a href="https://example.org/bridges#:~:text=The%20survey,twelve%20bridges">River Office, Bridges of the river, 2025-05-29</a>');
    expect(note?.[4]).to.equal('trade_ties x');
    expect(lost).to.deep.equal([]);
  });

  it('says what a card has no place for', () => {
    expect(write({ type: 'hotspot', image: 'a', alt: 'b', regions: [], answer: 'c', hints: ['h'] })).to.deep.equal({ note: undefined, lost: ['question'] });
    expect(write({ type: 'riddle' })).to.deep.equal({ note: undefined, lost: ['question'] });
    expect(write({ type: 'true-false', answer: true, hints: ['h'], feedback: { incorrect: 'no' }, stimulus: [{ kind: 'image', src: 'a', alt: 'A map' }] }).lost).to.deep.equal([
      'hints',
      'feedback on the whole',
      'image',
    ]);
  });

  it('quotes a field in which quotation marks stand, because one that begins with them would be misread', () => {
    const question = { id: 'q', type: 'essay', prompt: 'What?', modelAnswer: '[a](https://b.c)' };
    const { text } = ankiFromBank({ version: 1, id: 'b', title: 'B', language: 'en', questions: [question] } as unknown as QuestionBank);
    expect(text.split('\n')[5]).to.equal('What?\t"<a href=""https://b.c"">a</a>"\t\t\t');
  });

  it('tells Anki at the head of the file how to read it', () => {
    const { text } = ankiFromBank({ version: 1, id: 'b', title: 'Ties: *trade*', language: 'en', questions: [] } as unknown as QuestionBank);
    expect(text).to.equal('#separator:tab\n#html:true\n#deck:Ties trade\n#columns:Front\tBack\tFeedback\tSource\tTags\n#tags column:5\n');
  });

  for (const [name, bank] of allBanks())
    it(`writes a note of five fields for each question of ${name}, or a loss`, () => {
      const { text, losses } = ankiFromBank(bank);
      const notes = notesOf(text);
      const refused = losses.filter(({ feature }) => feature === 'question').length;
      expect(notes).to.have.length(bank.questions.length - refused);
      expect(refused).to.equal(bank.questions.filter(({ type }) => type === 'hotspot').length);
      for (const note of notes) {
        expect(note).to.have.length(5);
        expect(note[0]).to.not.equal('');
        expect(note[1]).to.not.equal('');
      }
    });
});
