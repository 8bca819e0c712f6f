import { html, nothing, type TemplateResult } from 'lit';
import { renderMarkup } from '../../element-kit/inline-markup.js';
import { charactersOf, hasMarkup, languageOf, type Text } from '../../model/text.js';

/** An author's text with its small Markdown, all at once: a page that is being printed waits for nothing that has yet to load. */
export function printText(text: Text, language: string | undefined): TemplateResult {
  const characters = charactersOf(text);
  return html`<span dir="auto" lang=${languageOf(text) ?? language ?? nothing}>${hasMarkup(characters) ? renderMarkup(characters) : characters}</span>`;
}
