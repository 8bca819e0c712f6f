import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { DOMParser } from '@xmldom/xmldom';
import { expect } from 'chai';
import { readXml } from '../../../src/formats/xml/read-xml.js';
import type { XmlElement } from '../../../src/formats/xml/xml-element.js';

const fixtures = new URL('../../../../shared/fixtures/', import.meta.url);

interface DomNode {
  readonly nodeType: number;
  readonly nodeName: string;
  readonly nodeValue: string | null;
  readonly childNodes: ArrayLike<DomNode>;
  readonly attributes?: ArrayLike<{ readonly name: string; readonly value: string }>;
}

/** A tree of another reader as one of ours. */
function asTree(node: DomNode): XmlElement {
  const children: (XmlElement | string)[] = [];
  for (const child of Array.from(node.childNodes)) {
    const last = children.at(-1);
    if (child.nodeType === 1) children.push(asTree(child));
    else if (child.nodeType === 3 || child.nodeType === 4) {
      if (typeof last === 'string') children[children.length - 1] = last + (child.nodeValue ?? '');
      else if (child.nodeValue) children.push(child.nodeValue);
    }
  }
  return { name: node.nodeName, attributes: Object.fromEntries(Array.from(node.attributes ?? [], ({ name, value }) => [name, value])), children };
}

/** What the other reader makes of a text; undefined where it takes it for no XML. */
function readByXmldom(text: string): XmlElement | undefined {
  try {
    const root = new DOMParser({ onError: () => undefined }).parseFromString(text.replace(/<!DOCTYPE[^>[]*(?:\[[^\]]*\]\s*)?>/u, ''), 'text/xml').documentElement;
    return root ? asTree(root as unknown as DomNode) : undefined;
  } catch {
    return undefined;
  }
}

describe('readXml beside xmldom', () => {
  it('reads files of other projects as the same trees', function () {
    if (!existsSync(fixtures)) {
      console.log('    (the sample files of other projects are not here)');
      this.skip();
    }
    const files = ['qti2', 'qti3', 'qti12-canvas', 'cmi5'].flatMap((folder) =>
      readdirSync(new URL(`${folder}/`, fixtures), { recursive: true, encoding: 'utf8' })
        .filter((name) => name.endsWith('.xml'))
        .map((name) => `${folder}/${name}`),
    );
    let read = 0;
    for (const file of files) {
      const text = readFileSync(new URL(file, fixtures), 'utf8');
      const theirs = readByXmldom(text);
      if (!theirs) continue;
      expect(readXml(text), file).to.deep.equal(theirs);
      read++;
    }
    expect(read).to.be.above(0.98 * files.length);
  });
});
