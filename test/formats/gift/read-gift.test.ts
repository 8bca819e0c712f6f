import { expect } from 'chai';
import type { GiftItem, GiftQuestion } from '../../../src/formats/gift/gift-item.js';
import { readGift } from '../../../src/formats/gift/read-gift.js';
import { expectProportionalTime } from '../../support/growth.js';

const readOne = (text: string): GiftQuestion => {
  const { items, losses } = readGift(text);
  expect(losses).to.deep.equal([]);
  expect(items).to.have.length(1);
  return items[0] as GiftQuestion;
};

const moodle = (text: string): object => ({ format: 'moodle', text });

describe('readGift', () => {
  const kinds: [text: string, kind: GiftItem['kind']][] = [
    ['Just words.', 'description'],
    ['Write! {}', 'essay'],
    ['So? {T}', 'true-false'],
    ['So? {FALSE#no}', 'true-false'],
    ['So? {True}', 'short'],
    ['What? {~a =b}', 'choice'],
    ['What? {=a =b}', 'short'],
    ['What? {a}', 'short'],
    ['How many? {#3}', 'numerical'],
    ['Match {=a->b =c->d}', 'match'],
    ['Match {=a->b =c}', 'short'],
    ['What? {=a#see a->b}', 'short'],
    ['How? {~go -> there =stay -> here}', 'choice'],
    ['$CATEGORY: $course$/top/Rivers', 'category'],
  ];
  for (const [text, kind] of kinds) it(`takes “${text}” for ${kind}`, () => expect(readGift(text).items.map((item) => item.kind)).to.deep.equal([kind]));

  it('needs no backslash before a colon, nor before an equals sign outside of answers', () => {
    expect(readOne('::Time: noon::At 12:00, is x=1? {~no: never =yes: a:b}')).to.deep.include({ title: 'Time: noon', stem: moodle('At 12:00, is x=1?') });
    expect(readOne('What? {~no: never =yes: a:b}'))
      .to.have.property('answers')
      .that.deep.equals([
        { isRight: false, text: moodle('no: never') },
        { isRight: true, text: moodle('yes: a:b') },
      ]);
  });

  it('resolves escapes, line breaks among them, and keeps other backslashes', () => {
    const { stem, answers } = readOne('a\\:b\\#c\\=d\\{e\\}f\\~g\\\\h\\nnew \\frac{~\\=1 =\\~2\\n3}') as Extract<GiftQuestion, { kind: 'choice' }>;
    expect(stem.text).to.equal('a:b#c=d{e}f~g\\h\nnew \\frac');
    expect(answers.map(({ text }) => text.text)).to.deep.equal(['=1', '~2\n3']);
  });

  it('joins lines that wrap, but not those of HTML and Markdown', () => {
    expect(readOne('one\ntwo   three {}').stem.text).to.equal('one two three');
    expect(readOne('[html]<pre>one\n  two</pre> {}').stem).to.deep.equal({ format: 'html', text: '<pre>one\n  two</pre>' });
    expect(readOne('[markdown]one  \n- two {}').stem).to.deep.equal({ format: 'markdown', text: 'one  \n- two' });
  });

  it('gives answers the format of the question, unless they name their own', () => {
    const { answers, general } = readOne('[html]Q {=a#<b>x</b> ~[plain]b#[markdown]c ####all}') as Extract<GiftQuestion, { kind: 'choice' }>;
    expect(answers.map(({ text, feedback }) => [text.format, feedback?.format])).to.deep.equal([
      ['html', 'html'],
      ['plain', 'markdown'],
    ]);
    expect(general).to.deep.equal({ format: 'html', text: 'all' });
    expect(readOne('[note] What? {}').stem).to.deep.equal(moodle('[note] What?'));
  });

  it('reads weights', () => {
    const { answers } = readOne('Q {~%50%a ~%-33.33333%b ~%200%c ~100% d ~%x%e}') as Extract<GiftQuestion, { kind: 'choice' }>;
    expect(answers.map(({ percent, text }) => [percent, text.text])).to.deep.equal([
      [50, 'a'],
      [-33.33333, 'b'],
      [100, 'c'],
      [undefined, '100% d'],
      [undefined, '%x%e'],
    ]);
  });

  const judged: [text: string, whenTrue: string | undefined, whenFalse: string | undefined][] = [
    ['Q {T#wrong#right}', 'right', 'wrong'],
    ['Q {F#wrong#right}', 'wrong', 'right'],
    ['Q {TRUE#wrong}', undefined, 'wrong'],
    ['Q {FALSE##right}', undefined, 'right'],
    ['Q {TRUE####all}', undefined, undefined],
  ];
  for (const [text, whenTrue, whenFalse] of judged)
    it(`says the first comment to those who are wrong: ${text}`, () => {
      const question = readOne(text) as Extract<GiftQuestion, { kind: 'true-false' }>;
      expect([question.whenTrue?.text, question.whenFalse?.text]).to.deep.equal([whenTrue, whenFalse]);
    });

  const numbers: [text: string, number: object | null][] = [
    ['3', { value: 3, tolerance: 0 }],
    ['-3.5:0.5', { value: -3.5, tolerance: 0.5 }],
    ['1..5', { value: 3, tolerance: 2 }],
    ['-3.142..-3.141', { value: -3.1415, tolerance: 0.0005 }],
    ['5..1', { value: 3, tolerance: 2 }],
    ['1e3:', { value: 1000, tolerance: 0 }],
    ['.5', { value: 0.5, tolerance: 0 }],
    ['\u22123', { value: -3, tolerance: 0 }],
    ['3\\:2', { value: 3, tolerance: 2 }],
    ['*', null],
  ];
  for (const [text, number] of numbers)
    it(`reads the number ${text}`, () =>
      expect(readOne(`Q {#=${text}#why}`))
        .to.have.property('answers')
        .that.deep.equals([{ isRight: true, number, feedback: moodle('why') }]));

  it('reads several numbers, and what is said of any other', () => {
    expect(readOne('Q {#=3:2#yes =%50%4 ~#no}'))
      .to.have.property('answers')
      .that.deep.equals([
        { isRight: true, number: { value: 3, tolerance: 2 }, feedback: moodle('yes') },
        { isRight: true, percent: 50, number: { value: 4, tolerance: 0 } },
        { isRight: false, number: null, feedback: moodle('no') },
      ]);
  });

  it('leaves out what is no number and says so', () => {
    for (const wrong of ['3,14', 'abc', '1..x', '1e999', '0x10', '']) {
      const { items, losses } = readGift(`::T::Q {#=${wrong} =3}`);
      expect((items[0] as unknown as { answers: object[] }).answers, wrong).to.have.length(1);
      expect(losses.map(({ question, feature }) => `${question}: ${feature}`)).to.deep.equal(['T: number']);
    }
  });

  it('reads pairs, and an option that fits nothing', () => {
    expect(readOne('M {=[html]a\\=1 -> b = -> c -> d}'))
      .to.have.property('pairs')
      .that.deep.equals([
        { prompt: { format: 'html', text: 'a=1' }, option: 'b' },
        { prompt: moodle(''), option: 'c -> d' },
      ]);
  });

  it('keeps what stands behind the answers, with the space before it', () => {
    expect(readOne('Grant is {~buried =entombed} here.')).to.deep.include({ stem: moodle('Grant is'), after: ' here.' });
    expect(readOne('Grant({~buried =entombed}), here')).to.deep.include({ stem: moodle('Grant('), after: '), here', isTight: true });
    expect(readOne('{=Asia} [html]is <b>large</b>')).to.deep.include({ stem: { format: 'html', text: '' }, after: 'is <b>large</b>' });
  });

  it('reads ids and tags from comments, also from some a blank line before the question', () => {
    expect(readOne('// question: 1 [id:q-1] [tag:a b]\n// [tag:c\\]d] [tag: ]\nWhat? {}')).to.deep.include({ id: 'q-1', tags: ['a b', 'c]d'] });
    expect(readOne('// [tag:early]\n\nWhat? {}').tags).to.deep.equal(['early']);
    expect(readGift('// [id:one]\nA {}\n\nB {}').items.map((item) => (item as GiftQuestion).id)).to.deep.equal(['one', undefined]);
  });

  it('gives the line on which a question begins', () => {
    const lines = readGift('// note\n\n// more\nA {}\r\n\r\nB\n{}\n').items.map((item) => (item as GiftQuestion).line);
    expect(lines).to.deep.equal([4, 6]);
  });

  it('lets a category and a question share a paragraph', () => {
    expect(readGift('$CATEGORY: a/b\nWhat? {}').items.map(({ kind }) => kind)).to.deep.equal(['category', 'essay']);
  });

  it('lets a blank line stand inside of answers', () => {
    const { items, losses } = readGift('A {\n=a\n\n~b\n\n}\n\nB {}');
    expect(losses).to.deep.equal([]);
    expect(items.map(({ kind }) => kind)).to.deep.equal(['choice', 'essay']);
  });

  const broken: [what: string, text: string][] = [
    ['an answer block that never ends', '::Bad::What? {~a =b'],
    ['a brace that closes nothing', '::Bad::What } is it?'],
    ['braces in the wrong order', '::Bad::What } is {=it}?'],
  ];
  for (const [what, text] of broken)
    it(`leaves out ${what}, and goes on`, () => {
      const { items, losses } = readGift(`${text}\n\n::Good::Next {T}\n\n::Better::Last {F}`);
      expect(items.map((item) => (item as GiftQuestion).title)).to.deep.equal(['Good', 'Better']);
      expect(losses).to.have.length(1);
      expect(losses[0]).to.deep.include({ question: 'Bad', feature: 'question' });
      expect(losses[0]?.reason).to.include('line 1');
    });

  it('says that only one block of answers is read', () => {
    const { items, losses } = readGift('Grant is {=a ~b} in {=c ~d}.');
    expect((items[0] as GiftQuestion).after).to.equal(' in {=c ~d}.');
    expect(losses.map(({ feature }) => feature)).to.deep.equal(['second answer block']);
  });

  it('holds nothing of an empty file', () => {
    for (const text of ['', '\ufeff', '\n\n  \n', '// only a comment']) expect(readGift(text)).to.deep.equal({ items: [], losses: [] });
  });

  describe('is bounded', () => {
    it('for a question of many megabytes', () => expect(readGift(`A {${'x'.repeat(20_000_000)}}\n\nB {T}`).items).to.have.length(1));
    it('for open braces without end', () => expectProportionalTime((size) => readGift('A {\n\n'.repeat(size)), 12_500));
    it('for backslashes, spaces, colons, stars and brackets in masses', () => {
      for (const sign of ['\\', ' ', ':', '*', '[', '#', '=', '~', '%', '{', '}', '->', '%-', '[id:', '\t \t'])
        for (const [before, after] of [
          ['', ''],
          ['Q {', '}'],
          ['// ', '\nQ {}'],
        ])
          expectProportionalTime((size) => readGift(`${before}${sign.repeat(size)}${after}`), 25_000, `${before}${sign}${after}`);
    });
  });
});
