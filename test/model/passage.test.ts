import { expect } from 'chai';
import fc from 'fast-check';
import { findPassages, normalizeText, paragraphsOf, passageAddress } from '../../src/model/passage.js';

describe('normalizeText', () => {
  const table: [text: string, normal: string][] = [
    ['  a \t b\u00a0\n c ', 'a b c'],
    ['e\u0301', 'é'],
    ['', ''],
    [' \n ', ''],
  ];
  for (const [text, normal] of table) it(`makes ${JSON.stringify(normal)} of ${JSON.stringify(text)}`, () => expect(normalizeText(text)).to.equal(normal));

  it('gives the same twice as once', () => {
    fc.assert(fc.property(fc.string({ unit: 'binary' }), (text) => void expect(normalizeText(normalizeText(text))).to.equal(normalizeText(text))));
  });
});

describe('paragraphsOf', () => {
  it('counts the lines that are not blank, whatever ends them', () => expect(paragraphsOf(' a  b \r\n\r\n\t\nc\rd\n')).to.deep.equal(['a b', 'c', 'd']));
  it('finds none in a blank article', () => expect(paragraphsOf(' \n\n ')).to.deep.equal([]));
});

describe('findPassages', () => {
  const table: [what: string, text: string, start: string, end: string, found: string[]][] = [
    ['the one', 'one two three four five', 'two three', 'five', ['two three four five']],
    ['one that ends the text', 'one two', 'one', 'two', ['one two']],
    ['one whose start is its end', 'a May 7 b', 'May 7', 'May 7', ['May 7']],
    ['one whose end overlaps its start', 'on 7 to 10 May they', '7 to 10', '10 May', ['7 to 10 May']],
    ['one whose end lies inside its start and comes again', 'May 7 in May they', 'May 7', 'May', ['May 7 in May']],
    ['none when the end stands only inside the start', 'in May 7', 'May 7', 'May', []],
    ['none when the end stands before', 'five two', 'two', 'five', []],
    ['none when the start is missing', 'a b c', 'x', 'c', []],
    ['both of two', 'a b, a b', 'a', 'b', ['a b', 'a b']],
    ['two starts before one end', 'a a b', 'a', 'b', ['a a b', 'a b']],
    ['words given with other white space', 'one two three', ' one\u00a0 two ', 'three', ['one two three']],
    ['words given in another form', 'café noir', 'cafe\u0301', 'noir', ['café noir']],
    ['none for empty words', 'a b', ' ', 'b', []],
    ['none when the last word goes on', 'two bridgesx', 'two', 'bridges', []],
    ['none when the first word began before', 'xtwo bridges', 'two', 'bridges', []],
    ['none when the last number goes on', 'about 10.7 billion', 'about', '10', []],
    ['one before a point, a possessive or a hyphen', 'of 10. In Türkiye’s well-known', '10', 'well', ['10. In Türkiye’s well']],
    ['one in a script without spaces', '安卡拉和伊斯坦布尔', '安卡拉', '伊斯坦', ['安卡拉和伊斯坦']],
  ];
  for (const [what, text, start, end, found] of table) it(`finds ${what}`, () => expect(findPassages(text, { start, end })).to.deep.equal(found));

  it('finds only what begins with the start and ends with the end', () => {
    const letters = fc.string({ unit: fc.constantFrom('a', 'b', ' '), maxLength: 12 });
    fc.assert(
      fc.property(letters, letters, letters, (text, start, end) => {
        for (const passage of findPassages(normalizeText(text), { start, end })) {
          expect(passage.startsWith(normalizeText(start)) && passage.endsWith(normalizeText(end))).to.equal(true);
        }
      }),
    );
  });
});

describe('passageAddress', () => {
  const table: [url: string, start: string, end: string, address: string][] = [
    ['https://a.example/b', 'one two', 'three', 'https://a.example/b#:~:text=one%20two,three'],
    ['https://a.example/b', 'well-known', 'a, b & c', 'https://a.example/b#:~:text=well%2Dknown,a%2C%20b%20%26%20c'],
    ['https://a.example/b#top', 'one', 'two', 'https://a.example/b#top:~:text=one,two'],
    ['https://a.example/b', 'Türkiye’s', '#1', 'https://a.example/b#:~:text=T%C3%BCrkiye%E2%80%99s,%231'],
  ];
  for (const [url, start, end, address] of table) it(`leads from ${url} to ${start} … ${end}`, () => expect(passageAddress(url, { start, end })).to.equal(address));
});
