import { withoutAnswers, type AskedBank } from '../bank/without-answers.js';
import type { Source } from '../model/source.js';
import type { QuestionTypes } from '../question-types/question-type.js';
import type { PreparedBank } from './prepare-bank.js';

/**
 * The bank as a page may have it: without answers, and with the sources of texts that stand before questions, so that it can be said
 * whose they are. What those sources claim comes with the marks.
 */
export function askBank({ bank, sources }: PreparedBank, types: QuestionTypes, seed: string): AskedBank & { readonly sources?: readonly Source[] } {
  const asked = withoutAnswers(bank, types, seed);
  const named = new Set(bank.questions.flatMap(({ stimulus = [] }) => stimulus.flatMap((one) => (one.kind === 'text' && one.source !== undefined ? one.source : []))));
  const shown = sources.filter(({ id }) => named.has(id)).map(({ $schema: _relative, ...source }) => ({ ...source, claims: [] }));
  return shown.length === 0 ? asked : { ...asked, sources: shown };
}
