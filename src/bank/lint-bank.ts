import type { Problem } from '../model/problem.js';
import type { QuestionBank } from '../model/question-bank.js';
import { checkReferences } from './check-bank.js';
import { makeLintContext, type LintMaterial } from './rules/lint-context.js';
import type { LintSettings } from './rules/lint-settings.js';
import { rules } from './rules/rules.js';
import { runRules, type RuleRun } from './rules/run-rules.js';

/** What the rules found, and what the bank refers to and does not have. */
export interface LintedBank extends RuleRun {
  readonly references: readonly Problem[];
}

/** What is wrong with a parsed bank beyond its form: references to nothing, and whatever breaks a rule of the checklist. */
export async function lintBank(bank: QuestionBank, material: LintMaterial, settings?: LintSettings): Promise<LintedBank> {
  return { ...(await runRules(makeLintContext(bank, material), rules, settings)), references: checkReferences(bank, material.sources) };
}
