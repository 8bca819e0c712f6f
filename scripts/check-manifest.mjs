// The manifest is the contract of the elements: fails when an element lacks its summary, or when what it says is not there.
import { readFileSync, readdirSync } from 'node:fs';
import { basename } from 'node:path';
import { fileURLToPath } from 'node:url';
import { globSync } from 'tinyglobby';

const manifest = JSON.parse(readFileSync(new URL('../custom-elements.json', import.meta.url), 'utf8'));
const elements = manifest.modules.flatMap(({ declarations = [] }) => declarations.filter(({ tagName }) => tagName));
const faults = [];
for (const element of elements) {
  if (!element.description) faults.push(`<${element.tagName}> has no summary.`);
  for (const part of ['attributes', 'events', 'cssParts', 'cssProperties', 'slots']) {
    for (const entry of element[part] ?? []) if (part !== 'attributes' && !entry.description) faults.push(`<${element.tagName}>: ${part} “${entry.name}” is not described.`);
  }
  for (const event of element.events ?? [])
    if (!event.type?.text || event.type.text === 'Event' || event.type.text === 'CustomEvent') faults.push(`<${element.tagName}>: event “${event.name}” has no type.`);
}
const folders = (path) => readdirSync(new URL(path, import.meta.url), { withFileTypes: true }).flatMap((entry) => (entry.isDirectory() ? [entry.name] : []));
const expected = [
  ...globSync('src/{elements,question-types}/*/*-element.ts', { cwd: fileURLToPath(new URL('..', import.meta.url)) }).map((file) => basename(file, '-element.ts')),
  ...folders('../src/question-types').map((name) => `geo-${name}`),
];
for (const tag of expected) if (!elements.some(({ tagName }) => tagName === tag)) faults.push(`<${tag}> is missing from the manifest.`);
for (const fault of faults) console.error(fault);
console.log(`${elements.length} elements described.`);
process.exit(faults.length === 0 ? 0 : 1);
