import { fileError, type LocatedProblem } from './located-problem.js';
import { readTextFile } from './read-text-file.js';

/** Reads a team's own list of blocked names: SHA-256 hashes as a JSON list or one a line; lines that begin with `#` are remarks. */
export async function readBlockedNames(file: string): Promise<{ hashes: string[]; problems: LocatedProblem[] }> {
  const read = await readTextFile(file);
  if (read.problem) return { hashes: [], problems: [read.problem] };
  const problems: LocatedProblem[] = [];
  const hashes: string[] = [];
  const text = read.text.trimStart().startsWith('[') ? linesOfList(read.text) : read.text;
  if (text === undefined) return { hashes, problems: [fileError(file, 'broken-json', 'This is not a JSON list of hashes in quotation marks.')] };
  text.split(/\r\n|\r|\n/u).forEach((line, index) => {
    const entry = line.trim();
    if (entry === '' || entry.startsWith('#')) return;
    if (/^[0-9a-f]{64}$/iu.test(entry)) hashes.push(entry.toLowerCase());
    else problems.push(fileError(file, 'not-a-hash', 'This is not a SHA-256 in 64 hexadecimal digits.', { line: text === read.text ? index + 1 : 1, column: 1 }));
  });
  return { hashes, problems };
}

function linesOfList(text: string): string | undefined {
  try {
    const list = JSON.parse(text) as unknown[];
    return list.every((entry) => typeof entry === 'string') ? list.join('\n') : undefined;
  } catch {
    return undefined;
  }
}
