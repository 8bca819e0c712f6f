// The manifest is the contract of the elements: fails when an element lacks its summary, or when what it says is not there.
import { readFileSync } from 'node:fs';

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
const expected = [
  'geo-quiz',
  'geo-question',
  'geo-feedback',
  'geo-progress',
  'geo-question-index',
  'geo-results',
  'source-card',
  'geo-choice',
  'geo-true-false',
  'geo-numeric',
  'geo-short-text',
];
for (const tag of expected) if (!elements.some(({ tagName }) => tagName === tag)) faults.push(`<${tag}> is missing from the manifest.`);
for (const fault of faults) console.error(fault);
console.log(`${elements.length} elements described.`);
process.exit(faults.length === 0 ? 0 : 1);
