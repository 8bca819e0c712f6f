import * as v from 'valibot';
import { filledText, identifier, identifierList, record } from './schema.js';

/** A matter on which sources differ: what each side says, by which claims, and what a learner should take from it. */
const conflictSchema = record({
  id: identifier,
  title: filledText,
  kind: filledText,
  severity: v.picklist(['high', 'medium', 'low']),
  sides: v.pipe(v.array(record({ text: filledText, claims: identifierList })), v.minLength(1, 'needs at least one side')),
  lesson: filledText,
});
export type Conflict = v.InferOutput<typeof conflictSchema>;

/** `questions/conflicts.json`. */
export const conflictsSchema = record({ $schema: v.optional(v.string()), version: v.literal(1, 'needs to be 1'), conflicts: v.array(conflictSchema) });
