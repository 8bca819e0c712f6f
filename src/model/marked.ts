import * as v from 'valibot';
import { choose, finiteNumber, identifier, plainText } from './schema.js';
import { sourceSchema, type Source } from './source.js';
import type { InteractionRecord } from './interaction-record.js';
import type { Reveal, Score } from './score.js';
import { textSchema } from './text.js';

/** What comes back from whoever marks a response: the score, the answer where it may be known, and the sources behind both. */
export interface Marked {
  readonly score: Score;
  readonly reveal?: Reveal | undefined;
  /** The response in words and in SCORM's and xAPI's terms, for the results. */
  readonly record?: InteractionRecord | undefined;
  /** The sources, each with the claims that the score and the answer name. */
  readonly sources?: readonly Source[] | undefined;
}

/** Marks a response somewhere else; rejects when that cannot be done now. `signal` ends when nobody waits any more. */
export type Scorer = (question: string, response: unknown, options: { readonly signal: AbortSignal }) => Promise<Marked>;

const part = { id: plainText, feedback: v.optional(textSchema), evidence: v.optional(v.array(identifier)) };
const value = choose([plainText, finiteNumber], (given) => (typeof given === 'number' ? finiteNumber : plainText));

/** A mark from outside. Fields that this release does not know are left alone, so that a later host still fits. */
export const markedSchema = v.looseObject({
  score: v.looseObject({
    earned: finiteNumber,
    possible: v.pipe(finiteNumber, v.minValue(0)),
    parts: v.array(v.looseObject({ ...part, state: v.picklist(['right', 'wrong']) })),
    explanation: v.looseObject({ key: plainText, values: v.optional(v.record(v.string(), value)) }),
    feedback: v.optional(textSchema),
    evidence: v.array(identifier),
  }),
  reveal: v.optional(v.looseObject({ parts: v.array(v.looseObject({ ...part, right: v.boolean(), text: v.optional(textSchema) })), answers: v.array(textSchema) })),
  record: v.optional(
    v.looseObject({
      type: plainText,
      learnerResponse: v.array(plainText),
      correctResponses: v.array(v.array(plainText)),
      responseText: plainText,
      answerText: plainText,
    }),
  ),
  sources: v.optional(v.array(sourceSchema)),
});
