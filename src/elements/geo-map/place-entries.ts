import type { DatedEvent } from '../../model/event.js';
import type { GeoPoint } from '../../model/geo-point.js';
import type { Place } from '../../model/place.js';

/** What is never drawn: it has no place that could be shown without a border or a date. */
const UNDRAWN = new Set(['concept', 'historical']);

/** What stands on the map as a point; the rest as a name at about its middle. */
const POINTS = new Set(['city']);

/** A place with what happened there. */
export interface PlaceEntry {
  readonly place: Place;
  /** Where it is drawn; undefined for what is in the list only. */
  readonly point: GeoPoint | undefined;
  readonly isPoint: boolean;
  readonly events: readonly DatedEvent[];
}

/** Places as they stand in their list; those that are drawn first. */
export function placeEntries(places: readonly Place[], events: readonly DatedEvent[]): PlaceEntry[] {
  const entries = places.map((place): PlaceEntry => {
    const { id, latitude, longitude, kind } = place;
    return {
      place,
      point: latitude === null || longitude === null || UNDRAWN.has(kind) ? undefined : { latitude, longitude },
      isPoint: POINTS.has(kind),
      events: events.filter((event) => event.places.includes(id)),
    };
  });
  return [...entries.filter(({ point }) => point), ...entries.filter(({ point }) => !point)];
}

/** The name of a place in the first of some languages that it has one in, else in English, else in any; with the language it is in. */
export function nameOfPlace(
  { id, names }: Pick<Place, 'id' | 'names'>,
  languages: readonly (string | undefined)[],
): { readonly name: string; readonly language: string | undefined } {
  const wanted = [...languages, 'en'].flatMap((language) => (language === undefined ? [] : [language, language.split('-')[0] as string]));
  const language = wanted.find((tag) => Object.hasOwn(names, tag)) ?? Object.keys(names)[0];
  return { name: (language === undefined ? undefined : names[language]) ?? id, language };
}
