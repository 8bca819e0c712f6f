import * as v from 'valibot';
import { passageSchema } from './passage.js';
import { filledText, identifier, identifierList, record } from './schema.js';

/** What sort of statement a claim is. `fact-stated` means asserted in the author's own voice; it is not a verdict that it is true. */
export const CLAIM_KINDS = ['fact-stated', 'attributed', 'allegation', 'opinion', 'forecast', 'recommendation'] as const;

/** What a question may do with a claim, from freest to not at all. */
export const CLAIM_USES = ['plain', 'attribute', 'who-claims-only', 'exclude'] as const;

/** One statement in a source, in the editor's words, tied to the passage that makes it. */
export const claimSchema = record({
  id: identifier,
  statement: filledText,
  kind: v.picklist(CLAIM_KINDS, `needs to be one of ${CLAIM_KINDS.join(', ')}`),
  attributedTo: v.nullable(filledText),
  use: v.picklist(CLAIM_USES, `needs to be one of ${CLAIM_USES.join(', ')}`),
  confidence: v.picklist(['high', 'medium', 'low', 'unverifiable']),
  passage: passageSchema,
  echoes: v.optional(identifierList),
  conflicts: v.optional(identifierList),
  note: v.optional(filledText),
});
export type Claim = v.InferOutput<typeof claimSchema>;
export type ClaimKind = Claim['kind'];
