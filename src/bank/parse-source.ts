import * as v from 'valibot';
import { errorAt, type Problem, type ProblemPath } from '../model/problem.js';
import { problemsFromIssues } from '../model/problems-from-issues.js';
import { sourceSchema, type Source } from '../model/source.js';

/** Parses a source of unknown origin. `base` is where it stands in the file it came with. */
export function parseSource(data: unknown, base: ProblemPath = []): { source?: Source; problems: Problem[] } {
  const parsed = v.safeParse(sourceSchema, data);
  if (!parsed.success) return { problems: problemsFromIssues(parsed.issues, base) };
  const problems: Problem[] = [];
  const seen = new Set<string>();
  parsed.output.claims.forEach(({ id }, index) => {
    if (seen.has(id)) problems.push(errorAt([...base, 'claims', index, 'id'], 'duplicate-id', `“${id}” is the id of an earlier claim; give each claim its own.`));
    seen.add(id);
  });
  return { source: parsed.output, problems };
}
