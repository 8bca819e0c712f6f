import { html, nothing, svg, type TemplateResult } from 'lit';
import type { DatedEvent } from '../../model/event.js';
import { describeDate } from '../geo-timeline/describe-event.js';
import { eventClaims, eventDoubts, type EventClaimsOptions } from '../geo-timeline/event-entry.js';
import { signIcon } from '../geo-timeline/event-sign.js';
import { nameOfPlace, type PlaceEntry } from './place-entries.js';
import { sayDegrees } from './say-degrees.js';

export interface PlaceOptions extends EventClaimsOptions {
  /** Languages of names, the wanted ones first. */
  readonly languages: readonly (string | undefined)[];
  /** Whether the page knows what happened. */
  readonly hasEvents: boolean;
}

const KINDS = new Set(['city', 'subnational', 'region', 'country', 'concept', 'historical']);

/** A place in one line: sign, name, kind, coordinates. */
export function placeLine({ place, point, isPoint }: PlaceEntry, { localize: t, languages, contentLanguage }: PlaceOptions): TemplateResult {
  const { name, language } = nameOfPlace(place, languages);
  const sign = point === undefined ? svg`` : isPoint ? svg`<circle r="5" />` : svg`<path d="M-4 0H4M0-4V4" />`;
  return html`
    <svg class=${`place-sign ${isPoint ? 'place-point' : 'place-area'}`} viewBox="-8 -8 16 16" width="16" height="16" aria-hidden="true" focusable="false">${sign}</svg>
    <span class="line">
      <bdi class="name" lang=${language ?? nothing}>${name}</bdi>
      <span class="quiet"
        >${KINDS.has(place.kind) ? t.text(`places.kind-${place.kind}`) : place.kind}${
          point
            ? html`${' · '}<bdi class="coordinates"
                  >${t.text('map.point', { latitude: sayDegrees(point.latitude, 'latitude', t), longitude: sayDegrees(point.longitude, 'longitude', t) })}</bdi
                >`
            : nothing
        }</span
      >
      ${place.note === null ? nothing : html`<span class="text" dir="auto" lang=${contentLanguage ?? 'en'}>${place.note}</span>`}
    </span>
  `;
}

/** What happened at a place, each with its claims. */
export function placeBody({ events }: PlaceEntry, options: PlaceOptions): TemplateResult {
  const { localize: t, hasEvents } = options;
  if (events.length === 0) return html`<p class="quiet"><bdi>${t.text(hasEvents ? 'places.no-events' : 'places.no-note')}</bdi></p>`;
  return html`
    <p class="happened">${t.text('places.happened')}</p>
    <ul class="happenings" role="list">
      ${events.map((event) => happening(event, options))}
    </ul>
  `;
}

function happening(event: DatedEvent, options: PlaceOptions): TemplateResult {
  const { status, date, text } = event;
  return html`
    <li>
      <p>${signIcon({ status, basis: date.basis })} <bdi class="date">${describeDate(event, options.localize)}</bdi> ${eventDoubts(event, options)}</p>
      <p class="text" dir="auto" lang=${options.contentLanguage ?? 'en'}>${text}</p>
      ${eventClaims(event, options)}
    </li>
  `;
}
