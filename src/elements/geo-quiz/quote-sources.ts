import { loadSources } from '../../bank/load-sources.js';
import { needsStatements, placeStatements } from '../../bank/place-statements.js';
import type { QuestionBank } from '../../model/question-bank.js';
import type { QuestionTypes } from '../../question-types/question-type.js';
import { fetchHere } from './fetch-here.js';

/** Loads the sources of a bank whose questions quote claims, and puts the statements in. What cannot be loaded is told when the sources are. */
export async function quoteSources(bank: QuestionBank, types: QuestionTypes, base: string): Promise<QuestionBank> {
  if (!needsStatements(bank, types)) return bank;
  const { sources } = await loadSources(bank, { fetch: fetchHere, base });
  return placeStatements(bank, sources, types);
}
