import { hasMarkup } from './text.js';
import { isSafeAddress } from './safe-address.js';

/** A piece of inline text. Rendered as elements by the element kit and as escaped text everywhere else; never as HTML. */
export type InlineNode =
  | string
  | { readonly kind: 'strong' | 'emphasis'; readonly children: readonly InlineNode[] }
  | { readonly kind: 'code'; readonly text: string }
  | { readonly kind: 'link'; readonly address: string; readonly children: readonly InlineNode[] }
  | { readonly kind: 'break' }
  | { readonly kind: 'list'; readonly ordered: boolean; readonly entries: readonly (readonly InlineNode[])[] };

/** How deep strong, emphasis and links may stand in each other; deeper marks are shown as they were typed. */
const DEEPEST = 6;

/**
 * Reads the small inline Markdown of bank texts: `**strong**`, `*emphasis*`, `` `code` ``, `[label](address)`, line breaks, and
 * lines that begin with `- `, or in turn with `1. `, `2. ` …, as lists (“19. yüzyıl” begins none). A backslash
 * keeps the next mark as it is. What is not closed stays as typed.
 */
export function readInlineText(text: string): InlineNode[] {
  const nodes: InlineNode[] = [];
  let entries: InlineNode[][] = [];
  let ordered = false;
  const closeList = (): void => {
    if (entries.length > 0) nodes.push({ kind: 'list', ordered, entries });
    entries = [];
  };
  for (const line of text.split(/\r\n|\r|\n/u)) {
    const mark = /^\s*(?:[-•]|(\d{1,3})[.)])\s+(?=\S)/u.exec(line);
    const isOrdered = mark?.[1] !== undefined;
    if (mark && (!isOrdered || Number(mark[1]) === (ordered ? entries.length : 0) + 1)) {
      if (isOrdered !== ordered) closeList();
      ordered = isOrdered;
      entries.push(readSpan(line.slice(mark[0].length), 0));
    } else {
      const wasList = entries.length > 0;
      closeList();
      if (nodes.length > 0 && !wasList) nodes.push({ kind: 'break' });
      nodes.push(...readSpan(line, 0));
    }
  }
  closeList();
  return nodes;
}

function readSpan(text: string, depth: number): InlineNode[] {
  const nodes: InlineNode[] = [];
  let plain = '';
  const flush = (): void => {
    if (plain !== '') nodes.push(plain);
    plain = '';
  };
  for (let at = 0; at < text.length;) {
    const found = depth < DEEPEST ? readMark(text, at, depth) : undefined;
    if (found) {
      flush();
      nodes.push(found.node);
      at = found.next;
    } else {
      const escaped = text[at] === '\\' && /[\\*`[\]()_-]/.test(text[at + 1] ?? '');
      plain += text.charAt(escaped ? at + 1 : at);
      at += escaped ? 2 : 1;
    }
  }
  flush();
  return nodes;
}

/** Where a mark of stars closes; -1 when nowhere. A backslash keeps a star from closing, and `**` never closes `*`. */
function closingStars(text: string, stars: 1 | 2, from: number): number {
  for (let at = from; at < text.length; at++) {
    if (text[at] === '\\') at++;
    else if (text[at] === '*') {
      const begin = at;
      while (text[at + 1] === '*') at++;
      const end = at + 1 - stars;
      if (end > from && (stars === 2 ? end >= begin : (at - begin) % 2 === 0)) return end;
    }
  }
  return -1;
}

/** From the end of a label: an address of sane length, which may hold pairs of brackets. */
const ADDRESS = /\]\(((?:[^\s()]|\([^\s()]*\)){1,2000})\)/uy;

function readMark(text: string, at: number, depth: number): { node: InlineNode; next: number } | undefined {
  switch (text[at]) {
    case '`': {
      const end = text.indexOf('`', at + 2);
      return end < 0 ? undefined : { node: { kind: 'code', text: text.slice(at + 1, end) }, next: end + 1 };
    }
    case '*': {
      const stars = text[at + 1] === '*' ? 2 : 1;
      const end = text[at + 1] === ' ' ? -1 : closingStars(text, stars, at + stars);
      return end < 0 ? undefined : { node: { kind: stars === 2 ? 'strong' : 'emphasis', children: readSpan(text.slice(at + stars, end), depth + 1) }, next: end + stars };
    }
    case '[': {
      ADDRESS.lastIndex = text.indexOf('](', at);
      const label = ADDRESS.lastIndex;
      const address = label > at + 1 ? ADDRESS.exec(text)?.[1] : undefined;
      // The label is read last: reading it for each of many brackets that turn out to be no link would take for ever.
      if (address === undefined || !isSafeAddress(address)) return undefined;
      return { node: { kind: 'link', address, children: readSpan(text.slice(at + 1, label), depth + 1) }, next: label + address.length + 3 };
    }
    default:
      return undefined;
  }
}

/** The stretches of plain characters in a text, without those of code and links; a space stands where one of these or a line was. */
export function plainStretches(text: string): string[] {
  const read = (node: InlineNode): string[] => {
    if (typeof node === 'string') return [node];
    if (node.kind === 'list') return node.entries.flatMap((entry) => [' ', ...entry.flatMap(read), ' ']);
    return node.kind === 'strong' || node.kind === 'emphasis' ? node.children.flatMap(read) : [' '];
  };
  return readInlineText(text).flatMap(read);
}

/** The characters of an inline text without its marks, for labels, files and comparisons. */
export function plainInlineText(text: string): string {
  const read = (nodes: readonly InlineNode[]): string =>
    nodes
      .map((node) => {
        if (typeof node === 'string') return node;
        if (node.kind === 'code') return node.text;
        if (node.kind === 'break') return ' ';
        if (node.kind === 'list') return ` ${node.entries.map(read).join('; ')} `;
        return read(node.children);
      })
      .join('');
  return hasMarkup(text) ? read(readInlineText(text)).trim() : text;
}
