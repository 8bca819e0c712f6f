import { html, nothing, type TemplateResult } from 'lit';
import type { Localize } from '../../element-kit/localize.js';
import { passageAddress } from '../../model/passage.js';
import { hostOf, isSafeAddress } from '../../model/safe-address.js';
import { claimKind } from '../source-card/claim-kind.js';
import { formatDate } from '../source-card/format-date.js';
import { GeoPassageOpenedEvent } from '../source-card/source-card-events.js';
import { nameOfSource, type ClaimAtHand } from './claims-at-hand.js';

/** How a claim is shown, and where it tells that its passage was opened. */
export interface ClaimEntryOptions {
  readonly host: HTMLElement;
  readonly localize: Localize;
  readonly contentLanguage: string | undefined;
  /** Left out where the place on the page says whose it is. */
  readonly withSource?: boolean;
}

/** One claim in a list: whose it is, of what kind, on whose word, what it says, and the way to its passage. Needs the styles of claim entries. */
export function claimEntry(entry: ClaimAtHand, options: ClaimEntryOptions): TemplateResult {
  const { localize: t, contentLanguage, withSource = true } = options;
  const { claim, source } = entry;
  const language = contentLanguage ?? 'en';
  return html`
    <li class="claim" part="claim">
      ${withSource ? html`<p class="claim-source"><bdi>${nameOfSource(source)}</bdi> · <bdi>${source.published === null ? t.text('source.date-not-recorded') : formatDate(source.published, t.language)}</bdi></p>` : nothing}
      <p dir="auto" lang=${language}>${claim.statement}</p>
      <p class="claim-voice">
        ${claimKind({ kind: claim.kind, attributedTo: null }, t)}
        <span
          ><span class="claim-word">${t.text('compare.word')}</span>
          ${claim.attributedTo === null ? t.text('compare.own-word') : html`<bdi lang=${language}>${claim.attributedTo}</bdi>`}</span
        >
      </p>
      ${claim.note === undefined ? nothing : html`<p class="claim-note" dir="auto" lang=${language}>${claim.note}</p>`}
      <p class="claim-passage">${passageLink(entry, options)}</p>
    </li>
  `;
}

function passageLink({ claim: { id, passage }, source }: ClaimAtHand, { host, localize: t }: ClaimEntryOptions): TemplateResult {
  const { url } = source;
  if (url === null || !isSafeAddress(url))
    return html`<bdi>${t.text('source.passage-unlinked', { paragraph: passage.paragraph + 1, start: passage.start, end: passage.end })}</bdi>`;
  const opened = (): boolean => host.dispatchEvent(new GeoPassageOpenedEvent(source.id, id));
  return html`<a class="claim-open" href=${passageAddress(url, passage)} target="_blank" rel="noopener noreferrer" @click=${opened}>${t.text('source.open-at')}</a>
    <span>· <bdi>${hostOf(url)}</bdi></span>`;
}
