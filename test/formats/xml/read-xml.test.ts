import { expect } from 'chai';
import fc from 'fast-check';
import { readXml } from '../../../src/formats/xml/read-xml.js';
import { writeXml } from '../../../src/formats/xml/write-xml.js';
import { elementIn, elementsIn, localName, xmlElement, xmlText, type XmlElement } from '../../../src/formats/xml/xml-element.js';
import { XmlError } from '../../../src/formats/xml/xml-error.js';

describe('readXml', () => {
  it('gives names, attributes, elements and characters in order, without comments and instructions', () => {
    expect(readXml('<?xml version="1.0"?><!-- c --><a b="1" x="&lt;&amp;"><!-- d -->one<b/><![CDATA[<two>]]> &#233;<?p i?></a>')).to.deep.equal({
      name: 'a',
      attributes: { b: '1', x: '<&' },
      children: ['one', { name: 'b', attributes: {}, children: [] }, '<two> é'],
    });
  });

  it('reads references wherever in a long text they stand', () => {
    for (const reference of ['&lt;', '&#252;', '&#x1f600;', '&amp;'])
      for (let shift = 0; shift < 14; shift++) {
        const text = `${'a'.repeat(65_536 - shift)}${reference}${'b'.repeat(70_000)}${reference}`;
        const decoded = { '&lt;': '<', '&#252;': 'ü', '&#x1f600;': '😀', '&amp;': '&' }[reference] as string;
        expect(readXml(`<a>${text}</a>`).children[0] === text.replaceAll(reference, () => decoded), `${reference} ${shift}`).to.equal(true);
      }
  });

  it('keeps an entity that XML does not know as it is typed', () => {
    expect(readXml('<a>x&nbsp;y</a>').children).to.deep.equal(['x&nbsp;y']);
  });

  it('keeps prefixes in names and can leave them out of a search', () => {
    const root = readXml('<q:a xmlns:q="urn:q"><q:b>1</q:b><b>2</b></q:a>');
    expect(localName(root)).to.equal('a');
    expect(elementsIn(root, 'b').map(xmlText)).to.deep.equal(['1', '2']);
    expect(elementIn(root, 'c')).to.equal(undefined);
  });

  it('passes over a document type that declares no entity', () => {
    expect(readXml('<!DOCTYPE a SYSTEM "https://example.org/a.dtd"><a>x</a>').children).to.deep.equal(['x']);
    expect(readXml('<!DOCTYPE a [\n<!ELEMENT a (b+)><!ATTLIST a c (x|y) "x">\n] >\n<a>x</a>').children).to.deep.equal(['x']);
    expect(readXml('<a><![CDATA[<!DOCTYPE html [x]>]]></a>').children).to.deep.equal(['<!DOCTYPE html [x]>']);
  });

  const BOMB = '<!DOCTYPE a [<!ENTITY x "ha"><!ENTITY y "&x;&x;&x;&x;&x;&x;&x;&x;&x;&x;">]><a>&y;</a>';
  const REFUSED: readonly (readonly [what: string, text: string, says: RegExp])[] = [
    ['entities that multiply', BOMB, /declares entities/u],
    ['an entity that is a file', '<!DOCTYPE a [<!ENTITY x SYSTEM "file:///etc/passwd">]><a>&x;</a>', /declares entities/u],
    ['entities behind elements', '<!DOCTYPE a [<!ELEMENT a (b)> <!-- ] --> <!ENTITY x "y"> ]><a>&x;</a>', /declares entities/u],
    ['entities with parameters', '<!DOCTYPE a [<!ELEMENT a (b)> %x; ]><a/>', /declares entities/u],
    ['a document type in small letters', '<!doctype a [<!ENTITY x "y">]><a>&x;</a>', /declares entities/u],
    ['a declaration by itself', '<!ENTITY x "y"><a/>', /declaration/u],
    ['elements too deep in each other', '<a>'.repeat(300) + '</a>'.repeat(300), /200 levels/u],
    ['a hundred thousand levels', '<a>'.repeat(100_000), /200 levels/u],
    ['no XML at all', 'hello', /well-formed/u],
    ['nothing', '', /well-formed/u],
    ['an element that is not closed', '<a>\n<b>\n</a>', /well-formed XML \(line \d\)/u],
    ['two elements beside each other', '<a/><b/>', /well-formed/u],
    ['an attribute twice', '<a b="1" b="2"/>', /well-formed/u],
  ];
  for (const [what, text, says] of REFUSED)
    it(`refuses ${what}`, () => {
      expect(() => readXml(text)).to.throw(XmlError, says);
    });

  it('refuses a text beyond the limits before it reads it', () => {
    expect(() => readXml(`<a>${'x'.repeat(100)}</a>`, { longest: 100 })).to.throw(XmlError, /too large/u);
    expect(() => readXml(`<a>${'<b c="1"/>'.repeat(51)}</a>`, { most: 100 })).to.throw(XmlError, /elements and attributes/u);
    expect(() => readXml('x'.repeat(70_000_000))).to.throw(XmlError, /70 million characters; at most 64 million/u);
  });

  it('is not fooled by tags that stand in values, comments and CDATA', () => {
    const text = `<a b=">" c='</a>'><!-- <b><b><b> --><![CDATA[<c><c>]]></a>`.replace("</a>'", "&lt;/a>'");
    expect(readXml(text, { deepest: 1 }).attributes).to.deep.equal({ b: '>', c: '</a>' });
  });

  it('ends in a tree or an XmlError whatever it is given', () => {
    const pieces = fc.constantFrom(
      '<a>',
      '</a>',
      '<a/>',
      '<',
      '>',
      '"',
      "'",
      '<!--',
      '-->',
      '<![CDATA[',
      ']]>',
      '<!DOCTYPE a>',
      '<!',
      '<?',
      '?>',
      '&',
      ';',
      '&#0;',
      '&#x110000;',
      ' b="c"',
      'x',
      '\u0000',
      '\ud800',
      'xml:a',
    );
    fc.assert(
      fc.property(fc.array(pieces, { maxLength: 20 }), (parts) => {
        try {
          expect(readXml(`<a>${parts.join('')}`)).to.have.property('name');
        } catch (error) {
          expect(error).to.be.instanceOf(XmlError);
        }
      }),
      { numRuns: 500 },
    );
  });
});

