import { lstat, mkdir, realpath, writeFile } from 'node:fs/promises';
import { dirname, join, sep } from 'node:path';
import { entryNameFault } from '../formats/zip/entry-name.js';

/** Whether something has this path, be it a link that leads nowhere. */
export const isThere = (path: string): Promise<boolean> =>
  lstat(path).then(
    () => true,
    () => false,
  );

/** Writes a file into a folder under a name that may have come from anywhere. Rejects where that would lead out of the folder, also by a link. */
export async function writeInside(folder: string, name: string, content: string | Uint8Array, { force }: { readonly force: boolean }): Promise<void> {
  const fault = entryNameFault(name);
  if (fault !== undefined) throw new Error(`its name ${fault}`);
  const path = join(folder, name);
  await mkdir(dirname(path), { recursive: true });
  const [root, parent] = await Promise.all([realpath(folder), realpath(dirname(path))]);
  if (parent !== root && !parent.startsWith(root + sep)) throw new Error('a link leads out of the directory');
  const there = await lstat(path).catch(() => undefined);
  if (there?.isSymbolicLink()) throw new Error('a link stands in its place');
  await writeFile(path, content, { flag: force ? 'w' : 'wx' });
}
