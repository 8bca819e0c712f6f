import { passageAddress } from '../../model/passage.js';
import type { Source } from '../../model/source.js';
import { inlineFromPlain } from './inline-from-plain.js';

/** A source that a question rests on, to be written below an answer. */
export interface Citation {
  /** As people cite it: author or publisher, title, date. */
  readonly words: string;
  /** The article at the passage of the first claim; absent where the source has no address. */
  readonly address?: string;
}

/** The sources behind claims, each once, in the order of the claims; claims that no source holds are left out. */
export function citeEvidence(evidence: readonly string[], sources: readonly Source[]): Citation[] {
  const cited = new Map<Source, Citation>();
  for (const id of evidence) {
    const source = sources.find(({ claims }) => claims.some((claim) => claim.id === id));
    const claim = source?.claims.find((one) => one.id === id);
    if (!source || !claim || cited.has(source)) continue;
    const words = [source.author, source.publisher, source.title ?? source.label, source.published].filter((part) => part !== null && part !== '').join(', ');
    cited.set(source, { words, ...(source.url === null ? {} : { address: passageAddress(source.url, claim.passage) }) });
  }
  return [...cited.values()];
}

/** Citations as inline text, one to a line, each behind the word for “source”. */
export const citationsAsInline = (citations: readonly Citation[], word: string): string =>
  citations
    .map(({ words, address }) => {
      const shown = inlineFromPlain(words.replaceAll('[', '(').replaceAll(']', ')'));
      return `${word}: ${address === undefined ? shown : `[${shown}](${address.replace(/\s/gu, '%20').replaceAll('(', '%28').replaceAll(')', '%29')})`}`;
    })
    .join('\n');
