import { writeFile } from 'node:fs/promises';
import { parseSource } from '../../index.js';
import type { LintException } from '../../bank/rules/lint-settings.js';
import { optionsOf } from '../../bank/rules/lint-settings.js';
import { copiedWords, findCopiedWords } from '../../bank/rules/copied-words.js';
import type { CommandResult } from '../command-result.js';
import { checkBankDocument, type CheckMaterial } from '../check-bank-document.js';
import { checkModuleDocument } from '../check-module-document.js';
import { fileKindOf, listProblems, unknownKind } from '../file-kind.js';
import { countProblems, sortProblems, writeOutControls } from '../format-problem.js';
import { locateIn, readJsonDocument, type JsonDocument } from '../json-document.js';
import { findUnusedExceptions, makeConfigReader, type Checked, type LintConfig, type RuleOverride } from '../lint-config.js';
import { fileError, type LocatedProblem } from '../located-problem.js';
import { readArticles } from '../read-articles.js';
import { readBlockedNames } from '../read-blocked-names.js';
import { describeFileError } from '../read-text-file.js';
import type { CheckReport } from '../report/check-report.js';
import { formatJson } from '../report/format-json.js';
import { formatJunit } from '../report/format-junit.js';
import { formatSarif } from '../report/format-sarif.js';
import { formatText } from '../report/format-text.js';

export interface CheckCommandOptions {
  /** A file of further SHA-256 hashes of names that may not appear. */
  readonly blocked?: string | undefined;
  /** Says errors only, and nothing when there are none. */
  readonly quiet?: boolean | undefined;
  /** A folder of article texts. */
  readonly articles?: string | undefined;
  /** A settings file, in place of those beside the banks. */
  readonly config?: string | undefined;
  readonly rule?: readonly RuleOverride[] | undefined;
  readonly profile?: string | undefined;
  readonly format?: string | undefined;
  /** A file to write the report to. */
  readonly output?: string | undefined;
  /** Adds what a person has to judge. */
  readonly review?: boolean | undefined;
}

/** `geo-quiz check`: what is wrong in banks, sources and the lists beside them. */
export async function runCheck(given: readonly string[], options: CheckCommandOptions, version = ''): Promise<CommandResult> {
  const report = await makeReport([...new Set(given)], options, version);
  const { errors, text } = countProblems(report.problems);
  const exitCode = errors > 0 ? 1 : 0;
  const lines = writeReport(report, options);
  const { output } = options;
  if (output === undefined) return { lines, exitCode };
  try {
    await writeFile(output, lines.length === 0 ? '' : `${lines.join('\n')}\n`);
  } catch (error) {
    return { lines: formatText({ ...report, problems: [fileError(output, 'unwritable', describeFileError(error, 'written'))] }, { review: false, quiet: false }), exitCode: 1 };
  }
  return { lines: [`Wrote ${writeOutControls(output)}: ${text}`], exitCode };
}

function writeReport(report: CheckReport, { format = 'text', review = false, quiet = false }: CheckCommandOptions): string[] {
  const shown = { ...report, problems: report.problems.filter(({ level }) => !quiet || level === 'error') };
  switch (format) {
    case 'json':
      return [formatJson(shown)];
    case 'sarif':
      return [formatSarif(shown)];
    case 'junit':
      return [formatJunit(shown)];
    default:
      return formatText(shown, { review, quiet });
  }
}

async function makeReport(
  files: readonly string[],
  { blocked, articles: folder, config: file, profile, rule: overrides = [] }: CheckCommandOptions,
  version: string,
): Promise<CheckReport> {
  const problems: LocatedProblem[] = [];
  const names = blocked === undefined ? { hashes: [], problems: [] } : await readBlockedNames(blocked);
  const read = folder === undefined ? { problems: [] } : await readArticles(folder);
  problems.push(...names.problems, ...read.problems);
  const reader = makeConfigReader({ file, profile, overrides });
  const skipped: { file: string; rule: string; lacks: CheckReport['skipped'][number]['lacks'] }[] = [];
  const banks: string[] = [];
  const checkedBy = new Map<LintConfig, Checked[]>();
  for (const given of files) {
    const { document, problems: faults } = await readJsonDocument(given);
    problems.push(...faults);
    if (!document) continue;
    const config = await reader.configFor(given);
    const material = { blockedNames: names.hashes, articles: read.articles, settings: config.settings };
    if (fileKindOf(document.data) !== 'bank') {
      problems.push(...checkOtherDocument(document, material));
      if (fileKindOf(document.data) === 'module') problems.push(...(await checkModuleDocument(document)));
      continue;
    }
    banks.push(given);
    const checked = await checkBankDocument(document, material);
    problems.push(...checked.problems, ...checked.reviews);
    skipped.push(...checked.skipped.map(({ rule: { id }, lacks }) => ({ file: given, rule: id, lacks })));
    const { bank, questions = new Set<string>(), used } = checked;
    if (bank !== undefined) {
      const others = checkedBy.get(config) ?? [];
      checkedBy.set(config, [...others, { bank, questions, used: used satisfies ReadonlySet<LintException>, skippedRules: new Set(checked.skipped.map(({ rule }) => rule.id)) }]);
    }
  }
  problems.push(...reader.problems, ...[...checkedBy].flatMap(([config, checked]) => findUnusedExceptions(config, checked)));
  return { files, banks, problems: sortProblems(problems, files), skipped, version };
}

function checkOtherDocument(document: JsonDocument, { articles, settings }: CheckMaterial): LocatedProblem[] {
  const kind = fileKindOf(document.data);
  const problems = kind === undefined ? [unknownKind()] : kind === 'source' ? parseSource(document.data).problems : listProblems(document.data, kind);
  const level = settings.levels.get(copiedWords.id) ?? copiedWords.level;
  const copied = articles && kind !== undefined && level !== 'off' ? findCopiedWords(document.data, articles, optionsOf(copiedWords, settings).number('words')) : [];
  return [
    ...problems.map((problem) => locateIn(document, problem)),
    ...copied.map(({ path, message }) => locateIn(document, { level: level === 'warn' ? 'warning' : 'error', code: copiedWords.name, path, message, rule: copiedWords.id })),
  ];
}
