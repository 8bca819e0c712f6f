import { errorAt, warningAt, type Problem } from '../model/problem.js';
import type { QuestionBank } from '../model/question-bank.js';
import type { Source } from '../model/source.js';
import type { QuestionTypes } from '../question-types/question-type.js';
import { findMissingAttribution } from './rules/attribution.js';
import { makeLintContext } from './rules/lint-context.js';
import { findBlockedNames } from './rules/names.js';
import { findFaultyEvidence, findUnknownObjectives } from './rules/objective-and-evidence.js';
import { findMissingFeedback, findMissingReasons } from './rules/reasons.js';
import type { Finding } from './rules/rule.js';
import type { Sha256 } from './verify-passages.js';

export interface CheckOptions {
  readonly types: QuestionTypes;
  readonly sources: readonly Source[];
  /** SHA-256 of folded names that may not appear. */
  readonly blockedNames?: Iterable<string>;
  readonly sha256?: Sha256;
}

/**
 * What a parsed bank owes its readers beyond its form: evidence that exists and may be used, a reason for every choice,
 * attribution where a claim demands it, no blocked name. Paths index `bank.questions`. The rules for writing good questions are
 * more than these; `lintBank` runs them all.
 */
export async function checkBank(bank: QuestionBank, { types, sources, blockedNames = [], sha256 }: CheckOptions): Promise<Problem[]> {
  const context = makeLintContext(bank, { types, sources, blockedNames, sha256 });
  const findings = [
    ...findFaultyEvidence(context),
    ...findMissingReasons(context, true),
    ...findMissingReasons(context, false),
    ...findMissingFeedback(context),
    ...findMissingAttribution(context),
    ...findUnknownObjectives(context),
  ];
  return [...findings.map(problemOf), ...checkReferences(bank, sources), ...(await findBlockedNames(context)).map(problemOf)];
}

const problemOf = ({ path, code = 'unknown', message, mild }: Finding): Problem => (mild ? warningAt(path, code, message) : errorAt(path, code, message));

/** Ids of sources and questions that other parts of the bank name, and claims that two sources both have. */
export function checkReferences(bank: QuestionBank, sources: readonly Source[]): Problem[] {
  const questionIds = new Set(bank.questions.map(({ id }) => id));
  const sourceIds = new Set(sources.map(({ id }) => id));
  const claimIds = new Set<string>();
  const twice = sources.flatMap(({ claims }) => claims.filter(({ id }) => claimIds.has(id) || !claimIds.add(id)));
  return [
    ...twice.map(({ id }) => errorAt(['sources'], 'duplicate-id', `hold the claim “${id}” twice; give each claim its own id.`)),
    ...(bank.corrections ?? []).flatMap(({ question }, index) =>
      questionIds.has(question) ? [] : [warningAt(['corrections', index, 'question'], 'unknown-question', `“${question}” is not a question of this bank.`)],
    ),
    ...bank.questions.flatMap(({ enemies = [], stimulus = [] }, index) => [
      ...enemies.flatMap((enemy, at) =>
        questionIds.has(enemy) ? [] : [errorAt(['questions', index, 'enemies', at], 'unknown-question', `“${enemy}” is not a question of this bank.`)],
      ),
      ...stimulus.flatMap((entry, at) =>
        entry.kind === 'text' && entry.source !== undefined && !sourceIds.has(entry.source)
          ? [errorAt(['questions', index, 'stimulus', at, 'source'], 'unknown-source', `“${entry.source}” is not a source of this bank.`)]
          : [],
      ),
    ]),
  ];
}
