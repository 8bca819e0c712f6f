// The files of dist/cdn, and which of them a page loads together.
import { readFileSync, readdirSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import path from 'node:path';

export const cdnFolder = fileURLToPath(new URL('../dist/cdn/', import.meta.url));
export const cdnFiles = readdirSync(cdnFolder).filter((name) => name.endsWith('.js'));
export const read = (name) => readFileSync(path.join(cdnFolder, name));
/** Files by their name without its hash. */
export const named = (prefix) => cdnFiles.filter((name) => name === `${prefix}.js` || name.startsWith(`${prefix}-`));

/** The files and all that they import statically: what a browser has to have before the first of them runs. */
export function closure(names, into = new Set()) {
  for (const name of names.filter((one) => !into.has(one))) {
    into.add(name);
    closure(
      [
        ...read(name)
          .toString()
          .matchAll(/\bfrom"\.\/([^"]+)"|\bimport"\.\/([^"]+)"/g),
      ].map(([, from, bare]) => from ?? bare),
      into,
    );
  }
  return [...into];
}
