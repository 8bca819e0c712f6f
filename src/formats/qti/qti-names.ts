import type { XmlElement } from '../xml/xml-element.js';
import { localName } from '../xml/xml-element.js';

/** Elements of QTI 3.0 that are HTML and have no `qti-` before them; everything else in an item of ours has. */
const HTML = new Set(
  'a abbr acronym address article aside audio b bdi bdo big blockquote br caption cite code col colgroup dd details dfn div dl dt em figcaption figure footer h1 h2 h3 h4 h5 h6 header hr i img kbd label li main math nav object ol p param picture pre q rb rp rt rtc ruby samp section small source span strong sub summary sup svg table tbody td tfoot th thead tr track tt u ul var video'.split(
    ' ',
  ),
);

const toCamel = (name: string): string => name.replace(/-([a-z0-9])/gu, (_whole, letter: string) => letter.toUpperCase());
const toKebab = (name: string): string => name.replace(/[A-Z]/gu, (letter) => `-${letter.toLowerCase()}`);

const KEPT_ATTRIBUTES = /^(?:xml|xsi|xmlns)|^(?:data|aria)-|:/u;

/** Names of QTI 3.0 as those of 2.x: `qti-simple-choice` is `simpleChoice`, `response-identifier` is `responseIdentifier`. Others stay. */
export function asQti2(element: XmlElement): XmlElement {
  const name = localName(element);
  const isQti = name.startsWith('qti-');
  return {
    name: isQti ? toCamel(name.slice(4)) : name,
    attributes: isQti ? renameAttributes(element.attributes, toCamel) : element.attributes,
    children: element.children.map((child) => (typeof child === 'string' ? child : asQti2(child))),
  };
}

/** Names of QTI 2.x as those of 3.0. */
export function asQti3(element: XmlElement): XmlElement {
  const isQti = !HTML.has(element.name);
  return {
    name: isQti ? `qti-${toKebab(element.name)}` : element.name,
    attributes: isQti ? renameAttributes(element.attributes, toKebab) : element.attributes,
    children: element.children.map((child) => (typeof child === 'string' ? child : asQti3(child))),
  };
}

const renameAttributes = (attributes: XmlElement['attributes'], rename: (name: string) => string): Record<string, string> =>
  Object.fromEntries(Object.entries(attributes).map(([name, value]) => [KEPT_ATTRIBUTES.test(name) ? name : rename(name), value]));
