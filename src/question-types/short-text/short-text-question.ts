import * as v from 'valibot';
import { expectedTextFields, typedTextSchema } from '../../model/expected-text.js';
import { questionFields } from '../../model/question.js';
import { record } from '../../model/schema.js';

/** A word or a few, compared with accepted ones. */
export const shortTextSchema = record({ ...questionFields, type: v.literal('short-text'), ...expectedTextFields });
export type ShortTextQuestion = v.InferOutput<typeof shortTextSchema>;

export const shortTextResponseSchema = typedTextSchema;
export type ShortTextResponse = v.InferOutput<typeof shortTextResponseSchema>;
