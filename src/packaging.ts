/** Packs banks for LMSs and other programs, and makes banks of their files. Runs in browsers and in Node; nothing is read or sent by itself. */
import { parseBank } from './bank/parse-bank.js';
import type { Problem } from './model/problem.js';
import { convertFile, type Converted, type ConvertOptions } from './packaging/convert-file.js';
import { keepReadable } from './packaging/keep-readable.js';
import { packModule } from './packaging/pack-module.js';
import { packBank, type PackTargetName } from './packaging/pack-bank.js';
import { PackError } from './packaging/pack-error.js';
import type { Packed, PackOptions } from './packaging/pack-options.js';
import { questionTypes } from './question-types/question-types.js';

/** The SHA-256 of a text in hexadecimal digits, where the platform can work it out. */
async function sha256(text: string): Promise<string> {
  const digest = await crypto.subtle.digest('SHA-256', new TextEncoder().encode(text));
  return Array.from(new Uint8Array(digest), (byte) => byte.toString(16).padStart(2, '0')).join('');
}

/** `crypto.subtle` is there on safe pages and files from disk only. */
const canHash = (): boolean => (globalThis as { crypto?: { subtle?: unknown } }).crypto?.subtle !== undefined;

/**
 * Packs a bank, or a module with all that it refers to, parsed or as it is in its file, and gives the file to hand out with all that it cannot carry. Rejects with a
 * {@link PackError} where it cannot be packed at all.
 */
export function pack(bank: unknown, { to, ...options }: PackOptions & { readonly to: PackTargetName }): Promise<Packed> {
  if (typeof bank === 'object' && bank !== null && 'sections' in bank) return packModule(bank, to, questionTypes, { ...(canHash() ? { sha256 } : {}), ...options });
  const parsed = parseBank(bank, questionTypes);
  const [fault] = parsed.problems.filter(({ level }) => level === 'error') as [Problem?];
  if (!parsed.bank || fault) return Promise.reject(new PackError(`The bank has a fault: ${fault?.message ?? 'it cannot be read'}`));
  return packBank(parsed.bank, to, questionTypes, { ...(canHash() ? { sha256 } : {}), ...options });
}

/** Makes a bank of a file of another program. What is in the bank parses; all that was lost is listed. Throws a {@link ConvertError}. */
export const convert = (bytes: Uint8Array, options: ConvertOptions = {}): Converted => keepReadable(convertFile(bytes, options), questionTypes);

export type { Loss } from './formats/loss.js';
export { readableFormats, type Converted, type ConvertOptions, type ReadableFormat } from './packaging/convert-file.js';
export { ConvertError } from './packaging/convert-error.js';
export { localMedia } from './packaging/media-addresses.js';
export { needsPlayer, packTargets, type PackTargetName } from './packaging/pack-bank.js';
export type { Packed, PackOptions, QuizSettings } from './packaging/pack-options.js';
export { loadPlayerFiles, readPlayerFiles, type FetchBytes, type ReadPlayerFile } from './packaging/player-files.js';
export { PackError };
