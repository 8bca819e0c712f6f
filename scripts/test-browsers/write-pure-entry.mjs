// Pure tests need no page of their own: one file imports them all, which in three engines saves most of a minute.
import { mkdirSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { globSync } from 'tinyglobby';

const ROOT = fileURLToPath(new URL('../../', import.meta.url));
export const PURE_ENTRY = 'node_modules/.cache/geo-quiz/pure-tests.js';

export const pureTestFiles = () => globSync(['test/**/*.test.ts'], { cwd: ROOT, ignore: ['test/**/*.node.test.ts', 'test/**/*.browser.test.ts'] }).sort();

/** @returns {string[]} the one file, or none when there is nothing to run */
export function writePureEntry(files = pureTestFiles()) {
  if (files.length === 0) return [];
  mkdirSync(new URL('../../node_modules/.cache/geo-quiz/', import.meta.url), { recursive: true });
  writeFileSync(`${ROOT}${PURE_ENTRY}`, files.map((file) => `import '/${file}';\n`).join(''));
  return [PURE_ENTRY];
}
