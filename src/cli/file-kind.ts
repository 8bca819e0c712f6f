import * as v from 'valibot';
import { conflictsSchema } from '../model/conflict.js';
import { eventsSchema } from '../model/event.js';
import { placesSchema } from '../model/place.js';
import { parseBlueprint } from '../bank/parse-blueprint.js';
import { errorAt, type Problem } from '../model/problem.js';
import { problemsFromIssues } from '../model/problems-from-issues.js';

/** The field that tells a kind of file from the others, and what people call that kind. */
const KINDS = {
  questions: 'bank',
  claims: 'source',
  places: 'list of places',
  events: 'list of events',
  conflicts: 'list of conflicts',
  sections: 'module',
  limits: 'blueprint',
} as const;
export type FileKind = (typeof KINDS)[keyof typeof KINDS];

/** The kinds that are a plain list of entries with ids, with what parses them. */
const LISTS: Readonly<Record<string, { readonly field: string; readonly schema: v.GenericSchema }>> = {
  'list of places': { field: 'places', schema: placesSchema },
  'list of events': { field: 'events', schema: eventsSchema },
  'list of conflicts': { field: 'conflicts', schema: conflictsSchema },
};

/** Tells the kind of a file by what it holds; undefined when it is none of ours. */
export function fileKindOf(data: unknown): FileKind | undefined {
  if (typeof data !== 'object' || data === null || Array.isArray(data)) return undefined;
  for (const [field, kind] of Object.entries(KINDS)) if (Object.hasOwn(data, field)) return kind;
  return undefined;
}

/** What is said of a file that is none of ours. */
export const unknownKind = (): Problem =>
  errorAt(
    [],
    'unknown-kind',
    `This is no file of ours: it needs one of the fields ${Object.keys(KINDS)
      .map((field) => `"${field}"`)
      .join(', ')}.`,
  );

/** What is wrong in a list of places, events or conflicts, or in a blueprint. */
export function listProblems(data: unknown, kind: FileKind): Problem[] {
  if (kind === 'blueprint') return parseBlueprint(data).problems;
  const list = LISTS[kind];
  if (!list) return [];
  const parsed = v.safeParse(list.schema, data);
  if (!parsed.success) return problemsFromIssues(parsed.issues);
  const seen = new Set<string>();
  return ((parsed.output as Record<string, { id: string }[]>)[list.field] ?? []).flatMap(({ id }, index) => {
    const isSecond = seen.has(id);
    seen.add(id);
    return isSecond ? [errorAt([list.field, index, 'id'], 'duplicate-id', `“${id}” is the id of an earlier entry; give each entry its own.`)] : [];
  });
}
