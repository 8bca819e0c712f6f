import { geoCircle, geoInterpolate } from 'd3-geo';
import type { GeoPoint } from '../model/geo-point.js';
import { planeFromPoint, pointFromPlane, unrollLongitude, type PlanePoint } from './map-plane.js';
import { MAP_RATIO, type MapView } from './map-view.js';

/** Kilometres of one degree of a great circle. */
const KILOMETRES_PER_DEGREE = (6371.0088 * Math.PI) / 180;

/** Steps between the lines of a graticule, in degrees; the widest that still gives some lines is taken. */
const STEPS = [30, 20, 10, 5, 2, 1, 0.5];
const LINES_LEAST = 4;

/** The lines of a graticule that a view shows, in degrees: parallels by their latitude, meridians by their place in the plane. */
export interface Graticule {
  readonly parallels: readonly number[];
  readonly meridians: readonly number[];
}

export function graticuleOf({ x, y, width }: MapView): Graticule {
  const step = STEPS.find((degrees) => width / degrees >= LINES_LEAST) ?? 0.5;
  const half = (width * MAP_RATIO) / 2;
  const latitudeAt = (height: number): number => pointFromPlane({ x: 0, y: height }).latitude;
  return { parallels: multiplesWithin(latitudeAt(y + half), latitudeAt(y - half), step), meridians: multiplesWithin(x - width / 2, x + width / 2, step) };
}

function multiplesWithin(low: number, high: number, step: number): number[] {
  const first = Math.ceil(low / step);
  return Array.from({ length: Math.max(0, Math.floor(high / step) - first + 1) }, (_, index) => (first + index) * step);
}

/** All that lies within so many kilometres of a point, as data of an SVG path. */
export function drawCircle({ latitude, longitude }: GeoPoint, kilometres: number, view: MapView, pixels: number): string {
  const radius = Math.min(179, kilometres / KILOMETRES_PER_DEGREE);
  const [ring = []] = geoCircle().center([longitude, latitude]).radius(radius).precision(3)().coordinates;
  return `${drawLine(
    ring.map(([east = 0, north = 0]) => ({ latitude: north, longitude: east })),
    view,
    pixels,
  )}Z`;
}

/** The shortest way between two points, as data of an SVG path. */
export function drawShortestWay(from: GeoPoint, to: GeoPoint, view: MapView, pixels: number): string {
  const at = geoInterpolate([from.longitude, from.latitude], [to.longitude, to.latitude]);
  const points = Array.from({ length: 33 }, (_, index) => {
    const [longitude, latitude] = at(index / 32);
    return { latitude, longitude };
  });
  return drawLine(points, view, pixels);
}

/** A line whose points follow each other closely, so that it can cross the date line. */
function drawLine(points: readonly GeoPoint[], view: MapView, pixels: number): string {
  const scale = pixels / view.width;
  let near = view.x;
  const corners = points.map((point): PlanePoint => {
    const { x, y } = planeFromPoint(point);
    near = unrollLongitude(x, near);
    return { x: (near - view.x) * scale + pixels / 2, y: (y - view.y) * scale + (pixels * MAP_RATIO) / 2 };
  });
  return corners.map(({ x, y }, index) => `${index === 0 ? 'M' : 'L'}${round(x)} ${round(y)}`).join('');
}

const round = (number: number): number => Math.round(number * 10) / 10;
