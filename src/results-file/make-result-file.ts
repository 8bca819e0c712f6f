import type { SessionResults } from '../session/summarize-session.js';
import { checksumOf } from './checksum.js';
import { LONGEST_NAME, RESULT_FORMAT, RESULT_VERSION, SELF_REPORTED, type ResultFile } from './result-file.js';

export interface ResultFileOptions {
  /** The learner’s name as it was typed; spaces around it are dropped, an empty one is left out. */
  readonly learner?: string | undefined;
  /** Milliseconds since 1970. */
  readonly savedAt: number;
  /** The bank as it was played, for telling its versions apart: {@link checksumOf} of it stands in the file. */
  readonly bank?: unknown;
}

/**
 * Puts a learner’s results into a file for the learner or the teacher. `visible` is what the learner may see of them, so that a file
 * tells no more than the page; it is taken as it is. Write the file with `JSON.stringify`, or encrypt that text with `encryptText`.
 */
export function makeResultFile(visible: Partial<SessionResults>, { learner, savedAt, bank }: ResultFileOptions): ResultFile {
  const name = (learner ?? '').toWellFormed().replace(/\s+/gu, ' ').trim().slice(0, LONGEST_NAME).toWellFormed();
  // Through JSON, because what JSON leaves out must not count for the checksum.
  const results = JSON.parse(JSON.stringify(visible)) as Partial<SessionResults>;
  const content = {
    ...(name === '' ? {} : { learner: name }),
    savedAt,
    ...(bank === undefined ? {} : { bankChecksum: checksumOf(bank) }),
    results,
  };
  return { format: RESULT_FORMAT, version: RESULT_VERSION, note: SELF_REPORTED, ...content, checksum: checksumOfContent(content) };
}

/** The checksum of what a file holds, whatever the order of its fields. */
export const checksumOfContent = ({ learner, savedAt, bankChecksum, results }: Pick<ResultFile, 'learner' | 'savedAt' | 'bankChecksum'> & { readonly results: unknown }): string =>
  checksumOf([learner ?? null, savedAt, bankChecksum ?? null, results]);
