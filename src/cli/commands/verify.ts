import { stat } from 'node:fs/promises';
import type { RenewScope } from '../../bank/renew-passage.js';
import type { CommandResult } from '../command-result.js';
import { countWords } from '../count-words.js';
import { collectSources } from '../collect-sources.js';
import { collectUses } from '../collect-uses.js';
import { countProblems, formatProblem, sortProblems, writeOutControls } from '../format-problem.js';
import { fileError, type LocatedProblem } from '../located-problem.js';
import { verifySource, type PassageReport } from '../verify-source.js';
import { writeAnchors, type SourceUpdate } from '../write-anchors.js';

export interface VerifyCommandOptions {
  /** The folder of the articles. */
  readonly articles: string;
  /** The folder of the articles as they were when they were anchored. */
  readonly before?: string | undefined;
  /** Banks whose questions are named where they rest on a passage that changed. */
  readonly banks?: readonly string[] | undefined;
  /** Says also which passages are as they were. */
  readonly all?: boolean | undefined;
  /** Writes new anchors. */
  readonly update?: RenewScope | true | undefined;
}

/** `geo-quiz verify`: looks the passages of sources, and of the sources of banks, up in a folder of article texts. */
export async function runVerify(files: readonly string[], { articles, before, banks = [], all = false, update }: VerifyCommandOptions): Promise<CommandResult> {
  for (const folder of [articles, before]) {
    if (folder !== undefined && !(await isDirectory(folder)))
      return { lines: [formatProblem(fileError(folder, 'no-directory', 'There is no such directory of articles.'))], exitCode: 1 };
  }
  const { sources, problems: faults } = await collectSources(files);
  const { uses, problems: bankFaults } = await collectUses(banks, files);
  const problems: LocatedProblem[] = [...faults, ...bankFaults];
  const reports: PassageReport[] = [];
  const updates: SourceUpdate[] = [];
  let passages = 0;
  for (const found of sources) {
    const verified = await verifySource(found, { articles, before, uses, update: update === true ? 'moved' : update });
    problems.push(...verified.problems);
    reports.push(...verified.passages);
    if (verified.update) updates.push(verified.update);
    passages += found.source.claims.length;
  }
  const { written, problems: unwritten } = await writeAnchors(updates);
  problems.push(...unwritten, ...reports.filter(({ state }) => state !== 'exact').map(({ problem }) => problem));
  const { errors, text } = countProblems(problems);
  const sound = reports.filter(({ problem, state }) => state === 'exact' || problem.level !== 'error').length;
  const share = sound === passages ? countWords(passages, 'passage') : `${sound.toLocaleString('en')} of ${countWords(passages, 'passage')}`;
  const shown = [...problems, ...(all ? reports.filter(({ state }) => state === 'exact').map(({ problem }) => ({ ...problem, level: 'exact' as const })) : [])];
  return {
    lines: [
      ...sortProblems(shown as LocatedProblem[], files).map(formatProblem),
      ...written.map((file) => `Wrote new anchors into ${writeOutControls(file)}`),
      `${share} verified in ${countWords(sources.length, 'source')}${problems.length > 0 ? `: ${text}` : ''}`,
    ],
    exitCode: errors > 0 ? 1 : 0,
  };
}

const isDirectory = (path: string): Promise<boolean> =>
  stat(path).then(
    (found) => found.isDirectory(),
    () => false,
  );
