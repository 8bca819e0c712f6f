import * as v from 'valibot';
import { choiceFields, choiceListProblems, pickedIds } from '../../model/choice-list.js';
import { questionFields } from '../../model/question.js';
import { record } from '../../model/schema.js';

/** One or several of a list. */
export const choiceSchema = record({ ...questionFields, type: v.literal('choice'), ...choiceFields });
export type ChoiceQuestion = v.InferOutput<typeof choiceSchema>;

/** The opaque ids of the picked choices. */
export const choiceResponseSchema = pickedIds;
export type ChoiceResponse = v.InferOutput<typeof choiceResponseSchema>;

export const choiceProblems = (question: ChoiceQuestion): ReturnType<typeof choiceListProblems> => choiceListProblems(question);
