import { relative, resolve } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { parseSource } from '../index.js';
import type { Problem, ProblemPath } from '../model/problem.js';
import type { Source } from '../model/source.js';
import { locateIn, readJsonDocument, type JsonDocument } from './json-document.js';
import type { LocatedProblem } from './located-problem.js';

/** One entry of a bank's `sources`, read from the bank itself or from a file beside it. */
export interface ReadSource {
  /** Where the entry stands in the bank. */
  readonly path: ProblemPath;
  readonly source?: Source;
  /** The file that holds the source, and where in it; absent when it cannot be read. */
  readonly place?: { readonly document: JsonDocument; readonly base: ProblemPath };
  readonly problems: readonly LocatedProblem[];
  /** What the bank's author is told of it, at the entry. */
  readonly entryProblem?: Problem;
}

/** Reads what a bank cites; addresses are relative to the bank's file. Nothing is fetched from the network. */
export function readSources(bank: JsonDocument, entries: readonly unknown[]): Promise<ReadSource[]> {
  return Promise.all(
    entries.map(async (entry, index) => (typeof entry === 'string' ? readSourceFile(bank.file, entry, ['sources', index]) : readInlineSource(bank, entry, ['sources', index]))),
  );
}

/** Reads a file that is one source. `faults` are what was wrong with it as JSON. */
export function readWholeSource(document: JsonDocument, faults: readonly LocatedProblem[] = []): ReadSource {
  const { source, problems } = parseSource(document.data);
  return { path: [], ...(source ? { source } : {}), place: { document, base: [] }, problems: [...faults, ...problems.map((problem) => locateIn(document, problem))] };
}

function readInlineSource(document: JsonDocument, entry: unknown, path: ProblemPath): ReadSource {
  const { source, problems } = parseSource(entry, path);
  return { path, ...(source ? { source } : {}), place: { document, base: path }, problems: problems.map((problem) => locateIn(document, problem)) };
}

async function readSourceFile(bankFile: string, address: string, path: ProblemPath): Promise<ReadSource> {
  const say = (message: string): Problem => ({ level: 'error', code: 'bad-source', path, message });
  const file = fileFromAddress(bankFile, address);
  if (file === undefined) return { path, problems: [], entryProblem: say(`The source “${address}” is not on this disk; save it beside the bank.`) };
  const { document, problems: faults } = await readJsonDocument(file);
  if (!document) return { path, problems: faults, entryProblem: say(`The source “${address}” cannot be read: ${faults[0]?.message ?? ''}`) };
  const whole = readWholeSource(document, faults);
  const [first] = whole.problems;
  if (!first) return { ...whole, path };
  const howMany = whole.problems.length === 1 ? 'a problem' : `${whole.problems.length} problems, the first`;
  return { ...whole, path, entryProblem: say(`The source “${address}” has ${howMany} at ${first.line}:${first.column}: ${first.message}`) };
}

/** The path of the file at an address relative to another file, seen from here; undefined for anything on the web. */
export function fileFromAddress(from: string, address: string): string | undefined {
  try {
    return relative(process.cwd(), fileURLToPath(new URL(address, pathToFileURL(resolve(from)))));
  } catch {
    return undefined;
  }
}
