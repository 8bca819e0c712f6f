import * as v from 'valibot';
import { choose, finiteNumber, record } from '../../model/schema.js';

const MOST_POINTS = 100;

const fraction = v.pipe(finiteNumber, v.minValue(0, 'lies between 0 and 1, as a share of the picture'), v.maxValue(1, 'lies between 0 and 1, as a share of the picture'));
const extent = v.pipe(fraction, v.gtValue(0, 'needs to be above 0'));

const circle = record({ kind: v.literal('circle', 'needs to be "circle", "rectangle" or "polygon"'), x: fraction, y: fraction, radius: extent });
const rectangle = record({ kind: v.literal('rectangle'), x: fraction, y: fraction, width: extent, height: extent });
const polygon = record({
  kind: v.literal('polygon'),
  points: v.pipe(
    v.array(v.strictTuple([fraction, fraction], 'needs to be a pair of numbers such as [0.2, 0.35]'), 'needs to be a list of points'),
    v.minLength(3, 'needs at least three points'),
    v.maxLength(MOST_POINTS, `may hold at most ${MOST_POINTS} points`),
  ),
});

/**
 * A region of a picture. `x` and `width` are shares of the picture's width and `y` and `height` of its height, from the top left;
 * `radius` is a share of its width, so that a circle stays one whatever the picture's proportions.
 */
export const regionShapeSchema = choose([circle, rectangle, polygon], (value) => {
  const kind = (value as { readonly kind?: unknown } | null)?.kind;
  return kind === 'rectangle' ? rectangle : kind === 'polygon' ? polygon : circle;
});
export type RegionShape = v.InferOutput<typeof regionShapeSchema>;

/** The outline as the path of an SVG that is 1 wide and `ratio` high, the picture's height divided by its width. */
export function outlineOf(shape: RegionShape, ratio: number): string {
  if (shape.kind === 'polygon') return `M${shape.points.map(([x, y]) => `${x} ${y * ratio}`).join('L')}Z`;
  const { x, y } = shape;
  if (shape.kind === 'rectangle') return `M${x} ${y * ratio}h${shape.width}v${shape.height * ratio}h${-shape.width}Z`;
  const { radius } = shape;
  return `M${x - radius} ${y * ratio}a${radius} ${radius} 0 1 0 ${2 * radius} 0a${radius} ${radius} 0 1 0 ${-2 * radius} 0Z`;
}

/** The middle of the upper edge, or the uppermost corner, as shares of the picture; never outside it. */
export function topOf(shape: RegionShape, ratio: number): { readonly x: number; readonly y: number } {
  if (shape.kind === 'circle') return { x: shape.x, y: Math.max(0, shape.y - shape.radius / ratio) };
  if (shape.kind === 'rectangle') return { x: shape.x + shape.width / 2, y: shape.y };
  const [x, y] = shape.points.reduce((top, point) => (point[1] < top[1] ? point : top));
  return { x, y };
}

/** The size of the box around the shape as a share of the picture, to tell which of two regions lies inside the other. */
export function boxOf(shape: RegionShape, ratio: number): number {
  if (shape.kind === 'circle') return (4 * shape.radius * shape.radius) / ratio;
  if (shape.kind === 'rectangle') return shape.width * shape.height;
  const span = (axis: 0 | 1): number => {
    const places = shape.points.map((point) => point[axis]);
    return Math.max(...places) - Math.min(...places);
  };
  return span(0) * span(1);
}
