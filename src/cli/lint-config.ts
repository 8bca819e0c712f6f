import { existsSync } from 'node:fs';
import { dirname, join, relative, resolve } from 'node:path';
import { DEFAULT_SETTINGS, parseLintSettings, type LintException, type LintSettings, type SetLevel } from '../bank/rules/lint-settings.js';
import type { OptionValue } from '../bank/rules/rule.js';
import { rules } from '../bank/rules/rules.js';
import { warningAt } from '../model/problem.js';
import { locateIn, readJsonDocument, type JsonDocument } from './json-document.js';
import type { LocatedProblem } from './located-problem.js';

/** The name of the file that holds settings, beside a bank or above it. */
const CONFIG_FILE = '.geoquizrc.json';

/** What rules are set to before any file is read, by the name of the profile. */
export const PROFILES: Readonly<Record<string, readonly string[]>> = {
  // What imported questions lack, because other formats have no place for it.
  imported: ['L01', 'L02', 'L32', 'L35', 'L42', 'L50'],
};

/** A rule set on the command line. */
export interface RuleOverride {
  readonly rule: string;
  readonly level: SetLevel;
  readonly values?: Readonly<Record<string, OptionValue>> | undefined;
}

export interface LintConfig {
  readonly settings: LintSettings;
  readonly document?: JsonDocument;
}

/** Finds and reads settings, each file once. `file` stands in place of those beside the banks. */
export function makeConfigReader({
  file,
  profile,
  overrides,
}: {
  readonly file?: string | undefined;
  readonly profile?: string | undefined;
  readonly overrides: readonly RuleOverride[];
}): {
  readonly problems: LocatedProblem[];
  configFor(bankFile: string): Promise<LintConfig>;
} {
  const problems: LocatedProblem[] = [];
  const known = new Map<string, Promise<LintConfig>>();
  const read = async (path: string | undefined): Promise<LintConfig> => {
    if (path === undefined) return { settings: merge(DEFAULT_SETTINGS, profile, overrides) };
    const { document, problems: faults } = await readJsonDocument(path);
    problems.push(...faults);
    if (!document) return { settings: merge(DEFAULT_SETTINGS, profile, overrides) };
    const { settings, problems: found } = parseLintSettings(document.data, rules);
    problems.push(...found.map((problem) => locateIn(document, problem)));
    return { settings: merge(settings, profile, overrides), document };
  };
  return {
    problems,
    configFor(bankFile) {
      const path = file ?? findConfigFile(dirname(resolve(bankFile)));
      const config = known.get(path ?? '') ?? read(path);
      known.set(path ?? '', config);
      return config;
    },
  };
}

/** The settings file nearest above a folder, as it is seen from here. */
function findConfigFile(folder: string): string | undefined {
  const file = join(folder, CONFIG_FILE);
  if (existsSync(file)) return relative(process.cwd(), file);
  const above = dirname(folder);
  return above === folder ? undefined : findConfigFile(above);
}

/** A profile gives way to the file, and the file to the command line. */
function merge({ levels, options, exceptions }: LintSettings, profile: string | undefined, overrides: readonly RuleOverride[]): LintSettings {
  const base = (profile === undefined ? [] : (PROFILES[profile] ?? [])).map((rule): [string, SetLevel] => [rule, 'warn']);
  return {
    levels: new Map([...base, ...levels, ...overrides.map(({ rule, level }): [string, SetLevel] => [rule, level])]),
    options: new Map([
      ...options,
      ...overrides.flatMap(({ rule, values }): [string, Readonly<Record<string, OptionValue>>][] => (values ? [[rule, { ...options.get(rule), ...values }]] : [])),
    ]),
    exceptions,
  };
}

/** What was checked under some settings. */
export interface Checked {
  readonly bank: string;
  readonly questions: ReadonlySet<string>;
  readonly used: ReadonlySet<LintException>;
  readonly skippedRules: ReadonlySet<string>;
}

/** Exceptions that fit nothing that was found. One for a bank that was not checked is left alone. */
export function findUnusedExceptions({ settings, document }: LintConfig, checked: readonly Checked[]): LocatedProblem[] {
  if (!document) return [];
  return settings.exceptions.flatMap((exception) => {
    const { rule, bank, question, path } = exception;
    const banks = checked.filter((one) => bank === undefined || one.bank === bank);
    if (banks.length === 0 || settings.levels.get(rule) === 'off' || banks.some(({ used, skippedRules }) => used.has(exception) || skippedRules.has(rule))) return [];
    const isThere = question === undefined || banks.some(({ questions }) => questions.has(question));
    const message = isThere
      ? `${rule} finds nothing here any more; take the exception out.`
      : `“${question}” is no question of the banks that were checked; correct the id, or name its "bank" so that other banks can be checked alone.`;
    return [locateIn(document, warningAt(path, 'unused-exception', message))];
  });
}
