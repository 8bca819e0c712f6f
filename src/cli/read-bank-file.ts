import { parseBank } from '../index.js';
import { errorAt } from '../model/problem.js';
import type { QuestionBank } from '../model/question-bank.js';
import type { Source } from '../model/source.js';
import { fileKindOf } from './file-kind.js';
import { locateIn, readJsonDocument } from './json-document.js';
import type { LocatedProblem } from './located-problem.js';
import { readSources } from './read-sources.js';

/** A bank with the sources beside it. */
export interface BankFile {
  readonly bank: QuestionBank;
  readonly sources: readonly Source[];
  /** All files that it was read from. */
  readonly inputs: readonly string[];
}

/** Reads a bank and its sources. With an error among the problems there is no bank. */
export async function readBankFile(file: string): Promise<{ read?: BankFile; problems: readonly LocatedProblem[] }> {
  const { document, problems } = await readJsonDocument(file);
  if (!document) return { problems };
  const kind = fileKindOf(document.data);
  if (kind === 'module') return { problems: [...problems, locateIn(document, errorAt([], 'not-a-bank', 'This is a module; modules cannot be packed yet, only banks.'))] };
  if (kind !== 'bank') return { problems: [...problems, locateIn(document, errorAt([], 'not-a-bank', 'This is not a question bank: it has no field "questions".'))] };
  const { bank, problems: faults } = parseBank(document.data);
  problems.push(...faults.map((problem) => locateIn(document, problem)));
  const read = bank ? await readSources(document, bank.sources ?? []) : [];
  for (const { problems: inline, entryProblem } of read) problems.push(...(entryProblem ? [locateIn(document, entryProblem)] : inline));
  if (!bank || problems.some(({ level }) => level === 'error')) return { problems };
  const sources = read.flatMap(({ source }) => (source ? [source] : []));
  return { read: { bank, sources, inputs: [file, ...read.flatMap(({ place }) => (place ? [place.document.file] : []))] }, problems };
}
