import { foldText } from '../scoring/fold-text.js';
import { paragraphsOf } from '../model/passage.js';

/** A word of an article: its letters and digits, and where they stand in the whole text. */
export interface PlacedWord {
  /** As words are compared: without case and accents. */
  readonly folded: string;
  readonly from: number;
  readonly to: number;
}

/** An article, taken apart once so that many passages can be looked up in it. */
export interface ArticleIndex {
  readonly paragraphs: readonly string[];
  /** The paragraphs, joined by one space. */
  readonly whole: string;
  readonly words: readonly PlacedWord[];
  /** The indexes in `words` of each folded word. */
  readonly places: ReadonlyMap<string, readonly number[]>;
  /** The paragraph in which a place of the whole text stands. */
  readonly paragraphAt: (offset: number) => number;
}

const WORD = /[\p{L}\p{M}\p{N}]+(?:['’.,-][\p{L}\p{M}\p{N}]+)*/gu;

/** The words of a text with their places. `10.7`, `U.S` and `air-to-air` are one word each. */
export const placeWords = (text: string): PlacedWord[] => [...text.matchAll(WORD)].map(({ 0: word, index }) => ({ folded: foldText(word), from: index, to: index + word.length }));

export function indexArticle(article: string): ArticleIndex {
  const paragraphs = paragraphsOf(article);
  const whole = paragraphs.join(' ');
  const starts: number[] = [];
  let next = 0;
  for (const paragraph of paragraphs) {
    starts.push(next);
    next += paragraph.length + 1;
  }
  let words: readonly PlacedWord[] | undefined;
  let places: Map<string, number[]> | undefined;
  return {
    paragraphs,
    whole,
    // Most articles are as they were, and nobody asks for their words.
    get words() {
      return (words ??= placeWords(whole));
    },
    get places() {
      return (places ??= placesOf(this.words));
    },
    paragraphAt: (offset) =>
      Math.max(
        0,
        starts.findLastIndex((start) => start <= offset),
      ),
  };
}

function placesOf(words: readonly PlacedWord[]): Map<string, number[]> {
  const places = new Map<string, number[]>();
  words.forEach(({ folded }, index) => {
    const known = places.get(folded);
    if (known) known.push(index);
    else places.set(folded, [index]);
  });
  return places;
}
