import { expect } from 'chai';
import { readGaps } from '../../src/question-types/hot-text/read-gaps.js';

describe('readGaps', () => {
  const table: [what: string, texts: string[], whole: string][] = [
    ['one space where the author wrote none', ['The office', 'says'], 'The office says'],
    ['the author’s own space once', ['The office ', 'says'], 'The office says'],
    ['a space that stands at the next piece', ['The office', ' says'], 'The office says'],
    ['all of the author’s own white space', ['one\u00a0', ' two'], 'one\u00a0 two'],
    ['a line break for any white space with one', ['one. \n\n', '  two'], 'one.\ntwo'],
    ['nothing before a sign that closes', ['one', ', two'], 'one, two'],
    ['nothing before an Urdu stop', ['ایک', '۔'], 'ایک۔'],
    ['nothing after a sign that opens', ['one (', 'two', ')'], 'one (two)'],
    ['nothing in a script without spaces', ['日本', '語。', '次'], '日本語。次'],
    ['one space between such a script and another', ['日本', 'Tokyo'], '日本 Tokyo'],
    ['the author’s space before a sign that closes', ['mot\u00a0', '; suite'], 'mot\u00a0; suite'],
    ['nothing around the whole', ['  one', 'two  '], 'one two'],
  ];
  for (const [what, texts, whole] of table)
    it(`puts ${what}`, () =>
      expect(
        readGaps(texts)
          .map(({ gap, text }) => gap + text)
          .join(''),
      ).to.equal(whole));

  it('leaves no white space at the pieces themselves', () => {
    expect(readGaps([' one ', '\n two'])).to.deep.equal([
      { gap: '', text: 'one' },
      { gap: '\n', text: 'two' },
    ]);
  });
});
