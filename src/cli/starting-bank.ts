import { readFileSync } from 'node:fs';
import { claimsUsedBy } from '../bank/claims-used.js';
import { parseBank, parseSource, questionTypes } from '../index.js';
import type { Source } from '../model/source.js';

/** What a new bank begins with. */
export interface NewBankAnswers {
  readonly id: string;
  readonly title: string;
  readonly language: string;
  /** Names of types of questions, one question of each. */
  readonly types: readonly string[];
}

export interface StartingBank {
  readonly bank: object;
  /** Each goes into a file of its own beside the bank, named by its id. */
  readonly sources: readonly Source[];
  /** Names of pictures among the examples that the questions show. */
  readonly pictures: readonly string[];
  /** What is to be written into the fields of a source, by the field. */
  readonly sourceNotes: Readonly<Record<string, string>>;
}

/** The folder of the package that holds examples and schemas. The same two steps up lead to it from the source and from the built file. */
export const packagedQuestions = new URL('../../questions/', import.meta.url);

const readJson = (name: string): unknown => JSON.parse(readFileSync(new URL(name, packagedQuestions), 'utf8'));

/** The field that tells an author what belongs where; tools leave it alone. */
export const NOTES_FIELD = 'x-what-to-write';

interface SchemaFields {
  readonly properties: Readonly<Record<string, { readonly description?: string }>>;
}

/**
 * A bank to begin with: the first question of the example of each type, on an invented country, with the sources that it rests on.
 * Beside every question stands what belongs into its fields, in the words of the JSON Schema.
 */
export function makeStartingBank({ id, title, language, types }: NewBankAnswers): StartingBank {
  const schema = readJson('schema/question-bank.schema.json') as { $defs: Readonly<Record<string, SchemaFields>> };
  const sources = new Map<string, Source>();
  const objectives = new Map<string, unknown>();
  const questions = types.map((type) => {
    const { bank } = parseBank(readJson(`examples/${type}.json`));
    const [example] = bank?.questions ?? [];
    if (!bank || !example) throw new Error(`The example of “${type}” cannot be read.`);
    const used = claimsUsedBy(example, questionTypes);
    for (const entry of bank.sources ?? []) {
      const { source } = parseSource(entry);
      const claims = source?.claims.filter((claim) => used.has(claim.id)) ?? [];
      if (source && (claims.length > 0 || example.stimulus?.some((stimulus) => stimulus.kind === 'text' && stimulus.source === source.id)))
        sources.set(source.id, { ...source, claims: [...(sources.get(source.id)?.claims ?? []).filter((claim) => !used.has(claim.id)), ...claims] });
    }
    for (const objective of bank.objectives ?? []) if (objective.id === example.objective) objectives.set(objective.id, objective);
    // What names other questions of the example, or matters beside it, would name nothing here.
    const { id: _id, type: _type, enemies: _enemies, conflicts: _conflicts, ...fields } = example;
    return { id: `first-${type}`, type, [NOTES_FIELD]: notesFor(schema.$defs[type], fields), ...fields };
  });
  const bank = {
    version: 1,
    id,
    title,
    description: 'Say what the questions are about, and for whom they are. To begin with, they are on an invented country: write your own in their place.',
    language,
    sources: [...sources.keys()].map((source) => `${source}.json`),
    ...(objectives.size > 0 ? { objectives: [...objectives.values()] } : {}),
    questions,
  };
  return {
    bank,
    sources: [...sources.values()],
    pictures: questions.flatMap((question) => ('image' in question && typeof question.image === 'string' && !question.image.includes('/') ? [question.image] : [])),
    sourceNotes: notesFor(readJson('schema/source.schema.json') as SchemaFields, [...sources.values()][0] ?? {}),
  };
}

/** The descriptions of the fields that are there. */
function notesFor(schema: SchemaFields | undefined, fields: object): Record<string, string> {
  return Object.fromEntries(
    Object.keys(fields).flatMap((field) => {
      const note = schema?.properties[field]?.description;
      return note === undefined || field === '$schema' ? [] : [[field, note]];
    }),
  );
}
