import { expect } from 'chai';
import fc from 'fast-check';
import { matchesText } from '../../src/scoring/text-match.js';

const table: [given: string, pattern: string, matches: boolean][] = [
  ['Ankara', 'ankara', true],
  [' “Ankara”. ', 'Ankara', true],
  ['Ankara', 'Ankar', false],
  ['Ankara', 'Ank*', true],
  ['Ankara', '*kara', true],
  ['Ankara', '*kar*', true],
  ['Ankara', 'A*k*a', true],
  ['Ankara', 'An*kara', true],
  ['Ankara', '*', true],
  ['', '*', true],
  ['Ankara', '**a**', true],
  ['Ankara', 'A*x*a', false],
  ['Ankara', 'a*b', false],
  ['aba', 'ab*ba', false],
  ['abba', 'ab*ba', true],
  ['abcb', 'a*b', true],
  ['ab ab', '*ab*ab*', true],
  ['ab', '*ab*ab*', false],
  ['5*', '5\\*', true],
  ['5 km', '5\\*', false],
  ['5* hotel', '5\\* *', true],
  ['New Delhi', 'New *', true],
  ['Newark', 'New *', false],
  ['New York City', 'New * City', true],
  ['St. Louis', 'St. *', true],
  ['Stanford', 'St. *', false],
  ['35', '3.*', false],
  ['3.5', '3.*', true],
  ['U.S.', 'U.S.*', true],
  ['U.S. Army', 'U.S.*', true],
  ['Acme Inc.', '*Inc.', true],
  ['ANKARA.', 'ank*', true],
  ['İstanbul Türkiye', 'istanbul*turkiye', true],
  ['هندي', 'ہندی', true],
  ['हिंदी भाषा', 'हिन्दी*', true],
  ['क', 'कि', false],
];

describe('matchesText', () => {
  for (const [given, pattern, matches] of table) {
    it(`${matches ? 'matches' : 'does not match'} ${JSON.stringify(given)} with ${JSON.stringify(pattern)}`, () => expect(matchesText(given, pattern)).to.equal(matches));
  }

  it('keeps case and accents when asked to', () => {
    expect(matchesText('nato', 'NATO', { matchCase: true })).to.equal(false);
    expect(matchesText('NATO pact', 'NATO*', { matchCase: true })).to.equal(true);
    expect(matchesText('resume', 'résumé', { matchAccents: true })).to.equal(false);
  });

  it('gets through twenty thousand stars', () => {
    expect(matchesText('a'.repeat(500), 'a*'.repeat(10_000))).to.equal(false);
    expect(matchesText('a'.repeat(20_000), `${'*'.repeat(20_000)}b`)).to.equal(false);
    expect(matchesText('a'.repeat(10_000), `${'*a'.repeat(9_999)}*b`)).to.equal(false);
  });

  it('matches as trying every split would', () => {
    const letters = fc.string({ unit: fc.constantFrom('a', 'b'), maxLength: 8 });
    const patterns = fc.string({ unit: fc.constantFrom('a', 'b', '*'), maxLength: 7 });
    const slowly = (text: string, pattern: string): boolean => {
      if (pattern === '') return text === '';
      if (pattern[0] !== '*') return text !== '' && text[0] === pattern[0] && slowly(text.slice(1), pattern.slice(1));
      return slowly(text, pattern.slice(1)) || (text !== '' && slowly(text.slice(1), pattern));
    };
    fc.assert(
      fc.property(letters, patterns, (text, pattern) => void expect(matchesText(text, pattern)).to.equal(slowly(text, pattern))),
      { numRuns: 1000 },
    );
  });

  it('matches every text with itself, its stars escaped', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), (text) => {
        const plain = text.replaceAll('\\', '/');
        expect(matchesText(plain, plain.replaceAll('*', '\\*'))).to.equal(true);
      }),
    );
  });
});
