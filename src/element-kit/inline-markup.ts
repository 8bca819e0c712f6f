import { html } from 'lit';
import { readInlineText, type InlineNode } from '../model/inline-text.js';
import { isSafeAddress } from '../model/safe-address.js';

/** Renders a text's small Markdown as elements. */
export const renderMarkup = (text: string): unknown => renderNodes(readInlineText(text));

const renderNodes = (nodes: readonly InlineNode[]): unknown[] => nodes.map(renderNode);

function renderNode(node: InlineNode): unknown {
  if (typeof node === 'string') return node;
  switch (node.kind) {
    case 'strong':
      return html`<strong>${renderNodes(node.children)}</strong>`;
    case 'emphasis':
      return html`<em>${renderNodes(node.children)}</em>`;
    case 'code':
      return html`<code dir="ltr">${node.text}</code>`;
    case 'break':
      return html`<br />`;
    case 'link':
      return isSafeAddress(node.address) ? html`<a href=${node.address} target="_blank" rel="noopener noreferrer">${renderNodes(node.children)}</a>` : renderNodes(node.children);
    case 'list': {
      const entries = node.entries.map((entry) => html`<span class="list-entry" role="listitem">${renderNodes(entry)}</span>`);
      return html`<span class=${node.ordered ? 'list ordered' : 'list'} role="list">${entries}</span>`;
    }
  }
}
