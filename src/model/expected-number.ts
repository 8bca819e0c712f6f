import * as v from 'valibot';
import { filledText, finiteNumber, record } from './schema.js';
import { textSchema } from './text.js';

/** The most characters that can be typed for a number. */
export const LONGEST_NUMBER = 60;

/** How an author says which numbers are right; spread into the schema of what is answered so. */
export const expectedNumberFields = {
  answer: record({
    value: finiteNumber,
    tolerance: v.pipe(finiteNumber, v.minValue(0, 'cannot be below 0')),
    toleranceKind: v.picklist(['absolute', 'percent']),
  }),
  unit: v.optional(filledText),
  acceptUnits: v.optional(v.array(filledText, 'needs to be a list of units')),
  commonErrors: v.optional(v.array(record({ value: finiteNumber, feedback: textSchema }))),
} satisfies v.ObjectEntries;

/** The number that is right within a tolerance, its unit, and numbers expected to be wrong. */
export type ExpectedNumber = v.InferOutput<v.StrictObjectSchema<typeof expectedNumberFields, undefined>>;

/** What was typed, and the number it was read as in the learner's language; null when it could not be read. */
export const typedNumberSchema = record({ text: v.pipe(v.string(), v.maxLength(200)), value: v.nullable(finiteNumber) });
export type TypedNumber = v.InferOutput<typeof typedNumberSchema>;

/** Every way to write the unit after the number. */
export const unitsOf = ({ unit, acceptUnits }: Pick<ExpectedNumber, 'unit' | 'acceptUnits'>): string[] => [...(unit === undefined ? [] : [unit]), ...(acceptUnits ?? [])];
