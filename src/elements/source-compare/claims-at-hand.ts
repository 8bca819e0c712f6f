import type { Claim } from '../../model/claim.js';
import type { Source } from '../../model/source.js';

/** A claim with the source that makes it. */
export interface ClaimAtHand {
  readonly claim: Claim;
  readonly source: Source;
}

/** The claims of some sources by their ids. Those that must not be used are left out. */
export const claimsAtHand = (sources: readonly Source[]): Map<string, ClaimAtHand> =>
  new Map(sources.flatMap((source) => source.claims.filter(({ use }) => use !== 'exclude').map((claim) => [claim.id, { claim, source }] as const)));

/** The claims with these ids, each once, in the order of the ids; and the ids that no source at hand has. */
export function findClaims(ids: readonly string[], atHand: ReadonlyMap<string, ClaimAtHand>): { readonly found: readonly ClaimAtHand[]; readonly lost: readonly string[] } {
  const each = [...new Set(ids)];
  return { found: each.flatMap((id) => atHand.get(id) ?? []), lost: each.filter((id) => !atHand.has(id)) };
}

/** What a source is called in a line: who published it, or else what sort of text it is. */
export const nameOfSource = ({ publisher, label }: Pick<Source, 'publisher' | 'label'>): string => publisher ?? label;
