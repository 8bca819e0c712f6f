import type { Passage } from '../model/passage.js';
import { indexArticle, type ArticleIndex } from './article-index.js';
import { chooseAnchors } from './choose-anchors.js';
import { hashPassage, type Drift } from './find-drift.js';
import type { Sha256, SourceDrift } from './verify-passages.js';

/** Which passages get new anchors: those that only moved, or also those that are nearly as they were. */
export type RenewScope = 'moved' | 'approximate';

/** From so much on a changed passage may be anchored anew without anybody having read it. */
export const RENEW_LIKENESS = 0.85;

/**
 * The passage with anchors that fit the article as it is now; undefined where nobody can be sure that it still says the same. A
 * changed passage is sure only when it could be compared as a whole, is much like it was, and has every number and every “not” of it.
 */
async function renewPassage(passage: Passage, drift: Drift, article: ArticleIndex, sha256: Sha256, scope: RenewScope): Promise<Passage | undefined> {
  if (drift.state === 'moved') return { ...passage, paragraph: drift.found.paragraph };
  if (scope !== 'approximate' || drift.state !== 'approximate' || !isSure(drift)) return undefined;
  const anchors = chooseAnchors(drift.found, article);
  return anchors && { ...passage, ...anchors, paragraph: drift.found.paragraph, sha256: await hashPassage(drift.found.text, sha256) };
}

const isSure = ({ compared, likeness, was, found }: Extract<Drift, { state: 'approximate' }>): boolean =>
  compared === 'passage' && was !== undefined && likeness >= RENEW_LIKENESS && weightyWords(was) === weightyWords(found.text);

/** What turns a statement into another one although little of its text differs. */
const WEIGHTY = /\p{N}[\p{N}.,]*|\b(?:not|no|never|none|nor|neither|without|cannot|\p{L}+n['’]t)\b|%/giu;

const weightyWords = (text: string): string => (text.match(WEIGHTY) ?? []).map((word) => word.toLowerCase().replace(/[.,]+$/u, '')).join(' ');

/** For each claim of a source its passage anchored anew, where that is sure. */
export async function renewPassages(
  passages: readonly Passage[],
  { drifts }: SourceDrift,
  article: string,
  { sha256, scope }: { readonly sha256: Sha256; readonly scope: RenewScope },
): Promise<(Passage | undefined)[]> {
  const index = indexArticle(article);
  const renewed: (Passage | undefined)[] = [];
  for (const [place, passage] of passages.entries()) {
    const drift = drifts[place];
    renewed.push(drift && (await renewPassage(passage, drift, index, sha256, scope)));
  }
  return renewed;
}
