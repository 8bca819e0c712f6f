import { nothing, svg, type SVGTemplateResult } from 'lit';
import { placeLabels } from '../../drawing/map-labels.js';
import { isShown, MAP_RATIO, screenFromPoint, type MapView } from '../../drawing/map-view.js';
import type { GeoPoint } from '../../model/geo-point.js';

/** A place on the map with its name. */
export interface PlaceMark {
  readonly id: string;
  readonly point: GeoPoint;
  readonly isPoint: boolean;
  readonly name: string;
  readonly language: string | undefined;
}

export interface PlacesDrawing {
  readonly marks: readonly PlaceMark[];
  readonly view: MapView;
  readonly pixels: number;
  readonly em: number;
  readonly chosen: string | undefined;
}

const RADIUS = 5;

/** Below this width in letters names are written smaller. */
const NARROW = 26;

/** Points and names above land and graticule. What is chosen gets its name first, then points; a name without room is left to the list. */
export function drawPlaces({ marks, view, pixels, em, chosen }: PlacesDrawing): SVGTemplateResult {
  const rank = ({ id, isPoint }: PlaceMark): number => (id === chosen ? 0 : isPoint ? 1 : 2);
  const shown = marks.filter(({ point }) => isShown(point, view)).sort((one, other) => rank(one) - rank(other));
  const size = em * (pixels < em * NARROW ? 0.75 : 0.85);
  const wishes = shown.map(({ name, language, isPoint, point }) => ({
    ...screenFromPoint(point, view, pixels),
    width: name.length * size * 0.6 + 6,
    height: size * (language?.startsWith('ur') ? 2.5 : 1.3),
    gap: isPoint ? RADIUS + 3 : 3,
  }));
  const places = placeLabels(wishes, { width: pixels, height: pixels * MAP_RATIO });
  const signs = shown.map(({ id, isPoint }, index) => {
    const { x = 0, y = 0 } = wishes[index] ?? {};
    const at = `translate(${x} ${y})`;
    return svg`
      <g class=${`place ${isPoint ? 'place-point' : 'place-area'}${id === chosen ? ' is-chosen' : ''}`} transform=${at} data-place=${id}>
        ${id === chosen ? svg`<circle class="ring" r=${RADIUS + 5} />` : nothing}
        ${isPoint ? svg`<circle r=${RADIUS} />` : svg`<path d="M-3 0H3M0-3V3" />`}
      </g>
    `;
  });
  const labels = shown.map(({ id, name, language, isPoint }, index) => {
    const place = places[index];
    if (!place) return nothing;
    const kind = `label ${isPoint ? 'label-point' : 'label-area'}${id === chosen ? ' is-chosen' : ''}`;
    return svg`<text class=${kind} x=${place.x} y=${place.y} font-size=${size} lang=${language ?? nothing} data-place=${id}>${name}</text>`;
  });
  // Signs first and what is chosen last among them, so that names stand on top.
  return svg`${signs.reverse()}${labels}`;
}
