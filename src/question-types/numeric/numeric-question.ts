import * as v from 'valibot';
import type { ProblemPath } from '../../model/problem.js';
import { questionFields } from '../../model/question.js';
import { filledText, finiteNumber, record } from '../../model/schema.js';
import { textSchema } from '../../model/text.js';
import { isWithinTolerance } from '../../scoring/number-tolerance.js';

/** A number, right within a tolerance. */
export const numericSchema = record({
  ...questionFields,
  type: v.literal('numeric'),
  answer: record({
    value: finiteNumber,
    tolerance: v.pipe(finiteNumber, v.minValue(0, 'cannot be below 0')),
    toleranceKind: v.picklist(['absolute', 'percent'], 'needs to be "absolute" or "percent"'),
  }),
  unit: v.optional(filledText),
  acceptUnits: v.optional(v.array(filledText, 'needs to be a list of units')),
  commonErrors: v.optional(v.array(record({ value: finiteNumber, feedback: textSchema }), 'needs to be a list')),
});
export type NumericQuestion = v.InferOutput<typeof numericSchema>;

/** What was typed, and the number it was read as in the learner's language; null when it could not be read. */
export const numericResponseSchema = record({ text: v.pipe(v.string(), v.maxLength(200)), value: v.nullable(finiteNumber) });
export type NumericResponse = v.InferOutput<typeof numericResponseSchema>;

/** Common errors that the tolerance would take for right. */
export const numericProblems = (question: NumericQuestion): { path: ProblemPath; message: string }[] =>
  (question.commonErrors ?? []).flatMap(({ value }, index) =>
    isWithinTolerance(value, question.answer)
      ? [{ path: ['commonErrors', index, 'value'], message: `${value} lies within the tolerance of the answer, so it would be marked right.` }]
      : [],
  );
