import * as v from 'valibot';
import { questionFields } from '../../model/question.js';
import { repeatedIds } from '../../model/repeated-ids.js';
import { identifier, identifierList, record } from '../../model/schema.js';
import { textSchema } from '../../model/text.js';

const MOST_ENTRIES = 26;

/** Entries to put in order; the author writes them in the right one. */
export const orderSchema = record({
  ...questionFields,
  type: v.literal('order'),
  entries: v.pipe(
    v.array(record({ id: identifier, text: textSchema, feedback: v.optional(textSchema), evidence: v.optional(identifierList) }), 'needs to be a list of entries'),
    v.minLength(2, 'needs at least two entries'),
    v.maxLength(MOST_ENTRIES, `may hold at most ${MOST_ENTRIES} entries`),
  ),
  marking: v.optional(v.picklist(['pairs', 'exact'])),
  axis: v.optional(v.nullable(v.literal('time', 'needs to be "time" or null'))),
});
export type OrderQuestion = v.InferOutput<typeof orderSchema>;
export type OrderEntry = OrderQuestion['entries'][number];

/** The opaque ids of all entries, first to last. */
export const orderResponseSchema = v.pipe(v.array(v.pipe(v.string(), v.maxLength(80))), v.maxLength(MOST_ENTRIES));
export type OrderResponse = v.InferOutput<typeof orderResponseSchema>;

export const orderProblems = ({ entries }: OrderQuestion): ReturnType<typeof repeatedIds> => repeatedIds('entries', entries);
