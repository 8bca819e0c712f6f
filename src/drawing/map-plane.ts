import { geoMercatorRaw } from 'd3-geo';
import type { GeoPoint } from '../model/geo-point.js';

/**
 * A point of the map's plane: Mercator's projection, in degrees of the equator, y downwards. Angles and small shapes are true, and moving
 * and enlarging the map is nothing but a shift and a factor.
 */
export interface PlanePoint {
  readonly x: number;
  readonly y: number;
}

/** The last parallel that is drawn; Mercator's poles lie infinitely far away. */
export const LAST_PARALLEL = 84;

const RADIAN = Math.PI / 180;

/** Where a point lies in the plane; past the last parallel, on it. */
export function planeFromPoint({ latitude, longitude }: GeoPoint): PlanePoint {
  const kept = Math.min(LAST_PARALLEL, Math.max(-LAST_PARALLEL, latitude));
  const [, y] = geoMercatorRaw(0, kept * RADIAN);
  return { x: longitude, y: -y / RADIAN };
}

/** The point at a place of the plane, its longitude between −180 and 180. */
export function pointFromPlane({ x, y }: PlanePoint): GeoPoint {
  const [, latitude] = geoMercatorRaw.invert?.(0, -y * RADIAN) as [number, number];
  return { latitude: latitude / RADIAN, longitude: wrapLongitude(x) };
}

/** The same meridian between −180 and 180. */
export const wrapLongitude = (longitude: number): number => longitude - 360 * Math.floor((longitude + 180) / 360);

/** The same meridian as near to another as it goes, so that what lies across the date line stands beside what it is near to. */
export const unrollLongitude = (longitude: number, near: number): number => longitude + 360 * Math.round((near - longitude) / 360);
