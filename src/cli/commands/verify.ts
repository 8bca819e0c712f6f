import { stat } from 'node:fs/promises';
import type { CommandResult } from '../command-result.js';
import { countWords } from '../count-words.js';
import { collectSources } from '../collect-sources.js';
import { countProblems, formatProblem, sortProblems } from '../format-problem.js';
import { fileError, type LocatedProblem } from '../located-problem.js';
import { verifySource } from '../verify-source.js';

/** `geo-quiz verify`: looks the passages of sources, and of the sources of banks, up in a folder of article texts. */
export async function runVerify(files: readonly string[], { articles }: { readonly articles: string }): Promise<CommandResult> {
  if (!(await isDirectory(articles))) return { lines: [formatProblem(fileError(articles, 'no-directory', 'There is no such directory of articles.'))], exitCode: 1 };
  const { sources, problems: faults } = await collectSources(files);
  const problems: LocatedProblem[] = [...faults];
  let passages = 0;
  let sound = 0;
  for (const found of sources) {
    const verified = await verifySource(found, articles);
    problems.push(...verified.problems);
    passages += found.source.claims.length;
    sound += verified.sound;
  }
  const { errors, text } = countProblems(problems);
  const share = sound === passages ? countWords(passages, 'passage') : `${sound.toLocaleString('en')} of ${countWords(passages, 'passage')}`;
  const summary = `${share} verified in ${countWords(sources.length, 'source')}${problems.length > 0 ? `: ${text}` : ''}`;
  return { lines: [...sortProblems(problems, files).map(formatProblem), summary], exitCode: errors > 0 ? 1 : 0 };
}

const isDirectory = (path: string): Promise<boolean> =>
  stat(path).then(
    (found) => found.isDirectory(),
    () => false,
  );
