import { html, nothing, svg, type TemplateResult } from 'lit';

/** A bar for a share of 0 to 1. It repeats the figure beside it, so that a screen reader passes it over; drawn, because backgrounds are not printed. */
export const bar = (share: number | undefined, kind: 'right' | 'wrong' | 'plain' = 'plain'): TemplateResult =>
  html`<svg class="bar ${kind}" viewBox="0 0 100 8" preserveAspectRatio="none" aria-hidden="true" focusable="false">
    <path class="track" d="M0 4H100" />
    ${share !== undefined && share > 0 ? svg`<path class="share" d="M0 4H${100 * Math.min(1, share)}" />` : nothing}
  </svg>`;
