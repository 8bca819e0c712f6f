import { resolve } from 'node:path';
import { errorAt, warningAt, type ProblemPath } from '../model/problem.js';
import type { Source } from '../model/source.js';
import { fileKindOf } from './file-kind.js';
import { locateIn, readJsonDocument, type JsonDocument } from './json-document.js';
import type { LocatedProblem } from './located-problem.js';
import { readSources, readWholeSource, type ReadSource } from './read-sources.js';

/** A source, the file that holds it and where in it. */
export interface CollectedSource {
  readonly source: Source;
  readonly document: JsonDocument;
  readonly base: ProblemPath;
}

/** The sources that files hold or, being banks, cite; each once, however many banks cite it. */
export async function collectSources(files: readonly string[]): Promise<{ sources: CollectedSource[]; problems: LocatedProblem[] }> {
  const sources: CollectedSource[] = [];
  const problems: LocatedProblem[] = [];
  const done = new Set<string>();
  for (const file of new Set(files)) {
    const { document, problems: faults } = await readJsonDocument(file);
    const isSource = document !== undefined && fileKindOf(document.data) === 'source';
    if (!isSource) problems.push(...faults);
    if (!document) continue;
    const { read, problem } = isSource ? { read: [readWholeSource(document, faults)] } : await readBankSources(document);
    if (problem) problems.push(problem);
    for (const { source, place, problems: own, entryProblem } of read) {
      if (!place) problems.push(...(entryProblem ? [locateIn(document, entryProblem)] : []));
      else if (!done.has(keyOf(place))) {
        done.add(keyOf(place));
        problems.push(...own);
        if (source) sources.push({ source, ...place });
      }
    }
  }
  return { sources, problems };
}

async function readBankSources(document: JsonDocument): Promise<{ read: ReadSource[]; problem?: LocatedProblem }> {
  if (fileKindOf(document.data) !== 'bank')
    return { read: [], problem: locateIn(document, errorAt([], 'no-passages', 'This is neither a source nor a bank, so it has no passages.')) };
  const entries = (document.data as { sources?: unknown }).sources;
  if (Array.isArray(entries) && entries.length > 0) return { read: await readSources(document, entries) };
  return { read: [], problem: locateIn(document, warningAt([], 'no-sources', 'This bank names no sources, so there is nothing to verify.')) };
}

const keyOf = ({ document, base }: NonNullable<ReadSource['place']>): string => `${resolve(document.file)}#${base.join('/')}`;
