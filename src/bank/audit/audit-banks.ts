import type { Blueprint } from '../../model/blueprint.js';
import type { QuestionBank } from '../../model/question-bank.js';
import type { Source } from '../../model/source.js';
import type { QuestionTypes } from '../../question-types/question-type.js';
import type { LintSettings } from '../rules/lint-settings.js';
import { plainTextOf } from '../rules/question-view.js';
import { auditBank, type BankAudit } from './audit-bank.js';
import { ALL_BANKS, findLimits, type LimitResult } from './find-limits.js';

/** A bank with its own sources and the settings that hold for it. */
export interface AuditedBank {
  readonly bank: QuestionBank;
  readonly sources: readonly Source[];
  readonly settings: LintSettings;
}

/** How many questions there are for an objective, beside how many there should be. */
export interface Coverage {
  readonly id: string;
  readonly text: string;
  readonly bloom: string;
  readonly wanted: number;
  readonly found: number;
}

export interface AuditReport {
  readonly banks: readonly BankAudit[];
  /** All banks as one. */
  readonly all: BankAudit;
  /** Counted in the banks of the blueprint; empty without one. */
  readonly coverage: readonly Coverage[];
  readonly limits: readonly LimitResult[];
}

/** Works out what a set of banks is made of, and which limits it keeps. Pure: the same banks give the same report. */
export function auditBanks(given: readonly AuditedBank[], { types, blueprint }: { readonly types: QuestionTypes; readonly blueprint?: Blueprint | undefined }): AuditReport {
  const bloomOf = new Map((blueprint?.objectives ?? []).map(({ id, bloom }) => [id, bloom]));
  const banks = given.map(({ bank, sources }) => auditBank(bank, { types, sources, bloomOf }));
  const sources = [...new Map(given.flatMap((one) => one.sources.map((source): [string, Source] => [source.id, source]))).values()];
  const [first] = given;
  const objectives = [...new Map(given.flatMap(({ bank }) => (bank.objectives ?? []).map((objective) => [objective.id, objective] as const))).values()];
  const whole: QuestionBank = {
    version: 1,
    id: ALL_BANKS,
    title: 'All banks',
    language: first?.bank.language ?? 'en',
    objectives,
    questions: given.flatMap(({ bank }) => bank.questions),
  };
  const all = auditBank(whole, { types, sources, bloomOf });
  return {
    banks,
    all,
    coverage: blueprint ? coverageOf(blueprint, banks) : [],
    limits: [
      ...banks.flatMap((audit, index) => findLimits(audit, blueprint, given[index]?.settings ?? EMPTY)),
      // Together they have to keep what one bank has to; a single one is not told twice.
      ...(banks.length > 1 ? findLimits(all, blueprint, first?.settings ?? EMPTY) : []),
    ],
  };
}

const EMPTY: LintSettings = { levels: new Map(), options: new Map(), exceptions: [] };

function coverageOf({ objectives, modules }: Blueprint, banks: readonly BankAudit[]): Coverage[] {
  const own = new Set(modules.map(({ bank }) => bank));
  const found = new Map<string, number>();
  for (const { id, byObjective } of banks) if (own.has(id)) for (const [objective, count] of Object.entries(byObjective)) found.set(objective, (found.get(objective) ?? 0) + count);
  return objectives.map(({ id, text, bloom, questions }) => ({
    id,
    text: plainTextOf(typeof text === 'string' ? text : text.text),
    bloom,
    wanted: questions,
    found: found.get(id) ?? 0,
  }));
}
