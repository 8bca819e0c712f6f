import { findPassages } from '../model/passage.js';
import type { ArticleIndex } from './article-index.js';
import type { FoundPassage } from './find-drift.js';

/** How many words locate the beginning and the end of a passage: the fewest that do. */
const FEWEST = 2;
const MOST = 5;

/** The first and last words that find a passage of an article and nothing else; undefined where no few words do. */
export function chooseAnchors({ paragraph, text }: FoundPassage, article: ArticleIndex): { start: string; end: string } | undefined {
  const words = text.split(' ');
  for (let count = FEWEST; count <= Math.min(MOST, words.length); count++) {
    const anchors = { start: words.slice(0, count).join(' '), end: words.slice(-count).join(' ') };
    const inPlace = findPassages(article.paragraphs[paragraph] ?? '', anchors);
    const found = inPlace.length > 0 ? inPlace : findPassages(article.whole, anchors);
    if (found.length === 1 && found[0] === text) return anchors;
  }
  return undefined;
}
