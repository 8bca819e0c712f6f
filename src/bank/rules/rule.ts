import type { ProblemPath } from '../../model/problem.js';
import type { LintContext } from './lint-context.js';

/** How much a finding weighs; `review` is for what a person has to judge and never fails a check. */
export type RuleLevel = 'error' | 'warn' | 'review';

/** What an option of a rule may be set to: a number, or a list of words, or words by the word they stand for. */
export type OptionValue = number | readonly string[] | Readonly<Record<string, string>>;

/** An option of a rule, with what it is when nobody sets it. */
export interface RuleOption {
  readonly value: OptionValue;
  /** A plain phrase for the documentation. */
  readonly meaning: string;
}

/** One place that breaks a rule. */
export interface Finding {
  readonly path: ProblemPath;
  /** A sentence, or one that begins in small letters and gets the path as its subject. */
  readonly message: string;
  /** A short fixed name where one rule finds several sorts of things; the name of the rule otherwise. */
  readonly code?: string;
  /** Set where this finding warns although the rule as a whole fails. */
  readonly mild?: true;
}

/** What a rule needs beyond the bank and its sources; without it the rule does not run. */
export type RuleNeed = 'articles' | 'conflicts' | 'events' | 'places';

/** One rule of the checklist for writing questions. Pure: the same bank gives the same findings. */
export interface Rule {
  /** `L25`: the number in the checklist, which never changes. */
  readonly id: string;
  /** `option-lengths`: for people, and the code of its findings. */
  readonly name: string;
  readonly level: RuleLevel;
  readonly title: string;
  /** Why, in a sentence or two. */
  readonly reason: string;
  /** Where the rule comes from. */
  readonly basis: string;
  readonly options?: Readonly<Record<string, RuleOption>>;
  readonly needs?: readonly RuleNeed[];
  /** What it looks at where there is such a thing, and can do without. */
  readonly uses?: readonly RuleNeed[];
  /** Absent where no program can decide. */
  readonly check?: (context: LintContext, options: RuleOptions) => readonly Finding[] | Promise<readonly Finding[]>;
  /** What a person has to judge, as a question. */
  readonly review?: string;
  /** Which part of the rule is held elsewhere, such as by the tests of the player. */
  readonly heldBy?: string;
}

/** The options of a rule as they are set, with the defaults where nobody set them. */
export interface RuleOptions {
  number(name: string): number;
  list(name: string): readonly string[];
  words(name: string): Readonly<Record<string, string>>;
}

/** Restated numbers of the guidelines that most rules rest on. */
export const guideline = (...numbers: readonly string[]): string =>
  `Haladyna, Downing & Rodriguez (2002), guideline${numbers.length === 1 ? '' : 's'} ${numbers.join(', ')}, restated`;
