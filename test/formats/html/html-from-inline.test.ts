import { expect } from 'chai';
import fc from 'fast-check';
import { htmlFromInline } from '../../../src/formats/html/html-from-inline.js';
import { inlineFromHtml } from '../../../src/formats/html/inline-from-html.js';
import { writeInlineText } from '../../../src/formats/html/write-inline-text.js';
import { readXml } from '../../../src/formats/xml/read-xml.js';
import { readInlineText } from '../../../src/model/inline-text.js';
import type { Text } from '../../../src/model/text.js';

const TEXTS: readonly (readonly [text: Text, html: string])[] = [
  ['Norhaven', 'Norhaven'],
  ['a < b & "c"', 'a &lt; b &amp; &quot;c&quot;'],
  ['The **longest** *river*', 'The <strong>longest</strong> <em>river</em>'],
  ['`a<b`', '<code>a&lt;b</code>'],
  ['[x](https://example.org/?a=1&b=2)', '<a href="https://example.org/?a=1&amp;b=2">x</a>'],
  ['one\ntwo', 'one<br/>two'],
  ['one\n\ntwo', '<p>one</p><p>two</p>'],
  ['In turn:\n1. one\n2. two', 'In turn:<ol><li>one</li><li>two</li></ol>'],
  ['- a\n\nend', '<ul><li>a</li></ul>end'],
  ['[x](javascript:alert(1))', '[x](javascript:alert(1))'],
  [{ text: 'Merhaba', lang: 'tr' }, '<span lang="tr" dir="auto">Merhaba</span>'],
  [{ text: 'a\n\nb', lang: 'ur' }, '<div lang="ur" dir="auto"><p>a</p><p>b</p></div>'],
];

describe('htmlFromInline', () => {
  for (const [text, html] of TEXTS) it(`writes ${JSON.stringify(text)}`, () => expect(htmlFromInline(text)).to.equal(html));

  const inline = fc
    .array(fc.constantFrom('**', '*', '`', '[', '](https://example.org/x)', ')', '\\', '\n', '\n\n', '- ', '1. ', '2. ', ' ', 'word', '<b>', '&', '"', 'é', '…'), { maxLength: 20 })
    .map((parts) => parts.join(''));

  it('writes well-formed XML for any text', () => {
    fc.assert(fc.property(inline, (text) => void readXml(`<x>${htmlFromInline(text)}</x>`)));
  });

  it('is read back as the same once it has been read from HTML', () => {
    fc.assert(
      fc.property(inline, (text) => {
        const once = inlineFromHtml(htmlFromInline(text)).text;
        expect(inlineFromHtml(htmlFromInline(once)).text).to.equal(once);
      }),
    );
  });
});

describe('writeInlineText', () => {
  it('writes characters that are read as nothing else', () => {
    fc.assert(
      fc.property(fc.array(fc.constantFrom('*', '**', '`', '[', ']', '(', ')', '\\', ' ', 'a', '_', '-'), { maxLength: 14 }), (parts) => {
        const characters = parts.join('').trim();
        const nodes = readInlineText(writeInlineText([{ kind: 'line', nodes: [characters] }]));
        expect(nodes).to.deep.equal(characters === '' ? [] : [characters]);
      }),
    );
  });
});
