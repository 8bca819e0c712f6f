import * as v from 'valibot';
import { questionFields } from '../../model/question.js';
import { record } from '../../model/schema.js';
import { textSchema } from '../../model/text.js';

/** One statement, to be judged. */
export const trueFalseSchema = record({
  ...questionFields,
  type: v.literal('true-false'),
  answer: v.boolean('needs to be true or false, without quotation marks'),
  feedbackTrue: v.optional(textSchema),
  feedbackFalse: v.optional(textSchema),
});
export type TrueFalseQuestion = v.InferOutput<typeof trueFalseSchema>;

export const trueFalseResponseSchema = v.boolean();
export type TrueFalseResponse = boolean;
