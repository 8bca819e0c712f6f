import { expect } from 'chai';
import fc from 'fast-check';
import { htmlFromInline } from '../../../src/formats/html/html-from-inline.js';
import { inlineFromHtml } from '../../../src/formats/html/inline-from-html.js';
import { readInlineText, type InlineNode } from '../../../src/model/inline-text.js';
import { expectProportionalTime } from '../../support/growth.js';

const TEXTS: readonly (readonly [html: string, inline: string])[] = [
  ['Norhaven', 'Norhaven'],
  ['a &lt; b &amp; c', 'a < b & c'],
  ['<p dir="ltr" style="text-align: left;">One<br></p>', 'One'],
  ['<p>One</p><p>Two</p>', 'One\n\nTwo'],
  ['<p>One</p>\n\n<p></p>\n<p>Two</p>', 'One\n\nTwo'],
  ['One<br>two', 'One\ntwo'],
  ['<div>One</div><div>two</div>', 'One\ntwo'],
  ['a  \n b', 'a b'],
  ['The <b>longest </b>river', 'The **longest** river'],
  ['<strong>a</strong><b>b</b>', '**ab**'],
  ['<em>a <strong>b</strong> c</em>', '*a **b** c*'],
  ['<i><b>both</b></i>', '***both***'],
  ['<b><p>x</p><p>y</p></b>', '**x**\n\n**y**'],
  ['<span style="font-weight: 700">heavy</span>', '**heavy**'],
  ['<code>x = 1</code>', '`x = 1`'],
  ['<code>a`b</code>', 'a`b'],
  ['<pre>one\n  two</pre>', '`one`\n`  two`'],
  ['<a href="https://example.org/a_(b)">the atlas</a>', '[the atlas](https://example.org/a_%28b%29)'],
  ['<p>Two:</p><ul><li>one</li><li><p>two</p></li></ul><p>End</p>', 'Two:\n- one\n- two\nEnd'],
  ['<ol><li>one</li><li></li><li>two</li></ol>', '1. one\n2. two'],
  ['<ul><li>one<ul><li>inner</li></ul></li></ul>', '- one\n- inner'],
  ['<table><tr><th>River</th><th>km</th></tr><tr><td>Alder</td><td>212</td></tr></table>', 'River | km\nAlder | 212'],
  ['H<sub>2</sub>O and 10<sup>-3</sup>', 'H₂O and 10⁻³'],
  ['x<sup>th</sup>', 'xth'],
  ['<h2>Title</h2>text', '**Title**\n\ntext'],
  ['<q>said</q>', '“said”'],
  // Marks that were characters stay characters.
  ['5 * 3 * 2', '5 * 3 * 2'],
  ['*not* emphasis', '\\*not\\* emphasis'],
  ['<p>- no list</p>', '\\- no list'],
  ['1) no list', '1\\) no list'],
  ['<p>- *x</p>', '\\- *x'],
  ['- **b**', '\\- \\*\\*b\\*\\*'],
  ['<a href="x">- ](</a>', '\\- \\]( (x)'],
  ['\\(x^2\\)', '\\\\(x^2\\\\)'],
  ['a [b](c) d', 'a \\[b\\](c) d'],
];

/** What is shown, without its marks. */
const charactersOf = (nodes: readonly InlineNode[]): string =>
  nodes
    .map((node) => {
      if (typeof node === 'string') return node;
      if (node.kind === 'list') return node.entries.map(charactersOf).join(' ');
      if (node.kind === 'code') return node.text;
      return node.kind === 'break' ? ' ' : charactersOf(node.children);
    })
    .join('');

