import type { GeoPoint } from '../model/geo-point.js';
import { REGION_BOUNDS, type GeoBounds } from './land.js';
import { LAST_PARALLEL, planeFromPoint, pointFromPlane, unrollLongitude, wrapLongitude, type PlanePoint } from './map-plane.js';

/** What of the plane is shown: its middle and its width in degrees. The height follows from {@link MAP_RATIO}. */
export interface MapView extends PlanePoint {
  readonly width: number;
}

/** A map before anybody moves it, and how far it can be moved: by `bounds` in height, and in width unless the world goes round. */
export interface MapFrame {
  readonly home: MapView;
  readonly coasts: 'region' | 'world';
  readonly bounds: GeoBounds;
}

/** Height of a map for its width. */
export const MAP_RATIO = 3 / 4;

/** The least that a map shows at first, and the least that it can be made to show, in degrees of width. */
const HOME_LEAST = 12;
const LEAST = 2;

/** Room around the outermost points, as a share of what they span. */
const PADDING = 0.2;

const WORLD_BOUNDS: GeoBounds = { west: -180, east: 180, south: -LAST_PARALLEL, north: LAST_PARALLEL };

/** The map that shows some points, all of Eurasia’s south without any. Coasts are those of the region where it fits in. */
export function frameMap(points: readonly GeoPoint[]): MapFrame {
  const view = fitPoints(
    points.length === 0
      ? [
          { latitude: 8, longitude: 25 },
          { latitude: 42, longitude: 105 },
        ]
      : points,
  );
  const region = keepInside(view, REGION_BOUNDS, false);
  const isInside = region.width === view.width && points.every((point) => isShown(point, region) && isWithin(point, REGION_BOUNDS));
  return isInside ? { home: region, coasts: 'region', bounds: REGION_BOUNDS } : { home: keepInside(view, WORLD_BOUNDS, true), coasts: 'world', bounds: WORLD_BOUNDS };
}

function fitPoints(points: readonly GeoPoint[]): MapView {
  // The widest gap between neighbours stays out of the picture.
  const longitudes = points.map(({ longitude }) => longitude).sort((one, other) => one - other);
  const gapBefore = (index: number): number =>
    index === 0 ? (longitudes[0] as number) + 360 - (longitudes.at(-1) as number) : (longitudes[index] as number) - (longitudes[index - 1] as number);
  const first = longitudes.reduce((best, _, index) => (gapBefore(index) > gapBefore(best) ? index : best), 0);
  const span = 360 - gapBefore(first);
  const heights = points.map((point) => planeFromPoint(point).y);
  const top = Math.min(...heights);
  const bottom = Math.max(...heights);
  const padded = (length: number): number => length * (1 + 2 * PADDING);
  return { x: (longitudes[first] as number) + span / 2, y: (top + bottom) / 2, width: Math.max(HOME_LEAST, padded(span), padded(bottom - top) / MAP_RATIO) };
}

/** A view no wider or higher than the bounds, moved until it shows nothing beyond them. */
function keepInside({ x, y, width }: MapView, bounds: GeoBounds, goesRound: boolean): MapView {
  const top = planeFromPoint({ latitude: bounds.north, longitude: 0 }).y;
  const bottom = planeFromPoint({ latitude: bounds.south, longitude: 0 }).y;
  const kept = Math.max(LEAST, Math.min(width, bounds.east - bounds.west, (bottom - top) / MAP_RATIO));
  const clamp = (value: number, low: number, high: number): number => Math.min(high, Math.max(low, value));
  return {
    x: goesRound ? wrapLongitude(x) : clamp(x, bounds.west + kept / 2, bounds.east - kept / 2),
    y: clamp(y, top + (kept * MAP_RATIO) / 2, bottom - (kept * MAP_RATIO) / 2),
    width: kept,
  };
}

/** The view after it has been set, kept to what the frame allows. */
export const keepView = (view: MapView, { bounds, coasts }: MapFrame): MapView => keepInside(view, bounds, coasts === 'world');

/** The view moved by shares of its width and height: 1 to the east, 1 to the south. */
export const panView = ({ x, y, width }: MapView, east: number, south: number, frame: MapFrame): MapView =>
  keepView({ x: x + east * width, y: y + south * width * MAP_RATIO, width }, frame);

/** The view enlarged by a factor, with one of its points staying where it is. */
export function zoomView(view: MapView, factor: number, frame: MapFrame, around: PlanePoint = view): MapView {
  const { width } = keepView({ ...view, width: view.width / factor }, frame);
  const share = width / view.width;
  const x = unrollLongitude(around.x, view.x);
  return keepView({ x: x + (view.x - x) * share, y: around.y + (view.y - around.y) * share, width }, frame);
}

/** Where a point stands on a map that is so many pixels wide, from its upper left corner. */
export function screenFromPoint(point: GeoPoint, view: MapView, pixels: number): PlanePoint {
  const { x, y } = planeFromPoint(point);
  const scale = pixels / view.width;
  return { x: (unrollLongitude(x, view.x) - view.x) * scale + pixels / 2, y: (y - view.y) * scale + (pixels * MAP_RATIO) / 2 };
}

/** The place of the plane at a place of a map that is so many pixels wide. */
export function planeFromScreen({ x, y }: PlanePoint, view: MapView, pixels: number): PlanePoint {
  const scale = view.width / pixels;
  return { x: view.x + (x - pixels / 2) * scale, y: view.y + (y - (pixels * MAP_RATIO) / 2) * scale };
}

/** The point at a place of a map that is so many pixels wide. */
export const pointFromScreen = (place: PlanePoint, view: MapView, pixels: number): GeoPoint => pointFromPlane(planeFromScreen(place, view, pixels));

/** Whether a point lies in the picture. */
export function isShown(point: GeoPoint, view: MapView): boolean {
  const { x, y } = screenFromPoint(point, view, 1);
  return x >= 0 && x <= 1 && y >= 0 && y <= MAP_RATIO;
}

const isWithin = ({ latitude, longitude }: GeoPoint, { west, east, south, north }: GeoBounds): boolean =>
  latitude >= south && latitude <= north && longitude >= west && longitude <= east;

/** Whether a view shows any of a piece of the earth that does not cross the date line. */
export function showsAny({ x, y, width }: MapView, { west, east, south, north }: GeoBounds): boolean {
  const middle = unrollLongitude((west + east) / 2, x);
  const topOf = (latitude: number): number => planeFromPoint({ latitude, longitude: 0 }).y;
  return Math.abs(middle - x) <= (width + east - west) / 2 && topOf(north) <= y + (width * MAP_RATIO) / 2 && topOf(south) >= y - (width * MAP_RATIO) / 2;
}

/** Maps that show any of this carry a note on its status. */
export const KASHMIR: GeoBounds = { west: 72, east: 81, south: 32, north: 37.5 };
