import { parse, type DocumentNode } from '@humanwhocodes/momoa';
import { formatPath, type Problem } from '../model/problem.js';
import { describeJsonError } from './describe-json-error.js';
import { findDuplicateKeys } from './find-duplicate-keys.js';
import { locateRange } from './locate-problem.js';
import { fileError, type LocatedProblem } from './located-problem.js';
import { readTextFile } from './read-text-file.js';

/** A JSON file that could be read: its data, and where each piece of it stands. */
export interface JsonDocument {
  readonly file: string;
  readonly data: unknown;
  readonly root: DocumentNode;
}

/** Reads a JSON file. Never throws; without a document, the problems say why. */
export async function readJsonDocument(file: string): Promise<{ document?: JsonDocument; problems: LocatedProblem[] }> {
  const read = await readTextFile(file);
  if (read.problem) return { problems: [read.problem] };
  const parsed = parseJsonDocument(file, read.text);
  if (read.hasByteOrderMark) parsed.problems.unshift(fileError(file, 'byte-order-mark', 'This file begins with a byte-order mark; save it as UTF-8 without one.'));
  return parsed;
}

/** Parses the text of a JSON file. A field name that stands twice in an object is a problem. */
export function parseJsonDocument(file: string, text: string): { document?: JsonDocument; problems: LocatedProblem[] } {
  try {
    const root = parse(text, { mode: 'json' });
    const data = JSON.parse(text) as unknown;
    const problems = findDuplicateKeys(root).map(({ name, ...position }) =>
      fileError(file, 'duplicate-field', `“${name}” stands in this object already; only one of the two would count.`, position),
    );
    return { document: { file, data, root }, problems };
  } catch (error) {
    const { message, ...position } = describeJsonError(error, text);
    return { problems: [fileError(file, 'broken-json', message, position)] };
  }
}

/** Finds the place of a problem in its file. A message that needs a subject gets the path as one. */
export function locateIn({ file, root }: JsonDocument, { level, code, path, message, rule, question }: Problem & Pick<LocatedProblem, 'rule' | 'question'>): LocatedProblem {
  const isSentence = !/^\p{Ll}/u.test(message);
  return {
    file,
    ...locateRange(root, path, { atName: code === 'unknown-field' || code === 'unknown-rule' || code === 'unknown-option' }),
    level,
    code,
    message: isSentence ? message : `${formatPath(path) || 'This file'} ${message}`,
    ...(rule === undefined ? {} : { rule }),
    ...(question === undefined ? {} : { question }),
  };
}
