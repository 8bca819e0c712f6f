import { resolve } from 'node:path';
import { claimsUsedBy } from '../bank/claims-used.js';
import { parseBank, questionTypes } from '../index.js';
import { fileKindOf } from './file-kind.js';
import { readJsonDocument } from './json-document.js';
import { fileError, type LocatedProblem } from './located-problem.js';

/** The questions that rest on each claim, as `bank/question`; undefined where no bank was given. */
export type ClaimUses = ReadonlyMap<string, readonly string[]> | undefined;

/**
 * Reads which questions rest on which claims.
 * @param banks files that have to be banks
 * @param others files that may be
 */
export async function collectUses(banks: readonly string[], others: readonly string[]): Promise<{ uses: ClaimUses; problems: LocatedProblem[] }> {
  const uses = new Map<string, string[]>();
  const problems: LocatedProblem[] = [];
  const wanted = new Set(banks.map((file) => resolve(file)));
  const files = new Map([...others, ...banks].map((file) => [resolve(file), file]));
  let isGiven = false;
  for (const [path, file] of files) {
    const { document, problems: faults } = await readJsonDocument(file);
    const isWanted = wanted.has(path);
    // The problems of the others are told where they are read as sources.
    if (isWanted) problems.push(...faults);
    const bank = document && fileKindOf(document.data) === 'bank' ? parseBank(document.data).bank : undefined;
    if (!bank) {
      if (isWanted && document) problems.push(fileError(file, 'not-a-bank', 'This is not a question bank that can be read; check it first.'));
      continue;
    }
    isGiven = true;
    for (const question of bank.questions) {
      for (const claim of claimsUsedBy(question, questionTypes)) {
        const questions = uses.get(claim) ?? [];
        const name = `${bank.id}/${question.id}`;
        if (!questions.includes(name)) questions.push(name);
        uses.set(claim, questions);
      }
    }
  }
  return { uses: isGiven ? uses : undefined, problems };
}
