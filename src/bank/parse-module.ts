import * as v from 'valibot';
import { moduleFrameSchema, sectionSchemas, type Module, type Section, type SectionKind } from '../model/module.js';
import { errorAt, type Problem, type ProblemPath } from '../model/problem.js';
import { problemsFromIssues } from '../model/problems-from-issues.js';
import { suggest } from '../model/suggest.js';

const KINDS = Object.keys(sectionSchemas);

/** Fields without which a module cannot be shown; a fault in any other is reported and the field left out. */
const NEEDED = new Set<unknown>([undefined, 'version', 'id', 'title', 'language', 'sections']);

/** Parses a module of unknown origin. Faulty sections are left out and stand among the problems. */
export function parseModule(data: unknown): { module?: Module; problems: Problem[] } {
  const frame = v.safeParse(moduleFrameSchema, data);
  const problems = frame.success ? [] : problemsFromIssues(frame.issues);
  if (problems.some(({ path, code }) => NEEDED.has(path[0]) && code !== 'unknown-field')) return { problems };
  const fields = { ...(frame.output as v.InferOutput<typeof moduleFrameSchema>) };
  for (const { path } of problems) Reflect.deleteProperty(fields, path[0] as string);
  const ids = new Set<string>();
  const sections = fields.sections.flatMap((raw, index) => {
    const { section, problems: found } = parseSection(raw, ['sections', index]);
    problems.push(...found);
    if (!section) return [];
    if (!ids.has(section.id)) {
      ids.add(section.id);
      return [section];
    }
    problems.push(errorAt(['sections', index, 'id'], 'duplicate-id', `“${section.id}” is the id of an earlier section; give each section its own.`));
    return [];
  });
  if (fields.sections.length === 0) problems.push(errorAt(['sections'], 'no-sections', 'This module has no sections.'));
  return { module: { ...fields, sections }, problems };
}

function parseSection(raw: unknown, path: ProblemPath): { section?: Section; problems: Problem[] } {
  const kind = (raw as { kind?: unknown } | null)?.kind;
  if (typeof kind !== 'string') return { problems: [errorAt(path, 'missing-field', `A section needs a "kind": one of ${KINDS.join(', ')}.`)] };
  if (!Object.hasOwn(sectionSchemas, kind)) {
    const near = suggest(kind, KINDS);
    const advice = near ? `Did you mean “${near}”?` : `There are ${KINDS.join(', ')}.`;
    return { problems: [errorAt([...path, 'kind'], 'unknown-kind', `“${kind.slice(0, 60)}” is no kind of section. ${advice}`)] };
  }
  const parsed = v.safeParse(sectionSchemas[kind as SectionKind], raw);
  if (!parsed.success) return { problems: problemsFromIssues(parsed.issues, path) };
  const clash = clashIn(parsed.output);
  return clash === undefined ? { section: parsed.output, problems: [] } : { problems: [errorAt(path, 'wrong-value', clash)] };
}

/** Fields of which exactly one, or at most one, may be there. */
function clashIn(section: Section): string | undefined {
  if (section.kind === 'compare' && (section.conflict === undefined) === (section.claims === undefined))
    return 'A section of kind "compare" needs either a "conflict" or "claims".';
  if (section.kind === 'questions' && section.questions !== undefined && section.draw !== undefined)
    return 'A section of kind "questions" names its "questions" or draws them; leave one of the two out.';
  if (section.kind === 'test' && section.draw !== undefined && section.rules?.draw !== undefined)
    return 'A section of kind "test" says what it draws once; leave "draw" out of its "rules".';
  return undefined;
}
