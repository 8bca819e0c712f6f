import { html, svg, type SVGTemplateResult, type TemplateResult } from 'lit';
import type { DatedEvent } from '../../model/event.js';

type Status = DatedEvent['status'];
type Basis = DatedEvent['date']['basis'];

/** Outlines about as large as a circle of radius 10: told apart by form, not by colour. */
const OUTLINES: Readonly<Record<Status, string>> = {
  reported: 'M10 0A10 10 0 1 1-10 0 10 10 0 1 1 10 0Z',
  disputed: 'M0-13 13 0 0 13-13 0Z',
  error: 'M-9-9H9V9H-9Z',
  context: 'M-6-10H6L11.500 0 6 10H-6L-11.500 0Z',
  planned: 'M-10-9H5L13 0 5 9H-10Z',
};

/** The sign of an event: its outline says how it stands, its filling how its date was found (full: stated, dashed: inferred, double: other reports). */
export function drawSign({ status, basis }: { readonly status: Status; readonly basis: Basis }, words: string): SVGTemplateResult {
  return svg`
    <g class=${`sign sign-${basis}`}>
      <path d=${OUTLINES[status]} />
      ${basis === 'public-record' ? svg`<path class="inner" d=${OUTLINES[status]} transform="scale(.72)" />` : ''}
      ${words === '' ? '' : svg`<text class="sign-number" text-anchor="middle" dominant-baseline="central" font-size=${words.length > 2 ? 8 : 10}>${words}</text>`}
    </g>
  `;
}

/** The sign in a line of text; what it means is said beside it. */
export const signIcon = (event: { readonly status: Status; readonly basis: Basis }, words = ''): TemplateResult =>
  html`<svg class="sign-icon" viewBox="-14 -14 28 28" width="28" height="28" aria-hidden="true" focusable="false">${drawSign(event, words)}</svg>`;
