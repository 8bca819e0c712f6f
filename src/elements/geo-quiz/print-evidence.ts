import { html, nothing, type TemplateResult } from 'lit';
import { isSafeAddress } from '../../model/safe-address.js';
import type { Claim } from '../../model/claim.js';
import type { Source } from '../../model/source.js';
import { claimKind } from '../source-card/claim-kind.js';
import { formatDate } from '../source-card/format-date.js';
import type { PrintPlace } from './print-parts.js';
import type { Evidence } from './source-shelf.js';

/** Keeps a name in one direction and another in the other apart, where a message takes characters only. */
const apart = (text: string): string => `\u2068${text}\u2069`;

/** The numbers under which the evidence list has each claim: `2.1` is the first claim of the second source. */
export const numberClaims = (evidence: readonly Evidence[], { localize: t }: PrintPlace): ReadonlyMap<string, string> =>
  new Map(evidence.flatMap(({ claims }, at) => claims.map(({ id }, index) => [id, `${t.number(at + 1)}.${t.number(index + 1)}`] as const)));

/** The list at the end of a worksheet: every source, and under it the claims, each with who says it and where. `withClaims`: not for learners who have yet to answer. */
export function printEvidence(evidence: readonly Evidence[], withClaims: boolean, place: PrintPlace): TemplateResult | typeof nothing {
  if (evidence.length === 0) return nothing;
  const { localize: t } = place;
  const numbers = numberClaims(evidence, place);
  return html`
    <section class="evidence-list">
      <h3><bdi>${t.text(withClaims ? 'print.evidence' : 'print.sources')}</bdi></h3>
      ${evidence.map(
        ({ source, claims }, index) => html`
          <div class="source">
            <p class="label"><bdi>${t.number(index + 1)}.</bdi> <span dir="auto" lang=${place.language}>${source.label}</span></p>
            ${sourceLines(source, place)}
          </div>
          ${withClaims ? claims.map((claim) => printClaim(claim, numbers.get(claim.id) as string, place)) : nothing}
        `,
      )}
    </section>
  `;
}

/** What is recorded of a source, and in words what is not. */
function sourceLines({ title, author, publisher, published, publishedNote, url }: Source, { localize: t }: PrintPlace): TemplateResult {
  const line = (key: string, value: unknown): TemplateResult => html`<p><bdi>${t.text(key)}:</bdi> ${value ?? html`<bdi>${t.text('source.not-recorded')}</bdi>`}</p>`;
  const name = (value: string | null): TemplateResult | null => (value === null ? null : html`<bdi>${value}</bdi>`);
  const note = publishedNote === null ? nothing : html`${' '}(<bdi>${publishedNote}</bdi>)`;
  const date = html`<bdi>${published === null ? t.text('source.not-recorded') : formatDate(published, t.language)}</bdi>${note}`;
  const address = url !== null && isSafeAddress(url) ? html`<a dir="ltr" href=${url}>${url}</a>` : null;
  return html`
    ${line('print.source-title', name(title))} ${line('source.author', name(author))} ${line('source.publisher', name(publisher))} ${line('source.date', date)}
    ${line('source.address', address)}
  `;
}

function printClaim(claim: Claim, number: string, { localize: t, language }: PrintPlace): TemplateResult {
  const { paragraph, start, end } = claim.passage;
  return html`<div class="claim">
    <bdi class="number">${number}</bdi>
    <div>
      <p dir="auto" lang=${language}>${claim.statement}</p>
      <p class="small">${claimKind(claim, t)} · <bdi>${t.text('source.passage-unlinked', { paragraph: paragraph + 1, start: apart(start), end: apart(end) })}</bdi></p>
    </div>
  </div>`;
}
