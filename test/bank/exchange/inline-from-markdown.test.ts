import { expect } from 'chai';
import { inlineFromMarkdown } from '../../../src/bank/exchange/inline-from-markdown.js';
import { expectProportionalTime } from '../../support/growth.js';

describe('inlineFromMarkdown', () => {
  const texts: [markdown: string, inline: string, lost?: string[]][] = [
    ['**a** *b* `c` [d](https://e.f)', '**a** *b* `c` [d](https://e.f)'],
    ['_a_ and __b__, not c_d_e', '*a* and **b**, not c_d_e'],
    ['wrapped\nlines', 'wrapped lines'],
    ['broken  \nlines\\\nhere', 'broken\nlines\nhere'],
    ['one\n\n\n\ntwo', 'one\n\ntwo'],
    ['list:  \n- a\n    - b\n+ c\n* d', 'list:\n- a\n- b\n- c\n- d'],
    ['1. a\n2. b', '1. a\n2. b'],
    ['- a\n  goes on', '- a goes on'],
    ['# Head\ntext', '**Head**\ntext', ['heading']],
  ];
  for (const [markdown, text, losses = []] of texts)
    it(`writes ${JSON.stringify(markdown)} as ${JSON.stringify(text)}`, () => expect(inlineFromMarkdown(markdown)).to.deep.equal({ text, images: [], losses }));

  it('gives pictures apart', () => {
    expect(inlineFromMarkdown('See ![A map](a.png "t") here')).to.deep.equal({ text: 'See  here', images: [{ src: 'a.png', alt: 'A map' }], losses: [] });
  });

  it('takes no longer than in proportion', () => {
    for (const sign of ['_', '*', '![', '![a](', '# ', '- ', '\n', ' ', '__a', '_a _']) expectProportionalTime((size) => inlineFromMarkdown(sign.repeat(size)), 2500, sign);
  });
});
