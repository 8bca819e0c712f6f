import { paragraphsOf } from '../../model/passage.js';
import { foldWord, writtenWords } from './words.js';

/** A run of words that a text shares with an article. */
export interface SharedRun {
  /** The id of the article's source. */
  readonly article: string;
  /** The words as the text has them. */
  readonly words: readonly string[];
}

/** Articles, ready to be compared with texts. */
export interface ArticleWords {
  /**
   * The longest runs of at least `length` words that a text has in common with an article.
   * @param titles printed titles and names that may be repeated word for word
   */
  sharedRuns(text: string, length: number, titles?: readonly string[]): SharedRun[];
}

/** Small words inside the names of bodies. */
const IN_NAMES = new Set('of the and for on in at to a an'.split(' '));

/**
 * Takes articles apart once, so that a text is compared in a time that grows with the text alone. Runs that are nothing but the
 * name of a body (every word capitalised, small words apart) do not count.
 * @param articles text by the id of its source
 */
export function readArticleWords(articles: ReadonlyMap<string, string>): ArticleWords {
  const paragraphs = [...articles].flatMap(([article, text]) => paragraphsOf(text).map((paragraph) => ({ article, words: writtenWords(paragraph) })));
  const byLength = new Map<number, ReadonlyMap<string, string>>();
  return {
    sharedRuns(text, length, titles = []) {
      let runs = byLength.get(length);
      if (!runs) byLength.set(length, (runs = runsOf(paragraphs, length)));
      const found = findRuns(writtenWords(text), length, runs);
      if (found.length === 0 || titles.length === 0) return found;
      const allowed = titles.map((title) => ` ${foldAll(writtenWords(title)).join(' ')} `);
      return found.filter(({ words }) => !allowed.some((title) => title.includes(` ${foldAll(words).join(' ')} `)));
    },
  };
}

const foldAll = (words: readonly string[]): string[] => words.map((word) => foldWord(word));

/** Every run of so many words, with the article it is from. */
function runsOf(paragraphs: readonly { article: string; words: readonly string[] }[], length: number): Map<string, string> {
  const runs = new Map<string, string>();
  for (const { article, words } of paragraphs) {
    const folded = foldAll(words);
    for (let from = 0; from + length <= words.length; from++) {
      if (isNameOfBody(words.slice(from, from + length))) continue;
      const run = folded.slice(from, from + length).join(' ');
      if (!runs.has(run)) runs.set(run, article);
    }
  }
  return runs;
}

const isNameOfBody = (words: readonly string[]): boolean => words.every((word) => /^[\p{Lu}\p{N}]/u.test(word) || IN_NAMES.has(word.toLowerCase()));

function findRuns(words: readonly string[], length: number, runs: ReadonlyMap<string, string>): SharedRun[] {
  const folded = foldAll(words);
  const found: SharedRun[] = [];
  for (let from = 0; from + length <= words.length; from++) {
    const article = runs.get(folded.slice(from, from + length).join(' '));
    if (article === undefined) continue;
    let to = from + length;
    while (to < words.length && runs.get(folded.slice(to + 1 - length, to + 1).join(' ')) === article) to++;
    found.push({ article, words: words.slice(from, to) });
    from = to - length;
  }
  return found;
}
