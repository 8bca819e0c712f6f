import { decodeXmlText } from './decode-xml-text.js';

/** A tag as it stands in a text. */
export interface XmlTag {
  readonly kind: 'open' | 'close' | 'empty';
  readonly name: string;
  readonly attributes: Readonly<Record<string, string>>;
  readonly attributeCount: number;
  /** Behind its `>`. */
  readonly end: number;
}

const NAME = /[\p{L}_:][\p{L}\p{M}\p{N}_:.·-]*/uy;
const SPACE = /[ \t\r\n]*/uy;
const NO_ATTRIBUTES: Readonly<Record<string, string>> = {};

type Fail = (reason: string, at: number) => never;

/** Reads the tag that begins with the `<` at a place; `fail` is told why where there is none. */
export function readTag(text: string, from: number, fail: Fail): XmlTag {
  const isClosing = text[from + 1] === '/';
  const begin = from + (isClosing ? 2 : 1);
  const name = take(NAME, text, begin);
  if (name === '') fail('a “<” begins no element; as a character it is written &lt;.', from);
  const attributes: [string, string][] = [];
  let at = begin + name.length;
  for (;;) {
    const space = take(SPACE, text, at).length;
    at += space;
    if (text[at] === '>') return { kind: isClosing ? 'close' : 'open', name, ...collect(attributes, from, fail), end: at + 1 };
    if (!isClosing && text.startsWith('/>', at)) return { kind: 'empty', name, ...collect(attributes, from, fail), end: at + 2 };
    const attribute = isClosing || space === 0 ? '' : take(NAME, text, at);
    if (attribute === '') fail(`the tag of <${name.slice(0, 60)}> is not closed.`, from);
    at += attribute.length;
    at += take(SPACE, text, at).length;
    if (text[at] !== '=') fail(`the attribute ${attribute.slice(0, 60)} has no value.`, at);
    at += 1 + take(SPACE, text, at + 1).length;
    const quote = text[at];
    const close = quote === '"' || quote === "'" ? text.indexOf(quote, at + 1) : -1;
    if (close < 0) fail(`the value of the attribute ${attribute.slice(0, 60)} does not stand in quotes.`, at);
    const value = text.slice(at + 1, close);
    if (value.includes('<')) fail(`the value of the attribute ${attribute.slice(0, 60)} holds a “<”.`, at);
    // Line ends and tabs in a value are spaces, unless they are written as references.
    attributes.push([attribute, decodeXmlText(value.replace(/\r\n|[\r\n\t]/gu, ' '))]);
    at = close + 1;
  }
}

function take(pattern: RegExp, text: string, at: number): string {
  pattern.lastIndex = at;
  return pattern.exec(text)?.[0] ?? '';
}

function collect(attributes: readonly [string, string][], from: number, fail: Fail): Pick<XmlTag, 'attributes' | 'attributeCount'> {
  if (attributes.length === 0) return { attributes: NO_ATTRIBUTES, attributeCount: 0 };
  if (new Set(attributes.map(([name]) => name)).size < attributes.length) fail('an element has the same attribute twice.', from);
  return { attributes: Object.fromEntries(attributes), attributeCount: attributes.length };
}
