import { toJsonSchema, type ConversionConfig, type JsonSchema } from '@valibot/to-json-schema';
import type { GenericSchema } from 'valibot';
import { blueprintSchema } from '../src/model/blueprint.js';
import { conflictsSchema } from '../src/model/conflict.js';
import { eventsSchema } from '../src/model/event.js';
import { moduleFrameSchema, sectionSchemas } from '../src/model/module.js';
import { placesSchema } from '../src/model/place.js';
import { bankFrameSchema } from '../src/model/question-bank.js';
import { filledText, identifierList } from '../src/model/schema.js';
import { sourceSchema } from '../src/model/source.js';
import { textSchema } from '../src/model/text.js';
import { questionTypes } from '../src/question-types/question-types.js';
import { FIELD_NOTES } from './schema-notes.js';

const DRAFT = 'https://json-schema.org/draft/2020-12/schema';
type Fields = Record<string, JsonSchema>;

const config: ConversionConfig = {
  target: 'draft-2020-12',
  // Checks that no JSON Schema can say are left to the parser.
  errorMode: 'ignore',
  definitions: { text: textSchema },
  overrideSchema: ({ valibotSchema, jsonSchema }) => {
    if (valibotSchema.type === 'strict_object') return noted({ ...jsonSchema, patternProperties: { '^x-': true } });
    return undefined;
  },
  overrideAction: ({ valibotAction, jsonSchema }) => {
    if (valibotAction === lastActionOf(filledText)) return { ...jsonSchema, pattern: '\\S' };
    if (valibotAction === lastActionOf(identifierList)) return { ...jsonSchema, uniqueItems: true };
    return undefined;
  },
};

/** The check at the end of a schema's pipe, which JSON Schema can say in other words. */
function lastActionOf({ pipe }: { readonly pipe: readonly unknown[] }): unknown {
  return pipe.at(-1);
}

/** The schema of the format as JSON Schema, without `$schema`; shared parts stand in `$defs`. */
function convert(schema: GenericSchema): JsonSchema {
  const { $schema: _draft, ...rest } = toJsonSchema(schema, config);
  return rest as JsonSchema;
}

function noted(schema: JsonSchema): JsonSchema {
  const fields = Object.entries((schema.properties ?? {}) as Fields).map(([name, field]) => [
    name,
    FIELD_NOTES[name] === undefined ? field : { ...field, description: FIELD_NOTES[name] },
  ]);
  return { ...schema, properties: Object.fromEntries(fields) as Fields };
}

function file(name: string, title: string, schema: JsonSchema): JsonSchema {
  return { $schema: DRAFT, $id: `${name}.schema.json`, title, ...schema } as JsonSchema;
}

function makeBankSchema(): JsonSchema {
  const { $defs, ...frame } = convert(bankFrameSchema);
  const definitions: Record<string, JsonSchema> = { ...($defs as Fields) };
  const define = (name: string, schema: GenericSchema, title: string): void => {
    const { $defs: _shared, ...rest } = convert(schema);
    definitions[name] = { title, ...rest } as JsonSchema;
  };
  define('source', sourceSchema, 'A source inside the bank');
  for (const [name, type] of Object.entries(questionTypes)) define(name, type.schema as GenericSchema, `A question of type ${name}`);
  const names = Object.keys(questionTypes);
  const properties = {
    ...(frame.properties as Fields),
    sources: {
      type: 'array',
      description: 'The sources that are cited: relative addresses, or sources as they are.',
      items: { if: { type: 'object' }, then: { $ref: '#/$defs/source' }, else: { type: 'string', pattern: '\\S' } },
    },
    questions: {
      type: 'array',
      minItems: 1,
      description: 'The questions, each of one type.',
      items: {
        type: 'object',
        required: ['type'],
        properties: { type: { enum: names, description: 'What kind of question this is.' } },
        // One branch a type, so that an editor speaks of the fields of that type and no other.
        allOf: names.map((name) => ({ if: { required: ['type'], properties: { type: { const: name } } }, then: { $ref: `#/$defs/${name}` } })),
      },
    },
  };
  return { ...frame, properties, $defs: definitions } as JsonSchema;
}

function makeModuleSchema(): JsonSchema {
  const { $defs, ...frame } = convert(moduleFrameSchema);
  const definitions: Record<string, JsonSchema> = { ...($defs as Fields) };
  const names = Object.keys(sectionSchemas);
  for (const [name, schema] of Object.entries(sectionSchemas)) {
    const { $defs: shared, ...rest } = convert(schema);
    Object.assign(definitions, shared, { [name]: { title: `A section of kind ${name}`, ...rest } });
  }
  definitions.compare = { ...definitions.compare, oneOf: [{ required: ['conflict'] }, { required: ['claims'] }] } as JsonSchema;
  definitions.questions = { ...definitions.questions, not: { required: ['questions', 'draw'] } } as JsonSchema;
  const entries = (what: string): JsonSchema => ({
    type: 'array',
    description: `The ${what} that sections name: relative addresses, or ${what} as they are.`,
    items: { if: { type: 'object' }, then: true, else: { type: 'string', pattern: '\\S' } },
  });
  const properties = {
    ...(frame.properties as Fields),
    sources: entries('sources'),
    banks: entries('banks'),
    sections: {
      type: 'array',
      minItems: 1,
      description: 'What a learner goes through, in this order.',
      items: {
        type: 'object',
        required: ['kind'],
        properties: { kind: { enum: names, description: 'What kind of section this is.' } },
        allOf: names.map((name) => ({ if: { required: ['kind'], properties: { kind: { const: name } } }, then: { $ref: `#/$defs/${name}` } })),
      },
    },
  };
  return { ...frame, properties, $defs: definitions } as JsonSchema;
}

/** Every published JSON Schema by its file name. */
export function makeSchemas(): Readonly<Record<string, JsonSchema>> {
  return {
    'source.schema.json': file('source', 'geo-quiz source', convert(sourceSchema)),
    'question-bank.schema.json': file('question-bank', 'geo-quiz question bank', makeBankSchema()),
    'blueprint.schema.json': file('blueprint', 'geo-quiz blueprint', convert(blueprintSchema)),
    'module.schema.json': file('module', 'geo-quiz module', makeModuleSchema()),
    'places.schema.json': file('places', 'geo-quiz places', convert(placesSchema)),
    'events.schema.json': file('events', 'geo-quiz events', convert(eventsSchema)),
    'conflicts.schema.json': file('conflicts', 'geo-quiz conflicts', convert(conflictsSchema)),
  };
}
