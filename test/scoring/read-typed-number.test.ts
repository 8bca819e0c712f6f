import { expect } from 'chai';
import { readTypedNumber } from '../../src/scoring/read-typed-number.js';

describe('readTypedNumber', () => {
  const table: [text: string, language: string, value: number | null, ambiguous: boolean][] = [
    ['12', 'en', 12, false],
    [' 12 KM ', 'en', 12, false],
    ['12 miles', 'en', null, false],
    ['1.234', 'en', 1.234, true],
    ['1.234', 'de', 1234, true],
    ['۱۲ km', 'ur', 12, false],
    ['twelve', 'en', null, false],
    ['', 'en', null, false],
  ];
  for (const [text, language, value, ambiguous] of table) {
    it(`reads ${JSON.stringify(text)} in ${language} as ${value}`, () => {
      expect(readTypedNumber(text, ['km'], language)).to.deep.equal({ response: { text, value }, ambiguous });
    });
  }
});
