import type { Claim } from '../model/claim.js';
import { errorAt, warningAt, type Problem } from '../model/problem.js';
import type { QuestionBank } from '../model/question-bank.js';
import type { QuestionBase } from '../model/question.js';
import { charactersOf } from '../model/text.js';
import type { Source } from '../model/source.js';
import type { AnyQuestionType, QuestionTypes } from '../question-types/question-type.js';
import { foldText } from '../scoring/fold-text.js';
import { blockedNameFinder } from './blocked-names.js';
import type { Sha256 } from './verify-passages.js';
import { walkTexts } from './walk-texts.js';

export interface CheckOptions {
  readonly types: QuestionTypes;
  readonly sources: readonly Source[];
  /** SHA-256 of folded names that may not appear. */
  readonly blockedNames?: Iterable<string>;
  readonly sha256?: Sha256;
}

/**
 * What a parsed bank owes its readers beyond its form: evidence that exists and may be used, a reason for every choice,
 * attribution where a claim demands it, no blocked name. Paths index `bank.questions`.
 */
export async function checkBank(bank: QuestionBank, { types, sources, blockedNames = [], sha256 }: CheckOptions): Promise<Problem[]> {
  const claims = new Map<string, Claim>();
  for (const source of sources) for (const claim of source.claims) claims.set(claim.id, claim);
  const objectives = new Set((bank.objectives ?? []).map(({ id }) => id));
  const ids = new Set(bank.questions.map(({ id }) => id));
  const problems = bank.questions.flatMap((question, index) => [
    ...checkEvidence(question, index, types, claims),
    ...checkReasons(question, index, types),
    ...checkAttribution(question, index, types, claims),
    ...(question.objective !== undefined && !objectives.has(question.objective)
      ? [errorAt(['questions', index, 'objective'], 'unknown-objective', `“${question.objective}” is not among the bank’s objectives.`)]
      : []),
    ...(question.enemies ?? []).flatMap((enemy, at) =>
      ids.has(enemy) ? [] : [errorAt(['questions', index, 'enemies', at], 'unknown-question', `“${enemy}” is not a question of this bank.`)],
    ),
  ]);
  problems.push(...checkReferences(bank, sources, ids));
  if (sha256) problems.push(...(await checkNames(bank, blockedNames, sha256)));
  return problems;
}

function checkEvidence(question: QuestionBase, index: number, types: QuestionTypes, claims: ReadonlyMap<string, Claim>): Problem[] {
  const at = ['questions', index];
  const problems: Problem[] = [];
  if (!question.evidence || question.evidence.length === 0) problems.push(errorAt(at, 'no-evidence', 'names no claim as evidence.'));
  const lists = [
    { path: [...at, 'evidence'], ids: question.evidence ?? [] },
    ...(types[question.type] as AnyQuestionType).parts(question).map((part) => ({ path: [...at, ...part.path, 'evidence'], ids: part.evidence ?? [] })),
  ];
  for (const { path, ids } of lists) {
    ids.forEach((id, position) => {
      const claim = claims.get(id);
      if (!claim) problems.push(errorAt([...path, position], 'unknown-claim', `“${id}” is not a claim of this bank’s sources.`));
      else if (claim.use === 'exclude') problems.push(errorAt([...path, position], 'excluded-claim', `“${id}” may not be used in anything a learner sees.`));
    });
  }
  return problems;
}

function checkReasons(question: QuestionBase, index: number, types: QuestionTypes): Problem[] {
  const at = ['questions', index];
  const parts = (types[question.type] as AnyQuestionType).parts(question);
  return [
    ...parts.flatMap((part) =>
      part.feedback === undefined
        ? [errorAt([...at, ...part.path], 'no-reason', `“${part.text.slice(0, 60)}” has no feedback: say why someone would think so, and what the source says.`)]
        : [],
    ),
    ...(question.feedback?.correct === undefined || question.feedback.incorrect === undefined
      ? [warningAt(at, 'no-feedback', 'has no feedback for right and wrong responses.')]
      : []),
  ];
}

function checkAttribution(question: QuestionBase, index: number, types: QuestionTypes, claims: ReadonlyMap<string, Claim>): Problem[] {
  const at = ['questions', index];
  const demanding = (question.evidence ?? []).filter((id) => ['attribute', 'who-claims-only'].includes(claims.get(id)?.use ?? ''));
  if (demanding.length === 0) return [];
  if (question.attribution === undefined) return [errorAt(at, 'no-attribution', `needs an "attribution": ${demanding.join(', ')} may only be used with the name of who says it.`)];
  const texts = [question.prompt, ...(question.stimulus ?? []).map((stimulus) => (stimulus.kind === 'text' ? stimulus.text : stimulus.alt))].map(charactersOf);
  // A statement to be judged may name who says it.
  const shown = foldText([...texts, ...(types[question.type] as AnyQuestionType).parts(question).map(({ text }) => text)].join(' '));
  const named = question.attribution.split(/,|;| and |:/u).some((name) => name.trim() !== '' && shown.includes(foldText(name)));
  return named
    ? []
    : [
        warningAt(
          [...at, 'prompt'],
          'attribution-not-shown',
          `does not name “${question.attribution}”, although ${demanding.join(', ')} may only be used with the name of who says it.`,
        ),
      ];
}

/** Ids of sources and questions that other parts of the bank name, and claims that two sources both have. */
function checkReferences(bank: QuestionBank, sources: readonly Source[], questionIds: ReadonlySet<string>): Problem[] {
  const sourceIds = new Set(sources.map(({ id }) => id));
  const claimIds = new Set<string>();
  const twice = sources.flatMap(({ claims }) => claims.filter(({ id }) => claimIds.has(id) || !claimIds.add(id)));
  return [
    ...twice.map(({ id }) => errorAt(['sources'], 'duplicate-id', `hold the claim “${id}” twice; give each claim its own id.`)),
    ...(bank.corrections ?? []).flatMap(({ question }, index) =>
      questionIds.has(question) ? [] : [warningAt(['corrections', index, 'question'], 'unknown-question', `“${question}” is not a question of this bank.`)],
    ),
    ...bank.questions.flatMap(({ stimulus = [] }, index) =>
      stimulus.flatMap((entry, at) =>
        entry.kind === 'text' && entry.source !== undefined && !sourceIds.has(entry.source)
          ? [errorAt(['questions', index, 'stimulus', at, 'source'], 'unknown-source', `“${entry.source}” is not a source of this bank.`)]
          : [],
      ),
    ),
  ];
}

async function checkNames(bank: QuestionBank, blockedNames: Iterable<string>, sha256: Sha256): Promise<Problem[]> {
  const holdsBlockedName = blockedNameFinder(blockedNames, sha256);
  const texts: { text: string; path: readonly (string | number)[] }[] = [];
  // The verbatim words that locate a passage are the article's own, and no learner reads them as ours.
  walkTexts(bank, (text, path) => {
    if (!path.includes('passage')) texts.push({ text, path });
  });
  const problems: Problem[] = [];
  for (const { text, path } of texts) if (await holdsBlockedName(text)) problems.push(errorAt(path, 'blocked-name', 'names a person or body that may not be named here.'));
  return problems;
}
