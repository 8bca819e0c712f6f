import * as v from 'valibot';
import { claimSchema } from './claim.js';
import { isSafeAddress } from './safe-address.js';
import { filledText, identifier, isoDate, languageTag, record } from './schema.js';

const count = v.pipe(v.number(), v.integer(), v.minValue(0, 'cannot be below 0'));
const address = v.pipe(
  filledText,
  v.check((text) => /^https?:\/\//i.test(text) && isSafeAddress(text), 'needs to be an https or http address'),
);

/** A text that questions cite. `null` means “not recorded”, and the card says so. The text itself is never shipped. */
export const sourceSchema = record({
  $schema: v.optional(v.string()),
  version: v.literal(1, 'needs to be 1, the version of the format that this release reads'),
  id: identifier,
  title: v.nullable(filledText),
  label: filledText,
  author: v.nullable(filledText),
  publisher: v.nullable(filledText),
  published: v.nullable(isoDate),
  publishedNote: v.nullable(filledText),
  url: v.nullable(address),
  language: languageTag,
  genre: filledText,
  vantagePoint: filledText,
  summary: filledText,
  cautions: v.array(filledText, 'needs to be a list of sentences'),
  sourcing: record({ namedPersons: count, namedInstitutions: count, anonymous: count, vague: count }),
  textSha256: v.pipe(v.string('needs to be text'), v.regex(/^[0-9a-f]{64}$/, 'needs to be a SHA-256 in 64 hexadecimal digits')),
  wordCount: count,
  boilerplateParagraphs: v.array(count, 'needs to be a list of paragraph numbers'),
  claims: v.array(claimSchema, 'needs to be a list of claims'),
});
export type Source = v.InferOutput<typeof sourceSchema>;
