import { InvalidArgumentError } from 'commander';
import { findRule, readRuleSetting } from '../bank/rules/lint-settings.js';
import { rules } from '../bank/rules/rules.js';
import { formatPath } from '../model/problem.js';
import type { RuleOverride } from './lint-config.js';

/** Reads `L25=off`, `option-lengths=warn` or `L25=["warn",{"ratio":2}]`, and adds it to those before. Throws what commander shows. */
export function parseRuleOption(text: string, before: readonly RuleOverride[] = []): RuleOverride[] {
  const [, name = '', setting = ''] = /^([^=]+)=(.+)$/su.exec(text.trim()) ?? [];
  const rule = findRule(name.trim(), rules);
  if (name === '') throw new InvalidArgumentError('Write a rule and its level, such as L25=off.');
  if (!rule) throw new InvalidArgumentError(`“${name}” is no rule.`);
  const { level, values, problems } = readRuleSetting(rule, readSetting(setting.trim()), []);
  const [problem] = problems;
  if (level === undefined || problem)
    throw new InvalidArgumentError(`${/^\p{Ll}/u.test(problem?.message ?? '') ? `${formatPath(problem?.path ?? []) || 'The level'} ` : ''}${problem?.message ?? ''}`);
  return [...before, { rule: rule.id, level, values }];
}

function readSetting(text: string): unknown {
  if (!text.startsWith('[')) return text;
  try {
    return JSON.parse(text) as unknown;
  } catch {
    throw new InvalidArgumentError('This is not a JSON list such as ["warn",{"ratio":2}].');
  }
}
