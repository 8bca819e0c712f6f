import * as v from 'valibot';
import { conflictsSchema, type Conflict } from '../model/conflict.js';
import { eventsSchema, type DatedEvent } from '../model/event.js';
import { placesSchema, type Place } from '../model/place.js';
import { errorAt, type Problem } from '../model/problem.js';
import { problemsFromIssues } from '../model/problems-from-issues.js';
import { fetchJson, type FetchLike } from './fetch-json.js';

/** What the lists beside the banks hold, by the name of the list. */
export interface ListItems {
  conflicts: Conflict;
  events: DatedEvent;
  places: Place;
}
export type ListName = keyof ListItems;

/** A list without the problems that were found, or none where it cannot be used at all. */
export interface ParsedList<Name extends ListName> {
  list?: readonly ListItems[Name][];
  problems: Problem[];
}

const schemas: Readonly<Record<ListName, v.GenericSchema>> = { conflicts: conflictsSchema, events: eventsSchema, places: placesSchema };

/** Parses a list of unknown origin: what stands in a file, or the bare entries as a program holds them. */
export function parseList<Name extends ListName>(name: Name, data: unknown): ParsedList<Name> {
  const isBare = Array.isArray(data);
  const file: unknown = isBare ? { version: 1, [name]: data } : data;
  if (typeof file !== 'object' || file === null || !(name in file))
    return { problems: [errorAt([], 'not-a-list', `This is not a list of ${name}: it needs to be an object with "version" and "${name}".`)] };
  const parsed = v.safeParse(schemas[name], file);
  // Where a program gave the entries alone, their places are counted from there.
  if (!parsed.success) return { problems: problemsFromIssues(parsed.issues).map((problem) => (isBare ? { ...problem, path: problem.path.slice(1) } : problem)) };
  const entries = (parsed.output as Readonly<Record<Name, readonly ListItems[Name][]>>)[name];
  const seen = new Map<string, ListItems[Name]>();
  const problems: Problem[] = [];
  entries.forEach((entry, index) => {
    if (seen.has(entry.id))
      problems.push(errorAt([...(isBare ? [] : [name]), index, 'id'], 'duplicate-id', `“${entry.id}” is the id of an earlier entry; give each entry its own.`));
    else seen.set(entry.id, entry);
  });
  return { list: [...seen.values()], problems };
}

/** Loads and parses the list at an address. Never throws: what went wrong comes back as problems. */
export async function loadList<Name extends ListName>(
  name: Name,
  address: string,
  { fetch, signal }: { readonly fetch: FetchLike; readonly signal?: AbortSignal | undefined },
): Promise<ParsedList<Name>> {
  const loaded = await fetchJson(address, fetch, signal);
  return loaded.problem ? { problems: [loaded.problem] } : parseList(name, loaded.data);
}
