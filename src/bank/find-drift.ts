import { distance } from 'fastest-levenshtein';
import { PASSAGE_HASH_DIGITS, findPassages, normalizeText, type Passage } from '../model/passage.js';
import { placeWords, type ArticleIndex } from './article-index.js';
import { findSimilar } from './find-similar.js';
import type { Sha256 } from './verify-passages.js';

/** A stretch of an article. */
export interface FoundPassage {
  readonly paragraph: number;
  readonly text: string;
}

/**
 * What became of a passage. `exact`: it stands where and as it did. `moved`: as it did, elsewhere. `ambiguous`: the words that locate
 * it fit several places. `approximate`: something like it stands there. `missing`: nothing like it does.
 */
export type Drift =
  | { readonly state: 'exact' }
  | { readonly state: 'moved'; readonly found: FoundPassage }
  | { readonly state: 'ambiguous'; readonly places: number }
  | {
      readonly state: 'approximate';
      readonly found: FoundPassage;
      /**
       * What was compared: the passage as it was with the passage as it is; or, where nobody has it as it was, the words that locate it.
       * `between`: those words stand, what they enclose differs, and by how much nobody can say.
       */
      readonly compared: 'passage' | 'ends' | 'between';
      /** From 0 to 1; 1 for `between`. */
      readonly likeness: number;
      /** The passage as it was, where it is known. */
      readonly was?: string;
      /** The hash of what the anchors enclose now, for `between`. */
      readonly hash?: string;
    }
  | { readonly state: 'missing'; readonly was?: string };

/** From so much on a passage is taken for a changed one, not for another. */
const LEAST_LIKENESS = 0.6;
/** The least likeness of one end, while the other may make up for it. */
const LEAST_END_LIKENESS = 0.4;
/** No passage is longer than this, in words. */
const LONGEST_PASSAGE = 160;

export interface DriftOptions {
  readonly sha256: Sha256;
  /** The article as it was when its passages were anchored. */
  readonly before?: ArticleIndex | undefined;
}

/** The hash by which a passage is known. */
export const hashPassage = async (text: string, sha256: Sha256): Promise<string> => (await sha256(normalizeText(text))).slice(0, PASSAGE_HASH_DIGITS);

/** Looks one passage up in the article as it is now. */
export async function findDrift(passage: Passage, article: ArticleIndex, { sha256, before }: DriftOptions): Promise<Drift> {
  const inPlace = findPassages(article.paragraphs[passage.paragraph] ?? '', passage);
  const found = inPlace.length > 0 ? inPlace : findPassages(article.whole, passage);
  if (found.length > 1) return { state: 'ambiguous', places: found.length };
  const [text] = found;
  if (text === undefined) return nearest(passage, article, before && (await passageBefore(passage, before, sha256)));
  const paragraph = inPlace.length > 0 ? passage.paragraph : article.paragraphAt(article.whole.indexOf(text));
  const hash = await hashPassage(text, sha256);
  if (hash === passage.sha256) return paragraph === passage.paragraph ? { state: 'exact' } : { state: 'moved', found: { paragraph, text } };
  const was = before && (await passageBefore(passage, before, sha256));
  if (was === undefined) return { state: 'approximate', found: { paragraph, text }, compared: 'between', likeness: 1, hash };
  const likeness = likenessOf(was, text);
  // The same ends around something else: what became of the passage may stand elsewhere.
  return likeness < LEAST_LIKENESS ? nearest(passage, article, was) : { state: 'approximate', found: { paragraph, text }, compared: 'passage', likeness, was };
}

/** The passage as it was; undefined where the article of that time does not have it either. */
async function passageBefore(passage: Passage, before: ArticleIndex, sha256: Sha256): Promise<string | undefined> {
  for (const text of findPassages(before.paragraphs[passage.paragraph] ?? '', passage)) if ((await hashPassage(text, sha256)) === passage.sha256) return text;
  for (const text of findPassages(before.whole, passage)) if ((await hashPassage(text, sha256)) === passage.sha256) return text;
  return undefined;
}

function nearest(passage: Passage, article: ArticleIndex, was: string | undefined): Drift {
  const around = article.words.findIndex(({ from }) => article.paragraphAt(from) === passage.paragraph);
  return was === undefined ? nearestByEnds(passage, article, around) : nearestByWhole(was, article, around);
}

function nearestByWhole(was: string, article: ArticleIndex, around: number): Drift {
  const [run] = findSimilar(placeWords(was), article, around, LEAST_LIKENESS);
  if (!run) return { state: 'missing', was };
  const found = stretch(article, run.first, run.last);
  const likeness = likenessOf(was, found.text);
  return likeness < LEAST_LIKENESS ? { state: 'missing', was } : { state: 'approximate', found, compared: 'passage', likeness, was };
}

/** The place at which the two ends are most alike, close to one another and to where they were. */
function nearestByEnds(passage: Passage, article: ArticleIndex, around: number): Drift {
  const [start, end] = [placeWords(passage.start), placeWords(passage.end)];
  const starts = findSimilar(start, article, around, LEAST_END_LIKENESS);
  const ends = findSimilar(end, article, around, LEAST_END_LIKENESS);
  let best: { first: number; last: number; likeness: number; worth: number } | undefined;
  for (const one of starts) {
    for (const other of ends) {
      const length = other.last - one.first + 1;
      if (other.last < one.last || length > LONGEST_PASSAGE) continue;
      const likeness = (one.likeness * start.length + other.likeness * end.length) / (start.length + end.length);
      const paragraph = article.paragraphAt(article.words[one.first]?.from ?? 0);
      const worth = likeness - Math.min(0.1, 0.02 * Math.abs(paragraph - passage.paragraph)) - 0.001 * length;
      if (likeness >= LEAST_LIKENESS && (!best || worth > best.worth)) best = { first: one.first, last: other.last, likeness, worth };
    }
  }
  return best ? { state: 'approximate', found: stretch(article, best.first, best.last), compared: 'ends', likeness: best.likeness } : { state: 'missing' };
}

function stretch({ words, whole, paragraphAt }: ArticleIndex, first: number, last: number): FoundPassage {
  const from = words[first]?.from ?? 0;
  return { paragraph: paragraphAt(from), text: whole.slice(from, words[last]?.to) };
}

/** By characters, so that a word that lost one letter counts little. */
const likenessOf = (one: string, other: string): number => 1 - distance(one, other) / Math.max(one.length, other.length, 1);
