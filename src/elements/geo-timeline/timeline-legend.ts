import { html, nothing, type TemplateResult } from 'lit';
import type { Localize } from '../../element-kit/localize.js';
import type { DatedEvent } from '../../model/event.js';
import { signIcon } from './event-sign.js';
import type { TimelineEntry } from './event-span.js';

const STATUSES: readonly DatedEvent['status'][] = ['reported', 'disputed', 'error', 'context', 'planned'];
const BASES: readonly DatedEvent['date']['basis'][] = ['inferred', 'public-record'];

/** The signs that occur, in words. Nothing where all are reported with the date that a text gives. */
export function timelineLegend(entries: readonly TimelineEntry[], t: Localize): TemplateResult | typeof nothing {
  const statuses = STATUSES.filter((status) => entries.some(({ event }) => event.status === status));
  const bases = BASES.filter((basis) => entries.some(({ event, span }) => span && event.date.basis === basis));
  if (bases.length === 0 && (statuses.length === 0 || statuses.every((status) => status === 'reported'))) return nothing;
  const line = (sign: TemplateResult, key: string): TemplateResult => html`<li>${sign}${t.text(key)}</li>`;
  return html`
    <ul class="legend" role="list" aria-label=${t.text('timeline.legend')}>
      ${statuses.map((status) => line(signIcon({ status, basis: 'stated' }), `timeline.status-${status}`))}
      ${bases.map((basis) => line(signIcon({ status: 'reported', basis }), `timeline.basis-${basis}`))}
    </ul>
  `;
}
