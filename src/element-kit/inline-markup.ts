import { html } from 'lit';
import { readInlineText, type InlineNode } from '../model/inline-text.js';
import { isSafeAddress } from '../model/safe-address.js';

/** What to put for a stretch of plain characters. */
type RenderPlain = (plain: string) => unknown;

const asItIs: RenderPlain = (plain) => plain;

/** Renders a text's small Markdown as elements; `renderPlain` may put something else for plain characters outside of code and links. */
export const renderMarkup = (text: string, renderPlain = asItIs): unknown => renderNodes(readInlineText(text), renderPlain);

const renderNodes = (nodes: readonly InlineNode[], renderPlain: RenderPlain): unknown[] => nodes.map((node) => renderNode(node, renderPlain));

function renderNode(node: InlineNode, renderPlain: RenderPlain): unknown {
  if (typeof node === 'string') return renderPlain(node);
  switch (node.kind) {
    case 'strong':
      return html`<strong>${renderNodes(node.children, renderPlain)}</strong>`;
    case 'emphasis':
      return html`<em>${renderNodes(node.children, renderPlain)}</em>`;
    case 'code':
      return html`<code dir="ltr">${node.text}</code>`;
    case 'break':
      return html`<br />`;
    case 'link':
      return isSafeAddress(node.address)
        ? html`<a href=${node.address} target="_blank" rel="noopener noreferrer">${renderNodes(node.children, asItIs)}</a>`
        : renderNodes(node.children, asItIs);
    case 'list': {
      const entries = node.entries.map((entry) => html`<span class="list-entry" role="listitem">${renderNodes(entry, renderPlain)}</span>`);
      return html`<span class=${node.ordered ? 'list ordered' : 'list'} role="list">${entries}</span>`;
    }
  }
}
