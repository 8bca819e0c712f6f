import { nothing, svg, type SVGTemplateResult } from 'lit';
import type { Land } from '../../drawing/land.js';
import { placeLabels } from '../../drawing/map-labels.js';
import { drawCircle, drawShortestWay, graticuleOf } from '../../drawing/map-lines.js';
import { wrapLongitude } from '../../drawing/map-plane.js';
import { isShown, MAP_RATIO, screenFromPoint, type MapView } from '../../drawing/map-view.js';
import type { GeoPoint } from '../../model/geo-point.js';

/** A point with its label; what stands later is drawn on top and labelled first. */
export interface MapMark {
  readonly point: GeoPoint;
  /** `place`: one of the list, after marking. */
  readonly kind: 'place' | 'answer' | 'own' | 'right' | 'wrong';
  /** In plain characters; left out where the point needs none. */
  readonly label?: string | undefined;
  readonly language?: string | undefined;
}

/** All that is on a map, for a width and a size of letters in pixels. */
export interface MapDrawing {
  readonly view: MapView;
  readonly pixels: number;
  readonly em: number;
  readonly land: Land | undefined;
  /** Whether land is drawn again on the other side of the date line. */
  readonly goesRound: boolean;
  /** A line of the graticule in words. */
  readonly degrees: (value: number, axis: 'latitude' | 'longitude') => string;
  readonly marks: readonly MapMark[];
  readonly cross: GeoPoint | undefined;
  readonly circle?: { readonly center: GeoPoint; readonly kilometres: number } | undefined;
  readonly way?: readonly [GeoPoint, GeoPoint] | undefined;
}

const RADIUS = { place: 4, answer: 10, own: 8, right: 9, wrong: 9 };

/** Land, graticule, circle, way, points and cross, from bottom to top. */
export function drawMap(map: MapDrawing): SVGTemplateResult {
  const { view, pixels, circle, way } = map;
  return svg`
    ${drawLand(map)} ${drawGraticule(map)}
    ${circle ? svg`<path class="circle" d=${drawCircle(circle.center, circle.kilometres, view, pixels)} />` : nothing}
    ${way ? svg`<path class="way" d=${drawShortestWay(...way, view, pixels)} />` : nothing}
    ${map.marks.map((mark) => drawMark(mark, map))} ${drawLabels(map)} ${drawCross(map)}
  `;
}

function drawLand({ land, view, pixels, goesRound }: MapDrawing): unknown {
  if (!land) return nothing;
  const scale = pixels / view.width;
  const top = (pixels * MAP_RATIO) / 2 - view.y * scale;
  return (goesRound ? [-360, 0, 360] : [0]).map((shift) => {
    const left = pixels / 2 + (shift - view.x) * scale;
    return svg`<path class="land" d=${land.path} transform="translate(${left} ${top}) scale(${scale / land.unitsPerDegree})" />`;
  });
}

/** Lines, each with its degrees at the left or lower edge, where these have room. */
function drawGraticule({ view, pixels, em, degrees }: MapDrawing): SVGTemplateResult {
  const { parallels, meridians } = graticuleOf(view);
  const height = pixels * MAP_RATIO;
  const size = em * 0.7;
  const rows = parallels.map((latitude) => ({ latitude, y: screenFromPoint({ latitude, longitude: view.x }, view, pixels).y }));
  const columns = meridians.map((x) => ({ longitude: wrapLongitude(x), x: ((x - view.x) * pixels) / view.width + pixels / 2 }));
  const every = pixels / columns.length < size * 5 ? 2 : 1;
  const write = (words: string, x: number, y: number): SVGTemplateResult => svg`<text class="degrees" x=${x} y=${y} font-size=${size}>${words}</text>`;
  return svg`
    <path class="graticule" d=${[...rows.map(({ y }) => `M0 ${y}H${pixels}`), ...columns.map(({ x }) => `M${x} 0V${height}`)].join('')} />
    ${rows.map(({ latitude, y }) => (y > size * 2 && y < height - size * 3 ? write(degrees(latitude, 'latitude'), 5, y - size * 0.4) : nothing))}
    ${columns.map(({ longitude, x }, index) =>
      x > size * 5 && x < pixels - size * 4 && index % every === 0 ? write(degrees(longitude, 'longitude'), x + 4, height - size * 0.5) : nothing,
    )}
  `;
}

function drawMark({ point, kind }: MapMark, { view, pixels }: MapDrawing): SVGTemplateResult {
  const { x, y } = screenFromPoint(point, view, pixels);
  const sign = { place: '', answer: '', own: '', right: 'm-4 .5 3 3 5-6.500', wrong: 'm-3-3 6 6m0-6-6 6' }[kind];
  return svg`
    <g class="mark-${kind}" transform="translate(${x} ${y})">
      <circle r=${RADIUS[kind]} />
      ${kind === 'own' || kind === 'answer' ? svg`<circle class="dot" r="2.500" />` : nothing} ${sign ? svg`<path d=${sign} />` : nothing}
    </g>
  `;
}

function drawLabels({ marks, view, pixels, em }: MapDrawing): unknown {
  const labelled = marks.filter(({ label, point }) => label !== undefined && isShown(point, view)).reverse();
  const size = em * 0.85;
  const wishes = labelled.map(({ label = '', language, point, kind }) => {
    const height = size * (language?.startsWith('ur') ? 2.5 : 1.3);
    return { ...screenFromPoint(point, view, pixels), width: label.length * size * 0.58 + 4, height, gap: RADIUS[kind] + 3 };
  });
  return placeLabels(wishes, { width: pixels, height: pixels * MAP_RATIO }).map((place, index) => {
    const { label, language, kind } = labelled[index] as MapMark;
    return place ? svg`<text class="label label-${kind}" x=${place.x} y=${place.y} font-size=${size} lang=${language ?? nothing}>${label}</text>` : nothing;
  });
}

function drawCross({ cross, view, pixels }: MapDrawing): unknown {
  if (!cross) return nothing;
  const { x, y } = screenFromPoint(cross, view, pixels);
  return svg`
    <g class="cross" transform="translate(${x} ${y})">
      <path class="halo" d="M-18 0H-5M5 0H18M0-18V-5M0 5V18" /><path d="M-18 0H-5M5 0H18M0-18V-5M0 5V18" />
    </g>
  `;
}
