import { rename, writeFile } from 'node:fs/promises';
import type { Passage } from '../model/passage.js';
import type { CollectedSource } from './collect-sources.js';
import { editJson, type JsonEdit } from './edit-json.js';
import { fileError, type LocatedProblem } from './located-problem.js';
import { describeFileError, readTextFile } from './read-text-file.js';

/** What is to be written into a source: new anchors by the place of the claim, and what is known of the article as a whole. */
export interface SourceUpdate {
  readonly collected: CollectedSource;
  readonly passages: ReadonlyMap<number, Passage>;
  readonly article?: { readonly textSha256: string; readonly wordCount: number } | undefined;
}

/** The values that change; those that are as they were are left alone. */
export function editsFor({ collected: { source, base }, passages, article }: SourceUpdate): JsonEdit[] {
  const edits: JsonEdit[] = [];
  for (const [index, passage] of passages) {
    const before = source.claims[index]?.passage;
    for (const field of ['paragraph', 'start', 'end', 'sha256'] as const)
      if (passage[field] !== before?.[field]) edits.push({ path: [...base, 'claims', index, 'passage', field], value: passage[field] });
  }
  for (const field of ['textSha256', 'wordCount'] as const) if (article && article[field] !== source[field]) edits.push({ path: [...base, field], value: article[field] });
  return edits;
}

/**
 * Writes new anchors into the files that hold the sources. A file is replaced as a whole once its new text is on the disk, so that
 * nothing is half written.
 */
export async function writeAnchors(updates: readonly SourceUpdate[]): Promise<{ written: string[]; problems: LocatedProblem[] }> {
  const byFile = new Map<string, SourceUpdate[]>();
  for (const update of updates) {
    const { file } = update.collected.document;
    byFile.set(file, [...(byFile.get(file) ?? []), update]);
  }
  const written: string[] = [];
  const problems: LocatedProblem[] = [];
  for (const [file, own] of byFile) {
    const edits = own.flatMap(editsFor);
    const [first] = own;
    if (edits.length === 0 || !first) continue;
    const read = await readTextFile(file);
    if (read.problem) {
      problems.push(read.problem);
      continue;
    }
    const text = editJson(read.text, first.collected.document.root, edits);
    try {
      await writeFile(`${file}.new`, `${read.hasByteOrderMark ? '\uFEFF' : ''}${text}`);
      await rename(`${file}.new`, file);
      written.push(file);
    } catch (error) {
      problems.push(fileError(file, 'unwritable', describeFileError(error, 'written')));
    }
  }
  return { written, problems };
}
