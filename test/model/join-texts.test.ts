import { expect } from 'chai';
import { joinTexts } from '../../src/model/join-texts.js';
import type { Text } from '../../src/model/text.js';

describe('joinTexts', () => {
  const table: [what: string, texts: Text[], joined: Text][] = [
    ['plain texts into a plain text', ['one', 'two'], 'one — two'],
    ['nothing into an empty text', [], ''],
    ['one text into itself', [{ text: 'ایک', lang: 'ur' }], { text: 'ایک', lang: 'ur' }],
    ['texts in the language of the first that names one', ['one', { text: 'iki', lang: 'tr' }, { text: 'تین', lang: 'ur' }], { text: 'one — iki — تین', lang: 'tr' }],
  ];
  for (const [what, texts, joined] of table) it(`joins ${what}`, () => expect(joinTexts(texts, ' — ')).to.deep.equal(joined));
});
