import * as v from 'valibot';
import { rulesSchema } from './question-bank.js';
import { choose, filledText, finiteNumber, identifier, identifierList, languageTag, record } from './schema.js';
import { textSchema } from './text.js';

const fraction = v.pipe(finiteNumber, v.minValue(0, 'lies between 0 and 1'), v.maxValue(1, 'lies between 0 and 1'));
const minutes = v.pipe(v.number(), v.integer(), v.minValue(1, 'needs to be 1 or more'));
const someIds = v.pipe(identifierList, v.minLength(1, 'names nothing'));

const unreadObject = v.looseObject({});
/** A relative address or the thing itself, read when it is loaded. */
const addressOrObject = choose([filledText, unreadObject], (value) => (typeof value === 'object' ? unreadObject : filledText));

const unreadList = v.array(unreadObject, 'needs to be a list');
/** The relative address of a file with a list, or the list itself, read when it is loaded. */
const addressOrList = choose([filledText, unreadList], (value) => (Array.isArray(value) ? unreadList : filledText));

const sectionFields = { id: identifier, title: textSchema };
/** Which questions, where not all of the bank: these, or so many from its pools. */
const { draw } = rulesSchema.entries;

/** What each kind of section holds. */
export const sectionSchemas = {
  /** A text in the editor's own words. */
  reading: record({ ...sectionFields, kind: v.literal('reading'), text: textSchema }),
  /** The cards of sources. */
  sources: record({ ...sectionFields, kind: v.literal('sources'), sources: someIds }),
  /** What sources say of one matter, side by side: a conflict from the list of conflicts, or claims. */
  compare: record({ ...sectionFields, kind: v.literal('compare'), conflict: v.optional(identifier), claims: v.optional(someIds) }),
  timeline: record({ ...sectionFields, kind: v.literal('timeline'), events: someIds }),
  map: record({ ...sectionFields, kind: v.literal('map'), places: someIds }),
  /** Questions for practice in between. */
  questions: record({ ...sectionFields, kind: v.literal('questions'), bank: identifier, questions: v.optional(someIds), draw }),
  /** Questions that count, with the rules of the test. */
  test: record({ ...sectionFields, kind: v.literal('test'), bank: identifier, draw, rules: v.optional(rulesSchema) }),
} as const;
export type SectionKind = keyof typeof sectionSchemas;
export type Section = { [Kind in SectionKind]: v.InferOutput<(typeof sectionSchemas)[Kind]> }[SectionKind];

/** A module with its sections still unread. */
export const moduleFrameSchema = record({
  $schema: v.optional(v.string()),
  version: v.literal(1, 'needs to be 1, the version of the format that this release reads'),
  id: identifier,
  title: textSchema,
  description: v.optional(textSchema),
  language: languageTag,
  license: v.optional(filledText),
  minutes: v.optional(minutes),
  sources: v.optional(v.array(addressOrObject, 'needs to be a list of sources')),
  banks: v.optional(v.array(addressOrObject, 'needs to be a list of banks')),
  /** `../conflicts.json`, `../events.json` and `../places.json` where they are left out. */
  conflicts: v.optional(addressOrList),
  events: v.optional(addressOrList),
  places: v.optional(addressOrList),
  completion: v.optional(record({ passFraction: v.optional(fraction), sections: v.optional(v.literal('all', 'needs to be "all"')) })),
  sections: v.array(v.unknown(), 'needs to be a list of sections'),
});

/** A course of sections, parsed: texts, cards, comparisons, questions and tests, in this order. `sources` and `banks` are unread until they are loaded. */
export type Module = Omit<v.InferOutput<typeof moduleFrameSchema>, 'sections'> & { readonly sections: readonly Section[] };
