import { html, type TemplateResult } from 'lit';
import type { Localize } from '../../element-kit/localize.js';
import type { Source } from '../../model/source.js';
import { formatDate } from '../source-card/format-date.js';

/**
 * Whose text it is that is retold before a question: kind, publisher and date in a small line, as on the source's card, and its
 * neutral name. That no publisher is recorded is left to the card.
 */
export function sourceByline({ genre, publisher, published, label }: Source, language: string, localize: Localize): TemplateResult {
  const date = published === null ? localize.text('source.date-not-recorded') : formatDate(published, localize.language);
  const parts = [localize.text('source.retold'), genre, ...(publisher === null ? [] : [publisher]), date];
  return html`<span class="eyebrow">${parts.map((part, index) => html`${index > 0 ? ' · ' : ''}<bdi>${part}</bdi>`)}</span>
    <span class="name" dir="auto" lang=${language}>${label}</span>`;
}
