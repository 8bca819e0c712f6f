import { existsSync, readFileSync } from 'node:fs';
import { writeFile } from 'node:fs/promises';
import { basename, dirname, join, relative, resolve, sep } from 'node:path';
import type { Readable, Writable } from 'node:stream';
import { fileURLToPath } from 'node:url';
import * as v from 'valibot';
import { questionTypes } from '../../index.js';
import { identifier, languageTag } from '../../model/schema.js';
import { suggest } from '../../model/suggest.js';
import { askAnswers, type AskedAnswer } from '../ask-answers.js';
import type { CommandResult } from '../command-result.js';
import { countWords } from '../count-words.js';
import { formatProblem, writeOutControls } from '../format-problem.js';
import { fileError } from '../located-problem.js';
import { describeFileError } from '../read-text-file.js';
import { makeStartingBank, NOTES_FIELD, packagedQuestions } from '../starting-bank.js';

export interface NewCommandOptions {
  readonly title?: string | undefined;
  /** Types of questions, with commas between. */
  readonly types?: string | undefined;
  readonly language?: string | undefined;
  /** The file of the bank. */
  readonly output?: string | undefined;
  /** Writes over files that are there. */
  readonly force?: boolean | undefined;
}

type AnswerName = 'title' | 'types' | 'language' | 'output';

const listTypes = (text: string): string[] => [...new Set(text.split(',').flatMap((name) => name.trim() || []))];

/** The id of a bank in a file: the file’s name in plain letters. */
const idFrom = (text: string): string =>
  text
    .normalize('NFKD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replace(/[^a-z0-9]+/gu, '-')
    .replace(/^-|-$/gu, '')
    .slice(0, 80) || 'questions';

const FAULTS: Readonly<Record<AnswerName, (answer: string) => string | undefined>> = {
  title: () => undefined,
  types(answer) {
    const names = Object.keys(questionTypes);
    const unknown = listTypes(answer).find((name) => !names.includes(name));
    if (unknown === undefined) return listTypes(answer).length > 0 ? undefined : `Name one type at least: ${names.join(', ')}.`;
    const near = suggest(unknown, names);
    return `“${unknown.slice(0, 60)}” is no type of question. ${near ? `Did you mean “${near}”?` : `There are ${names.join(', ')}.`}`;
  },
  language: (answer) => (v.is(languageTag, answer) ? undefined : 'A language is a tag such as “en”, “tr” or “ur”.'),
  output: (answer) => (answer.endsWith('.json') ? undefined : 'The name of the file has to end in “.json”.'),
};

/**
 * `geo-quiz new`: writes a bank to begin with, and its sources beside it. What no option says is asked at a terminal; elsewhere it is
 * taken for granted.
 */
export async function runNew(options: NewCommandOptions, terminal?: { readonly input: Readable; readonly output: Writable }): Promise<CommandResult> {
  const answers = await completeAnswers(options, terminal);
  if (!answers) return { lines: ['Nothing was written.'], exitCode: 1 };
  for (const name of ['types', 'language', 'output'] as const) {
    const fault = FAULTS[name](answers[name]);
    if (fault !== undefined) return { lines: [`--${name}: ${writeOutControls(fault)}`, 'Nothing was written.'], exitCode: 1 };
  }
  const files = makeFiles(answers);
  const there = files.filter(({ file }) => existsSync(file));
  if (there.length > 0 && options.force !== true) {
    const lines = there.map(({ file }) => formatProblem(fileError(file, 'would-overwrite', 'This file is there already; name another, or write over it with --force.')));
    return { lines: [...lines, 'Nothing was written.'], exitCode: 1 };
  }
  for (const { file, content } of files) {
    try {
      await writeFile(file, content);
    } catch (error) {
      return { lines: [formatProblem(fileError(file, 'unwritable', describeFileError(error, 'written')))], exitCode: 1 };
    }
  }
  return {
    lines: [
      ...files.map(({ file, what }) => `Wrote ${writeOutControls(file)}: ${what}`),
      `What belongs where stands beside each question, in “${NOTES_FIELD}”. Then see what is still wrong: geo-quiz check ${writeOutControls(answers.output)}`,
    ],
    exitCode: 0,
  };
}

async function completeAnswers(
  options: NewCommandOptions,
  terminal: { readonly input: Readable; readonly output: Writable } | undefined,
): Promise<Record<AnswerName, string> | undefined> {
  const fallbacks: Record<AnswerName, string> = { title: 'New questions', types: 'choice', language: 'en', output: `${idFrom(options.title ?? 'New questions')}.json` };
  const prompts: Record<AnswerName, string> = {
    title: 'Title of the bank',
    types: `Types of questions, with commas between, of ${Object.keys(questionTypes).join(', ')}`,
    language: 'Language',
    output: 'File to write',
  };
  const missing = (Object.keys(prompts) as AnswerName[]).filter((name) => options[name] === undefined);
  const asked = missing.map((name): AskedAnswer => ({ prompt: prompts[name], fallback: fallbacks[name], fault: FAULTS[name] }));
  const given = terminal && asked.length > 0 ? await askAnswers(asked, terminal) : asked.map(({ fallback }) => fallback);
  if (!given) return undefined;
  const answerOf = (name: AnswerName): string => options[name] ?? given[missing.indexOf(name)] ?? fallbacks[name];
  return { title: answerOf('title'), types: answerOf('types'), language: answerOf('language'), output: answerOf('output') };
}

interface NewFile {
  readonly file: string;
  readonly content: string | Uint8Array;
  readonly what: string;
}

function makeFiles({ title, types, language, output }: Record<AnswerName, string>): NewFile[] {
  const stem = basename(output, '.json');
  const { bank, sources, pictures, sourceNotes } = makeStartingBank({ id: v.is(identifier, stem) ? stem : idFrom(stem), title, language, types: listTypes(types) });
  const folder = dirname(output);
  const written = (name: string, data: object): string => `${JSON.stringify({ ...schemaField(folder, name), ...data }, null, 2)}\n`;
  return [
    { file: output, content: written('question-bank', bank), what: countWords(listTypes(types).length, 'question') },
    ...sources.map((source) => ({
      file: join(folder, `${source.id}.json`),
      content: written('source', { [NOTES_FIELD]: sourceNotes, ...source }),
      what: `the source they rest on, ${countWords(source.claims.length, 'claim')}`,
    })),
    ...pictures.map((name) => ({ file: join(folder, name), content: readFileSync(new URL(`examples/${name}`, packagedQuestions)), what: 'the picture that is shown' })),
  ];
}

/** The address of a schema, where the package lies in the folder one works in; from elsewhere it would not last. */
function schemaField(folder: string, name: string): { $schema?: string } {
  const schema = fileURLToPath(new URL(`schema/${name}.schema.json`, packagedQuestions));
  return schema.startsWith(`${process.cwd()}${sep}`) ? { $schema: relative(resolve(folder), schema).split(sep).join('/') } : {};
}
