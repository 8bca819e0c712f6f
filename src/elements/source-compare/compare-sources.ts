import type { Conflict } from '../../model/conflict.js';
import type { Source } from '../../model/source.js';
import { claimsAtHand, findClaims, nameOfSource, type ClaimAtHand } from './claims-at-hand.js';

/** One side of a matter, and what each source says on it: a cell per source, in the order of the sources. */
export interface ComparedRow {
  /** What the side holds, in the editor's words; absent where claims were chosen without sides. */
  readonly text?: string;
  readonly cells: readonly (readonly ClaimAtHand[])[];
}

/** What sources say on one matter, side by side. */
export interface Comparison {
  /** Those that say something on it, by their names; the order is no rank. */
  readonly sources: readonly Source[];
  readonly rows: readonly ComparedRow[];
  /** Those that were asked for as silent and say nothing on it. */
  readonly silent: readonly Source[];
  /** Ids of claims that no source at hand has. */
  readonly lost: readonly string[];
}

/** What is to be compared: the sides of a conflict, or claims without sides. */
export interface Matter {
  readonly sides: Conflict['sides'] | readonly { readonly text?: string; readonly claims: readonly string[] }[];
  /** Ids of sources to be named as silent. */
  readonly silent?: readonly string[];
}

export function compareSources({ sides, silent = [] }: Matter, sources: readonly Source[], language = 'en'): Comparison {
  const atHand = claimsAtHand(sources);
  const found = sides.map(({ claims }) => findClaims(claims, atHand));
  const byName = (list: readonly Source[]): Source[] => [...list].sort((one, other) => nameOfSource(one).localeCompare(nameOfSource(other), language));
  const speaking = byName(sources.filter((source) => found.some((side) => side.found.some((entry) => entry.source === source))));
  return {
    sources: speaking,
    rows: sides.map(({ text }, index) => ({
      ...(text === undefined ? {} : { text }),
      cells: speaking.map((source) => found[index]?.found.filter((entry) => entry.source === source) ?? []),
    })),
    silent: byName(sources.filter((source) => silent.includes(source.id) && !speaking.includes(source))),
    lost: [...new Set(found.flatMap(({ lost }) => lost))],
  };
}

/** What may be missing from a source, on the matter or in what is recorded of it. */
export type MissingFact = 'title' | 'author' | 'publisher' | 'date' | 'address' | 'reply' | 'side';

/**
 * What is missing from the source in one column. `reply`: it makes an allegation and nothing is cited from it on any other side.
 * `side`: it is cited on one side only.
 */
export function missingFacts({ sources, rows }: Pick<Comparison, 'sources' | 'rows'>, column: number): MissingFact[] {
  const source = sources[column] as Source;
  const spoken = rows.filter(({ cells }) => (cells[column]?.length ?? 0) > 0);
  const alleges = spoken.some(({ cells }) => cells[column]?.some(({ claim }) => claim.kind === 'allegation'));
  const isOneSided = rows.length > 1 && spoken.length === 1;
  const facts: [fact: MissingFact, isMissing: boolean][] = [
    ['title', source.title === null],
    ['author', source.author === null],
    ['publisher', source.publisher === null],
    ['date', source.published === null],
    ['address', source.url === null],
    ['reply', isOneSided && alleges],
    ['side', isOneSided && !alleges],
  ];
  return facts.flatMap(([fact, isMissing]) => (isMissing ? [fact] : []));
}
