import { readInlineText, type InlineNode } from '../../model/inline-text.js';
import { charactersOf, languageOf, type Text } from '../../model/text.js';

/** Characters as they stand in HTML, between tags and in attributes. */
export const escapeHtml = (text: string): string => text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;').replaceAll('"', '&quot;');

interface Block {
  readonly kind: 'list' | 'line' | 'paragraph';
  html: string;
}

/**
 * Writes an inline text as HTML that is well-formed XML too. One line has nothing around it, line breaks are `<br/>`, a blank line
 * makes paragraphs. A text in a language of its own stands in an element that says so.
 */
export function htmlFromInline(text: Text): string {
  const blocks = readBlocks(readInlineText(charactersOf(text).trim()));
  const isSpread = blocks.some(({ kind }) => kind === 'paragraph');
  const html = blocks.map((block) => (isSpread && block.kind !== 'list' ? `<p>${block.html}</p>` : block.html)).join('');
  const language = languageOf(text);
  if (language === undefined) return html;
  const name = isSpread || blocks.some(({ kind }) => kind === 'list') ? 'div' : 'span';
  return `<${name} lang="${escapeHtml(language)}" dir="auto">${html}</${name}>`;
}

/** Lists, and the lines between them; a blank line begins a paragraph. */
function readBlocks(nodes: readonly InlineNode[]): Block[] {
  const blocks: Block[] = [];
  let line: Block | undefined;
  let breaks = 0;
  for (const node of nodes) {
    if (typeof node === 'object' && node.kind === 'break') breaks++;
    else if (typeof node === 'object' && node.kind === 'list') {
      blocks.push({ kind: 'list', html: writeList(node) });
      line = undefined;
      breaks = 0;
    } else {
      const html = writeInline(node);
      const isNew = breaks > 1;
      if (line && !isNew) line.html += `${breaks === 1 ? '<br/>' : ''}${html}`;
      else blocks.push((line = { kind: isNew ? 'paragraph' : 'line', html }));
      breaks = 0;
    }
  }
  return blocks;
}

const writeAll = (nodes: readonly InlineNode[]): string => nodes.map(writeInline).join('');

const writeList = ({ ordered, entries }: Extract<InlineNode, { kind: 'list' }>): string => {
  const name = ordered ? 'ol' : 'ul';
  return `<${name}>${entries.map((entry) => `<li>${writeAll(entry)}</li>`).join('')}</${name}>`;
};

function writeInline(node: InlineNode): string {
  if (typeof node === 'string') return escapeHtml(node);
  switch (node.kind) {
    case 'strong':
      return `<strong>${writeAll(node.children)}</strong>`;
    case 'emphasis':
      return `<em>${writeAll(node.children)}</em>`;
    case 'code':
      return `<code>${escapeHtml(node.text)}</code>`;
    case 'link':
      return `<a href="${escapeHtml(node.address)}">${writeAll(node.children)}</a>`;
    case 'break':
      return '<br/>';
    case 'list':
      return writeList(node);
  }
}
