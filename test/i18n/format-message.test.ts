import { expect } from 'chai';
import { IntlMessageFormat } from 'intl-messageformat';
import { formatMessage, formatNumber } from '../../src/i18n/format-message.js';
import { messages } from '../../src/i18n/messages.js';

/** The places of a message and whether each must hold a number or a text. */
function placesOf(message: string): Map<string, 'number' | 'text'> {
  const places = new Map<string, 'number' | 'text'>();
  for (const [, name = '', kind] of message.matchAll(/\{\s*(\w+)\s*(?:,\s*(plural|select)|\})/g)) {
    if (kind === 'plural' || !places.has(name)) places.set(name, kind === 'plural' ? 'number' : 'text');
  }
  return places;
}

describe('formatMessage', () => {
  for (const [key, message] of Object.entries(messages)) {
    it(`fills ${key} as intl-messageformat does`, () => {
      for (const count of [0, 1, 2, 5, 21]) {
        const values = Object.fromEntries([...placesOf(message)].map(([name, kind]) => [name, kind === 'number' || count % 2 === 1 ? count : `some ${name}`]));
        expect(formatMessage(message, values, 'en')).to.equal(new IntlMessageFormat(message, 'en').format(values));
      }
    });
  }

  const table: [what: string, message: string, values: Record<string, string | number>, language: string, filled: string][] = [
    ['no place', 'Plain', {}, 'en', 'Plain'],
    ['a text', 'Hello {name}!', { name: 'Ayşe' }, 'en', 'Hello Ayşe!'],
    ['a text that looks like a place', '{name}', { name: '{count} #' }, 'en', '{count} #'],
    ['a missing value', 'Hello {name}!', {}, 'en', 'Hello {name}!'],
    ['an exact case before a category', '{n, plural, =1 {just one} one {one} other {#}}', { n: 1 }, 'en', 'just one'],
    ['the other case where none fits', '{n, plural, one {one} other {# things}}', { n: 5 }, 'en', '5 things'],
    ['Arabic dual', '{n, plural, one {a} two {b} few {c} many {d} other {e}}', { n: 2 }, 'ar', 'b'],
    ['Polish few', '{n, plural, one {a} few {b} many {c} other {d}}', { n: 22 }, 'pl', 'b'],
    ['Hindi zero as one', '{n, plural, one {a} other {b}}', { n: 0 }, 'hi', 'a'],
    ['a select', '{kind, select, a {first} other {rest}}', { kind: 'a' }, 'en', 'first'],
    ['a select without the case', '{kind, select, a {first} other {rest}}', { kind: 'z' }, 'en', 'rest'],
    ['a plural inside a select', '{kind, select, a {{n, plural, one {# x} other {# xs}}} other {}}', { kind: 'a', n: 3 }, 'en', '3 xs'],
    ['a place inside a plural', '{n, plural, one {one {name}} other {# {name}s}}', { n: 2, name: 'card' }, 'en', '2 cards'],
    ['a count in Arabic digits', '{n, plural, other {#}}', { n: 12 }, 'ar-EG', '١٢'],
    ['a large count', '{n, plural, other {#}}', { n: 12345 }, 'de', '12.345'],
    ['a number sign outside a plural', '# {n}', { n: 1 }, 'en', '# 1'],
    ['an unclosed place', 'a {b', { b: 'c' }, 'en', 'a c'],
  ];
  for (const [what, message, values, language, filled] of table) it(`fills ${what}`, () => expect(formatMessage(message, values, language)).to.equal(filled));
});

describe('formatNumber', () => {
  const table: [number: number, language: string, formatted: string][] = [
    [0, 'en', '0'],
    [999, 'en', '999'],
    [1000, 'en', '1,000'],
    [-5, 'en', '-5'],
    [0.5, 'en', '0.5'],
    [1 / 3, 'en', '0.33'],
    [1234.5, 'de', '1.234,5'],
    [1234567, 'hi', '12,34,567'],
    [12, 'fa', '۱۲'],
  ];
  for (const [number, language, formatted] of table) it(`writes ${number} in ${language} as ${formatted}`, () => expect(formatNumber(number, language)).to.equal(formatted));
});
