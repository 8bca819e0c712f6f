import { readInlineText, type InlineNode } from '../../model/inline-text.js';
import { LONGEST_TEXT } from '../../model/schema.js';

/** A line of a text, or an entry of a list. */
export interface InlineLine {
  readonly kind: 'line' | 'bullet' | 'number';
  readonly nodes: readonly InlineNode[];
}

/** Writes lines as an inline text that reads back as the same; what cannot be told apart in it loses its inner marks, never its characters. */
export function writeInlineText(lines: readonly InlineLine[]): string {
  const written: { readonly isEntry: boolean; readonly text: string }[] = [];
  let count = 0;
  for (const { kind, nodes } of lines) {
    const span = writeLine(trimEnds(joinAlike(nodes)));
    const isEntry = kind !== 'line';
    // An entry with nothing in it would be a line with a dash.
    if (isEntry && span === '') continue;
    count = kind === 'number' ? count + 1 : 0;
    const isBlank = span === '' && written.at(-1)?.isEntry !== false;
    // A list stands apart from what is around it as it is.
    if (isEntry && written.at(-1)?.text === '') written.pop();
    if (!isBlank) written.push({ isEntry, text: isEntry ? `${kind === 'bullet' ? '-' : `${count}.`} ${span}` : keepFromList(span) });
  }
  return written
    .map(({ text }) => text)
    .join('\n')
    .replace(/\n{3,}/gu, '\n\n')
    .trim();
}

/** The first of ever plainer ways to write a line that reads back as what was meant; a line that no bank takes is not worth the looking. */
function writeLine(nodes: readonly InlineNode[]): string {
  if (nodes.length === 0) return '';
  const characters = nodes.map(charactersIn).join('');
  if (characters.length > LONGEST_TEXT) return write([characters], true);
  for (const meant of [nodes, joinAlike(nodes.map(withoutInnerMarks))]) {
    const wanted = JSON.stringify(meant);
    for (const isEscaped of [false, true]) {
      const line = write(meant, isEscaped);
      if (JSON.stringify(readEntry(line)) === wanted) return line;
    }
  }
  return write([characters], true);
}

/** A line that begins like the entry of a list and is none; `1.` and `•` cannot be kept from it, and show the same characters in a list. */
const keepFromList = (line: string): string => line.replace(/^-(?=\s)/u, '\\-').replace(/^(\d{1,3})\)(?=\s)/u, '$1\\)');

/** Reads a line as the entry of a list is, which is the same without the meaning of a dash at its beginning. */
function readEntry(line: string): readonly InlineNode[] {
  const [list] = readInlineText(`- ${line}`);
  return typeof list === 'object' && list.kind === 'list' ? (list.entries[0] ?? []) : [];
}

const write = (nodes: readonly InlineNode[], isEscaped: boolean): string => nodes.map((node) => writeNode(node, isEscaped)).join('');

function writeNode(node: InlineNode, isEscaped: boolean): string {
  if (typeof node === 'string') return isEscaped ? node.replace(/[\\*`[\]]/gu, '\\$&') : node;
  switch (node.kind) {
    case 'strong':
      return `**${write(node.children, isEscaped)}**`;
    case 'emphasis':
      return `*${write(node.children, isEscaped)}*`;
    case 'code':
      return `\`${node.text}\``;
    case 'link':
      return `[${write(node.children, isEscaped)}](${node.address})`;
    default:
      return ' ';
  }
}

const isMarked = (node: InlineNode): node is Extract<InlineNode, { children: unknown }> => typeof node === 'object' && 'children' in node;

const withoutInnerMarks = (node: InlineNode): InlineNode => (isMarked(node) ? { ...node, children: [charactersIn(node)] } : node);

/** The characters of a node; a link that cannot be written keeps its address. */
function charactersIn(node: InlineNode): string {
  if (typeof node === 'string') return node;
  if (node.kind === 'code') return node.text;
  if (!isMarked(node)) return ' ';
  const inner = node.children.map(charactersIn).join('');
  return node.kind === 'link' && inner !== node.address ? `${inner} (${node.address})` : inner;
}

/** Strings beside each other, and marks of a kind beside each other, as one; marks with nothing in them are gone. */
function joinAlike(nodes: readonly InlineNode[]): InlineNode[] {
  const joined: InlineNode[] = [];
  for (const node of nodes) {
    const last = joined.at(-1);
    if (typeof node === 'string') {
      if (typeof last === 'string') joined[joined.length - 1] = last + node;
      else if (node !== '') joined.push(node);
    } else if (isMarked(node) && node.kind !== 'link' && typeof last === 'object' && last.kind === node.kind) {
      joined[joined.length - 1] = { kind: node.kind, children: joinAlike([...last.children, ...node.children]) };
    } else joined.push(isMarked(node) ? { ...node, children: joinAlike(node.children) } : node);
  }
  return joined.map((node, index) => (typeof node === 'string' && typeof joined[index - 1] === 'string' ? '' : node)).filter((node) => node !== '');
}

function trimEnds(nodes: readonly InlineNode[]): InlineNode[] {
  const [first] = nodes;
  const last = nodes.at(-1);
  if (typeof first === 'string') {
    const trimmed = nodes.length === 1 ? first.trim() : first.trimStart();
    if (trimmed !== first) return trimEnds([...(trimmed === '' ? [] : [trimmed]), ...nodes.slice(1)]);
  }
  if (typeof last === 'string' && last.trimEnd() !== last) return trimEnds([...nodes.slice(0, -1), ...(last.trimEnd() === '' ? [] : [last.trimEnd()])]);
  return [...nodes];
}
