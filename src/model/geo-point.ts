import * as v from 'valibot';
import { finiteNumber } from './schema.js';

/** A place on the globe in degrees: north and east are positive. */
export interface GeoPoint {
  readonly latitude: number;
  readonly longitude: number;
}

/** The fields of a {@link GeoPoint}, to spread into a schema. */
export const geoPointFields = {
  latitude: v.pipe(finiteNumber, v.minValue(-90, 'lies between −90 and 90'), v.maxValue(90, 'lies between −90 and 90')),
  longitude: v.pipe(finiteNumber, v.minValue(-180, 'lies between −180 and 180'), v.maxValue(180, 'lies between −180 and 180')),
} satisfies v.ObjectEntries;

/** `34.02° N, 75.32° E`, for files and records; pages say it in the reader's language. */
export const writeGeoPoint = ({ latitude, longitude }: GeoPoint): string => `${writeDegrees(latitude, 'N', 'S')}, ${writeDegrees(longitude, 'E', 'W')}`;

function writeDegrees(degrees: number, positive: string, negative: string): string {
  const rounded = Number(Math.abs(degrees).toFixed(2));
  return `${rounded}° ${degrees < 0 && rounded > 0 ? negative : positive}`;
}
