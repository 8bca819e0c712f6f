// npm run size: what a browser loads, from dist/cdn, minified and gzip level 9. With --check it fails where a budget is passed.
import { readFileSync, readdirSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import path from 'node:path';
import { brotliCompressSync, gzipSync } from 'node:zlib';

const folder = fileURLToPath(new URL('../dist/cdn/', import.meta.url));
const files = readdirSync(folder).filter((name) => name.endsWith('.js'));
const named = (prefix) => files.filter((name) => name === `${prefix}.js` || name.startsWith(`${prefix}-`));
const bytes = (names) => names.reduce((sum, name) => sum + gzipSync(readFileSync(path.join(folder, name)), { level: 9 }).length, 0);
/** The files and all that they import statically: what a browser has to have before the first of them runs. */
function closure(names, into = new Set()) {
  for (const name of names.filter((one) => !into.has(one))) {
    into.add(name);
    const code = readFileSync(path.join(folder, name), 'utf8');
    closure(
      [...code.matchAll(/\bfrom"\.\/([^"]+)"|\bimport"\.\/([^"]+)"/g)].map(([, from, bare]) => from ?? bare),
      into,
    );
  }
  return [...into];
}
const brotli = (names) => names.reduce((sum, name) => sum + brotliCompressSync(readFileSync(path.join(folder, name))).length, 0);

const types = readdirSync(new URL('../src/question-types/', import.meta.url), { withFileTypes: true }).flatMap((entry) => (entry.isDirectory() ? [entry.name] : []));

/** Budgets in bytes; 1 kB is 1,024 here, as in the table of the peers. */
const kB = 1024;
/** What a map draws with is part of the question that needs one. */
const typeBudgets = { 'map-point': 15 * kB };
const coasts = [...named('land-region'), ...named('land-world')];
const rows = [
  ['until the first question of a choice bank can be answered', closure([...named('define'), ...named('choice')]), 25 * kB],
  ['right after it: progress, feedback, saving, sources', named('later'), 19 * kB],
  ['results', [...named('geo-results'), ...named('results-messages'), ...named('status-messages')], 5.25 * kB],
  ['what typed answers share', named('typed'), 4 * kB],
  ...types.map((name) => [`a question of type ${name}`, named(name), typeBudgets[name] ?? 4 * kB]),
  ['coasts of the region, with the first map that shows it', named('land-region'), 35 * kB],
  ['coasts of the world, with the first map beyond the region', named('land-world'), 35 * kB],
  ['everything there is but coasts', files.filter((name) => !coasts.includes(name)), 150 * kB],
];
const show = (size) => `${(size / kB).toFixed(2)} kB`;
console.log(`| loaded | gzip | brotli | budget |\n|---|--:|--:|--:|`);
let over = 0;
for (const [what, names, budget] of rows) {
  const size = bytes(names);
  if (size > budget || names.length === 0) over++;
  console.log(`| ${what} | ${show(size)}${size > budget ? ' **over**' : ''} | ${show(brotli(names))} | ${show(budget)} |`);
}
if (over > 0 && process.argv.includes('--check')) process.exit(1);
