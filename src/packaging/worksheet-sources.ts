import { escapeHtml } from '../formats/html/html-from-inline.js';
import { isSafeAddress } from '../model/safe-address.js';
import type { Source } from '../model/source.js';
import type { WorksheetWords } from './worksheet-words.js';

/** The claims that answers rest on, with the number of each: `2.1` is the first of the second source. */
export interface NumberedSource {
  readonly source: Source;
  readonly claims: readonly { readonly id: string; readonly number: string; readonly statement: string }[];
}

/** The sources that hold one of the claims. */
export function numberSources(sources: readonly Source[], cited: ReadonlySet<string>): NumberedSource[] {
  return sources
    .map((source) => ({ source, claims: source.claims.filter(({ id }) => cited.has(id)) }))
    .filter(({ claims }) => claims.length > 0)
    .map(({ source, claims }, at) => ({ source, claims: claims.map(({ id, statement }, index) => ({ id, number: `${at + 1}.${index + 1}`, statement })) }));
}

/** The list at the end of a worksheet; claims give answers away, so they come with the answers only. */
export function writeSources(sources: readonly NumberedSource[], withClaims: boolean, { say, write }: WorksheetWords): string {
  if (sources.length === 0) return '';
  const line = (key: string, value: string | null): string => `<p>${say(key)}: ${value === null ? say('source.not-recorded') : value}</p>`;
  const name = (value: string | null): string | null => (value === null ? null : `<bdi>${escapeHtml(value)}</bdi>`);
  const entries = sources.map(({ source: { label, title, author, publisher, published, url, language }, claims }, index) => {
    const address = url !== null && isSafeAddress(url) ? `<a dir="ltr" href="${escapeHtml(url)}">${escapeHtml(url)}</a>` : null;
    const claimed = withClaims ? claims.map(({ number, statement }) => `<p>${number} ${write({ text: statement, lang: language })}</p>`).join('') : '';
    return `<div class="source"><p class="label">${index + 1}. <bdi>${escapeHtml(label)}</bdi></p>${line('print.source-title', name(title))}${line('source.author', name(author))}${line('source.publisher', name(publisher))}${line('source.date', name(published))}${line('source.address', address)}${claimed}</div>`;
  });
  return `<section class="sources"><h2>${say(withClaims ? 'print.evidence' : 'print.sources')}</h2>${entries.join('\n')}</section>`;
}
