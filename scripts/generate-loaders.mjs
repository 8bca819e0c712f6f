// Writes src/question-types/question-type-loaders.ts from the imports and entries of question-types.ts, so that the list of types
// stays the one place a new type is named. With --check it writes nothing and fails if the file is stale.
import { readFileSync } from 'node:fs';
import { putFiles } from './put-files.mjs';

const list = readFileSync(new URL('../src/question-types/question-types.ts', import.meta.url), 'utf8');

/** The folder that each imported name comes from. */
const folders = new Map([...list.matchAll(/^import \{ (\w+) \} from '\.\/([\w-]+)\/[\w-]+\.js';$/gmu)].map(([, name, folder]) => [name, folder]));
const body = /export const questionTypes = \{\n(.*?)\n\} as const;/su.exec(list)?.[1];
if (body === undefined) throw new Error('question-types.ts holds no “export const questionTypes = { … } as const;”');

const entries = body.split('\n').map((line) => {
  const [, key, name] = /^ {2}(?:('[\w-]+'|\w+): )?(\w+),$/u.exec(line) ?? [];
  const folder = folders.get(name);
  if (folder === undefined) throw new Error(`question-types.ts: “${line.trim()}” is not the entry of an imported type`);
  return `  ${key ?? name}: () => import('./${folder}/${folder}.js').then((module) => module.${name}),`;
});

const text = `// Generated from question-types.ts by scripts/generate-loaders.mjs. Do not edit.
import type { AnyQuestionType } from './question-type.js';

/** Loads one type's rules, so that a page carries only the types it meets. */
export const questionTypeLoaders: Readonly<Record<string, () => Promise<AnyQuestionType>>> = {
${entries.join('\n')}
};
`;

putFiles([{ url: new URL('../src/question-types/question-type-loaders.ts', import.meta.url), text }], 'node scripts/generate-loaders.mjs');
