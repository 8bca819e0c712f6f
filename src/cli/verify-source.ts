import { join } from 'node:path';
import { verifyPassages } from '../index.js';
import { errorAt } from '../model/problem.js';
import type { CollectedSource } from './collect-sources.js';
import { locateIn } from './json-document.js';
import type { LocatedProblem } from './located-problem.js';
import { readTextFile } from './read-text-file.js';
import { sha256 } from './sha256.js';

/**
 * Looks the passages of one source up in `<folder>/<source id>.txt`.
 * @returns how many were found once and unchanged, and what is wrong with the others
 */
export async function verifySource({ source, document, base }: CollectedSource, folder: string): Promise<{ sound: number; problems: LocatedProblem[] }> {
  const article = join(folder, `${source.id}.txt`);
  const read = await readTextFile(article);
  if (read.problem)
    return { sound: 0, problems: [locateIn(document, errorAt([...base, 'id'], 'article-missing', `The article “${article}” cannot be read: ${read.problem.message}`))] };
  const problems = await verifyPassages(source, read.text, { sha256 });
  const unsound = new Set(problems.filter(({ level }) => level === 'error').map(({ path }) => path[1]));
  return { sound: source.claims.length - unsound.size, problems: problems.map((problem) => locateIn(document, { ...problem, path: [...base, ...problem.path] })) };
}
