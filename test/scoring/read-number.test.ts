import { expect } from 'chai';
import fc from 'fast-check';
import { latinDigits, readNumber } from '../../src/scoring/read-number.js';

describe('readNumber', () => {
  const table: [typed: string, language: string, value: number, rest?: string][] = [
    ['0', 'en', 0],
    ['42', 'en', 42],
    ['007', 'en', 7],
    ['  12.5  ', 'en', 12.5],
    ['.5', 'en', 0.5],
    [',5', 'de', 0.5],
    ['5.', 'en', 5],
    ['5,', 'de', 5],
    ['٤٢', 'ar', 42],
    ['٣٫٥', 'ar', 3.5],
    ['١٬٢٣٤٫٥', 'ar', 1234.5],
    ['۱۲٫۵', 'fa', 12.5],
    ['۱۲۳۴۵', 'ur', 12345],
    ['१२.५', 'hi', 12.5],
    ['१२,३४,५६७', 'hi', 1234567],
    ['৪২', 'bn', 42],
    ['１２．５', 'ja', 12.5],
    ['１，２３４，５６７', 'ja', 1234567],
    ['１，５', 'de', 1.5],
    ['𝟏𝟐', 'en', 12],
    ['𝟘𝟡', 'en', 9],
    ['𝟶𝟿', 'en', 9],
    ['-5', 'en', -5],
    ['−5', 'en', -5],
    ['–5', 'en', -5],
    ['—5', 'en', -5],
    ['－５', 'en', -5],
    ['- 5', 'en', -5],
    ['  -5 ', 'en', -5],
    ['+5', 'en', 5],
    ['＋5', 'en', 5],
    ['\u200e−5', 'fa', -5],
    ['\u061c-5', 'ar', -5],
    ['1,234.5', 'en', 1234.5],
    ['1.234,5', 'de', 1234.5],
    ['1,234.5', 'de', 1234.5],
    ['1.234,5', 'en', 1234.5],
    ['1 234,5', 'fr', 1234.5],
    ['1\u00a0234,5', 'fr', 1234.5],
    ['1\u202f234,5', 'fr', 1234.5],
    ['1\u2009234.5', 'en', 1234.5],
    ['12,34,567', 'en', 1234567],
    ['12,34,567.89', 'hi', 1234567.89],
    ["1'234", 'de-CH', 1234],
    ['1’234.5', 'de-CH', 1234.5],
    ['1_000_000', 'en', 1000000],
    ['12 34 567,8', 'hi', 1234567.8],
    ['1,234,567', 'de', 1234567],
    ['1.234.567', 'en', 1234567],
    ['1.234.567,25', 'tr', 1234567.25],
    ['1234.567', 'de', 1234.567],
    ['1e3', 'en', 1000],
    ['1,5e3', 'de', 1500],
    ['2E-2', 'en', 0.02],
    ['2e−2', 'en', 0.02],
    ['5 km', 'en', 5, 'km'],
    ['5km', 'en', 5, 'km'],
    ['٥٪', 'ar', 5, '٪'],
    ['12,5 %', 'tr', 12.5, '%'],
    ['10.7 billion US dollars', 'en', 10.7, 'billion US dollars'],
    ['5 e', 'en', 5, 'e'],
    ['5＋3', 'en', 5, '+3'],
    [`${'0'.repeat(59)}7`, 'en', 7],
    ['1,200 m\nmore', 'en', 1200, 'm\nmore'],
  ];
  for (const [typed, language, value, rest = ''] of table) {
    it(`reads ${JSON.stringify(typed)} in ${language} as ${value}${rest === '' ? '' : ` with ${JSON.stringify(rest)} after it`}`, () => {
      const read = readNumber(typed, language);
      expect(read?.value).to.equal(value);
      expect(read?.rest).to.equal(rest);
    });
  }

  const ambiguous: [typed: string, language: string, value: number][] = [
    ['1.234', 'en', 1.234],
    ['1.234', 'hi', 1.234],
    ['1.234', 'de', 1234],
    ['1.234', 'tr', 1234],
    ['1,234', 'en', 1234],
    ['1,234', 'hi', 1234],
    ['1,234', 'de', 1.234],
    ['1,234', 'tr', 1.234],
    ['-1,234 km', 'en', -1234],
    ['12.345', 'de', 12345],
    ['1.234', 'ar-EG', 1.234],
    ['1,234', 'ar-EG', 1234],
    ['1.234', 'not a language', 1.234],
  ];
  for (const [typed, language, value] of ambiguous) {
    it(`reads ${typed} in ${language} as ${value} and says that it can be read two ways`, () => {
      expect(readNumber(typed, language)).to.include({ value, ambiguous: true });
    });
  }

  for (const typed of ['1234', '1.23', '0.123', '0,123', '1.2345', '1,234.5', '1 234', "1'234", '12,34,567', '1٬234', '1٫234']) {
    it(`finds only one way to read ${typed}`, () => {
      expect(readNumber(typed, 'en')?.ambiguous).to.equal(false);
    });
  }

  const nonsense = [
    '',
    ' ',
    'abc',
    'km 5',
    '.',
    ',',
    '-',
    '+',
    '--5',
    '+-5',
    '1.2.3',
    '1,2,3',
    '1,23.4',
    '123,45,678',
    '1.23,456',
    '1 23',
    '1 2 3',
    '1.2 3',
    '1.23 456',
    '1234 567',
    '1 2345',
    '12 34 56',
    '123 45 678',
    '1 23 456 789',
    '1 234 56 789',
    '1,234.567,8',
    '1٫5٫5',
    "1 234'567,8",
    '1,2345,678',
    "1'23",
    '1 234\u00a0567',
    '1..2',
    '1,,2',
    '1.2.',
    '1e999',
    '-1e999',
    '∞',
    'NaN',
    'Infinity',
    '²',
    'V',
    '一',
    '１'.repeat(61),
    '9'.repeat(20_000),
    `${' '.repeat(20_000)}5`,
  ];
  for (const typed of nonsense) {
    it(`does not take ${JSON.stringify(typed.length > 30 ? `${typed.slice(0, 20)}… (${typed.length})` : typed)} for a number`, () => {
      expect(readNumber(typed, 'en')).to.equal(undefined);
    });
  }

  for (const language of ['en', 'de', 'tr', 'hi', 'ur', 'ar', 'fa', 'fr', 'de-CH', 'bn', 'ar-EG', 'ur-PK', 'hi-IN-u-nu-deva']) {
    it(`gives back what ${language} formats`, () => {
      const format = new Intl.NumberFormat(language, { maximumFractionDigits: 3 });
      fc.assert(
        fc.property(fc.integer({ min: -999_999_999_999, max: 999_999_999_999 }), fc.constantFrom(1, 10, 100, 1000), (whole, part) => {
          const number = whole / part;
          expect(readNumber(format.format(number), language)?.value, format.format(number)).to.equal(number);
        }),
      );
    });
  }

  it('never throws and never gives anything but a finite number', () => {
    const signs = fc.string({ unit: fc.constantFrom(..."0123456789.,-+eE٫٬ \u00a0\u202f’'_٣۳३km"), maxLength: 64 });
    fc.assert(
      fc.property(fc.oneof(signs, fc.string({ unit: 'binary' })), fc.constantFrom('en', 'de', 'hi', 'xx-invalid-'), (typed, language) => {
        const read = readNumber(typed, language);
        if (read) expect(Number.isFinite(read.value)).to.equal(true);
      }),
      { numRuns: 1000 },
    );
  });
});

describe('latinDigits', () => {
  it('turns the ten digits of every script into 0 to 9', () => {
    for (const zero of [
      0x660, 0x6f0, 0x7c0, 0x966, 0x9e6, 0xa66, 0xae6, 0xb66, 0xbe6, 0xc66, 0xce6, 0xd66, 0xe50, 0xed0, 0xf20, 0x1040, 0x17e0, 0x1810, 0x1a80, 0x1a90, 0xff10, 0x104a0, 0x11066,
      0x1d7ce, 0x1d7d8, 0x1d7e2, 0x1d7ec, 0x1d7f6, 0x1e950,
    ]) {
      const digits = Array.from({ length: 10 }, (_, value) => String.fromCodePoint(zero + value)).join('');
      expect(latinDigits(digits), zero.toString(16)).to.equal('0123456789');
    }
  });

  it('leaves everything else as it is', () => {
    expect(latinDigits('a1 ½ ² Ⅷ 五 é')).to.equal('a1 ½ ² Ⅷ 五 é');
  });
});
