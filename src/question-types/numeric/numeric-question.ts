import * as v from 'valibot';
import { expectedNumberFields, typedNumberSchema, type TypedNumber } from '../../model/expected-number.js';
import { questionFields } from '../../model/question.js';
import { record } from '../../model/schema.js';

/** A number, right within a tolerance. */
export const numericSchema = record({ ...questionFields, type: v.literal('numeric'), ...expectedNumberFields });
export type NumericQuestion = v.InferOutput<typeof numericSchema>;

export const numericResponseSchema = typedNumberSchema;
export type NumericResponse = TypedNumber;
