// npm run size: what a browser loads, from dist/cdn, minified and gzip level 9. With --check it fails where a budget is passed.
import { readdirSync } from 'node:fs';
import { brotliCompressSync, gzipSync } from 'node:zlib';
import { cdnFiles as files, closure, named, read } from './cdn-files.mjs';

const bytes = (names) => names.reduce((sum, name) => sum + gzipSync(read(name), { level: 9 }).length, 0);
const brotli = (names) => names.reduce((sum, name) => sum + brotliCompressSync(read(name)).length, 0);

const types = readdirSync(new URL('../src/question-types/', import.meta.url), { withFileTypes: true }).flatMap((entry) => (entry.isDirectory() ? [entry.name] : []));

/** Budgets in bytes; 1 kB is 1,024 here, as in the table of the peers. */
const kB = 1024;
/** What a map draws with is part of the question that needs one. */
const typeBudgets = { 'map-point': 15 * kB };
const coasts = [...named('land-region'), ...named('land-world')];
/** What pages hold beside quizzes; each with what it alone needs. */
const courseElements = ['geo-module', 'source-compare', 'geo-timeline', 'geo-map', 'geo-review', 'geo-class-results'];
const elementBudgets = { 'geo-module': 16 * kB, 'geo-timeline': 5.5 * kB, 'geo-review': 20 * kB, 'geo-class-results': 20 * kB };
/** All that a quiz with every feature may come to load. */
const quizFiles = (() => {
  const into = new Set();
  const follow = (names) => {
    for (const name of names) {
      if (into.has(name) || coasts.includes(name) || !files.includes(name)) continue;
      into.add(name);
      follow(
        [
          ...read(name)
            .toString()
            .matchAll(/"\.\/([^"]+\.js)"/g),
        ].map(([, found]) => found),
      );
    }
  };
  follow(named('define'));
  return [...into];
})();
const rows = [
  ['until the first question of a choice bank can be answered', closure([...named('define'), ...named('choice')]), 25 * kB],
  ['right after it: progress, feedback, saving, sources', named('later'), 19.5 * kB],
  ['results', [...named('geo-results'), ...named('results-messages'), ...named('status-messages')], 5.75 * kB],
  ['what typed answers share', named('typed'), 4 * kB],
  ...types.map((name) => [`a question of type ${name}`, [...named(name), ...(name === 'map-point' ? named('drawn-map') : [])], typeBudgets[name] ?? 4 * kB]),
  ['coasts of the region, with the first map that shows it', named('land-region'), 35 * kB],
  ['coasts of the world, with the first map beyond the region', named('land-world'), 35 * kB],
  ['everything a quiz can come to load, but coasts', quizFiles, 160 * kB],
  ...courseElements.map((tag) => [`<${tag}>, beside what quizzes load`, named(tag), elementBudgets[tag] ?? 5 * kB]),
  ['the worker that reads class results', named('class-results-worker'), 20 * kB],
  ['packing and converting in a page', named('packaging'), 260 * kB],
  ['the script of a page with frames', named('embed'), 1 * kB],
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