describe('inlineFromHtml', () => {
  for (const [html, inline] of TEXTS) it(`reads ${JSON.stringify(html)}`, () => expect(inlineFromHtml(html).text).to.equal(inline));

  it('gives pictures apart, in order, with their addresses as written', () => {
    const { text, images } = inlineFromHtml('Look: <img src="@@PLUGINFILE@@/a%20b.png" alt=" A map "> <img src="https://example.org/b.png">.');
    expect(images).to.deep.equal([
      { src: '@@PLUGINFILE@@/a%20b.png', alt: 'A map' },
      { src: 'https://example.org/b.png', alt: '' },
    ]);
    expect(text).to.equal('Look: .');
  });

  const LOST: readonly (readonly [html: string, text: string, losses: readonly string[]])[] = [
    ['a<script>alert(1)</script>b', 'ab', ['script']],
    ['<style>p { color: red }</style>b', 'b', ['style sheet']],
    ['<b onclick="alert(1)">b</b>', '**b**', ['script in an attribute']],
    ['<a href="javascript:alert(1)">b</a>', 'b', ['link to an address that is not allowed']],
    ['<a href=" java\nscript:alert(1)">b</a>', 'b', ['link to an address that is not allowed']],
    ['<a href="@@PLUGINFILE@@/x.pdf">b</a>', 'b', ['link to a file']],
    ['<iframe src="https://example.org">x</iframe>b', 'b', ['embedded page']],
    ['<svg onload="x()"><script>x</script></svg>b', 'b', ['script in an attribute', 'drawing']],
    ['<video src="x.mp4">x</video>b', 'b', ['film']],
    ['<noscript><img src=x onerror=x()></noscript>b', 'b', ['text for browsers without script']],
    ['<span style="color:red">b</span><u>c</u>', 'bc', ['colour', 'underline']],
    ['<math><mi>x</mi></math>', 'x', ['formula']],
    ['x<sup>th</sup>', 'xth', ['raised letters']],
  ];
  for (const [html, text, losses] of LOST)
    it(`drops and names what ${JSON.stringify(html)} has`, () => {
      const read = inlineFromHtml(html);
      expect(read.text).to.equal(text);
      expect(read.losses).to.deep.equal(losses);
    });

  it('keeps a large picture that stands in the HTML itself, and the formatting around it', () => {
    const data = `data:image/png;base64,${'QUJD'.repeat(150_000)}`;
    const { text, images, losses } = inlineFromHtml(`<p>Which is a <b>river</b>? <img alt="A map" src="${data}"></p>`);
    expect([text, losses]).to.deep.equal(['Which is a **river**?', []]);
    expect(images).to.deep.equal([{ src: data, alt: 'A map' }]);
  });

  it('looks at the beginning of a text of many megabytes, and says so', () => {
    const { text, losses } = inlineFromHtml('<b>a</b> '.repeat(300_000));
    expect(text.length).to.be.within(20_001, 2_000_000);
    expect(losses).to.deep.equal(['all formatting (there is too much of it)', 'all that is behind the first 2 million characters']);
  });

  it('names the language that one element around everything has', () => {
    expect(inlineFromHtml('<p><span lang="tr">Merhaba</span></p>').language).to.equal('tr');
    expect(inlineFromHtml('<span lang="tr">Merhaba</span> dünya').language).to.equal(undefined);
  });

  it('reads deep, long and broken HTML without an error, in a time in proportion', () => {
    for (const part of ['<div>', '<b>', '<p><i>', '<table><tr><td>', '<ul><li>', '<a href=x>', '<!--', '&amp;', '<', '[', '*', '`', '</p>']) {
      expect(inlineFromHtml(`${part.repeat(9000)}end`).text).to.be.a('string');
      expectProportionalTime((size) => inlineFromHtml(`${part.repeat(size)}end`), 1000, part);
    }
    const huge = inlineFromHtml(`<p>${'word '.repeat(100_000)}</p>`);
    expect(huge.losses).to.deep.equal(['all formatting (there is too much of it)']);
    expect(huge.text).to.match(/^word word/u);
  });

  it('never throws, and never gives a tag that was typed as characters', () => {
    const pieces = fc.constantFrom(
      '<p>',
      '</p>',
      '<b>',
      '</b>',
      '<i>',
      '</i>',
      '<ul>',
      '<li>',
      '</ul>',
      '<br>',
      '<pre>',
      '</pre>',
      '<code>',
      '</code>',
      '<a href="x">',
      '</a>',
      '&lt;',
      '*',
      '**',
      '`',
      '\\',
      '[',
      '](',
      ')',
      '- ',
      '1) ',
      '1. ',
      ' ',
      '\n',
      'word',
      'é',
      '<td>',
      '<script>',
      '<h1>',
    );
    fc.assert(
      fc.property(fc.array(pieces, { maxLength: 25 }), (parts) => {
        const html = parts.join('');
        const { text } = inlineFromHtml(html);
        const shown = (inline: string): string => charactersOf(readInlineText(inline)).replace(/\s+/gu, '');
        // What it shows stays the same when it is written and read again.
        expect(shown(inlineFromHtml(htmlFromInline(text)).text)).to.equal(shown(text));
      }),
      { numRuns: 500 },
    );
  });
});
