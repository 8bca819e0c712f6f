import type { AuditReport } from '../../bank/audit/audit-banks.js';
import { BLOOM_LEVELS, type BankAudit, type Counts } from '../../bank/audit/audit-bank.js';
import { ALL_BANKS } from '../../bank/audit/find-limits.js';
import { CLAIM_KINDS } from '../../model/claim.js';
import { QUESTION_FORMATS, type Blueprint } from '../../model/blueprint.js';
import { plainTextOf } from '../../bank/rules/question-view.js';
import { bankName, percent, type AuditTable } from './audit-table.js';
import { distributionTable } from './distribution-table.js';

const decimal = (value: number): string => value.toFixed(1);
const shareOf = (part: number, whole: number): string => (whole === 0 ? '–' : percent(part / whole));

/** The report as tables, in the order in which they are read. */
export function auditTables(report: AuditReport, blueprint?: Blueprint): AuditTable[] {
  const audits = report.banks.length > 1 ? [...report.banks, report.all] : report.banks;
  const sources = Object.keys(report.all.bySource);
  const views = Object.keys(report.all.byVantagePoint);
  const places = [...new Set(audits.flatMap(({ keyPlaces }) => Object.keys(keyPlaces)))].sort((one, other) => Number(one) - Number(other));
  const { mix } = blueprint ?? {};
  return [
    overview(audits),
    limitTable(report),
    distributionTable('sources', 'Evidence by source', audits, ({ bySource }) => bySource, sources, {
      note: 'The share of each source in the claims that questions name as evidence.',
    }),
    distributionTable('vantage-points', 'Evidence by vantage point', audits, ({ byVantagePoint }) => byVantagePoint, views, {
      note: 'From where the sources look at the matter, as their cards say it.',
      heads: views.map((_view, index) => `V${index + 1}`),
    }),
    distributionTable('kinds', 'Evidence by kind of claim', audits, ({ byKind }) => byKind, CLAIM_KINDS),
    distributionTable('voices', 'Evidence by voice', audits, ({ byVoice }) => byVoice, ['author', 'named', 'unnamed'], {
      note: 'Who stands behind the claims: the text itself, somebody it names, nobody it names.',
    }),
    distributionTable('places', 'Place of the right option', audits, ({ keyPlaces }) => keyPlaces, places, { note: 'In choices with one right option, as the file has them.' }),
    distributionTable(
      'difficulty',
      'Difficulty',
      audits,
      ({ byDifficulty }) => byDifficulty,
      keysOf(audits, ({ byDifficulty }) => byDifficulty),
      { intended: mix?.difficulty },
    ),
    distributionTable('bloom', 'Levels of Bloom’s taxonomy', audits, ({ byBloom }) => byBloom, BLOOM_LEVELS, { intended: mix?.bloom }),
    formats(audits, blueprint),
    ...(report.coverage.length > 0 ? [coverage(report)] : []),
  ];
}

const keysOf = (audits: readonly BankAudit[], countsOf: (audit: BankAudit) => Counts): string[] => [...new Set(audits.flatMap((audit) => Object.keys(countsOf(audit))))];

function overview(audits: readonly BankAudit[]): AuditTable {
  return {
    id: 'banks',
    title: 'Banks',
    note: 'On one source: questions whose evidence is from a single source. Unnamed voices: evidence behind which nobody is named. Longest right: choices whose right option is longer than every other; key length: right options against the mean of the others. Ease: Flesch’s reading ease, English alone.',
    columns: ['Bank', 'Questions', 'Citations', 'On one source', 'Unnamed voices', 'Longest right', 'Key length', 'True statements', 'Words/sentence', 'Words/question', 'Ease'],
    rows: audits.map((audit) => [
      bankName(audit),
      String(audit.questions),
      String(audit.citations),
      shareOf(audit.onOneSource, audit.withEvidence),
      shareOf(audit.byVoice.unnamed ?? 0, audit.citations),
      shareOf(audit.longestKeys, audit.choices),
      audit.keyLengthRatio === null ? '–' : `× ${audit.keyLengthRatio.toFixed(2)}`,
      audit.statements === 0 ? '–' : `${audit.trueStatements} of ${audit.statements}`,
      decimal(audit.reading.wordsPerSentence),
      decimal(audit.reading.wordsPerQuestion),
      audit.reading.fleschReadingEase === null ? '–' : String(Math.round(audit.reading.fleschReadingEase)),
    ]),
  };
}

function limitTable({ limits }: AuditReport): AuditTable {
  return {
    id: 'limits',
    title: 'Limits',
    columns: ['Limit', 'Bank', 'Verdict', 'What was found'],
    rows: limits.map(({ limit, bank, verdict, message, reason }) => [
      limit,
      bank === ALL_BANKS ? 'All banks' : bank,
      verdict,
      reason === undefined ? message : `${message} Explained: ${reason}`,
    ]),
  };
}

function formats(audits: readonly BankAudit[], blueprint: Blueprint | undefined): AuditTable {
  const wanted = new Map((blueprint?.modules ?? []).map((module) => [module.bank, module.formats ?? {}]));
  const used = QUESTION_FORMATS.filter((format) => audits.some(({ byFormat }) => (byFormat[format] ?? 0) > 0) || [...wanted.values()].some((module) => (module[format] ?? 0) > 0));
  return {
    id: 'formats',
    title: 'Formats',
    ...(blueprint ? { note: 'Behind a stroke the number that the blueprint wants.' } : {}),
    columns: ['Bank', ...used],
    rows: audits.map((audit) => {
      const own = wanted.get(audit.id);
      return [bankName(audit), ...used.map((format) => (own ? `${audit.byFormat[format] ?? 0}/${own[format] ?? 0}` : String(audit.byFormat[format] ?? 0)))];
    }),
  };
}

function coverage({ coverage: objectives }: AuditReport): AuditTable {
  return {
    id: 'objectives',
    title: 'Objectives',
    note: 'Counted in the banks that the blueprint names.',
    columns: ['Objective', 'Level', 'Wanted', 'Found', 'Missing', 'What a learner can do'],
    rows: objectives.map(({ id, text, bloom, wanted, found }) => [id, bloom, String(wanted), String(found), String(Math.max(0, wanted - found)), text]),
    counts: { rows: objectives.map(({ id, wanted, found }) => ({ name: id, wanted, found })) },
  };
}

/** What the blueprint is called. */
export const blueprintTitle = ({ title }: Blueprint): string => plainTextOf(typeof title === 'string' ? title : title.text);
