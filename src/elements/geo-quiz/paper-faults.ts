import { formFaults, type FormLimits } from '../../bank/form-faults.js';
import { loadSources } from '../../bank/load-sources.js';
import type { QuestionBank } from '../../model/question-bank.js';
import type { QuestionTypes } from '../../question-types/question-type.js';
import type { SessionOptions } from '../../session/session-options.js';
import { fetchHere } from './fetch-here.js';

/** What a drawn paper should keep to, in a bank on several sources; Haladyna, Downing and Rodriguez (2002), guideline 20, for the places of answers. */
const LIMITS: FormLimits = { sourceShare: 0.35, keyPositionShare: 0.4, fewestChoices: 5, keyRun: 3, trueShare: { least: 0.4, most: 0.6 } };

/** Fewer sources than this cannot each give little. */
const FEWEST_SOURCES = 3;

/** Loads the sources of a bank, so that of several papers the one can be taken that leans least on one source and on one place for right options. */
export async function paperFaults(bank: QuestionBank, types: QuestionTypes, base: string): Promise<SessionOptions['faultsOf']> {
  const isOnFew = (bank.sources?.length ?? 0) < FEWEST_SOURCES;
  const { sources } = isOnFew ? { sources: [] } : await loadSources(bank, { fetch: fetchHere, base });
  const sourceOfClaim = new Map(sources.flatMap(({ id, claims }) => claims.map((claim) => [claim.id, id] as const)));
  const limits = isOnFew ? { ...LIMITS, sourceShare: undefined } : LIMITS;
  return (questions, seed) => formFaults(questions, limits, { types, seed, sourceOf: (claim) => sourceOfClaim.get(claim) }).length;
}
