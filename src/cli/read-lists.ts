import { existsSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import * as v from 'valibot';
import { conflictsSchema, type Conflict } from '../model/conflict.js';
import { eventsSchema, type DatedEvent } from '../model/event.js';
import { placesSchema, type Place } from '../model/place.js';
import { readJsonDocument } from './json-document.js';

/** The lists that rules compare banks with; each absent where there is none. */
export interface Lists {
  readonly conflicts?: readonly Conflict[];
  readonly events?: readonly DatedEvent[];
  readonly places?: readonly Place[];
}

const known = new Map<string, Promise<Lists>>();

/**
 * Reads `conflicts.json`, `events.json` and `places.json` beside a bank or in the folder above it. A faulty list is taken for absent:
 * what is wrong with it is told when the list itself is checked.
 */
export function readLists(bankFile: string): Promise<Lists> {
  const folder = dirname(resolve(bankFile));
  const lists = known.get(folder) ?? readListsFrom([folder, dirname(folder)]);
  known.set(folder, lists);
  return lists;
}

async function readListsFrom(folders: readonly string[]): Promise<Lists> {
  const read = async <Schema extends v.GenericSchema>(name: string, schema: Schema): Promise<v.InferOutput<Schema> | undefined> => {
    const file = folders.map((folder) => join(folder, name)).find((candidate) => existsSync(candidate));
    const parsed = file === undefined ? undefined : v.safeParse(schema, (await readJsonDocument(file)).document?.data);
    return parsed?.success ? parsed.output : undefined;
  };
  const [conflicts, events, places] = await Promise.all([read('conflicts.json', conflictsSchema), read('events.json', eventsSchema), read('places.json', placesSchema)]);
  return { ...(conflicts ? { conflicts: conflicts.conflicts } : {}), ...(events ? { events: events.events } : {}), ...(places ? { places: places.places } : {}) };
}
