import { expect } from 'chai';
import fc from 'fast-check';
import { inlineFromPlain } from '../../../src/bank/exchange/inline-from-plain.js';
import { plainInlineText, readInlineText } from '../../../src/model/inline-text.js';

describe('inlineFromPlain', () => {
  const texts: [plain: string, inline: string][] = [
    ['just words', 'just words'],
    ['5 * 3 = 15', '5 * 3 = 15'],
    ['2*3*4', '2\\*3\\*4'],
    ['a [b](c) d', 'a \\[b\\](c) d'],
    ['see [1]', 'see [1]'],
    ['`x`', '\\`x\\`'],
    ['\\frac', '\\frac'],
    ['a \\* b', 'a \\\\\\* b'],
    ['one\r\ntwo *x*', 'one\ntwo \\*x\\*'],
    ['- an entry', '- an entry'],
    ['- an *entry*', '- an \\*entry\\*'],
  ];
  for (const [plain, inline] of texts) it(`writes ${JSON.stringify(plain)} as ${JSON.stringify(inline)}`, () => expect(inlineFromPlain(plain)).to.equal(inline));

  it('shows the same characters', () => {
    const line = fc
      .array(fc.constantFrom('*', '**', '`', '[', ']', '(', ')', '\\', '_', 'a', ' ', 'http://b.c', '.', '1'), { maxLength: 14 })
      .map((parts) => parts.join('').trim());
    fc.assert(
      fc.property(
        line.filter((text) => !/^(?:[-•]|\d+[.)])\s/u.test(text)),
        (text) => {
          const nodes = readInlineText(inlineFromPlain(text));
          expect(nodes.every((node) => typeof node === 'string')).to.equal(true);
          expect(plainInlineText(inlineFromPlain(text))).to.equal(text);
        },
      ),
      { numRuns: 1000 },
    );
  });
});
