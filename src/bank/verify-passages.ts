import { errorAt, type Problem } from '../model/problem.js';
import type { Source } from '../model/source.js';
import { indexArticle } from './article-index.js';
import { describeDrift } from './describe-drift.js';
import { findDrift, type Drift } from './find-drift.js';

/** Gives the SHA-256 of a text (UTF-8) in hexadecimal digits. */
export type Sha256 = (text: string) => string | Promise<string>;

export interface VerifyOptions {
  readonly sha256: Sha256;
  /** The article as it was when its passages were anchored, so that what changed can be compared as a whole. */
  readonly before?: string | undefined;
}

export interface SourceDrift {
  /** What became of each claim's passage, in the order of the claims. */
  readonly drifts: readonly Drift[];
  /** Whether the article differs in any way from the one that was anchored. */
  readonly articleChanged: boolean;
}

/** Looks every anchored passage up in the article it is from. */
export async function findSourceDrift(source: Source, article: string, { sha256, before }: VerifyOptions): Promise<SourceDrift> {
  const now = indexArticle(article);
  const then = before === undefined ? undefined : indexArticle(before);
  const drifts: Drift[] = [];
  for (const { passage } of source.claims) drifts.push(await findDrift(passage, now, { sha256, before: then }));
  return { drifts, articleChanged: (await sha256(now.whole)) !== source.textSha256 };
}

/**
 * What is wrong with the anchored passages of a source. No problem means each was found exactly once and reads as it did when it was
 * anchored. Codes: `passage-missing`, `passage-ambiguous`, `passage-changed` (something like it stands there), and the warnings
 * `passage-moved` (as it was, in another paragraph) and `article-changed` (something in the article differs).
 */
export async function verifyPassages(source: Source, article: string, options: VerifyOptions): Promise<Problem[]> {
  const { drifts, articleChanged } = await findSourceDrift(source, article, options);
  const problems = source.claims.flatMap(({ id, passage }, index): Problem[] => {
    const drift = drifts[index];
    if (!drift || drift.state === 'exact') return [];
    const { code, message } = describeDrift(drift, passage);
    return [{ ...errorAt(['claims', index, 'passage'], code, `Claim ${id}: ${message}`), level: drift.state === 'moved' ? 'warning' : 'error' }];
  });
  return articleChanged ? [...problems, ARTICLE_CHANGED] : problems;
}

const ARTICLE_CHANGED: Problem = {
  level: 'warning',
  code: 'article-changed',
  path: ['textSha256'],
  message: 'The article differs from the one that was anchored, in passages that are cited or elsewhere.',
};
