import type { DefaultTreeAdapterTypes } from 'parse5';
import { isSafeAddress } from '../../model/safe-address.js';
import type { InlineMark } from './inline-runs.js';
import { BOLD, CODE, DROPPED, ITALIC, LINES, LOST, PARAGRAPHS } from './known-elements.js';
import { LineBuilder } from './line-builder.js';
import { shiftDigits } from './raised-digits.js';

export type HtmlNode = DefaultTreeAdapterTypes.ChildNode;
type HtmlElement = DefaultTreeAdapterTypes.Element;

/** Elements deeper than this give their characters alone. */
const DEEPEST = 60;

export const attributeOf = (element: HtmlElement, name: string): string | undefined => element.attrs.find((attribute) => attribute.name === name)?.value;

/** Where an element stands. */
interface Place {
  readonly marks: readonly InlineMark[];
  readonly depth: number;
  readonly isPre?: boolean;
}

/** Walks a tree of HTML and collects its lines, its pictures, and what of it has no place. */
export class HtmlReader {
  readonly lines = new LineBuilder();
  readonly images: { src: string; alt: string }[] = [];
  readonly losses = new Set<string>();

  readAll(nodes: readonly HtmlNode[], place: Place): void {
    for (const node of nodes) {
      if ('value' in node) this.lines.add(node.value, place.marks, place.isPre === true);
      else if ('tagName' in node) {
        if (place.depth < DEEPEST) this.#read(node, place);
        else {
          this.losses.add('elements deep in each other');
          this.lines.add(textIn(node), place.marks);
        }
      }
    }
  }

  #read(element: HtmlElement, place: Place): void {
    const name = element.tagName;
    this.#noteAttributes(element);
    const dropped = Object.hasOwn(DROPPED, name) ? DROPPED[name] : undefined;
    if (dropped !== undefined) {
      if (dropped !== '') this.losses.add(dropped);
    } else if (name === 'img') this.images.push({ src: (attributeOf(element, 'src') ?? '').trim(), alt: (attributeOf(element, 'alt') ?? '').trim() });
    else if (name === 'br') this.lines.breakLine();
    else if (CODE.has(name)) this.lines.addCode(textIn(element), place.marks);
    else if (name === 'sub' || name === 'sup') this.#readShifted(element, place);
    else if (name === 'q') this.#readQuote(element, place);
    else this.#readKnown(element, name, place);
  }

  #readKnown(element: HtmlElement, name: string, place: Place): void {
    if (Object.hasOwn(LOST, name)) this.losses.add(LOST[name] as string);
    const marks = this.#marksOf(element, name, place.marks);
    const inner: Place = { marks, depth: place.depth + 1, isPre: place.isPre === true || name === 'pre' };
    if (name === 'ul' || name === 'ol' || name === 'menu') {
      if (this.lines.openList(name === 'ol')) this.losses.add('list in a list');
      this.readAll(element.childNodes, inner);
      this.lines.closeList();
    } else if (name === 'li') this.lines.inEntry(() => this.readAll(element.childNodes, inner));
    else if (name === 'td' || name === 'th') {
      this.lines.beginCell();
      this.readAll(element.childNodes, inner);
    } else {
      const gap = PARAGRAPHS.has(name) ? 'paragraph' : LINES.has(name) ? 'line' : undefined;
      if (gap) this.lines.endLine(gap);
      this.readAll(element.childNodes, inner);
      if (gap) this.lines.endLine(gap);
    }
  }

  #marksOf(element: HtmlElement, name: string, marks: readonly InlineMark[]): readonly InlineMark[] {
    const style = attributeOf(element, 'style') ?? '';
    const added: InlineMark[] = [];
    const isHeading = /^h[1-6]$/u.test(name);
    if (isHeading) this.losses.add('heading (it stands as a strong line)');
    if (BOLD.has(name) ? !/font-weight:\s*normal/iu.test(style) : isHeading || /font-weight:\s*(?:bold|[6-9]00)/iu.test(style)) added.push({ kind: 'strong' });
    if (ITALIC.has(name) || /font-style:\s*italic/iu.test(style)) added.push({ kind: 'emphasis' });
    const link = name === 'a' ? this.#linkOf(element) : undefined;
    if (link && !marks.some(({ kind }) => kind === 'link')) added.unshift(link);
    return [...marks, ...added.filter(({ kind }) => !marks.some((mark) => mark.kind === kind))];
  }

  #linkOf(element: HtmlElement): InlineMark | undefined {
    const address = (attributeOf(element, 'href') ?? '').trim();
    if (address === '' || address.startsWith('#')) return undefined;
    if (isSafeAddress(address) && address.length <= 1900 && !address.startsWith('@@'))
      return { kind: 'link', address: address.replace(/\s/gu, '%20').replaceAll('(', '%28').replaceAll(')', '%29') };
    this.losses.add(address.startsWith('@@') ? 'link to a file' : 'link to an address that is not allowed');
    return undefined;
  }

  #readShifted(element: HtmlElement, place: Place): void {
    const text = textIn(element);
    const shifted = shiftDigits(text, element.tagName === 'sup' ? 'raised' : 'lowered');
    if (shifted !== undefined) return this.lines.add(shifted, place.marks);
    this.losses.add(element.tagName === 'sup' ? 'raised letters' : 'lowered letters');
    this.readAll(element.childNodes, { ...place, depth: place.depth + 1 });
  }

  #readQuote(element: HtmlElement, place: Place): void {
    this.lines.add('“', place.marks);
    this.readAll(element.childNodes, { ...place, depth: place.depth + 1 });
    this.lines.add('”', place.marks);
  }

  #noteAttributes(element: HtmlElement): void {
    for (const { name, value } of element.attrs) {
      if (/^on\w/iu.test(name)) this.losses.add('script in an attribute');
      else if (name === 'style' && /(?:^|[;\s])(?:color|background(?:-color)?)\s*:/iu.test(value)) this.losses.add('colour');
      else if (name === 'style' && /text-decoration[^;]*(?:underline|line-through)/iu.test(value)) this.losses.add(value.includes('underline') ? 'underline' : 'strike-through');
    }
    if (element.tagName === 'font' && attributeOf(element, 'color') !== undefined) this.losses.add('colour');
  }
}

/** All characters in an element, however deep. */
function textIn(element: HtmlElement): string {
  const parts: string[] = [];
  const open: HtmlNode[] = [...element.childNodes].reverse();
  for (let node = open.pop(); node; node = open.pop()) {
    if ('value' in node) parts.push(node.value);
    else if ('childNodes' in node && !Object.hasOwn(DROPPED, node.nodeName))
      for (let index = node.childNodes.length - 1; index >= 0; index--) open.push(node.childNodes[index] as HtmlNode);
  }
  return parts.join('');
}
