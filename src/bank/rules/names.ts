import { blockedNameFinder } from '../blocked-names.js';
import { walkTexts } from '../walk-texts.js';
import type { LintContext } from './lint-context.js';
import type { ProblemPath } from '../../model/problem.js';
import type { Finding, Rule } from './rule.js';

/** Texts of a bank in which a name stands that may not appear. */
export async function findBlockedNames({ bank, blockedNames = [], sha256 }: Pick<LintContext, 'bank' | 'blockedNames' | 'sha256'>): Promise<Finding[]> {
  if (!sha256) return [];
  const holdsBlockedName = blockedNameFinder(blockedNames, sha256);
  const texts: { text: string; path: ProblemPath }[] = [];
  // The verbatim words that locate a passage are the article's own, and no learner reads them as ours.
  walkTexts(bank, (text, path) => {
    if (!path.includes('passage')) texts.push({ text, path });
  });
  const findings: Finding[] = [];
  for (const { text, path } of texts)
    if (await holdsBlockedName(text)) findings.push({ path, code: 'blocked-name', message: 'names a person or body that may not be named here.' });
  return findings;
}

export const blockedNames: Rule = {
  id: 'L44',
  name: 'blocked-names',
  level: 'error',
  title: 'No living person is the subject of an allegation, and blocked names stand nowhere',
  reason: 'A quiz is no place to accuse anybody, not even by a wrong answer.',
  basis: 'ours',
  review: 'Is a living person the subject of an accusation anywhere: in an option, a hint, a reason or a picture?',
  check: findBlockedNames,
};
