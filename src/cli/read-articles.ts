import { readdir } from 'node:fs/promises';
import { join } from 'node:path';
import { readArticleWords, type ArticleWords } from '../bank/rules/article-words.js';
import { fileError, type LocatedProblem } from './located-problem.js';
import { readTextFile } from './read-text-file.js';

/** Reads every `<source id>.txt` of a folder. */
export async function readArticles(folder: string): Promise<{ articles?: ArticleWords; problems: LocatedProblem[] }> {
  let names: string[];
  try {
    names = (await readdir(folder)).filter((name) => name.endsWith('.txt')).sort();
  } catch {
    return { problems: [fileError(folder, 'no-directory', 'There is no such directory of articles.')] };
  }
  if (names.length === 0) return { problems: [fileError(folder, 'no-articles', 'This directory holds no article: each stands there as <source id>.txt.')] };
  const texts = new Map<string, string>();
  const problems: LocatedProblem[] = [];
  for (const name of names) {
    const read = await readTextFile(join(folder, name));
    if (read.problem) problems.push(read.problem);
    else texts.set(name.slice(0, -'.txt'.length), read.text);
  }
  return { articles: readArticleWords(texts), problems };
}
