import { BLOCKED_NAMES, checkBank, parseBank } from '../index.js';
import type { Problem } from '../model/problem.js';
import { locateIn, type JsonDocument } from './json-document.js';
import type { LocatedProblem } from './located-problem.js';
import { readSources } from './read-sources.js';
import { sha256 } from './sha256.js';

/**
 * Everything that is wrong with a bank: its form, its sources, and what it owes its readers.
 * @param blockedNames SHA-256 hashes beyond those that are always blocked
 */
export async function checkBankDocument(document: JsonDocument, blockedNames: readonly string[]): Promise<LocatedProblem[]> {
  const { bank, problems } = parseBank(document.data);
  const located = problems.map((problem) => locateIn(document, problem));
  if (!bank) return located;
  const read = await readSources(document, bank.sources ?? []);
  for (const { problems: inline, entryProblem } of read) located.push(...(entryProblem ? [locateIn(document, entryProblem)] : inline));

  // One fault is told once: what only follows from a source, an objective or a question that could not be read is left out.
  const followed = new Set<string>();
  if (read.some(({ source }) => !source) || problems.some(({ path }) => path[0] === 'sources')) followed.add('unknown-claim');
  if (problems.some(({ path }) => path[0] === 'objectives')) followed.add('unknown-objective');
  if (problems.some(({ path }) => path[0] === 'questions')) followed.add('unknown-question');

  const kept = keptQuestionIndexes(document.data, problems);
  const found = await checkBank(bank, { sources: read.flatMap(({ source }) => (source ? [source] : [])), blockedNames: [...BLOCKED_NAMES, ...blockedNames], sha256 });
  for (const problem of found) {
    if (followed.has(problem.code)) continue;
    const [field, index, ...rest] = problem.path;
    const path = field === 'questions' && typeof index === 'number' ? [field, kept[index] ?? index, ...rest] : problem.path;
    located.push(locateIn(document, { ...problem, path }));
  }
  return located;
}

/** For each question of the parsed bank its index in the file, where faulty ones stand in between. */
function keptQuestionIndexes(data: unknown, problems: readonly Problem[]): number[] {
  const faulty = new Set(problems.flatMap(({ path }) => (path[0] === 'questions' && path.length > 1 ? [path[1]] : [])));
  return [...(data as { questions: unknown[] }).questions.keys()].filter((index) => !faulty.has(index));
}
