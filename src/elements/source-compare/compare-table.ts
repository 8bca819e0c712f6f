import { html, nothing, type TemplateResult } from 'lit';
import { noteIcon } from '../../element-kit/icons.js';
import type { Source } from '../../model/source.js';
import { formatDate } from '../source-card/format-date.js';
import { claimEntry, type ClaimEntryOptions } from './claim-entry.js';
import { nameOfSource } from './claims-at-hand.js';
import { missingFacts, type ComparedRow, type Comparison, type MissingFact } from './compare-sources.js';

/** Given as a value: white space at the edges of templates does not outlast the build. */
const SEPARATOR = ' · ';

type TableOptions = ClaimEntryOptions & { readonly title: string };

/**
 * A column for each source: the text, what it says on each side, what is missing. Its roles are written out, because engines forget
 * them where a narrow page shows the cells as blocks; there the name of the source stands in each cell, for the eye alone.
 */
export function compareTable(comparison: Comparison, options: TableOptions): TemplateResult {
  const { localize: t, title } = options;
  const { sources, rows } = comparison;
  return html`
    <table role="table" part="table" class=${`sources-${Math.min(sources.length, 4)}`}>
      <caption class="visually-hidden">
        ${t.text('compare.caption', { title })}
      </caption>
      <thead role="rowgroup">
        <tr role="row">
          <th role="columnheader" scope="col"><span class="visually-hidden">${t.text('compare.side')}</span></th>
          ${sources.map((source) => html`<th role="columnheader" scope="col"><bdi>${nameOfSource(source)}</bdi></th>`)}
        </tr>
      </thead>
      <tbody role="rowgroup">
        ${tableRow('facts', t.text('compare.text'), sources, (source) => sourceLine(source, options), options)} ${rows.map((row) => sideRow(row, sources, options))}
        ${tableRow('missing', t.text('compare.missing'), sources, (_, index) => missingList(comparison, index, options), options)}
      </tbody>
    </table>
  `;
}

function tableRow(kind: string, head: unknown, sources: readonly Source[], fill: (source: Source, index: number) => unknown, { contentLanguage }: TableOptions): TemplateResult {
  const language = kind === 'side' ? (contentLanguage ?? 'en') : nothing;
  return html`
    <tr role="row" class=${kind}>
      <th role="rowheader" scope="row"><span dir=${kind === 'side' ? 'auto' : nothing} lang=${language}>${head}</span></th>
      ${sources.map(
        (source, index) => html`
          <td role="cell">
            <span class="whose" aria-hidden="true"><bdi>${nameOfSource(source)}</bdi></span
            >${fill(source, index)}
          </td>
        `,
      )}
    </tr>
  `;
}

function sideRow({ text, cells }: ComparedRow, sources: readonly Source[], options: TableOptions): TemplateResult {
  const { localize: t } = options;
  const fill = (_: Source, index: number): TemplateResult => {
    const claims = cells[index] ?? [];
    if (claims.length === 0) return html`<p class="quiet"><bdi>${t.text('compare.nothing-here')}</bdi></p>`;
    return html`<ul class="claims" role="list">
      ${claims.map((entry) => claimEntry(entry, { ...options, withSource: false }))}
    </ul>`;
  };
  return tableRow(text === undefined ? 'claims-row' : 'side', text ?? t.text('compare.what'), sources, fill, options);
}

/** What is recorded of a text; what is not stands in the last row. */
function sourceLine(source: Source, { localize: t }: TableOptions): TemplateResult {
  const { title, genre, author, published } = source;
  return html`
    ${title === null ? nothing : html`<p class="work" dir="auto" lang=${source.language}>${title}</p>`}
    <p class="quiet">
      <bdi>${genre}</bdi>${author === null ? nothing : html`${SEPARATOR}<bdi>${t.text('compare.author', { name: author })}</bdi>`}${
        published === null ? nothing : html`${SEPARATOR}<bdi><time datetime=${published}>${formatDate(published, t.language)}</time></bdi>`
      }
    </p>
  `;
}

const UNRECORDED: ReadonlySet<MissingFact> = new Set(['title', 'author', 'publisher', 'date'] as const);

function missingList(comparison: Comparison, column: number, { localize: t }: TableOptions): TemplateResult {
  const facts = missingFacts(comparison, column);
  if (facts.length === 0) return html`<p class="quiet"><bdi>${t.text('compare.nothing-missing')}</bdi></p>`;
  const unrecorded = facts.filter((fact) => UNRECORDED.has(fact)).map((fact) => t.text(`compare.fact-${fact}`));
  const list = new Intl.ListFormat(t.shownLanguage, { type: 'conjunction' }).format(unrecorded);
  const note = facts.includes('date') ? comparison.sources[column]?.publishedNote : undefined;
  const line = (words: unknown): TemplateResult => html`<li>${noteIcon}<span>${words}</span></li>`;
  return html`
    <ul class="missing-facts" role="list">
      ${unrecorded.length === 0 ? nothing : line(html`<bdi>${t.text('compare.not-recorded', { list })}</bdi>${note ? html` <bdi class="quiet" lang="en">${note}</bdi>` : nothing}`)}
      ${facts.filter((fact) => !UNRECORDED.has(fact)).map((fact) => line(html`<bdi>${t.text(`compare.missing-${fact}`)}</bdi>`))}
    </ul>
  `;
}
