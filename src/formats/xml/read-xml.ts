import { readTag } from './read-tag.js';
import { decodeXmlText } from './decode-xml-text.js';
import type { XmlElement } from './xml-element.js';
import { XmlError } from './xml-error.js';

/** How much of a file is read. */
export interface XmlLimits {
  /** Characters of the whole file. */
  readonly longest?: number;
  /** Levels of elements in each other. */
  readonly deepest?: number;
  /** Elements and attributes together. */
  readonly most?: number;
}

const LONGEST = 64_000_000;
const DEEPEST = 200;
const MOST = 2_000_000;

interface OpenElement {
  readonly name: string;
  readonly attributes: Readonly<Record<string, string>>;
  readonly children: (XmlElement | string)[];
}

/**
 * Reads an XML file as a plain tree, in one pass and without a DOM, so that a page under the strictest policy can do it too. Comments
 * and processing instructions are left out. Nothing is fetched, and no entity is declared: a document type that declares one
 * is refused, any other is passed over; an entity that XML does not know (`&nbsp;`) stays as it is typed. Throws an
 * {@link XmlError} when the text is no well-formed XML or goes beyond the limits.
 */
export function readXml(text: string, { longest = LONGEST, deepest = DEEPEST, most = MOST }: XmlLimits = {}): XmlElement {
  if (text.length > longest) throw new XmlError(`The file is too large: ${inMillions(text.length)} million characters; at most ${inMillions(longest)} million are read.`);
  const fail = (reason: string, at: number): never => {
    throw new XmlError(`This is not well-formed XML (line ${text.slice(0, at).split('\n').length}): ${reason}`);
  };
  const outside: OpenElement = { name: '', attributes: {}, children: [] };
  const open: OpenElement[] = [];
  let top = outside;
  let count = 0;

  for (let at = text.startsWith('\ufeff') ? 1 : 0; at < text.length;) {
    if (text[at] !== '<') {
      const end = positionOf(text, '<', at);
      const characters = text.slice(at, end);
      if (top === outside && characters.trim() !== '') fail('there are characters outside of the outermost element.', at);
      if (top !== outside) addText(top, decodeXmlText(characters));
      at = end;
    } else if (text.startsWith('<!--', at)) at = closingOf(text, '-->', at + 4) ?? fail('a comment is not closed.', at);
    else if (text.startsWith('<![CDATA[', at)) {
      const end = closingOf(text, ']]>', at + 9) ?? fail('a CDATA section is not closed.', at);
      if (top === outside) fail('a CDATA section stands outside of the outermost element.', at);
      addText(top, text.slice(at + 9, end - 3).replace(/\r\n?/gu, '\n'));
      at = end;
    } else if (text.startsWith('<?', at)) at = closingOf(text, '?>', at + 2) ?? fail('a processing instruction is not closed.', at);
    else if (text.startsWith('<!', at)) {
      if (outside.children.length > 0 || open.length > 0) fail('a declaration stands inside of the file.', at);
      at = passDoctype(text, at);
    } else {
      const tag = readTag(text, at, fail);
      count += 1 + tag.attributeCount;
      if (count > most) throw new XmlError(`The file holds more than ${inMillions(most)} million elements and attributes.`);
      if (tag.kind === 'close') {
        if (top === outside || top.name !== tag.name) fail(`</${tag.name.slice(0, 60)}> closes what is not open${top === outside ? '' : `; <${top.name.slice(0, 60)}> is`}.`, at);
        top = close(open, outside);
      } else {
        const element: OpenElement = { name: tag.name, attributes: tag.attributes, children: [] };
        if (top === outside && outside.children.length > 0) fail('there is a second outermost element.', at);
        top.children.push(element);
        if (tag.kind === 'open') {
          open.push(element);
          top = element;
          if (open.length > deepest) throw new XmlError(`The elements stand more than ${deepest} levels deep in each other.`);
        }
      }
      at = tag.end;
    }
  }
  if (top !== outside) fail(`<${top.name.slice(0, 60)}> is not closed.`, text.length);
  const [root] = outside.children;
  return typeof root === 'object' ? root : fail('it has no element.', 0);
}

const inMillions = (count: number): string => (count / 1_000_000).toLocaleString('en', { maximumFractionDigits: 1 });

function positionOf(text: string, mark: string, from: number): number {
  const found = text.indexOf(mark, from);
  return found < 0 ? text.length : found;
}

/** Behind a mark; undefined when it is not there. */
function closingOf(text: string, mark: string, from: number): number | undefined {
  const found = text.indexOf(mark, from);
  return found < 0 ? undefined : found + mark.length;
}

/** Characters, CDATA sections and what stood around a comment are one text. */
function addText({ children }: OpenElement, text: string): void {
  if (text === '') return;
  const last = children.at(-1);
  if (typeof last === 'string') children[children.length - 1] = last + text;
  else children.push(text);
}

function close(open: OpenElement[], outside: OpenElement): OpenElement {
  open.pop();
  return open.at(-1) ?? outside;
}

/** Behind a document type. What it says of elements is not asked for; what it says of entities makes it dangerous. */
function passDoctype(text: string, at: number): number {
  if (!/^<!DOCTYPE\s/iu.test(text.slice(at, at + 10))) throw new XmlError('The file holds a declaration that is not read (<!…>).');
  const bracket = positionOf(text, '[', at);
  let end = closingOf(text, '>', at) ?? text.length;
  if (bracket < end) {
    const close = /\]\s*>/gu;
    close.lastIndex = bracket;
    end = close.exec(text) ? close.lastIndex : text.length;
    if (/<!ENTITY|%/iu.test(text.slice(bracket, end)))
      throw new XmlError('The file declares entities in its document type (<!DOCTYPE … [ … ]>). This is not read, because it can be used to do harm.');
  }
  return end;
}
