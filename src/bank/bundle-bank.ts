import type { Source } from '../model/source.js';
import type { QuestionBank } from '../model/question-bank.js';
import type { AnyQuestionType, QuestionTypes } from '../question-types/question-type.js';

/**
 * Makes a bank that needs no other file: its sources inside it, each with the claims its questions use and no others.
 * Sources that nothing uses are kept without claims, because the bank still rests on them.
 */
export function bundleBank<Bank extends QuestionBank>(bank: Bank, sources: readonly Source[], types: QuestionTypes): Bank {
  const used = new Set<string>();
  for (const question of bank.questions) {
    for (const id of question.evidence ?? []) used.add(id);
    for (const part of (types[question.type] as AnyQuestionType).parts(question)) for (const id of part.evidence ?? []) used.add(id);
  }
  const { $schema: _relative, ...rest } = bank;
  return {
    ...(rest as Bank),
    sources: sources.map(({ $schema: _alsoRelative, ...source }) => ({ ...source, claims: source.claims.filter(({ id }) => used.has(id)) })),
  };
}
