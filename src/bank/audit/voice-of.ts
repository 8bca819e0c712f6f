import type { Claim } from '../../model/claim.js';

/** Who stands behind a claim: the text itself, somebody it names, or nobody it names. */
export type Voice = 'author' | 'named' | 'unnamed';

/** Words with which `attributedTo` says that the source names nobody. */
const UNNAMED = /\b(?:unnamed|anonymous|unpublished|no source|not (?:named|specified|given)|speculation|suspicion|rumou?rs?|said to be)\b/iu;

/** Reads `attributedTo`: null is the author’s own voice; words such as “unnamed”, “not specified” or “no source given” are nobody’s. */
export const voiceOf = ({ attributedTo }: Pick<Claim, 'attributedTo'>): Voice => (attributedTo === null ? 'author' : UNNAMED.test(attributedTo) ? 'unnamed' : 'named');
