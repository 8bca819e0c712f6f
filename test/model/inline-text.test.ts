import { expect } from 'chai';
import fc from 'fast-check';
import { plainInlineText, readInlineText, type InlineNode } from '../../src/model/inline-text.js';
import { hasMarkup } from '../../src/model/text.js';

const strong = (...children: InlineNode[]): InlineNode => ({ kind: 'strong', children });
const emphasis = (...children: InlineNode[]): InlineNode => ({ kind: 'emphasis', children });
const code = (text: string): InlineNode => ({ kind: 'code', text });
const link = (address: string, ...children: InlineNode[]): InlineNode => ({ kind: 'link', address, children });
const list = (ordered: boolean, ...entries: InlineNode[][]): InlineNode => ({ kind: 'list', ordered, entries });
const lineBreak: InlineNode = { kind: 'break' };

describe('readInlineText', () => {
  const table: [what: string, text: string, nodes: InlineNode[]][] = [
    ['plain text', 'plain', ['plain']],
    ['nothing', '', []],
    ['strong', 'a **b** c', ['a ', strong('b'), ' c']],
    ['emphasis', 'a *b* c', ['a ', emphasis('b'), ' c']],
    ['code', 'a `b*c*` d', ['a ', code('b*c*'), ' d']],
    ['emphasis in strong', '**a *b* c**', [strong('a ', emphasis('b'), ' c')]],
    ['strong in emphasis', '*a **b** c*', [emphasis('a ', strong('b'), ' c')]],
    ['strong at the end of emphasis', '*a **b***', [emphasis('a ', strong('b'))]],
    ['strong emphasis', '***a***', [strong(emphasis('a'))]],
    ['two strong ones', '**a** and **b**', [strong('a'), ' and ', strong('b')]],
    ['a link', 'see [the *article*](https://example.org/a?b=c#d).', ['see ', link('https://example.org/a?b=c#d', 'the ', emphasis('article')), '.']],
    ['a link with brackets in its address', '[a](https://en.wikipedia.org/wiki/Delhi_(city)) b', [link('https://en.wikipedia.org/wiki/Delhi_(city)', 'a'), ' b']],
    ['a relative link', '[a](../b.html)', [link('../b.html', 'a')]],
    ['a mail link', '[a](mailto:a@example.org)', [link('mailto:a@example.org', 'a')]],
    ['a script link as text', '[a](javascript:alert(1))', ['[a](javascript:alert(1))']],
    ['a script link in capitals as text', '[a](JaVaScRiPt:alert)', ['[a](JaVaScRiPt:alert)']],
    ['a data link as text', '[a](data:text/html,x)', ['[a](data:text/html,x)']],
    ['a link with a tab in its scheme as text', '[a](java\tscript:alert)', ['[a](java\tscript:alert)']],
    ['a link with white space as text', '[a](https://a b)', ['[a](https://a b)']],
    ['a link without an address as text', '[a]()', ['[a]()']],
    ['a link without a label as text', '[](https://example.org)', ['[](https://example.org)']],
    ['unclosed strong as typed', 'a **b', ['a **b']],
    ['unclosed emphasis as typed', 'a *b', ['a *b']],
    ['unclosed code as typed', 'a `b', ['a `b']],
    ['an unclosed label as typed', 'a [b', ['a [b']],
    ['an unclosed address as typed', 'a [b](https://c', ['a [b](https://c']],
    ['a half-closed strong as a star and emphasis', '**a*', ['*', emphasis('a')]],
    ['only stars as typed', '****', ['****']],
    ['stars between spaces as typed', '2 * 3 * 4', ['2 * 3 * 4']],
    ['an escaped star', 'a \\*b\\* c', ['a *b* c']],
    ['an escaped star inside emphasis', '*a\\*b*', [emphasis('a*b')]],
    ['an escaped star inside strong', '**a\\** b**', [strong('a** b')]],
    ['an escaped backslash before a closing star', '*a\\\\*', [emphasis('a\\')]],
    ['an escaped bracket', '\\[a](https://b)', ['[a](https://b)']],
    ['an escaped backtick', '\\`a\\`', ['`a`']],
    ['a backslash before a letter', 'C:\\new', ['C:\\new']],
    ['a backslash at the end', 'a\\', ['a\\']],
    ['a line break', 'a\nb', ['a', lineBreak, 'b']],
    ['line breaks of every kind', 'a\r\nb\rc', ['a', lineBreak, 'b', lineBreak, 'c']],
    ['a list', '- a\n- *b*', [list(false, ['a'], [emphasis('b')])]],
    ['a list between text', 'a:\n- b\n• c\nd', ['a:', list(false, ['b'], ['c']), 'd']],
    ['an ordered list', '1. a\n2) b', [list(true, ['a'], ['b'])]],
    ['one kind of list after another', '- a\n1. b', [list(false, ['a']), list(true, ['b'])]],
    ['a list of one', '1. a', [list(true, ['a'])]],
    ['an ordinal at the start as text', '19. yüzyılda\n*ne* oldu', ['19. yüzyılda', lineBreak, emphasis('ne'), ' oldu']],
    ['numbers out of turn as text', '1. a\n3. b', [list(true, ['a']), '3. b']],
    ['a year as text', '2025. b\nc', ['2025. b', lineBreak, 'c']],
    ['a dash without space as text', '-5\nb', ['-5', lineBreak, 'b']],
    ['an escaped list mark', '\\- a', ['- a']],
    ['tags as text', '<b>a</b> *b*', ['<b>a</b> ', emphasis('b')]],
  ];
  for (const [what, text, nodes] of table) it(`reads ${what}`, () => expect(readInlineText(text)).to.deep.equal(nodes));

  it('stops nesting at a sane depth and shows deeper marks as typed', () => {
    const depthOf = (nodes: readonly InlineNode[]): number =>
      Math.max(0, ...nodes.map((node) => (typeof node === 'object' && 'children' in node ? 1 + depthOf(node.children) : 0)));
    expect(depthOf(readInlineText('*'.repeat(100)))).to.equal(6);
  });

  for (const [what, text] of [
    ['opening brackets', '['.repeat(20_000)],
    ['stars', '*'.repeat(20_000)],
    ['backticks', '`'.repeat(20_000)],
    ['backslashes', '\\'.repeat(20_000)],
    ['brackets before a script link', `${'['.repeat(19_000)}](javascript:x)`],
    ['brackets before a link', `${'['.repeat(19_000)}](https://example.org/)`],
    ['brackets before an unclosed address', `${'['.repeat(10_000)}](${'a'.repeat(9_990)}`],
    ['starts of links', '[a]('.repeat(5_000)],
    ['script links', '[a](javascript:x)'.repeat(1_100)],
    ['stars and letters', '*a**b'.repeat(4_000)],
    ['strong starts', '**a '.repeat(5_000)],
    ['escaped stars', `*a${'\\*'.repeat(9_999)}`],
    ['spaces', `${' '.repeat(19_999)}*`],
    ['list marks', '- '.repeat(10_000)],
    ['lines', '\n'.repeat(20_000)],
  ] as const) {
    it(`gets through twenty thousand characters of ${what}`, () => expect(readInlineText(text)).to.be.an('array'));
  }

  it('never gives a link that may not be followed', () => {
    const unsafe = fc.constantFrom('javascript:', 'JAVASCRIPT:', 'data:', 'vbscript:', 'blob:', 'file:', '\u0001javascript:');
    const addressesIn = (nodes: readonly InlineNode[]): string[] =>
      nodes.flatMap((node) =>
        typeof node === 'string' || node.kind === 'code' || node.kind === 'break'
          ? []
          : node.kind === 'list'
            ? node.entries.flatMap(addressesIn)
            : [...(node.kind === 'link' ? [node.address] : []), ...addressesIn(node.children)],
      );
    fc.assert(
      fc.property(unsafe, fc.string(), fc.string(), (scheme, before, after) => {
        expect(
          addressesIn(readInlineText(`${before}[a](${scheme}${after})`)).some(
            (address) => address.toLowerCase().includes(scheme.toLowerCase()) && address.indexOf(':') === scheme.length - 1,
          ),
        ).to.equal(false);
      }),
    );
  });
});

describe('plainInlineText', () => {
  const table: [text: string, plain: string][] = [
    ['a **b** *c* `d`', 'a b c d'],
    ['[the article](https://example.org)', 'the article'],
    ['a\nb', 'a b'],
    ['Two:\n- a\n- b\nEnd', 'Two: a; b End'],
    ['\\*a\\*', '*a*'],
    [' a ', ' a '],
    ['<b>', '<b>'],
  ];
  for (const [text, plain] of table) it(`reads ${JSON.stringify(text)} as ${JSON.stringify(plain)}`, () => expect(plainInlineText(text)).to.equal(plain));

  it('never throws, and keeps text without marks as it is', () => {
    const marks = fc.string({ unit: fc.constantFrom(...'*`[]()\\\n- 1.ab:/_') });
    fc.assert(
      fc.property(fc.oneof(marks, fc.string({ unit: 'binary' })), (text) => {
        const plain = plainInlineText(text);
        if (!hasMarkup(text)) expect(plain).to.equal(text);
        expect(plain.length).to.be.at.most(text.length + 2 * text.split(/[\r\n]/).length);
      }),
      { numRuns: 2000 },
    );
  });
});
