import { html, nothing, type TemplateResult } from 'lit';
import type { DatedEvent } from '../../model/event.js';
import { claimEntry, type ClaimEntryOptions } from '../source-compare/claim-entry.js';
import { findClaims, type ClaimAtHand } from '../source-compare/claims-at-hand.js';
import { doubtsOf } from './describe-event.js';

export interface EventClaimsOptions extends ClaimEntryOptions {
  /** Undefined where the page has no sources. */
  readonly atHand: ReadonlyMap<string, ClaimAtHand> | undefined;
}

/** What makes an event or its date doubtful, in words. */
export function eventDoubts(event: DatedEvent, { localize: t }: Pick<ClaimEntryOptions, 'localize'>): TemplateResult | typeof nothing {
  const doubts = doubtsOf(event);
  if (doubts.length === 0) return nothing;
  return html`<span class="doubts">${doubts.map((key) => html`<span class="doubt">${t.text(key)}</span>${' '}`)}</span>`;
}

/** The claims that an event rests on, with the way to their passages. */
export function eventClaims({ claims, date }: DatedEvent, options: EventClaimsOptions): TemplateResult {
  const { atHand, localize: t } = options;
  const quiet = (key: string, count = 0): TemplateResult => html`<p class="quiet"><bdi>${t.text(key, { count })}</bdi></p>`;
  if (claims.length === 0) return quiet(date.basis === 'public-record' ? 'timeline.no-claims' : 'timeline.no-claims-named');
  if (!atHand) return quiet('timeline.no-sources');
  const { found, lost } = findClaims(claims, atHand);
  return html`
    ${
      found.length === 0
        ? nothing
        : html`<ul class="claims" role="list" aria-label=${t.text('timeline.claims')}>
            ${found.map((entry) => claimEntry(entry, options))}
          </ul>`
    }
    ${lost.length === 0 ? nothing : quiet('timeline.lost', lost.length)}
  `;
}
