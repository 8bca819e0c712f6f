import { writeFile } from 'node:fs/promises';
import { auditBanks, type AuditedBank, type AuditReport } from '../../bank/audit/audit-banks.js';
import { parseBlueprint } from '../../bank/parse-blueprint.js';
import { parseBank, questionTypes } from '../../index.js';
import type { Blueprint } from '../../model/blueprint.js';
import { errorAt } from '../../model/problem.js';
import type { CommandResult } from '../command-result.js';
import { countWords } from '../count-words.js';
import { fileKindOf } from '../file-kind.js';
import { countProblems, formatProblem, sortProblems, writeOutControls } from '../format-problem.js';
import { locateIn, readJsonDocument } from '../json-document.js';
import { makeConfigReader } from '../lint-config.js';
import { fileError, type LocatedProblem } from '../located-problem.js';
import { readSources } from '../read-sources.js';
import { describeFileError } from '../read-text-file.js';
import { auditHtml } from '../report/audit-html.js';
import { auditTables, blueprintTitle } from '../report/audit-tables.js';
import { auditText } from '../report/audit-text.js';

export interface AuditCommandOptions {
  /** A file that says what the banks are meant to be. */
  readonly blueprint?: string | undefined;
  readonly format?: string | undefined;
  /** A file to write the report to. */
  readonly output?: string | undefined;
  /** A settings file, in place of those beside the banks. */
  readonly config?: string | undefined;
}

/** `geo-quiz audit`: what banks are made of, and whether they keep the limits that are set for them. */
export async function runAudit(files: readonly string[], options: AuditCommandOptions, version = ''): Promise<CommandResult> {
  const problems: LocatedProblem[] = [];
  const blueprint = options.blueprint === undefined ? undefined : await readBlueprint(options.blueprint, problems);
  const banks = await readBanks([...new Set(files)], options.config, problems);
  if (problems.some(({ level }) => level === 'error') || banks.length === 0) {
    const lines = [...sortProblems(problems, files).map(formatProblem), `Nothing was audited: ${countProblems(problems).text}`];
    return { lines, exitCode: 1 };
  }
  const report = auditBanks(banks, { types: questionTypes, blueprint });
  const broken = report.limits.filter(({ verdict }) => verdict === 'broken').length;
  const explained = report.limits.filter(({ verdict }) => verdict === 'explained').length;
  const summary = `${countWords(report.all.questions, 'question')} in ${countWords(banks.length, 'bank')}: ${countWords(report.limits.length, 'limit')} looked at, ${broken} broken, ${explained} broken and explained`;
  const exitCode = broken > 0 ? 1 : 0;
  const lines = writeReport(report, blueprint, options.format ?? 'table', { summary, version });
  if (options.output === undefined) return { lines, exitCode };
  try {
    await writeFile(options.output, `${lines.join('\n')}\n`);
  } catch (error) {
    return { lines: [formatProblem(fileError(options.output, 'unwritable', describeFileError(error, 'written')))], exitCode: 1 };
  }
  return { lines: [`Wrote ${writeOutControls(options.output)}: ${summary}`], exitCode };
}

function writeReport(
  report: AuditReport,
  blueprint: Blueprint | undefined,
  format: string,
  { summary, version }: { readonly summary: string; readonly version: string },
): string[] {
  if (format === 'json') return [JSON.stringify({ format: 1, tool: { name: 'geo-quiz', version }, ...report }, null, 2)];
  const tables = auditTables(report, blueprint);
  if (format === 'html')
    return [auditHtml(tables, { title: `Audit: ${blueprint ? blueprintTitle(blueprint) : report.banks.map(({ title }) => title).join(', ')}`, summary: `${summary}.` }).trimEnd()];
  // What is kept is counted in the last line; a list of it would hide what is not.
  const told = tables.map((table) => (table.id === 'limits' ? { ...table, rows: table.rows.filter(([, , verdict]) => verdict !== 'kept') } : table));
  return [...auditText(told.filter(({ rows }) => rows.length > 0)).map(writeOutControls), summary];
}

async function readBlueprint(file: string, problems: LocatedProblem[]): Promise<Blueprint | undefined> {
  const { document, problems: faults } = await readJsonDocument(file);
  problems.push(...faults);
  if (!document) return undefined;
  const { blueprint, problems: found } = parseBlueprint(document.data);
  problems.push(...found.map((problem) => locateIn(document, problem)));
  return blueprint;
}

async function readBanks(files: readonly string[], config: string | undefined, problems: LocatedProblem[]): Promise<AuditedBank[]> {
  const reader = makeConfigReader({ file: config, overrides: [] });
  const banks: AuditedBank[] = [];
  for (const file of files) {
    const { document, problems: faults } = await readJsonDocument(file);
    problems.push(...faults);
    if (!document) continue;
    if (fileKindOf(document.data) !== 'bank') {
      problems.push(locateIn(document, errorAt([], 'not-a-bank', 'This is not a question bank: it has no field "questions".')));
      continue;
    }
    const { bank, problems: found } = parseBank(document.data);
    problems.push(...found.map((problem) => locateIn(document, problem)));
    const read = await readSources(document, bank?.sources ?? []);
    for (const { problems: inline, entryProblem } of read) problems.push(...(entryProblem ? [locateIn(document, entryProblem)] : inline));
    const { settings } = await reader.configFor(file);
    if (bank) banks.push({ bank, sources: read.flatMap(({ source }) => (source ? [source] : [])), settings });
  }
  problems.push(...reader.problems);
  return banks;
}
