import * as v from 'valibot';
import { blueprintSchema, type Blueprint } from '../model/blueprint.js';
import { errorAt, type Problem } from '../model/problem.js';
import { problemsFromIssues } from '../model/problems-from-issues.js';

/** Parses a blueprint of unknown origin. */
export function parseBlueprint(data: unknown): { blueprint?: Blueprint; problems: Problem[] } {
  const parsed = v.safeParse(blueprintSchema, data);
  if (!parsed.success) return { problems: problemsFromIssues(parsed.issues) };
  const { modules, objectives } = parsed.output;
  const known = new Set(modules.map(({ id }) => id));
  const problems = [
    ...repeats('modules', modules),
    ...repeats('objectives', objectives),
    ...objectives.flatMap(({ module }, index) =>
      known.has(module) ? [] : [errorAt(['objectives', index, 'module'], 'unknown-module', `There is no module “${module}” in this blueprint.`)],
    ),
  ];
  return { blueprint: parsed.output, problems };
}

const repeats = (field: string, entries: readonly { readonly id: string }[]): Problem[] =>
  entries.flatMap(({ id }, index) =>
    entries.findIndex((entry) => entry.id === id) < index ? [errorAt([field, index, 'id'], 'duplicate-id', `“${id}” is the id of an earlier entry; give each its own.`)] : [],
  );
