import type { XmlElement } from '../xml/xml-element.js';
import { localName } from '../xml/xml-element.js';
import { escapeHtml } from '../html/html-from-inline.js';

/** Elements of HTML that never hold anything. */
const VOID = new Set(['br', 'hr', 'img', 'col', 'wbr', 'source', 'track']);

/** Elements deeper than this are left out; nobody reads them. */
const DEEPEST = 150;

/** What stands in place of an element: HTML, nothing, or undefined where the element is written as it is. */
export type ReplaceElement = (element: XmlElement) => string | undefined;

/** Writes parts of an XML tree as HTML, so that a reader of HTML takes them the same way: without prefixes, every element closed by itself. */
export function htmlFromXml(nodes: readonly (XmlElement | string)[], replace: ReplaceElement = () => undefined, depth = 0): string {
  if (depth > DEEPEST) return '';
  return nodes
    .map((node) => {
      if (typeof node === 'string') return escapeHtml(node);
      const replaced = replace(node);
      if (replaced !== undefined) return replaced;
      const name = localName(node);
      const attributes = Object.entries(node.attributes)
        .filter(([attribute]) => !attribute.startsWith('xmlns'))
        .map(([attribute, value]) => ` ${attribute === 'xml:lang' ? 'lang' : attribute}="${escapeHtml(value)}"`)
        .join('');
      return VOID.has(name) ? `<${name}${attributes}>` : `<${name}${attributes}>${htmlFromXml(node.children, replace, depth + 1)}</${name}>`;
    })
    .join('');
}
