import { parseBank } from '../index.js';
import { checkModule } from '../bank/check-module.js';
import { parseModule } from '../bank/parse-module.js';
import type { Problem, ProblemPath } from '../model/problem.js';
import type { QuestionBank } from '../model/question-bank.js';
import { fileKindOf } from './file-kind.js';
import { locateIn, readJsonDocument, type JsonDocument } from './json-document.js';
import type { LocatedProblem } from './located-problem.js';
import { readLists } from './read-lists.js';
import { fileFromAddress, readSources } from './read-sources.js';

/** Everything that is wrong with a module: its form, its banks and sources, and what its sections refer to. */
export async function checkModuleDocument(document: JsonDocument): Promise<LocatedProblem[]> {
  const { module, problems } = parseModule(document.data);
  const located = problems.map((problem) => locateIn(document, problem));
  if (!module) return located;
  const banks = await Promise.all((module.banks ?? []).map((entry, index) => readBank(document, entry, ['banks', index])));
  const sources = await readSources(document, module.sources ?? []);
  for (const { problem } of banks) if (problem) located.push(locateIn(document, problem));
  for (const { problems: inline, entryProblem } of sources) located.push(...(entryProblem ? [locateIn(document, entryProblem)] : inline));

  // One fault is told once: what only follows from a bank or a source that could not be read is left out.
  const followed = new Set<string>();
  if (problems.some(({ path }) => path[0] === 'banks') || banks.some(({ problem }) => problem))
    for (const code of ['unknown-bank', 'unknown-question', 'short-draw']) followed.add(code);
  if (problems.some(({ path }) => path[0] === 'sources') || sources.some(({ source }) => !source)) for (const code of ['unknown-source', 'unknown-claim']) followed.add(code);
  const material = {
    banks: banks.flatMap(({ bank }) => (bank ? [bank] : [])),
    sources: sources.flatMap(({ source }) => (source ? [source] : [])),
    ...(await readLists(document.file)),
  };
  const faulty = new Set(problems.flatMap(({ path }) => (path[0] === 'sections' ? [path[1]] : [])));
  const kept = [...(document.data as { sections: unknown[] }).sections.keys()].filter((index) => !faulty.has(index));
  for (const problem of checkModule(module, material)) {
    const [field, index, ...rest] = problem.path;
    const path = [field as string, kept[index as number] ?? (index as number), ...rest];
    if (!followed.has(problem.code)) located.push(locateIn(document, { ...problem, path }));
  }
  return located;
}

async function readBank(module: JsonDocument, entry: unknown, path: ProblemPath): Promise<{ bank?: QuestionBank; problem?: Problem }> {
  const say = (message: string): { problem: Problem } => ({ problem: { level: 'error', code: 'bad-bank', path, message } });
  if (typeof entry !== 'string') {
    const { bank, problems } = parseBank(entry);
    const [first] = problems;
    return bank && !first ? { bank } : { ...(bank ? { bank } : {}), ...say(`The bank inside this module has a problem: ${first?.message ?? ''}`) };
  }
  const file = fileFromAddress(module.file, entry);
  if (file === undefined) return say(`The bank “${entry}” is not on this disk; save it beside the module.`);
  const { document, problems: faults } = await readJsonDocument(file);
  if (!document) return say(`The bank “${entry}” cannot be read: ${faults[0]?.message ?? ''}`);
  if (fileKindOf(document.data) !== 'bank') return say(`“${entry}” is not a question bank: it has no field "questions".`);
  const { bank, problems } = parseBank(document.data);
  const [first] = [...faults, ...problems.map((problem) => locateIn(document, problem))];
  return { ...(bank ? { bank } : {}), ...(first ? say(`The bank “${entry}” has a problem at ${first.line}:${first.column}: ${first.message}`) : {}) };
}
