import * as v from 'valibot';
import { choose, filledText, finiteNumber, identifier, isoDate, languageTag, record } from './schema.js';
import type { QuestionBase } from './question.js';
import { reviewPolicySchema } from './review-policy.js';
import { textSchema } from './text.js';

const fraction = v.pipe(finiteNumber, v.minValue(0, 'lies between 0 and 1'), v.maxValue(1, 'lies between 0 and 1'));
const wholeAboveZero = v.pipe(v.number(), v.integer(), v.minValue(1, 'needs to be 1 or more'));

const sourceObject = v.looseObject({});
/** A relative address or a source object, read when it is loaded. */
const sourceEntry = choose([filledText, sourceObject], (value) => (typeof value === 'object' ? sourceObject : filledText));

/** So many questions of an objective or with a tag; of the whole bank where neither is named. */
const drawSchema = record({ count: wholeAboveZero, objective: v.optional(identifier), tag: v.optional(filledText) });
export type DrawRule = v.InferOutput<typeof drawSchema>;

/** How a bank wants to be run. All of it is optional; an attribute of the element goes before it. */
export const rulesSchema = record({
  mode: v.optional(v.picklist(['practice', 'test'])),
  attempts: v.optional(wholeAboveZero),
  penalty: v.optional(fraction),
  hintPenalty: v.optional(fraction),
  navigation: v.optional(v.picklist(['free', 'linear'])),
  countSelfMarked: v.optional(v.boolean()),
  timeLimitSeconds: v.optional(v.nullable(wholeAboveZero)),
  passFraction: v.optional(fraction),
  certainty: v.optional(v.boolean()),
  draw: v.optional(v.array(drawSchema)),
  review: v.optional(reviewPolicySchema),
  bands: v.optional(v.array(record({ from: fraction, text: textSchema }))),
});
export type BankRules = v.InferOutput<typeof rulesSchema>;

export const bloomSchema = v.picklist(
  ['remember', 'understand', 'apply', 'analyse', 'evaluate', 'create', 'remember/apply', 'apply/evaluate'],
  'needs to be a level of Bloom’s taxonomy, such as "analyse"',
);
const objectiveSchema = record({ id: identifier, text: textSchema, bloom: v.optional(bloomSchema) });
export type Objective = v.InferOutput<typeof objectiveSchema>;

/** The fields of a bank except `questions`, which each question type parses for itself. */
export const bankFields = {
  $schema: v.optional(v.string()),
  version: v.literal(1, 'needs to be 1, the version of the format that this release reads'),
  id: identifier,
  title: textSchema,
  description: v.optional(textSchema),
  language: languageTag,
  license: v.optional(filledText),
  sources: v.optional(v.array(sourceEntry, 'needs to be a list of sources')),
  rules: v.optional(rulesSchema),
  corrections: v.optional(v.array(record({ date: isoDate, question: identifier, reason: filledText }))),
  objectives: v.optional(v.array(objectiveSchema, 'needs to be a list of objectives')),
} satisfies v.ObjectEntries;

/** A bank with its questions still unread. */
export const bankFrameSchema = record({ ...bankFields, questions: v.array(v.unknown(), 'needs to be a list of questions') });

/** A file of questions with their sources, parsed. `sources` holds addresses or unread source objects until they are loaded. */
export type QuestionBank<Question extends QuestionBase = QuestionBase> = Omit<v.InferOutput<typeof bankFrameSchema>, 'questions'> & {
  readonly questions: readonly Question[];
};
