import { readFile, stat } from 'node:fs/promises';
import { basename, dirname, join, resolve } from 'node:path';
import { analyse } from 'chardet';
import Papa from 'papaparse';
import type { ParseCsv } from '../../formats/csv/read-csv.js';
import { convert, ConvertError, type Converted, type ReadableFormat } from '../../packaging.js';
import type { CommandResult } from '../command-result.js';
import { countWords } from '../count-words.js';
import { formatLoss } from '../format-loss.js';
import { formatProblem, writeOutControls } from '../format-problem.js';
import { fileError } from '../located-problem.js';
import { describeFileError } from '../read-text-file.js';
import { isThere, writeInside } from '../write-inside.js';

export interface ConvertCommandOptions {
  /** The file of the bank, or a folder to write it to under its id. */
  readonly output: string;
  readonly from?: ReadableFormat | undefined;
  readonly encoding?: string | undefined;
  readonly language?: string | undefined;
  /** Makes everything that is lost an error. */
  readonly strict?: boolean | undefined;
  /** Writes over files that are there. */
  readonly force?: boolean | undefined;
}

/** The largest file that is read, in bytes. */
const LARGEST = 200_000_000;

/** Below this a guess of an encoding is worth a look. */
const SURE = 0.5;

const parseCsv: ParseCsv = (text, options) => Papa.parse<unknown>(text, options);

/** `geo-quiz convert`: writes the questions of another program's file as a bank, its pictures beside it, and says what was lost. */
export async function runConvert(file: string, options: ConvertCommandOptions): Promise<CommandResult> {
  const { output, from, encoding, language, strict = false, force = false } = options;
  let converted: Converted;
  try {
    const { size } = await stat(file);
    if (size > LARGEST) return refuse(file, 'too-large', `The file is too large: at most ${LARGEST / 1_000_000} MB are read.`);
    const bytes = new Uint8Array(await readFile(file));
    if (bytes.length === 0) return refuse(file, 'empty-file', 'This file is empty.');
    converted = convert(bytes, { from, encoding, language, title: titleFrom(file), guess: (sample) => analyse(sample), parseCsv });
  } catch (error) {
    if (error instanceof ConvertError) return refuse(file, 'unreadable', error.message);
    if ((error as { code?: string }).code !== undefined) return refuse(file, 'unreadable', describeFileError(error));
    throw error;
  }
  const { bank, files, losses, format, decoded } = converted;
  const lines = losses.map((loss) => formatLoss(file, loss));
  if (decoded?.found === 'guessed')
    lines.unshift(
      `${writeOutControls(file)}: read as ${decoded.encoding}${decoded.confidence < SURE ? ', which is a guess; look at the letters, and name another with --encoding where they are wrong' : ''}`,
    );
  if (decoded && decoded.unreadable > 0) lines.unshift(`${writeOutControls(file)}: ${countWords(decoded.unreadable, 'character')} could not be read as ${decoded.encoding}`);
  if (bank.questions.length === 0) return refuse(file, 'no-questions', 'No question could be read.', lines);
  if (strict && losses.length > 0) return refuse(file, 'lost', `${countWords(losses.length, 'thing')} would be lost.`, lines);

  const isFolder = /[\\/]$/u.test(output) || (await stat(output).catch(() => undefined))?.isDirectory() === true;
  if (!isFolder && !output.endsWith('.json')) return refuse(output, 'bad-name', 'The name of the bank’s file has to end in “.json”.', lines);
  const folder = isFolder ? output : dirname(output);
  const target = isFolder ? join(output, `${bank.id}.json`) : output;
  const written = [basename(target), ...files.keys()];
  if (written.some((name) => resolve(folder, name) === resolve(file))) return refuse(target, 'would-overwrite', 'This is the file that is read; write to another.', lines);
  if (new Set(written).size < written.length) return refuse(target, 'would-overwrite', 'A picture has the name of the bank’s file; name another.', lines);
  if (!force) {
    for (const name of written)
      if (await isThere(join(folder, name)))
        return refuse(join(folder, name), 'would-overwrite', 'This file is there already; name another, or write over it with --force.', lines);
  }
  for (const [name, content] of [...files, [basename(target), `${JSON.stringify(bank, null, 2)}\n`] as const]) {
    try {
      await writeInside(folder, name, content, { force });
    } catch (error) {
      const { code, message } = error as { code?: string; message: string };
      return refuse(join(folder, name), 'unwritable', code === undefined ? `This file is not written: ${message}.` : describeFileError(error, 'written'), lines);
    }
  }
  const beside = files.size === 0 ? '' : `, ${countWords(files.size, 'file')} beside it`;
  const lost = losses.length === 0 ? '' : `; ${countWords(losses.length, 'thing')} lost`;
  lines.push(`Wrote ${writeOutControls(target)}: ${countWords(bank.questions.length, 'question')} from ${format}${beside}${lost}`);
  return { lines, exitCode: 0 };
}

/** A title from the name of a file: `rivers_and-lakes.gift.txt` becomes “rivers and lakes”. */
const titleFrom = (file: string): string =>
  basename(file)
    .replace(/\.[^.]{1,8}$/u, '')
    .replace(/[_-]+/gu, ' ')
    .trim()
    .slice(0, 200)
    .toWellFormed() || 'Imported questions';

const refuse = (file: string, code: string, message: string, lines: readonly string[] = []): CommandResult => ({
  lines: [...lines, formatProblem(fileError(file, code, message)), 'Nothing was written: 1 error, 0 warnings'],
  exitCode: 1,
});
