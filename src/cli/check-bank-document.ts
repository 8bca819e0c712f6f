import { BLOCKED_NAMES, lintBank, parseBank } from '../index.js';
import type { ArticleWords } from '../bank/rules/article-words.js';
import type { LintException, LintSettings } from '../bank/rules/lint-settings.js';
import type { Rule, RuleNeed } from '../bank/rules/rule.js';
import { rules } from '../bank/rules/rules.js';
import type { Problem, ProblemPath } from '../model/problem.js';
import { locateIn, type JsonDocument } from './json-document.js';
import type { LocatedProblem } from './located-problem.js';
import { readLists } from './read-lists.js';
import { readSources } from './read-sources.js';
import { sha256 } from './sha256.js';

/** What a bank is checked with. */
export interface CheckMaterial {
  /** SHA-256 hashes beyond those that are always blocked. */
  readonly blockedNames: readonly string[];
  readonly articles?: ArticleWords | undefined;
  readonly settings: LintSettings;
}

export interface CheckedBank {
  readonly problems: readonly LocatedProblem[];
  /** What a person has to judge, a problem of level `review` each. */
  readonly reviews: readonly LocatedProblem[];
  readonly used: ReadonlySet<LintException>;
  readonly skipped: readonly { readonly rule: Rule; readonly lacks: RuleNeed }[];
  /** The ids of the bank and of its questions. */
  readonly bank?: string;
  readonly questions?: ReadonlySet<string>;
}

/** Everything that is wrong with a bank: its form, its sources, what it refers to, and whatever breaks a rule. */
export async function checkBankDocument(document: JsonDocument, { blockedNames, articles, settings }: CheckMaterial): Promise<CheckedBank> {
  const { bank, problems } = parseBank(document.data);
  const located = problems.map((problem) => locateIn(document, problem));
  if (!bank) return { problems: located, reviews: [], used: new Set(), skipped: [] };
  const read = await readSources(document, bank.sources ?? []);
  for (const { problems: inline, entryProblem } of read) located.push(...(entryProblem ? [locateIn(document, entryProblem)] : inline));

  // One fault is told once: what only follows from a source, an objective or a question that could not be read is left out.
  const followed = new Set<string>();
  if (read.some(({ source }) => !source) || problems.some(({ path }) => path[0] === 'sources')) followed.add('unknown-claim');
  if (problems.some(({ path }) => path[0] === 'objectives')) followed.add('unknown-objective');
  if (problems.some(({ path }) => path[0] === 'questions')) followed.add('unknown-question');

  const material = {
    sources: read.flatMap(({ source }) => (source ? [source] : [])),
    ...(await readLists(document.file)),
    articles,
    blockedNames: [...BLOCKED_NAMES, ...blockedNames],
    sha256,
  };
  const { problems: found, references, used, skipped } = await lintBank(bank, material, settings);
  const kept = keptQuestionIndexes(document.data, problems);
  for (const problem of [...references, ...found]) if (!followed.has(problem.code)) located.push(locateIn(document, { ...problem, path: pathInFile(problem.path, kept) }));
  const reviews = rules.flatMap((rule) =>
    rule.review === undefined || settings.levels.get(rule.id) === 'off'
      ? []
      : [{ ...locateIn(document, { level: 'warning', code: rule.name, path: ['questions'], message: rule.review, rule: rule.id }), level: 'review' as const }],
  );
  return { problems: located, reviews, used, skipped, bank: bank.id, questions: new Set(bank.questions.map(({ id }) => id)) };
}

function pathInFile([field, index, ...rest]: ProblemPath, kept: readonly number[]): ProblemPath {
  if (field === undefined) return [];
  if (index === undefined) return [field];
  return [field, field === 'questions' && typeof index === 'number' ? (kept[index] ?? index) : index, ...rest];
}

/** For each question of the parsed bank its index in the file, where faulty ones stand in between. */
function keptQuestionIndexes(data: unknown, problems: readonly Problem[]): number[] {
  const faulty = new Set(problems.flatMap(({ path }) => (path[0] === 'questions' && path.length > 1 ? [path[1]] : [])));
  return [...(data as { questions: unknown[] }).questions.keys()].filter((index) => !faulty.has(index));
}
