import type { Source } from '../model/source.js';
import type { QuestionBank } from '../model/question-bank.js';
import type { QuestionTypes } from '../question-types/question-type.js';
import { claimsUsedBy } from './claims-used.js';

/**
 * Makes a bank that needs no other file: its sources inside it, each with the claims its questions use and no others.
 * Sources that nothing uses are kept without claims, because the bank still rests on them.
 */
export function bundleBank<Bank extends QuestionBank>(bank: Bank, sources: readonly Source[], types: QuestionTypes): Bank {
  const used = new Set(bank.questions.flatMap((question) => [...claimsUsedBy(question, types)]));
  const { $schema: _relative, ...rest } = bank;
  return {
    ...(rest as Bank),
    sources: sources.map(({ $schema: _alsoRelative, ...source }) => ({ ...source, claims: source.claims.filter(({ id }) => used.has(id)) })),
  };
}
