import { html, nothing, type TemplateResult } from 'lit';
import { renderMarkup } from '../../element-kit/inline-markup.js';
import { charactersOf, languageOf, type Text } from '../../model/text.js';
import { readBlocks, type TextBlock } from '../../module/read-blocks.js';
import { headingOf } from '../../element-kit/heading-of.js';

/** A longer text as headings, paragraphs and lists; elements only, never HTML. `level` is that of its highest headings. */
export function blocksView(text: Text, language: string | undefined, level: number): TemplateResult {
  const blocks = readBlocks(charactersOf(text));
  const levels = blocks.flatMap((block) => (block.kind === 'heading' ? [block.level] : []));
  const highest = Math.min(...levels);
  return html`<div class="text" lang=${languageOf(text) ?? language ?? nothing}>${blocks.map((block) => blockView(block, level, highest))}</div>`;
}

function blockView(block: TextBlock, level: number, highest: number): TemplateResult {
  switch (block.kind) {
    case 'heading':
      return headingOf(level + block.level - highest, html`<span dir="auto">${renderMarkup(block.text)}</span>`);
    case 'paragraph':
      return html`<p dir="auto">${renderMarkup(block.text)}</p>`;
    case 'list': {
      const entries = block.entries.map((entry) => html`<li dir="auto">${renderMarkup(entry)}</li>`);
      return block.ordered
        ? html`<ol>
            ${entries}
          </ol>`
        : html`<ul>
            ${entries}
          </ul>`;
    }
  }
}
