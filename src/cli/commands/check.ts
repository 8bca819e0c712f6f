import { parseSource } from '../../index.js';
import { checkBankDocument } from '../check-bank-document.js';
import { countWords } from '../count-words.js';
import { fileKindOf, listProblems, unknownKind } from '../file-kind.js';
import { countProblems, formatProblem, sortProblems } from '../format-problem.js';
import { locateIn, readJsonDocument, type JsonDocument } from '../json-document.js';
import type { LocatedProblem } from '../located-problem.js';
import type { CommandResult } from '../command-result.js';
import { readBlockedNames } from '../read-blocked-names.js';

export interface CheckCommandOptions {
  /** A file of further SHA-256 hashes of names that may not appear. */
  readonly blocked?: string | undefined;
  /** Says errors only, and nothing when there are none. */
  readonly quiet?: boolean | undefined;
}

/** `geo-quiz check`: what is wrong in banks, sources and the lists beside them. */
export async function runCheck(given: readonly string[], { blocked, quiet = false }: CheckCommandOptions): Promise<CommandResult> {
  const files = [...new Set(given)];
  const problems: LocatedProblem[] = [];
  const names = blocked === undefined ? { hashes: [], problems: [] } : await readBlockedNames(blocked);
  problems.push(...names.problems);
  for (const file of files) {
    const { document, problems: faults } = await readJsonDocument(file);
    problems.push(...faults);
    if (document) problems.push(...(await checkDocument(document, names.hashes)));
  }
  const { errors, text } = countProblems(problems);
  const shown = sortProblems(quiet ? problems.filter(({ level }) => level === 'error') : problems, files).map(formatProblem);
  const summary = `${problems.length === 0 ? 'No problems' : text} in ${countWords(files.length, 'file')}`;
  return { lines: quiet && errors === 0 ? [] : [...shown, summary], exitCode: errors > 0 ? 1 : 0 };
}

async function checkDocument(document: JsonDocument, blockedNames: readonly string[]): Promise<LocatedProblem[]> {
  const kind = fileKindOf(document.data);
  if (kind === 'bank') return checkBankDocument(document, blockedNames);
  const problems = kind === undefined ? [unknownKind()] : kind === 'source' ? parseSource(document.data).problems : listProblems(document.data, kind);
  return problems.map((problem) => locateIn(document, problem));
}
