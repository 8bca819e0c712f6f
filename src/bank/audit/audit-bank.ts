import { CLAIM_KINDS } from '../../model/claim.js';
import { QUESTION_FORMATS } from '../../model/blueprint.js';
import type { QuestionBank } from '../../model/question-bank.js';
import type { Source } from '../../model/source.js';
import { plainTextOf } from '../rules/question-view.js';
import { makeLintContext, type LintContext } from '../rules/lint-context.js';
import { singleChoices } from '../rules/option-count.js';
import type { QuestionTypes } from '../../question-types/question-type.js';
import { formatOf } from './question-format.js';
import { readingLevelOf, type ReadingLevel } from './reading-level.js';
import { voiceOf } from './voice-of.js';

/** How many of each sort, by the sort's name; sorts of which there are none are left out where their list is open. */
export type Counts = Readonly<Record<string, number>>;

/** The levels of Bloom's taxonomy, from low to high. */
export const BLOOM_LEVELS = ['remember', 'understand', 'apply', 'analyse', 'evaluate', 'create'] as const;

/** The figures of a bank, or of several as one. */
export interface BankAudit {
  readonly id: string;
  readonly title: string;
  readonly questions: number;
  /** How many times a claim is named as evidence. */
  readonly citations: number;
  readonly bySource: Counts;
  readonly byVantagePoint: Counts;
  readonly byKind: Counts;
  readonly byVoice: Counts;
  /** Questions whose evidence is from one source and no other. */
  readonly onOneSource: number;
  /** Questions with evidence. */
  readonly withEvidence: number;
  /** Choices with one right option, by its place, the first being 1. */
  readonly keyPlaces: Counts;
  /** Choices of one whose right option is longer than every other, and all choices of one. */
  readonly longestKeys: number;
  readonly choices: number;
  /** How long the right option is for each character of the others, on average; null without choices. */
  readonly keyLengthRatio: number | null;
  readonly trueStatements: number;
  readonly statements: number;
  readonly reading: ReadingLevel;
  readonly byDifficulty: Counts;
  /** An objective of two levels counts half for each. */
  readonly byBloom: Counts;
  readonly byFormat: Counts;
  readonly byObjective: Counts;
  readonly tags: Counts;
  readonly sources: number;
}

export interface AuditMaterial {
  readonly types: QuestionTypes;
  readonly sources: readonly Source[];
  /** The Bloom level of an objective by its id, where the bank does not say. */
  readonly bloomOf?: ReadonlyMap<string, string>;
}

export function auditBank(bank: QuestionBank, { types, sources, bloomOf }: AuditMaterial): BankAudit {
  const context = makeLintContext(bank, { types, sources });
  const { questions } = bank;
  const levels = new Map([...(bloomOf ?? []), ...(bank.objectives ?? []).flatMap(({ id, bloom }): [string, string][] => (bloom === undefined ? [] : [[id, bloom]]))]);
  return {
    id: bank.id,
    title: plainTextOf(typeof bank.title === 'string' ? bank.title : bank.title.text),
    questions: questions.length,
    ...countEvidence(context),
    ...countChoices(context),
    ...countStatements(context),
    reading: readingLevelOf(context.views),
    byDifficulty: count(
      questions.map(({ difficulty }) => difficulty ?? 'not said'),
      ['easy', 'medium', 'hard'],
    ),
    byBloom: countLevels(questions.map(({ objective }) => levels.get(objective ?? ''))),
    byFormat: count(questions.map(formatOf), QUESTION_FORMATS),
    byObjective: count(questions.map(({ objective }) => objective ?? 'none')),
    tags: count(questions.flatMap(({ tags = [] }) => tags)),
    sources: sources.length,
  };
}

/** How often each name stands in a list, in the order of `known` and then of the list. */
function count(names: readonly string[], known: readonly string[] = []): Counts {
  const counts = new Map(known.map((name) => [name, 0]));
  for (const name of names) counts.set(name, (counts.get(name) ?? 0) + 1);
  return Object.fromEntries([...counts]);
}

function countLevels(levels: readonly (string | undefined)[]): Counts {
  const counts = new Map<string, number>(BLOOM_LEVELS.map((level) => [level, 0]));
  for (const level of levels) {
    const parts = level?.split('/') ?? ['not said'];
    for (const part of parts) counts.set(part, (counts.get(part) ?? 0) + 1 / parts.length);
  }
  return Object.fromEntries(counts);
}

function countEvidence({ bank, sources, claims, sourceOf }: LintContext) {
  const cited = bank.questions
    .flatMap(({ evidence = [] }) => evidence)
    .flatMap((id) => {
      const [claim, source] = [claims.get(id), sourceOf.get(id)];
      return claim && source ? [{ claim, source }] : [];
    });
  const sourcesPerQuestion = bank.questions.map(({ evidence = [] }) => new Set(evidence.flatMap((id) => sourceOf.get(id)?.id ?? [])).size);
  return {
    citations: cited.length,
    bySource: count(
      cited.map(({ source }) => source.id),
      sources.map(({ id }) => id),
    ),
    byVantagePoint: count(
      cited.map(({ source }) => source.vantagePoint),
      sources.map(({ vantagePoint }) => vantagePoint),
    ),
    byKind: count(
      cited.map(({ claim }) => claim.kind),
      CLAIM_KINDS,
    ),
    byVoice: count(
      cited.map(({ claim }) => voiceOf(claim)),
      ['author', 'named', 'unnamed'],
    ),
    onOneSource: sourcesPerQuestion.filter((size) => size === 1).length,
    withEvidence: sourcesPerQuestion.filter((size) => size > 0).length,
  };
}

function countChoices({ views }: LintContext) {
  const choices = singleChoices(views).map(({ list, position }) => {
    const lengths = list.options.map(({ text }) => text.length);
    const key = lengths[position] ?? 0;
    const others = lengths.filter((_length, place) => place !== position);
    return { position, isLongest: others.every((length) => length < key), ratio: key / Math.max(1, others.reduce((sum, length) => sum + length, 0) / others.length) };
  });
  return {
    keyPlaces: count(
      choices.map(({ position }) => String(position + 1)),
      ['1', '2', '3', '4'],
    ),
    longestKeys: choices.filter(({ isLongest }) => isLongest).length,
    choices: choices.length,
    keyLengthRatio: choices.length === 0 ? null : choices.reduce((sum, { ratio }) => sum + ratio, 0) / choices.length,
  };
}

function countStatements({ views }: LintContext) {
  const statements = views.filter(({ isStatement }) => isStatement);
  return { statements: statements.length, trueStatements: statements.filter(({ fields }) => fields.answer === true).length };
}
