import { html, nothing, type TemplateResult } from 'lit';
import { charactersOf, hasMarkup, languageOf, type Text } from '../model/text.js';
import type { Localize } from './localize.js';

let renderMarkup: ((text: string) => unknown) | undefined;

/**
 * An author's text with its small Markdown, as elements; never as HTML. Direction follows the text itself. The code for marks loads
 * with the first text that has some; for that moment the text stands without them.
 */
export function inlineText(text: Text | undefined, language: string | undefined, localize: Localize): TemplateResult | typeof nothing {
  if (text === undefined) return nothing;
  const characters = charactersOf(text);
  return html`<span class="inline-text" dir="auto" lang=${languageOf(text) ?? language ?? nothing}>${hasMarkup(characters) ? withMarkup(characters, localize) : characters}</span>`;
}

function withMarkup(text: string, localize: Localize): unknown {
  if (renderMarkup) return renderMarkup(text);
  void import('./inline-markup.js').then((module) => {
    renderMarkup = module.renderMarkup;
    localize.refresh();
  });
  return text.replace(/[*`]/g, '');
}
