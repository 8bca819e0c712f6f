import { zipSync, type Zippable } from 'fflate';
import { checkEntryName } from './entry-name.js';

/** The first moment that a zip file can name, in the time of the place: so that the same files always give the same bytes. */
const FIRST_MOMENT = new Date(1980, 0, 1);

/** What is packed already gains nothing by being packed again. */
const PACKED = /\.(?:avif|gif|jpe?g|m4a|mp3|mp4|og[agv]|opus|png|webm|webp|zip)$/iu;

/** Packs files into a zip, in an order of their names: the same files always give the same bytes. Throws a `ZipError` where a name leads out of a folder. */
export function writeZip(files: ReadonlyMap<string, Uint8Array>): Uint8Array {
  const sorted: Zippable = {};
  for (const name of [...files.keys()].sort()) {
    checkEntryName(name);
    sorted[name] = [files.get(name) as Uint8Array, { level: PACKED.test(name) ? 0 : 9 }];
  }
  return zipSync(sorted, { mtime: FIRST_MOMENT });
}
