import { errorAt, type Problem } from '../model/problem.js';
import { PASSAGE_HASH_DIGITS, findPassages, paragraphsOf } from '../model/passage.js';
import type { Source } from '../model/source.js';

/** Gives the SHA-256 of a text (UTF-8) in hexadecimal digits. */
export type Sha256 = (text: string) => string | Promise<string>;

/**
 * Looks every anchored passage up in the article it is from. No problem means each was found exactly once and reads as it did when
 * it was anchored. Codes: `passage-missing`, `passage-ambiguous`, `passage-changed`, and the warnings `passage-moved`
 * (found, in another paragraph) and `article-changed` (something else in the article differs).
 */
export async function verifyPassages(source: Source, article: string, { sha256 }: { readonly sha256: Sha256 }): Promise<Problem[]> {
  const paragraphs = paragraphsOf(article);
  const whole = paragraphs.join(' ');
  const problems: Problem[] = [];
  for (const [index, claim] of source.claims.entries()) {
    const at = ['claims', index, 'passage'];
    const say = (code: string, message: string, level: Problem['level'] = 'error'): void => void problems.push({ ...errorAt(at, code, `Claim ${claim.id}: ${message}`), level });
    const { start, end, paragraph, sha256: expected } = claim.passage;
    const inPlace = findPassages(paragraphs[paragraph] ?? '', claim.passage);
    const found = inPlace.length > 0 ? inPlace : findPassages(whole, claim.passage);
    if (found.length === 0) {
      say('passage-missing', `no passage from “${start}” to “${end}” stands in the article.`);
      continue;
    }
    if (found.length > 1) {
      say('passage-ambiguous', `“${start}” … “${end}” fits ${found.length} places; choose words that fit one.`);
      continue;
    }
    const hash = (await sha256(found[0] as string)).slice(0, PASSAGE_HASH_DIGITS);
    if (hash !== expected) say('passage-changed', `the passage in paragraph ${paragraph} no longer reads as it did (hash ${hash}, recorded ${expected}).`);
    else if (inPlace.length === 0) say('passage-moved', `the passage no longer stands in paragraph ${paragraph}.`, 'warning');
  }
  if ((await sha256(whole)) !== source.textSha256) {
    problems.push({
      level: 'warning',
      code: 'article-changed',
      path: ['textSha256'],
      message: 'The article differs from the one that was anchored, in passages that are cited or elsewhere.',
    });
  }
  return problems;
}
