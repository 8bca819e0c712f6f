import { expect } from 'chai';
import fc from 'fast-check';
import { bankFromGift } from '../../../../src/bank/exchange/gift/bank-from-gift.js';
import type { ImportedBank } from '../../../../src/bank/exchange/imported-bank.js';
import { parseBank } from '../../../../src/bank/parse-bank.js';
import { readGift } from '../../../../src/formats/gift/read-gift.js';
import { questionTypes } from '../../../../src/question-types/question-types.js';

const convert = (text: string): ImportedBank => bankFromGift(readGift(text));

/** The one question of a file without its id, and the features it loses. */
function one(text: string): { question: Record<string, unknown>; lost: string[] } {
  const { bank, losses } = convert(text);
  expect(parseBank(bank, questionTypes).problems).to.deep.equal([]);
  expect(bank.questions).to.have.length(1);
  const question = Object.fromEntries(Object.entries(bank.questions[0] as object).filter(([name]) => name !== 'id'));
  return { question, lost: losses.map(({ feature }) => feature) };
}

describe('bankFromGift', () => {
  const questions: [what: string, text: string, question: object, lost?: string[]][] = [
    [
      'a choice',
      'Q? {=a#yes ~b#no}',
      {
        type: 'choice',
        prompt: 'Q?',
        choices: [
          { id: 'a', text: 'a', feedback: 'yes' },
          { id: 'b', text: 'b', feedback: 'no' },
        ],
        answer: ['a'],
      },
    ],
    [
      'a choice with a half',
      'Q? {=a ~%50%b}',
      {
        type: 'choice',
        prompt: 'Q?',
        choices: [
          { id: 'a', text: 'a' },
          { id: 'b', text: 'b' },
        ],
        answer: ['a'],
      },
      ['partial marks'],
    ],
    [
      'a choice of several',
      'Q? {~%50%a ~%50%b ~%-50%c}',
      {
        type: 'choice',
        prompt: 'Q?',
        multiple: true,
        choices: [
          { id: 'a', text: 'a' },
          { id: 'b', text: 'b' },
          { id: 'c', text: 'c' },
        ],
        answer: ['a', 'b'],
      },
    ],
    [
      'a choice of three by thirds that were cut',
      'Q? {~%33.33%a ~%33%b ~%33.33333%c}',
      {
        type: 'choice',
        prompt: 'Q?',
        multiple: true,
        choices: [
          { id: 'a', text: 'a' },
          { id: 'b', text: 'b' },
          { id: 'c', text: 'c' },
        ],
        answer: ['a', 'b', 'c'],
      },
    ],
    [
      'a choice of several with weights of its own',
      'Q? {~%50%a ~%50%b ~c}',
      {
        type: 'choice',
        prompt: 'Q?',
        multiple: true,
        choices: [
          { id: 'a', text: 'a' },
          { id: 'b', text: 'b' },
          { id: 'c', text: 'c' },
        ],
        answer: ['a', 'b'],
      },
      ['weights'],
    ],
    [
      'a choice of which any will do',
      'Q? {=a =b ~c}',
      {
        type: 'choice',
        prompt: 'Q?',
        multiple: true,
        choices: [
          { id: 'a', text: 'a' },
          { id: 'b', text: 'b' },
          { id: 'c', text: 'c' },
        ],
        answer: ['a', 'b'],
      },
      ['several right answers'],
    ],
    [
      'a judgement',
      'So. {F#wrong#right####all}',
      { type: 'true-false', prompt: 'So.', answer: false, feedbackTrue: 'wrong', feedbackFalse: 'right', feedback: { correct: 'all', incorrect: 'all' } },
    ],
    [
      'a typed answer',
      'Q? {=frog#yes =%50%cat#well =%0%dog#no =%0%*#none =%0%cow}',
      {
        type: 'short-text',
        prompt: 'Q?',
        accept: [
          { text: 'frog', feedback: 'yes' },
          { text: 'cat', points: 0.5, feedback: 'well' },
        ],
        commonErrors: [{ text: 'dog', feedback: 'no' }],
        feedback: { incorrect: 'none' },
      },
    ],
    [
      'a typed answer without the full mark',
      'Q? {=%50%cat =%25%dog}',
      { type: 'short-text', prompt: 'Q?', accept: [{ text: 'cat' }, { text: 'dog', points: 0.25 }] },
      ['partial marks'],
    ],
    ['a typed answer with an error that a pattern accepts', 'Q? {=c* =%0%cat#no}', { type: 'short-text', prompt: 'Q?', accept: [{ text: 'c*' }] }, ['common error']],
    ['a typed answer in HTML, whose text is no HTML', '[html]<i>Q</i>? {=a<b}', { type: 'short-text', prompt: '*Q*?', accept: [{ text: 'a<b' }] }],
    [
      'a number',
      'Q? {#=3:2#yes =%0%9#far ~#no}',
      {
        type: 'numeric',
        prompt: 'Q?',
        answer: { value: 3, tolerance: 2, toleranceKind: 'absolute' },
        commonErrors: [{ value: 9, feedback: 'far' }],
        feedback: { correct: 'yes', incorrect: 'no' },
      },
    ],
    [
      'a number with a wider half',
      'Q? {#=1822:0 =%50%1822:2#near}',
      { type: 'numeric', prompt: 'Q?', answer: { value: 1822, tolerance: 0, toleranceKind: 'absolute' } },
      ['partial marks', 'feedback'],
    ],
    [
      'several numbers',
      'Q? {#=5#yes =6 =%0%7#no}',
      { type: 'short-text', prompt: 'Q?', accept: [{ text: '5', feedback: 'yes' }, { text: '6' }], commonErrors: [{ text: '7', feedback: 'no' }] },
      ['numbers'],
    ],
    ['several ranges', 'Q? {#=1..3 =7..9}', { type: 'numeric', prompt: 'Q?', answer: { value: 2, tolerance: 1, toleranceKind: 'absolute' } }, ['numbers']],
    [
      'pairs',
      'M {=a->x =b->y =c->x = ->z}',
      {
        type: 'match',
        prompt: 'M',
        prompts: [
          { id: 'a', text: 'a' },
          { id: 'b', text: 'b' },
          { id: 'c', text: 'c' },
        ],
        options: [
          { id: 'a', text: 'x' },
          { id: 'b', text: 'y' },
          { id: 'c', text: 'z' },
        ],
        answer: { a: 'a', b: 'b', c: 'a' },
      },
    ],
    ['an essay', 'Write. {####Like this}', { type: 'essay', prompt: 'Write.', modelAnswer: 'Like this' }],
    ['an essay without a model', 'Write. {}', { type: 'essay', prompt: 'Write.', modelAnswer: 'The file holds no model answer.' }, ['model answer']],
    [
      'a gap of options',
      'Grant is {~buried#no =entombed} here.',
      {
        type: 'cloze',
        prompt: 'Fill in the gap.',
        text: 'Grant is {{gap}} here.',
        gaps: [
          {
            id: 'gap',
            choices: [
              { id: 'a', text: 'buried', feedback: 'no' },
              { id: 'b', text: 'entombed' },
            ],
            answer: 'b',
          },
        ],
      },
    ],
    [
      'a gap to type in',
      '2 + 2 is {=four =4}.',
      { type: 'cloze', prompt: 'Fill in the gap.', text: '2 + 2 is {{gap}}.', gaps: [{ id: 'gap', accept: [{ text: 'four' }, { text: '4' }] }] },
    ],
    ['a gap at the beginning', '{=Asia} is large.', { type: 'cloze', prompt: 'Fill in the gap.', text: '{{gap}} is large.', gaps: [{ id: 'gap', accept: [{ text: 'Asia' }] }] }],
    [
      'a gap for a number',
      'Pi is {#3.14:0.01} or so. Yes.',
      { type: 'cloze', prompt: 'Fill in the gap.', text: 'Pi is {{gap}} or so. Yes.', gaps: [{ id: 'gap', answer: { value: 3.14, tolerance: 0.01, toleranceKind: 'absolute' } }] },
    ],
    [
      'a stop behind a question, which is no gap',
      'What is pi? {#3.14}.',
      { type: 'numeric', prompt: 'What is pi?', answer: { value: 3.14, tolerance: 0, toleranceKind: 'absolute' } },
    ],
    ['a gap inside of code, where none can be', '[html]<code>a</code> <code>x{=b}y</code> c', { type: 'short-text', prompt: '`a` `x_____y` c', accept: [{ text: 'b' }] }],
    [
      'a gap of several right options, which none can have',
      'Is {~%50%a ~%50%b ~%-50%c} it',
      {
        type: 'choice',
        prompt: 'Is _____ it',
        multiple: true,
        choices: [
          { id: 'a', text: 'a' },
          { id: 'b', text: 'b' },
          { id: 'c', text: 'c' },
        ],
        answer: ['a', 'b'],
      },
    ],
    ['words that look like marks', 'Is 2*3*4 [6](http\\://x.y)? {T}', { type: 'true-false', prompt: 'Is 2\\*3\\*4 \\[6\\](http://x.y)?', answer: true }],
    ['words with HTML among them', 'Is <b>this</b> &amp; that\\nso? {T}', { type: 'true-false', prompt: 'Is **this** & that\nso?', answer: true }],
    ['plain words with signs of HTML', '[plain]Is a<b>c? {T}', { type: 'true-false', prompt: 'Is a<b>c?', answer: true }],
    ['Markdown', '[markdown]Is __this__ _so_? {T}', { type: 'true-false', prompt: 'Is **this** *so*?', answer: true }],
    ['a script', '[html]<script>alert(1)</script><p onclick\\="x()">So?</p>{T}', { type: 'true-false', prompt: 'So?', answer: true }, ['formatting', 'formatting']],
    [
      'a picture on the web',
      '[html]<img src\\="https\\://example.org/a.png" alt\\="A map">So?{T}',
      { type: 'true-false', prompt: 'So?', answer: true, stimulus: [{ kind: 'image', src: 'https://example.org/a.png', alt: 'A map' }] },
    ],
    ['a picture that is not in the file', '[html]<img src\\="@@PLUGINFILE@@/a.png">So?{T}', { type: 'true-false', prompt: 'So?', answer: true }, ['picture']],
    [
      'a picture in an option',
      '[html]So?{=<img src\\="x.png" alt\\="A map"> ~b}',
      {
        type: 'choice',
        prompt: 'So?',
        choices: [
          { id: 'a', text: 'A map' },
          { id: 'b', text: 'b' },
        ],
        answer: ['a'],
      },
      ['picture'],
    ],
    [
      'no text but a title',
      '::Match these::{=a->x =b->y}',
      {
        type: 'match',
        prompt: 'Match these',
        prompts: [
          { id: 'a', text: 'a' },
          { id: 'b', text: 'b' },
        ],
        options: [
          { id: 'a', text: 'x' },
          { id: 'b', text: 'y' },
        ],
        answer: { a: 'a', b: 'b' },
      },
    ],
  ];
  for (const [what, text, question, lost = []] of questions)
    it(`reads ${what}`, () => {
      const read = one(text);
      expect(read.question).to.deep.equal(question);
      expect(read.lost).to.deep.equal(lost);
    });

  const refused: [what: string, text: string][] = [
    ['one option', 'Q {~a}'],
    ['more options than letters', `Q {=a ${'~b '.repeat(26)}}`],
    ['no right option', 'Q {~a ~b}'],
    ['an empty option', 'Q {=a ~ ~c}'],
    ['an option that is a picture without words', '[html]Q {=<img src\\="a.png"> ~b}'],
    ['anything accepted', 'Q {=*}'],
    ['no right number', 'Q {#}'],
    ['any number right', 'Q {#=*}'],
    ['pairs with one answer', 'Q {=a->x =b->x}'],
    ['pairs with nothing to match', 'Q {= ->x = ->y}'],
    ['no text', '{T}'],
    ['an expected text that nobody could type', `Q {=${'x'.repeat(501)}}`],
    ['a text too long for a bank', `${'x '.repeat(11_000)} {T}`],
  ];
  for (const [what, text] of refused)
    it(`leaves out a question with ${what}, says why, and goes on`, () => {
      const { bank, losses } = convert(`${text}\n\n::Good::So? {T}`);
      expect(bank.questions.map(({ id }) => id)).to.deep.equal(['good']);
      expect(losses.filter(({ feature }) => feature === 'question')).to.have.length(1);
      expect(losses.at(-1)?.question).to.equal('question 1 (line 1)');
      expect(losses.at(-1)?.reason).to.match(/left out\.$/u);
    });

  it('keeps a picture that stands in the text itself as a file beside the bank', () => {
    const { bank, files, losses } = convert(
      '[html]<img src\\="data\\:image/png;base64,QUJD" alt\\="A map">So?{T}\n\n[html]<img src\\="data\\:text/html;base64,QUJD" alt\\="x">So?{T}',
    );
    expect(bank.questions.map(({ stimulus }) => stimulus)).to.deep.equal([[{ kind: 'image', src: 'picture.png', alt: 'A map' }], undefined]);
    expect([...files]).to.deep.equal([['picture.png', new TextEncoder().encode('ABC')]]);
    expect(losses.map(({ feature }) => feature)).to.deep.equal(['picture']);
  });

  it('makes readable ids that differ', () => {
    const { bank } = convert(
      '::Rivers & Lakes::A {T}\n\n::rivers lakes::B {T}\n\n// [id:Rivers.1]\nC {T}\n\n// [id:not an id]\nD {T}\n\n::Türkiye’nin ırmağı::E {T}\n\n::دریا::F {T}',
    );
    expect(bank.questions.map(({ id }) => id)).to.deep.equal(['rivers-lakes', 'rivers-lakes-2', 'Rivers.1', 'q-4', 'turkiye-nin-irmagi', 'q-6']);
  });

  it('names the bank by what all categories have in common, and tags questions with the rest', () => {
    const { bank } = convert(
      '$CATEGORY: $course$/top/Geo/Rivers // lakes\n\nA {T}\n\n$CATEGORY: $course$/top/Geo/Towns/Big\n\n// [tag:x]\nB {T}\n\n$CATEGORY: $course$/top/Geo\n\nC {T}',
    );
    expect(bank).to.include({ title: 'Geo', id: 'geo' });
    expect(bank.questions.map(({ tags }) => tags)).to.deep.equal([['Rivers / lakes'], ['x', 'Towns / Big'], undefined]);
  });

  it('takes the title it is given where no category stands at the head', () => {
    expect(bankFromGift(readGift('A {T}\n\n$CATEGORY: a\n\nB {T}'), { title: 'Mine', language: 'tr', id: 'x' }).bank).to.include({ title: 'Mine', language: 'tr', id: 'x' });
    expect(convert('A {T}').bank).to.include({ title: 'Imported questions', language: 'en' });
  });

  it('sets a description before the question that follows it, and says so', () => {
    const { bank, losses } = convert('::D::Use a pencil.\n\nMore.\n\nA {T}\n\nB {F}\n\nThe end.');
    expect(bank.questions.map(({ stimulus }) => stimulus)).to.deep.equal([
      [
        { kind: 'text', text: 'Use a pencil.' },
        { kind: 'text', text: 'More.' },
      ],
      undefined,
    ]);
    expect(losses.map(({ question, feature }) => [question, feature])).to.deep.equal([
      ['D', 'description'],
      ['question 2 (line 3)', 'description'],
      ['question 5 (line 9)', 'description'],
    ]);
    expect(losses.at(-1)?.reason).to.include('The end.');
  });

  it('speaks the language of the bank', () => {
    const { bank } = bankFromGift(readGift('Ankara {=başkent} bir kenttir.'), { language: 'tr-TR' });
    expect(bank.questions[0]?.prompt).to.equal('Boşluğu doldurun.');
  });

  it('makes of any file a bank without faults', () => {
    const pieces = fc.constantFrom(
      '{',
      '}',
      '=',
      '~',
      '#',
      '####',
      '->',
      '%50%',
      '%0%',
      '::',
      '[html]',
      '[markdown]',
      '<b>',
      '</b>',
      '<img src\\="https://a.b/c">',
      '*',
      '`',
      '[a](http://b.c)',
      '{{gap}}',
      '\ue0f0',
      '\ud800',
      '3',
      '3:2',
      'T',
      'word',
      ' ',
      '\n',
      '\n\n',
      '\\n',
      '$CATEGORY: a/b\n\n',
      '// [id:q1] [tag:t]\n',
    );
    fc.assert(
      fc.property(fc.array(pieces, { maxLength: 60 }), (parts) => {
        const { bank } = convert(`${parts.join('')}\n\n::Last::So? {T}`);
        expect(parseBank(bank, questionTypes).problems).to.deep.equal([]);
      }),
      { numRuns: 1500 },
    );
  });
});
