import type { RuleNeed } from '../../bank/rules/rule.js';
import type { LocatedProblem } from '../located-problem.js';

/** What `geo-quiz check` found, before it is put into a format. */
export interface CheckReport {
  /** As they were given. */
  readonly files: readonly string[];
  /** Those of `files` that are banks. */
  readonly banks: readonly string[];
  /** Sorted; those of level `review` are questions for a person. */
  readonly problems: readonly LocatedProblem[];
  /** Rules that could not run in a file, with what they lacked. */
  readonly skipped: readonly { readonly file: string; readonly rule: string; readonly lacks: RuleNeed }[];
  readonly version: string;
}

/** What to do so that a rule can run. */
export const NEED_ADVICE: Readonly<Record<RuleNeed, string>> = {
  articles: 'name the folder of the articles with --articles',
  conflicts: 'put conflicts.json beside the bank or in the folder above',
  events: 'put events.json beside the bank or in the folder above',
  places: 'put places.json beside the bank or in the folder above',
};
