import * as v from 'valibot';
import { filledText, finiteNumber, record } from './schema.js';
import { textSchema } from './text.js';

/** The most characters of a text that is typed in one line. */
export const LONGEST_TYPED = 500;

/** How an author says which typed texts are right; spread into the schema of what is answered so. */
export const expectedTextFields = {
  accept: v.pipe(
    v.array(
      record({
        text: v.pipe(filledText, v.maxLength(LONGEST_TYPED, `is longer than the ${LONGEST_TYPED} characters that can be typed`)),
        points: v.optional(v.pipe(finiteNumber, v.minValue(0, 'lies between 0 and 1'), v.maxValue(1, 'lies between 0 and 1'))),
        feedback: v.optional(textSchema),
      }),
      'needs to be a list of accepted texts',
    ),
    v.minLength(1, 'needs at least one accepted text'),
  ),
  commonErrors: v.optional(v.array(record({ text: filledText, feedback: textSchema }))),
  matchCase: v.optional(v.boolean()),
  matchAccents: v.optional(v.boolean()),
} satisfies v.ObjectEntries;

/** The typed texts that are right, those expected to be wrong, and what counts when they are compared. */
export type ExpectedText = v.InferOutput<v.StrictObjectSchema<typeof expectedTextFields, undefined>>;

/** A response typed in one line. */
export const typedTextSchema = v.pipe(v.string(), v.maxLength(LONGEST_TYPED));
