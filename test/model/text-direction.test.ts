import { expect } from 'chai';
import { directionOfText } from '../../src/model/text-direction.js';

describe('directionOfText', () => {
  const table: [text: string, direction: 'ltr' | 'rtl'][] = [
    ['', 'ltr'],
    ['12 (…)', 'ltr'],
    ['A text with اردو in it', 'ltr'],
    ['नमस्ते', 'ltr'],
    ['اردو with English', 'rtl'],
    ['“12” اردو', 'rtl'],
    ['שלום', 'rtl'],
    ['ﷲ', 'rtl'],
    ['𞤀𞤣', 'rtl'],
    ['𝐀 mathematical', 'ltr'],
  ];
  for (const [text, direction] of table) it(`runs “${text}” ${direction}`, () => expect(directionOfText(text)).to.equal(direction));
});
