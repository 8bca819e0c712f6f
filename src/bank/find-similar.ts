import { distance } from 'fastest-levenshtein';
import type { ArticleIndex, PlacedWord } from './article-index.js';

/** A run of words of an article that is like what was looked for. */
export interface SimilarRun {
  /** Indexes of its first and last word. */
  readonly first: number;
  readonly last: number;
  /** 1: every word is there in its order; 0: none is. */
  readonly likeness: number;
}

/** A word that stands in more places than this says nothing about where a passage is. */
const MOST_PLACES = 48;
/** How many stretches of the article are compared with what is looked for. */
const MOST_WINDOWS = 8;

/**
 * The runs of an article that are most like a run of words, best first. Two steps keep the time in proportion to the article: rare
 * words that both have say where to look, and only those stretches are compared word by word. Words that differ by a slip count in
 * part. `around` is a word near which is looked in any case.
 */
export function findSimilar(wanted: readonly PlacedWord[], article: ArticleIndex, around: number, leastLikeness: number): SimilarRun[] {
  if (wanted.length === 0 || article.words.length === 0) return [];
  const width = wanted.length;
  const runs = windowsFor(wanted, article, around).flatMap(({ from, to }) => runsIn(wanted, article.words, from, to, leastLikeness, width));
  // Of two that are equally alike the one that is as long as what is looked for, so that a word replaced at the end is not cut off.
  const surplus = ({ first, last }: SimilarRun): number => Math.abs(last - first + 1 - width);
  const best: SimilarRun[] = [];
  for (const run of runs.sort((one, other) => other.likeness - one.likeness || surplus(one) - surplus(other) || one.first - other.first)) {
    if (!best.some(({ first, last }) => run.first <= last && first <= run.last)) best.push(run);
  }
  return best;
}

/** Where to look: the stretches for which rare words vote, each vote weighing the more the rarer its word is. */
function windowsFor(wanted: readonly PlacedWord[], { words, places }: ArticleIndex, around: number): { from: number; to: number }[] {
  const step = Math.max(8, wanted.length);
  const votes = new Map<number, number>();
  wanted.forEach(({ folded }, offset) => {
    const found = places.get(folded) ?? [];
    if (found.length > MOST_PLACES) return;
    for (const place of found) {
      const bucket = Math.max(0, Math.floor((place - offset) / step));
      votes.set(bucket, (votes.get(bucket) ?? 0) + 1 / found.length);
    }
  });
  const buckets = [...votes].sort((one, other) => other[1] - one[1] || one[0] - other[0]).slice(0, MOST_WINDOWS);
  const starts = [...buckets.map(([bucket]) => bucket * step), Math.max(0, around)];
  return starts.map((start) => ({ from: Math.max(0, start - step), to: Math.min(words.length, start + 3 * step) }));
}

/** What it costs to take one word for another: nothing when they are alike, everything when they have less than half in common. */
function costOf(one: string, other: string): number {
  if (one === other) return 0;
  const longest = Math.max(one.length, other.length);
  if (longest > 60 || Math.abs(one.length - other.length) > longest / 2) return 1;
  // Digits are not slips of one another: 17 is not nearly 71.
  if (/\p{N}/u.test(one + other)) return 1;
  const share = distance(one, other) / longest;
  return share > 0.5 ? 1 : share;
}

/**
 * Compares word by word, with words left out and put in; what stands before and after costs nothing.
 * @see Sellers (1980), “The theory and computation of evolutionary distances: pattern recognition”
 */
function runsIn(wanted: readonly PlacedWord[], words: readonly PlacedWord[], from: number, to: number, leastLikeness: number, width: number): SimilarRun[] {
  let costs = Array.from({ length: width + 1 }, (_none, row) => row);
  let firsts = new Array<number>(width + 1).fill(from);
  const runs: SimilarRun[] = [];
  for (let place = from; place < to; place++) {
    const nextCosts = [0];
    const nextFirsts = [place + 1];
    for (let row = 1; row <= width; row++) {
      const replaced = (costs[row - 1] ?? 0) + costOf(wanted[row - 1]?.folded ?? '', words[place]?.folded ?? '');
      const added = (costs[row] ?? 0) + 1;
      const left = (nextCosts[row - 1] ?? 0) + 1;
      const cost = Math.min(replaced, added, left);
      nextCosts.push(cost);
      // Of two ways that cost the same, the one that keeps a beginning which is there.
      nextFirsts.push((cost === added ? firsts[row] : cost === replaced ? (row === 1 ? place : firsts[row - 1]) : nextFirsts[row - 1]) ?? place);
    }
    costs = nextCosts;
    firsts = nextFirsts;
    const likeness = 1 - (costs[width] ?? 0) / width;
    const first = firsts[width] ?? place;
    if (likeness >= leastLikeness && first <= place) runs.push({ first, last: place, likeness });
  }
  return runs;
}
