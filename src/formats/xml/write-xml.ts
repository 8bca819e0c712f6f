import type { XmlElement } from './xml-element.js';

export interface WriteXmlOptions {
  /** Begins with the line that says this is XML 1.0 in UTF-8. */
  readonly declaration?: boolean;
  /** Puts elements that hold no text onto lines of their own, two spaces deeper each. */
  readonly indent?: boolean;
}

/** Characters that XML 1.0 cannot hold at all. */
// eslint-disable-next-line no-control-regex -- these are what is looked for
const IMPOSSIBLE = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]/gu;

const legal = (text: string): string => text.toWellFormed().replace(IMPOSSIBLE, '\ufffd');

/** Characters as they stand between tags. A return is written as a reference; a reader would make it a line end. */
export const escapeXml = (text: string): string => legal(text).replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;').replaceAll('\r', '&#13;');

const escapeAttribute = (text: string): string => escapeXml(text).replaceAll('"', '&quot;').replaceAll('\t', '&#9;').replaceAll('\n', '&#10;');

/** Writes a tree as XML: the same tree always gives the same characters, which read back as the same tree (line ends and indents between elements apart). */
export function writeXml(tree: XmlElement, { declaration = false, indent = false }: WriteXmlOptions = {}): string {
  const body = writeElement(tree, indent ? '\n' : undefined);
  return `${declaration ? '<?xml version="1.0" encoding="UTF-8"?>\n' : ''}${body}${indent ? '\n' : ''}`;
}

function writeElement({ name, attributes, children }: XmlElement, line: string | undefined): string {
  const open = `<${name}${Object.entries(attributes)
    .map(([attribute, value]) => ` ${attribute}="${escapeAttribute(value)}"`)
    .join('')}`;
  if (children.length === 0) return `${open}/>`;
  const spread = line !== undefined && children.every((child) => typeof child !== 'string');
  const below = spread ? `${line}  ` : undefined;
  const inner = children.map((child) => (typeof child === 'string' ? escapeXml(child) : `${below ?? ''}${writeElement(child, below)}`)).join('');
  return `${open}>${inner}${spread ? line : ''}</${name}>`;
}
