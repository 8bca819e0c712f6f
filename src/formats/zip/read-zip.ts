import { Inflate } from 'fflate';
import { checkEntryName } from './entry-name.js';
import { packedBytes, readZipDirectory, type ZipEntry } from './zip-directory.js';
import { ZipError } from './zip-error.js';

/** How much of a zip file is read. */
export interface ZipLimits {
  readonly mostEntries?: number;
  /** Bytes of all files together, unpacked. */
  readonly mostBytes?: number;
}

const MOST_ENTRIES = 5000;
const MOST_BYTES = 200_000_000;
/** Packed bytes that are unpacked in one go: a thousandfold of it is what can come out before it is counted. */
const STEP = 4096;

/**
 * Unpacks a zip file in memory: its files by their names, folders left out. Throws a {@link ZipError} where it is damaged, locked, too
 * large, or holds names that lead out of a folder. What unpacks to more than the table of contents says is stopped at once.
 */
export function readZip(bytes: Uint8Array, { mostEntries = MOST_ENTRIES, mostBytes = MOST_BYTES }: ZipLimits = {}): Map<string, Uint8Array> {
  const entries = readZipDirectory(bytes, mostEntries);
  const total = entries.reduce((sum, { size }) => sum + size, 0);
  if (total > mostBytes) throw new ZipError(`The zip file unpacks to ${inMegabytes(total)} MB; at most ${inMegabytes(mostBytes)} MB are read.`);
  const files = new Map<string, Uint8Array>();
  for (const entry of entries) {
    checkEntryName(entry.name);
    if (files.has(entry.name)) throw new ZipError(`The zip file holds ${JSON.stringify(entry.name.slice(0, 80))} twice.`);
    files.set(entry.name, unpack(entry, packedBytes(bytes, entry)));
  }
  return files;
}

const inMegabytes = (bytes: number): string => (bytes / 1_000_000).toLocaleString('en', { maximumFractionDigits: 1 });

function unpack({ name, method, size }: ZipEntry, packed: Uint8Array): Uint8Array {
  const say = (what: string): ZipError => new ZipError(`The zip file is damaged: ${JSON.stringify(name.slice(0, 80))} ${what}.`);
  if (method === 0) {
    if (packed.length !== size) throw say('is not as long as it says');
    return packed.slice();
  }
  if (method !== 8) throw new ZipError(`${JSON.stringify(name.slice(0, 80))} in the zip file is packed in a way that is not read (${method}).`);
  // Not `size` bytes at once: a table of contents costs nothing to write.
  const pieces: Uint8Array[] = [];
  let length = 0;
  const inflate = new Inflate((piece) => {
    length += piece.length;
    if (length > size) throw say('unpacks to more than it says');
    pieces.push(piece);
  });
  try {
    for (let at = 0; at < packed.length || at === 0; at += STEP) inflate.push(packed.subarray(at, at + STEP), at + STEP >= packed.length);
  } catch (error) {
    throw error instanceof ZipError ? error : say('cannot be unpacked');
  }
  if (length !== size) throw say('is not as long as it says');
  const out = new Uint8Array(size);
  let at = 0;
  for (const piece of pieces) {
    out.set(piece, at);
    at += piece.length;
  }
  return out;
}
