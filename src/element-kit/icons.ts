import { svg, html, type TemplateResult } from 'lit';

/** Draws an icon of the set; the paths stand in a square of 20. */
export const icon = (paths: TemplateResult): TemplateResult =>
  html`<svg
    class="icon"
    viewBox="0 0 20 20"
    width="20"
    height="20"
    fill="none"
    stroke="currentColor"
    stroke-width="1.5"
    stroke-linecap="round"
    stroke-linejoin="round"
    aria-hidden="true"
    focusable="false"
  >
    ${paths}
  </svg>`;

/** A small set, 1.5 px strokes in the colour of the text. Always beside a word. */
export const rightIcon = icon(svg`<path d="m4 10.5 4 4 8-9" />`);
export const wrongIcon = icon(svg`<path d="m5.5 5.5 9 9m0-9-9 9" />`);
export const partlyIcon = icon(svg`<path d="M4 10c2-3 4-3 6 0s4 3 6 0" />`);
export const flagIcon = icon(svg`<path d="M5 17V4m0 0h9l-2 3.25L14 10.5H5" />`);
export const answerIcon = icon(svg`<path class="onward" d="M4 10h11m-4.5-4.5L15 10l-4.500 4.500" />`);
export const noteIcon = icon(svg`<circle cx="10" cy="10" r="7" /><path d="M10 6.500v4m0 2.800v.2" />`);
