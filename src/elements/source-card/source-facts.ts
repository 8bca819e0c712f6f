import { html, nothing, type TemplateResult } from 'lit';
import type { Localize } from '../../element-kit/localize.js';
import { hostOf, isSafeAddress } from '../../model/safe-address.js';
import type { Source } from '../../model/source.js';
import { formatDate } from './format-date.js';

/** All that is recorded of a source, and “not recorded” for what is not. */
export function sourceFacts(source: Source, localize: Localize, { language, brief }: { readonly language: string; readonly brief: boolean }): TemplateResult {
  const t = localize;
  const unknown = html`<span class="missing">${t.text('source.not-recorded')}</span>`;
  const fact = (key: string, value: unknown): TemplateResult =>
    html`<div>
      <dt>${t.text(key)}</dt>
      <dd>${value ?? unknown}</dd>
    </div>`;
  const date = source.published === null ? null : html`<time datetime=${source.published}>${formatDate(source.published, t.language)}</time>`;
  return html`
    <p dir="auto" lang=${language}>${source.summary}</p>
    <dl>
      ${fact('source.author', source.author && html`<bdi>${source.author}</bdi>`)} ${fact('source.publisher', source.publisher && html`<bdi>${source.publisher}</bdi>`)}
      ${fact('source.date', html`${date ?? unknown}${source.publishedNote === null ? nothing : html`<br /><span class="note">${source.publishedNote}</span>`}`)}
      ${fact('source.kind', source.genre)} ${fact('source.address', address(source, t))} ${brief ? nothing : fact('source.voices', voices(source, t))}
    </dl>
    <p><span class="label">${t.text('source.point-of-view')}</span><span dir="auto" lang=${language}>${source.vantagePoint}</span></p>
    ${
      source.cautions.length === 0
        ? nothing
        : html`<div>
            <span class="label" id="cautions">${t.text('source.cautions')}</span>
            <ul aria-labelledby="cautions">
              ${source.cautions.map((caution) => html`<li dir="auto" lang=${language}>${caution}</li>`)}
            </ul>
          </div>`
    }
  `;
}

function address({ url }: Source, localize: Localize): TemplateResult | null {
  if (url === null || !isSafeAddress(url)) return null;
  return html`<a class="open" href=${url} target="_blank" rel="noopener noreferrer">${localize.text('source.open')}</a><br /><span class="note"><bdi>${hostOf(url)}</bdi></span>`;
}

function voices({ sourcing }: Source, localize: Localize): string {
  const parts = [
    ['source.voices-persons', sourcing.namedPersons],
    ['source.voices-institutions', sourcing.namedInstitutions],
    ['source.voices-anonymous', sourcing.anonymous],
    ['source.voices-vague', sourcing.vague],
  ] as const;
  return new Intl.ListFormat(localize.language, { type: 'conjunction' }).format(parts.map(([key, count]) => localize.text(key, { count })));
}
