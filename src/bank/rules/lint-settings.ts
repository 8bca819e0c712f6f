import * as v from 'valibot';
import { errorAt, type Problem, type ProblemPath } from '../../model/problem.js';
import { problemsFromIssues } from '../../model/problems-from-issues.js';
import { filledText, identifier, record } from '../../model/schema.js';
import { suggest } from '../../model/suggest.js';
import type { OptionValue, Rule, RuleOption, RuleOptions } from './rule.js';

export type SetLevel = 'off' | 'warn' | 'error';

/** A finding that somebody looked at and left as it is, with the reason. */
export interface LintException {
  /** The id of the rule. */
  readonly rule: string;
  readonly question?: string | undefined;
  readonly bank?: string | undefined;
  readonly reason: string;
  /** Where it stands in the settings. */
  readonly path: ProblemPath;
}

/** How rules are set. What is not set is as the rule has it. */
export interface LintSettings {
  readonly levels: ReadonlyMap<string, SetLevel>;
  readonly options: ReadonlyMap<string, Readonly<Record<string, OptionValue>>>;
  readonly exceptions: readonly LintException[];
}

export const DEFAULT_SETTINGS: LintSettings = { levels: new Map(), options: new Map(), exceptions: [] };

const settingsSchema = record({
  $schema: v.optional(v.string()),
  rules: v.optional(v.record(v.string(), v.unknown(), 'needs to be an object that gives each rule its level')),
  except: v.optional(v.array(record({ rule: filledText, question: v.optional(identifier), bank: v.optional(identifier), reason: filledText }), 'needs to be a list of exceptions')),
});

/** The rule of an id (`L25`) or name (`option-lengths`). */
export const findRule = (name: string, rules: readonly Rule[]): Rule | undefined => rules.find((rule) => rule.id.toLowerCase() === name.toLowerCase() || rule.name === name);

/** Parses settings of unknown origin, such as a `.geoquizrc.json`. */
export function parseLintSettings(data: unknown, rules: readonly Rule[]): { settings: LintSettings; problems: Problem[] } {
  const parsed = v.safeParse(settingsSchema, data);
  if (!parsed.success) return { settings: DEFAULT_SETTINGS, problems: problemsFromIssues(parsed.issues) };
  const problems: Problem[] = [];
  const levels = new Map<string, SetLevel>();
  const options = new Map<string, Readonly<Record<string, OptionValue>>>();
  for (const [name, setting] of Object.entries(parsed.output.rules ?? {})) {
    const path = ['rules', name];
    const rule = findRule(name, rules);
    if (!rule) problems.push(unknownRule(path, name, rules));
    else {
      const { level, values, problems: found } = readRuleSetting(rule, setting, path);
      problems.push(...found);
      if (level !== undefined) levels.set(rule.id, level);
      if (values !== undefined) options.set(rule.id, values);
    }
  }
  const exceptions = (parsed.output.except ?? []).flatMap(({ rule: name, ...rest }, index): LintException[] => {
    const path = ['except', index];
    const rule = findRule(name, rules);
    if (!rule) problems.push(unknownRule([...path, 'rule'], name, rules));
    else if (rest.question === undefined && rest.bank === undefined) problems.push(errorAt(path, 'missing-field', 'An exception needs a "question", a "bank" or both.'));
    else return [{ rule: rule.id, ...rest, path }];
    return [];
  });
  return { settings: { levels, options, exceptions }, problems };
}

const unknownRule = (path: ProblemPath, name: string, rules: readonly Rule[]): Problem => {
  const near = suggest(
    name,
    rules.map((rule) => rule.name),
  );
  return errorAt(
    path,
    'unknown-rule',
    `“${name.slice(0, 60)}” is no rule. ${near ? `Did you mean “${near}”?` : 'Rules are named by number, such as “L25”, or by name, such as “option-lengths”.'}`,
  );
};

/** Reads `"off"`, `"warn"`, `"error"` or `["warn", { … }]`. */
export function readRuleSetting(
  rule: Rule,
  setting: unknown,
  path: ProblemPath,
): { level?: SetLevel; values?: Readonly<Record<string, OptionValue>>; problems: readonly Problem[] } {
  const [level, values, ...more] = Array.isArray(setting) ? (setting as unknown[]) : [setting];
  const at = Array.isArray(setting) ? [...path, 0] : path;
  const form = 'needs to be "off", "warn" or "error", or a list of one of these and an object of options';
  if ((level !== 'off' && level !== 'warn' && level !== 'error') || more.length > 0) return { problems: [errorAt(at, 'wrong-value', form)] };
  if (rule.level === 'review' && level !== 'off') return { problems: [errorAt(at, 'wrong-value', `${rule.id} is judged by a person: it can be "off", and nothing else.`)] };
  if (values === undefined) return { level, problems: [] };
  if (typeof values !== 'object' || values === null || Array.isArray(values))
    return { level, problems: [errorAt([...path, 1], 'wrong-value', 'needs to be an object of options')] };
  const known: Readonly<Record<string, RuleOption>> = rule.options ?? {};
  const problems = Object.entries(values).flatMap(([name, value]: [string, unknown]): Problem[] => {
    const option = Object.hasOwn(known, name) ? known[name] : undefined;
    if (option) return isLike(value, option.value) ? [] : [errorAt([...path, 1, name], 'wrong-value', `needs to be ${sortOf(option.value)}`)];
    const near = suggest(name, Object.keys(known));
    const advice = near ? `Did you mean “${near}”?` : Object.keys(known).length > 0 ? `Its options: ${Object.keys(known).join(', ')}.` : 'It has none.';
    return [errorAt([...path, 1, name], 'unknown-option', `“${name.slice(0, 60)}” is no option of ${rule.id}. ${advice}`)];
  });
  return problems.length > 0 ? { level, problems } : { level, values: values as Readonly<Record<string, OptionValue>>, problems };
}

const sortOf = (value: OptionValue): string =>
  typeof value === 'number' ? 'a number that is not below 0' : Array.isArray(value) ? 'a list of words' : 'an object that gives each word the one to write instead';

const isText = (value: unknown): boolean => typeof value === 'string' && value.trim() !== '';

function isLike(value: unknown, model: OptionValue): boolean {
  if (typeof model === 'number') return typeof value === 'number' && Number.isFinite(value) && value >= 0;
  if (Array.isArray(model)) return Array.isArray(value) && value.every(isText);
  return typeof value === 'object' && value !== null && !Array.isArray(value) && Object.entries(value).every(([word, house]) => isText(word) && isText(house));
}

/** The options of a rule under some settings. */
export function optionsOf(rule: Rule, settings: Pick<LintSettings, 'options'>): RuleOptions {
  const given = settings.options.get(rule.id);
  const valueOf = (name: string): OptionValue => given?.[name] ?? rule.options?.[name]?.value ?? 0;
  return { number: (name) => valueOf(name) as number, list: (name) => valueOf(name) as readonly string[], words: (name) => valueOf(name) as Readonly<Record<string, string>> };
}
