import { ZipError } from './zip-error.js';

/** What the table of contents of a zip file says of one file. */
export interface ZipEntry {
  readonly name: string;
  /** How it is packed: 0 not at all, 8 deflated. */
  readonly method: number;
  /** Bytes in the zip, and unpacked, as the table says. */
  readonly packed: number;
  readonly size: number;
  /** Where its local header begins. */
  readonly offset: number;
}

const END = 0x06054b50;
const CENTRAL = 0x02014b50;
const LOCAL = 0x04034b50;
const END_LENGTH = 22;
const CENTRAL_LENGTH = 46;
const LOCAL_LENGTH = 30;
/** The longest comment a zip file can end with. */
const LONGEST_COMMENT = 0xffff;
const LINK = 0o120000;

/** Reads the table of contents. Throws a {@link ZipError} where there is none, or where it holds something that is not read. */
export function readZipDirectory(bytes: Uint8Array, mostEntries: number): ZipEntry[] {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const end = findEnd(view);
  const count = view.getUint16(end + 10, true);
  let at = view.getUint32(end + 16, true);
  if (count === 0xffff || at === 0xffffffff) throw new ZipError('This zip file is in the form for very large files (ZIP64), which is not read.');
  if (count > mostEntries) throw new ZipError(`The zip file holds ${count.toLocaleString('en')} files; at most ${mostEntries.toLocaleString('en')} are read.`);
  const entries: ZipEntry[] = [];
  for (let index = 0; index < count; index++) {
    if (at + CENTRAL_LENGTH > end || view.getUint32(at, true) !== CENTRAL) throw new ZipError('The zip file is damaged: its table of contents breaks off.');
    const [nameLength, extraLength, commentLength] = [28, 30, 32].map((place) => view.getUint16(at + place, true)) as [number, number, number];
    const name = readName(bytes.subarray(at + CENTRAL_LENGTH, at + CENTRAL_LENGTH + nameLength));
    if (view.getUint16(at + 8, true) & 1) throw new ZipError(`The zip file is locked with a password (${JSON.stringify(name.slice(0, 80))}). Unlock it first.`);
    const isUnix = view.getUint8(at + 5) === 3;
    if (isUnix && ((view.getUint32(at + 38, true) >>> 16) & 0o170000) === LINK)
      throw new ZipError(`The zip file holds a link to another place (${JSON.stringify(name.slice(0, 80))}), which is not read.`);
    const entry = {
      name,
      method: view.getUint16(at + 10, true),
      packed: view.getUint32(at + 20, true),
      size: view.getUint32(at + 24, true),
      offset: view.getUint32(at + 42, true),
    };
    if (!name.endsWith('/')) entries.push(entry);
    at += CENTRAL_LENGTH + nameLength + extraLength + commentLength;
  }
  return entries;
}

/** The packed bytes of an entry. */
export function packedBytes(bytes: Uint8Array, { name, offset, packed }: ZipEntry): Uint8Array {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const isThere = offset + LOCAL_LENGTH <= bytes.length && view.getUint32(offset, true) === LOCAL;
  const from = isThere ? offset + LOCAL_LENGTH + view.getUint16(offset + 26, true) + view.getUint16(offset + 28, true) : 0;
  if (!isThere || from + packed > bytes.length) throw new ZipError(`The zip file is damaged: ${JSON.stringify(name.slice(0, 80))} is not where its table of contents says.`);
  return bytes.subarray(from, from + packed);
}

function findEnd(view: DataView): number {
  for (let at = view.byteLength - END_LENGTH; at >= Math.max(0, view.byteLength - END_LENGTH - LONGEST_COMMENT); at--) if (view.getUint32(at, true) === END) return at;
  throw new ZipError('This is no zip file, or its end is missing.');
}

/** Names are UTF-8 in all that write zips today; what is not is taken byte by byte. */
function readName(bytes: Uint8Array): string {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    return String.fromCharCode(...bytes);
  }
}
