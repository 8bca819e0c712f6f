import { html, svg, type TemplateResult } from 'lit';
import { icon } from '../../element-kit/icons.js';
import type { Localize } from '../../element-kit/localize.js';

const plusIcon = icon(svg`<path d="M10 4v12M4 10h12" />`);
const minusIcon = icon(svg`<path d="M4 10h12" />`);
const wholeIcon = icon(svg`<path d="M4 8V4h4m4 0h4v4m0 4v4h-4m-4 0H4v-4" />`);
const westIcon = icon(svg`<path d="M16 10H4.500m5-5.500L4 10l5.500 5.500" />`);
const eastIcon = icon(svg`<path d="M4 10h11.500m-5-5.500L16 10l-5.500 5.500" />`);
const northIcon = icon(svg`<path d="M10 16V4.500M4.500 9.500 10 4l5.500 5.500" />`);
const southIcon = icon(svg`<path d="M10 4v11.500m-5.500-5 5.500 5.500 5.500-5.500" />`);

/** What the buttons under a map ask for. */
export interface MapTools {
  zoom(factor: number): void;
  /** By a share of the picture's width and height. */
  pan(east: number, south: number): void;
  goHome(): void;
}

/** Buttons that do without dragging and keys what both can do. North is up and west is left in every language. */
export function mapTools(map: MapTools, localize: Localize): TemplateResult {
  const button = (key: string, sign: TemplateResult, onClick: () => void): TemplateResult =>
    html`<button class="outlined" type="button" aria-label=${localize.text(key)} title=${localize.text(key)} @click=${onClick}>${sign}</button>`;
  return html`
    <div class="tools" role="group" aria-label=${localize.text('map.tools')}>
      <span class="tool-group" dir="ltr">
        ${button('map.zoom-out', minusIcon, () => map.zoom(0.5))} ${button('map.zoom-in', plusIcon, () => map.zoom(2))} ${button('map.home', wholeIcon, () => map.goHome())}
      </span>
      <span class="tool-group" dir="ltr">
        ${button('map.pan-west', westIcon, () => map.pan(-1 / 3, 0))} ${button('map.pan-north', northIcon, () => map.pan(0, -1 / 3))}
        ${button('map.pan-south', southIcon, () => map.pan(0, 1 / 3))} ${button('map.pan-east', eastIcon, () => map.pan(1 / 3, 0))}
      </span>
    </div>
  `;
}
