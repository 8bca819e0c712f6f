import * as v from 'valibot';
import { bloomSchema } from './question-bank.js';
import { filledText, finiteNumber, identifier, identifierList, languageTag, record } from './schema.js';
import { textSchema } from './text.js';

const share = v.pipe(finiteNumber, v.minValue(0, 'lies between 0 and 1'), v.maxValue(1, 'lies between 0 and 1'));
const count = v.pipe(v.number(), v.integer(), v.minValue(0, 'cannot be below 0'));
/** From and to, both included. */
const range = record({ least: v.optional(share), most: v.optional(share) });

/** Formats of questions, finer than their types; see `formatOf`. */
export const QUESTION_FORMATS = [
  'single-choice',
  'multiple-choice',
  'true-false',
  'numeric',
  'short-text',
  'order',
  'match',
  'classify',
  'hot-text',
  'map-point',
  'hotspot',
  'cloze',
  'compare',
  'certainty',
  'evidence-pair',
  'essay',
] as const;
export type QuestionFormat = (typeof QUESTION_FORMATS)[number];

const moduleSchema = record({
  id: identifier,
  title: textSchema,
  /** The bank that holds its questions. */
  bank: identifier,
  questions: count,
  formats: v.optional(v.record(v.picklist(QUESTION_FORMATS, `needs to be one of ${QUESTION_FORMATS.join(', ')}`), count)),
});

const objectiveSchema = record({ id: identifier, module: identifier, text: textSchema, bloom: bloomSchema, questions: count });

/** Where a bank that uses a source has to hold a question that puts that source in its place. */
const companionSchema = record({ source: identifier, objectives: v.optional(identifierList), tags: v.optional(v.array(filledText)), reason: filledText });

/** The names of the limits of an audit. */
export const LIMIT_NAMES = ['source-share', 'companion', 'key-position', 'key-length', 'truth-balance'] as const;
export type LimitName = (typeof LIMIT_NAMES)[number];

/** What a set of banks is meant to be: how many questions of what sort, and what none of them may do. */
export const blueprintSchema = record({
  $schema: v.optional(v.string()),
  version: v.literal(1, 'needs to be 1'),
  id: identifier,
  title: textSchema,
  language: v.optional(languageTag),
  modules: v.array(moduleSchema, 'needs to be a list of modules'),
  objectives: v.array(objectiveSchema, 'needs to be a list of objectives'),
  mix: v.optional(record({ bloom: v.optional(v.record(bloomSchema, range)), difficulty: v.optional(v.record(v.picklist(['easy', 'medium', 'hard']), range)) })),
  /** How many questions a form has, and how many of each module at least. */
  forms: v.optional(v.array(record({ id: identifier, title: textSchema, least: count, most: count, perModule: v.optional(count) }))),
  limits: record({
    sourceShare: v.optional(share),
    companions: v.optional(v.array(companionSchema)),
    keyPositionShare: v.optional(share),
    longestKeyShare: v.optional(share),
    trueShare: v.optional(record({ least: share, most: share })),
  }),
  /** Limits that a bank may break, with the reason. `all` is all banks together. */
  exceptions: v.optional(v.array(record({ limit: v.picklist(LIMIT_NAMES, `needs to be one of ${LIMIT_NAMES.join(', ')}`), bank: identifier, reason: filledText }))),
});
export type Blueprint = v.InferOutput<typeof blueprintSchema>;
