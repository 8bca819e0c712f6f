import { bankExamples } from './bank-examples.js';
import type { RuleExample } from './example-case.js';
import { optionExamples } from './option-examples.js';
import { sourceExamples } from './source-examples.js';
import { typeExamples } from './type-examples.js';
import { wordingExamples } from './wording-examples.js';

/** For each rule that a program can decide: a case that keeps it and one that breaks it, by the id of the rule. */
export const ruleExamples: Readonly<Record<string, RuleExample>> = { ...bankExamples, ...optionExamples, ...sourceExamples, ...typeExamples, ...wordingExamples };
