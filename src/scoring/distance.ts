import type { GeoPoint } from '../model/geo-point.js';

/** The mean radius of the earth (IUGG), in kilometres. */
const EARTH_RADIUS = 6371.0088;

const radians = (degrees: number): number => (degrees * Math.PI) / 180;

/** The way between two points along the surface of the earth in kilometres, by the haversine formula: exact to about 0.5 %. */
export function distanceKilometres(one: GeoPoint, other: GeoPoint): number {
  const north = Math.sin(radians(other.latitude - one.latitude) / 2);
  const east = Math.sin(radians(other.longitude - one.longitude) / 2);
  const half = north * north + Math.cos(radians(one.latitude)) * Math.cos(radians(other.latitude)) * east * east;
  // Rounding may carry antipodes past 1.
  return 2 * EARTH_RADIUS * Math.asin(Math.sqrt(Math.min(1, half)));
}

/** A distance as people say it with “about”: two digits that count, 1 at least. */
export const roundDistance = (kilometres: number): number => Math.max(1, Number(kilometres.toPrecision(2)));
