import type { ProblemPath } from '../../model/problem.js';
import { walkTexts } from '../walk-texts.js';
import type { ArticleWords } from './article-words.js';
import { shorten } from './attribution-words.js';
import { guideline, type Finding, type Rule } from './rule.js';

/** Fields that hold no words of ours: addresses, ids, and in a source the printed title and what locates a passage. */
const NOT_OURS = new Set<unknown>(['$schema', 'id', 'src', 'image', 'captions', 'license', 'passage', 'url', 'textSha256']);
const NOT_OURS_IN_SOURCES = new Set<unknown>(['title', 'publisher', 'author', 'attributedTo']);

/**
 * Runs of words that any text of a bank, a source or a list shares with an article.
 * @param length how many words in a row make a copy
 * @param titles printed titles, which may be repeated
 */
export function findCopiedWords(data: unknown, articles: ArticleWords, length: number, titles: readonly string[] = []): Finding[] {
  const findings: Finding[] = [];
  const isSource = typeof data === 'object' && data !== null && 'claims' in data;
  walkTexts(data, (text, path: ProblemPath) => {
    if (path.some((step) => NOT_OURS.has(step)) || ((isSource || path[0] === 'sources') && NOT_OURS_IN_SOURCES.has(path.at(-1)))) return;
    for (const { article, words } of articles.sharedRuns(text, length, titles)) {
      findings.push({ path, message: `shares ${words.length} words in a row with the article “${article}”: “${shorten(words.join(' '), 90)}”.` });
    }
  });
  return findings;
}

export const copiedWords: Rule = {
  id: 'L03',
  name: 'copied-words',
  level: 'error',
  title: 'No run of seven words is shared with an article',
  reason: 'Whoever sees the article’s own words finds the answer by matching, not by understanding; and the articles are not ours to print.',
  basis: guideline('3'),
  needs: ['articles'],
  options: {
    words: { value: 7, meaning: 'how many words in a row make a copy; names of bodies and printed titles do not count' },
  },
  check: ({ bank, sources, articles }, options) => {
    const titles = sources.flatMap(({ title, publisher }) => [title, publisher].filter((name) => name !== null));
    return articles ? findCopiedWords(bank, articles, options.number('words'), titles) : [];
  },
};
