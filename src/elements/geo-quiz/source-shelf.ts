import type { FetchLike } from '../../bank/fetch-json.js';
import { loadSources } from '../../bank/load-sources.js';
import type { Claim } from '../../model/claim.js';
import type { Problem } from '../../model/problem.js';
import type { QuestionBank } from '../../model/question-bank.js';
import type { Source } from '../../model/source.js';
import { evidencePanel } from '../geo-question/evidence-panel.js';
import '../source-card/source-card.js';

/** A source with those of its claims that stand behind a question. */
export interface Evidence {
  readonly source: Source;
  readonly claims: readonly Claim[];
}

/** The sources of a bank and the way to show them. */
export interface SourceShelf {
  /** What stands behind a question: the sources in the order of the evidence, each with its claims. */
  evidence(claimIds: Iterable<string>): Evidence[];
  readonly panel: typeof evidencePanel;
}

/** Loads the sources of a bank. What cannot be loaded is a problem, and the rest is on the shelf all the same. */
export async function fillShelf(
  bank: Pick<QuestionBank, 'sources'>,
  options: { readonly fetch: FetchLike; readonly base: string },
): Promise<{ shelf: SourceShelf; problems: readonly Problem[] }> {
  const { sources, problems } = await loadSources(bank, options);
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
  return { shelf: { evidence, panel: evidencePanel }, problems };
}
