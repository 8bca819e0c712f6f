import * as v from 'valibot';
import { filledText, identifier, languageTag, record } from './schema.js';

/** A point on the map: degrees north and east. For a country it is where a label goes, never a statement about a boundary; null for what has no place. */
const placeSchema = record({
  id: identifier,
  names: v.record(languageTag, filledText),
  latitude: v.nullable(v.pipe(v.number(), v.minValue(-90, 'lies between −90 and 90'), v.maxValue(90, 'lies between −90 and 90'))),
  longitude: v.nullable(v.pipe(v.number(), v.minValue(-180, 'lies between −180 and 180'), v.maxValue(180, 'lies between −180 and 180'))),
  kind: filledText,
  note: v.nullable(filledText),
});
export type Place = v.InferOutput<typeof placeSchema>;

/** `questions/places.json`. */
export const placesSchema = record({ $schema: v.optional(v.string()), version: v.literal(1, 'needs to be 1'), places: v.array(placeSchema) });
