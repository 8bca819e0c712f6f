import type { FetchLike } from '../../bank/fetch-json.js';
import { loadSources } from '../../bank/load-sources.js';
import type { Claim } from '../../model/claim.js';
import type { Problem } from '../../model/problem.js';
import type { QuestionBank } from '../../model/question-bank.js';
import type { Source } from '../../model/source.js';
import { evidencePanel } from '../geo-question/evidence-panel.js';
import { sourceByline } from '../geo-question/source-byline.js';
import '../source-card/source-card.js';

/** A source with those of its claims that stand behind a question. */
export interface Evidence {
  readonly source: Source;
  readonly claims: readonly Claim[];
}

/** The sources of a bank and the way to show them. Another shelf when a source is added. */
export interface SourceShelf {
  readonly sources: readonly Source[];
  /** What stands behind a question: the sources in the order of the evidence, each with its claims. */
  evidence(claimIds: Iterable<string>): Evidence[];
  readonly panel: typeof evidencePanel;
  /** Whose text it is that stands before a question. */
  readonly byline: typeof sourceByline;
}

/** Loads the sources of a bank. What cannot be loaded is a problem, and the rest is on the shelf all the same. */
export async function fillShelf(
  bank: Pick<QuestionBank, 'sources'>,
  options: { readonly fetch: FetchLike; readonly base: string },
): Promise<{ shelf: SourceShelf; problems: readonly Problem[] }> {
  const { sources, problems } = await loadSources(bank, options);
  return { shelf: makeShelf(sources), problems };
}

/** A shelf with these sources; of two with the same id the claims are joined. */
export function makeShelf(given: readonly Source[]): SourceShelf {
  const joined = new Map<string, Source>();
  for (const source of given) {
    const claims = [...(joined.get(source.id)?.claims ?? []), ...source.claims];
    joined.set(source.id, { ...source, claims: [...new Map(claims.map((claim) => [claim.id, claim])).values()] });
  }
  const sources = [...joined.values()];
  const byClaim = new Map(sources.flatMap((source) => source.claims.map((claim) => [claim.id, { source, claim }])));
  const evidence = (claimIds: Iterable<string>): Evidence[] => {
    const found = new Map<string, { source: Source; claims: Claim[] }>();
    for (const id of new Set(claimIds)) {
      const entry = byClaim.get(id);
      if (!entry) continue;
      const kept = found.get(entry.source.id) ?? { source: entry.source, claims: [] };
      kept.claims.push(entry.claim);
      found.set(entry.source.id, kept);
    }
    return [...found.values()];
  };
  return { sources, evidence, panel: evidencePanel, byline: sourceByline };
}
