import * as v from 'valibot';
import { filledText, identifier, identifierList, isoDate, record } from './schema.js';

/** Something that happened, or is said to have, with its date or span (null where it has none) and the claims that date it. */
const eventSchema = record({
  id: identifier,
  date: record({
    start: v.nullable(isoDate),
    end: v.nullable(isoDate),
    precision: filledText,
    basis: v.picklist(['stated', 'inferred', 'public-record']),
  }),
  status: v.picklist(['reported', 'disputed', 'error', 'context', 'planned']),
  text: filledText,
  claims: identifierList,
  places: identifierList,
});
export type DatedEvent = v.InferOutput<typeof eventSchema>;

/** `questions/events.json`. */
export const eventsSchema = record({ $schema: v.optional(v.string()), version: v.literal(1, 'needs to be 1'), events: v.array(eventSchema) });
