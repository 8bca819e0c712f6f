import { readFile, stat, writeFile } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { Packed, PackOptions } from '../../packaging/pack-options.js';
import { needsPlayer, pack, PackError, packTargets, readPlayerFiles, type PackTargetName } from '../../packaging.js';
import type { CommandResult } from '../command-result.js';
import { countWords } from '../count-words.js';
import { formatLoss } from '../format-loss.js';
import { countProblems, formatProblem, sortProblems, writeOutControls } from '../format-problem.js';
import { fileError, type LocatedProblem } from '../located-problem.js';
import { readBankFile } from '../read-bank-file.js';
import { readMedia } from '../read-media.js';
import { readModuleFile } from '../read-module-file.js';
import { describeFileError } from '../read-text-file.js';

export interface PackCommandOptions {
  readonly to: PackTargetName;
  /** A file for one bank, a folder for several. */
  readonly output: string;
  readonly mode?: 'practice' | 'test' | undefined;
  readonly pass?: number | undefined;
  readonly limit?: number | undefined;
  readonly shuffle?: 'on' | 'off' | undefined;
  readonly seed?: string | undefined;
  readonly layout?: 'paged' | 'list' | undefined;
  readonly attempts?: number | 'unlimited' | undefined;
  readonly timeLimit?: number | 'none' | undefined;
  readonly extraTime?: '1.5' | '2' | '10' | 'none' | undefined;
  readonly certainty?: 'on' | 'off' | undefined;
  readonly language?: string | undefined;
  readonly courseId?: string | undefined;
  readonly answers?: boolean | undefined;
  /** Makes everything that is not carried an error. */
  readonly strict?: boolean | undefined;
  /** Where the files of the player are; in this package when left out. */
  readonly player?: string | undefined;
}

/** The same three steps up lead to it from the source and from the built file. */
const ownPlayer = fileURLToPath(new URL('../../../dist/player/', import.meta.url));

/** `geo-quiz pack`: writes banks in a form that LMSs and other programs take, and says what of each they do not. */
export async function runPack(files: readonly string[], options: PackCommandOptions): Promise<CommandResult> {
  const { to, output, strict = false } = options;
  const isFolder = await stat(output).then(
    (found) => found.isDirectory(),
    () => false,
  );
  if (files.length > 1 && !isFolder) return refuse([fileError(output, 'unwritable', 'Several banks need a directory to write to, one that is there.')]);
  let playerFiles: ReadonlyMap<string, Uint8Array> | undefined;
  try {
    playerFiles = needsPlayer(to) ? await readPlayer(options.player ?? ownPlayer, to) : undefined;
  } catch (error) {
    return refuse([
      fileError(
        options.player ?? ownPlayer,
        'no-player',
        error instanceof PackError ? error.message : 'The files of the player are not here. Build the project, or name their directory with --player.',
      ),
    ]);
  }
  const inputs = new Set<string>();
  const packed: { readonly file: string; readonly size: string; readonly target: string; readonly result: Packed }[] = [];
  const problems: LocatedProblem[] = [];
  for (const file of files) {
    const module = await readModuleFile(file);
    if (module) {
      try {
        const { fetch, base, media } = module;
        const result = await pack(module.data, { ...settingsOf(options), to, fetch, base, media, ...(playerFiles ? { playerFiles } : {}) });
        const count = (module.data as { sections: readonly unknown[] }).sections.length;
        packed.push({ file, size: countWords(count, 'section'), target: isFolder ? join(output, result.name) : output, result });
        for (const input of module.inputs) inputs.add(resolve(input));
      } catch (error) {
        if (!(error instanceof PackError)) throw error;
        problems.push(fileError(file, 'unpackable', error.message));
      }
      continue;
    }
    const { read, problems: faults } = await readBankFile(file);
    problems.push(...faults);
    if (!read) continue;
    for (const input of read.inputs) inputs.add(resolve(input));
    try {
      const result = await pack(read.bank, { ...settingsOf(options), to, sources: read.sources, media: await readMedia(file, read.bank), ...(playerFiles ? { playerFiles } : {}) });
      packed.push({ file, size: countWords(read.bank.questions.length, 'question'), target: isFolder ? join(output, result.name) : output, result });
    } catch (error) {
      if (!(error instanceof PackError)) throw error;
      problems.push(fileError(file, 'unpackable', error.message));
    }
  }
  const losses = packed.flatMap(({ file, result }) => result.losses.map((loss) => formatLoss(file, loss)));
  if (strict && losses.length > 0) problems.push(fileError(output, 'not-carried', `${countWords(losses.length, 'thing')} cannot be carried.`));
  const targets = packed.map(({ target }) => resolve(target));
  for (const target of new Set(targets)) {
    if (inputs.has(target)) problems.push(fileError(target, 'would-overwrite', 'This is one of the files that are packed; write to another.'));
    if (targets.filter((other) => other === target).length > 1)
      problems.push(fileError(target, 'same-name', 'Two of the banks have the same id, so that one would be written over the other.'));
  }
  if (problems.some(({ level }) => level === 'error')) return refuse(problems, losses);
  const lines = [...problems.map(formatProblem), ...losses];
  for (const { target, size: holds, result } of packed) {
    try {
      await writeFile(target, result.bytes);
    } catch (error) {
      return refuse([fileError(target, 'unwritable', describeFileError(error, 'written'))], lines);
    }
    const size = (result.bytes.length / 1000).toLocaleString('en', { maximumFractionDigits: 1 });
    const lost = result.losses.length === 0 ? '' : `; ${countWords(result.losses.length, 'thing')} not carried`;
    lines.push(`Wrote ${writeOutControls(target)}: ${packTargets[to].label}, ${holds}, ${size} kB${lost}`);
  }
  return { lines, exitCode: 0 };
}

const readPlayer = (folder: string, to: string): Promise<Map<string, Uint8Array>> => readPlayerFiles(async (name) => new Uint8Array(await readFile(join(folder, name))), to);

const isOn = (choice: 'on' | 'off' | undefined): boolean | undefined => (choice === undefined ? undefined : choice === 'on');

const settingsOf = ({ mode, pass, limit, shuffle, seed, layout, attempts, timeLimit, extraTime, certainty, language, courseId, answers }: PackCommandOptions): PackOptions => ({
  mode,
  passFraction: pass,
  limit,
  shuffle: isOn(shuffle),
  seed,
  layout,
  attempts,
  timeLimitSeconds: timeLimit,
  extraTime: extraTime === undefined || extraTime === 'none' ? extraTime : (Number(extraTime) as 1.5 | 2 | 10),
  certainty: isOn(certainty),
  language,
  courseId,
  answers,
});

const refuse = (problems: readonly LocatedProblem[], lines: readonly string[] = []): CommandResult => ({
  lines: [...lines, ...sortProblems(problems, []).map(formatProblem), `Nothing was written: ${countProblems(problems).text}`],
  exitCode: 1,
});
