import type { Problem } from '../../model/problem.js';
import type { LintContext } from './lint-context.js';
import { DEFAULT_SETTINGS, optionsOf, type LintException, type LintSettings } from './lint-settings.js';
import type { Finding, Rule, RuleNeed } from './rule.js';

/** A problem that a rule found. */
export interface RuleProblem extends Problem {
  /** The id of the rule. */
  readonly rule: string;
  /** The id of the question it is in; absent where it is the bank’s as a whole. */
  readonly question?: string;
}

export interface RuleRun {
  readonly problems: readonly RuleProblem[];
  /** Exceptions that kept something from being told. */
  readonly used: ReadonlySet<LintException>;
  /** Rules that could not run, with what they lacked. */
  readonly skipped: readonly { readonly rule: Rule; readonly lacks: RuleNeed }[];
}

/** Looks at a bank by all rules that are on. */
export async function runRules(context: LintContext, rules: readonly Rule[], settings: LintSettings = DEFAULT_SETTINGS): Promise<RuleRun> {
  const problems: RuleProblem[] = [];
  const skipped: { rule: Rule; lacks: RuleNeed }[] = [];
  const used = new Set<LintException>();
  for (const rule of rules) {
    if (!rule.check || settings.levels.get(rule.id) === 'off') continue;
    const lacks = rule.needs?.find((need) => context[need] === undefined);
    if (lacks !== undefined) {
      skipped.push({ rule, lacks });
      continue;
    }
    const exceptions = settings.exceptions.filter(({ rule: id, bank }) => id === rule.id && (bank === undefined || bank === context.bank.id));
    for (const finding of await rule.check(context, optionsOf(rule, settings))) {
      const question = questionOf(finding, context);
      const exception = exceptions.find((one) => (one.question === undefined ? one.bank !== undefined : one.question === question));
      if (exception) used.add(exception);
      else problems.push(problemOf(finding, rule, question, settings));
    }
  }
  return { problems, used, skipped };
}

const questionOf = ({ path }: Finding, { bank }: LintContext): string | undefined =>
  path[0] === 'questions' && typeof path[1] === 'number' ? bank.questions[path[1]]?.id : undefined;

function problemOf({ path, message, code, mild }: Finding, rule: Rule, question: string | undefined, { levels }: LintSettings): RuleProblem {
  const level = levels.get(rule.id) ?? (mild ? 'warn' : rule.level);
  return { level: level === 'error' ? 'error' : 'warning', code: code ?? rule.name, path, message, rule: rule.id, ...(question === undefined ? {} : { question }) };
}