describe('writeXml', () => {
  it('writes elements, attributes and characters with their escapes', () => {
    const tree = xmlElement('a', { b: '<"&\n', gone: undefined }, ['x < y & "z"]]>', xmlElement('c')]);
    expect(writeXml(tree)).to.equal('<a b="&lt;&quot;&amp;&#10;">x &lt; y &amp; "z"]]&gt;<c/></a>');
  });

  it('puts elements without characters of their own onto lines', () => {
    const tree = xmlElement('a', {}, [xmlElement('b', {}, [xmlElement('c', {}, ['x'])]), xmlElement('d', {}, ['y', xmlElement('e')])]);
    expect(writeXml(tree, { declaration: true, indent: true })).to.equal('<?xml version="1.0" encoding="UTF-8"?>\n<a>\n  <b>\n    <c>x</c>\n  </b>\n  <d>y<e/></d>\n</a>\n');
  });

  it('writes what reads back as the same tree', () => {
    const name = fc.constantFrom('a', 'b', 'c-d', 'e.f');
    const characters = fc.string({ unit: fc.constantFrom('a', '<', '>', '&', '"', "'", ' ', '\n', '\r', '\t', ']]>', 'é', '😀'), minLength: 1, maxLength: 8 });
    const { tree } = fc.letrec<{ tree: XmlElement }>((tie) => ({
      tree: fc.record({
        name,
        attributes: fc.dictionary(name, characters, { noNullPrototype: true }),
        children: fc.array(fc.oneof({ maxDepth: 3 }, characters, tie('tree')), { maxLength: 3 }),
      }),
    }));
    const joined = (element: XmlElement): XmlElement => {
      const children: (XmlElement | string)[] = [];
      for (const child of element.children) {
        const last = children.at(-1);
        if (typeof child === 'string' && typeof last === 'string') children[children.length - 1] = last + child;
        else children.push(typeof child === 'string' ? child : joined(child));
      }
      return { ...element, children };
    };
    fc.assert(
      fc.property(tree, (given) => {
        expect(readXml(writeXml(given))).to.deep.equal(joined(given));
      }),
    );
  });

  it('puts a sign in place of characters that XML cannot hold', () => {
    expect(writeXml(xmlElement('a', {}, ['\u0001\ud800x\uffff']))).to.equal('<a>\ufffd\ufffdx\ufffd</a>');
  });
});
