import type { CertaintyLevel } from '../scoring/certainty.js';
import type { ChoiceCounts } from './count-choices.js';
import type { QuestionFlag } from './judge-question.js';
import type { QuestionStatistics } from './question-statistics.js';
import type { TestStatistics } from './test-statistics.js';

/** Which attempts of a learner with several count. Moodle’s statistics take the first, because later ones build on it. */
export const ATTEMPT_RULES = ['first', 'last', 'best', 'all'] as const;
export type AttemptRule = (typeof ATTEMPT_RULES)[number];

/** One attempt, as a row for the teacher. */
export interface LearnerRow {
  /** Counts learners from 1, in the order in which their files were read; the same for all attempts of one. */
  readonly number: number;
  /** As the learner typed it; undefined where there is no name. */
  readonly name?: string | undefined;
  readonly session: string;
  /** Which of the learner’s attempts at the bank, and of how many. */
  readonly attempt: number;
  readonly attempts: number;
  readonly isFinished: boolean;
  /** Whether it is part of the figures. */
  readonly isCounted: boolean;
  /** Milliseconds since 1970; 0 where it is not known. */
  readonly finishedAt: number;
  readonly spentMilliseconds: number;
  /** With certainty it may be below 0. */
  readonly earned: number;
  readonly possible: number;
  /** Of what can be earned, certainty aside, 0 to 1. Undefined where nothing can be. */
  readonly fraction?: number | undefined;
  readonly passed?: boolean | undefined;
  readonly right: number;
  readonly answered: number;
  readonly questions: number;
  /** In how many questions the source was opened before answering, and a passage afterwards. */
  readonly sourceOpened: number;
  readonly passageOpened: number;
  /** Of how many the learner was very sure, and of these wrong; undefined where certainty was not asked. */
  readonly certainty?: { readonly rated: number; readonly sure: number; readonly sureAndWrong: number } | undefined;
}

/** How the first tries of one level of certainty went. */
export interface CertaintyCount {
  readonly level: CertaintyLevel;
  readonly count: number;
  /** The mean share that was right, 0 to 1. */
  readonly fraction?: number | undefined;
}

/** Whether learners looked at the evidence, and how it went for those who did. */
export interface EvidenceUse {
  readonly count: number;
  /** Opened the source before answering; and the passage after, of all and of those who were not right. */
  readonly sourceOpened: number;
  readonly passageOpened: number;
  readonly missed: number;
  readonly missedAndPassageOpened: number;
  /** The facility among those who had opened the source, and among the others. */
  readonly facilityOpened?: number | undefined;
  readonly facilityUnopened?: number | undefined;
}

export interface QuestionReport extends Partial<QuestionStatistics>, ChoiceCounts {
  readonly id: string;
  readonly type: string;
  readonly prompt: string;
  /** Whether its wording is not the same in all files. */
  readonly isReworded: boolean;
  /** Whether it is part of the score; what learners mark themselves may not be. */
  readonly counts: boolean;
  /** Attempts that met it, and those that answered. */
  readonly met: number;
  readonly answered: number;
  readonly right: number;
  readonly intendedWeight?: number | undefined;
  /** Undefined also where it goes against the rest of the test. */
  readonly effectiveWeight?: number | undefined;
  /** What guessing alone would earn on average, 0 to 1; where it is known. */
  readonly guessFraction?: number | undefined;
  readonly certainty: readonly CertaintyCount[];
  readonly evidence: EvidenceUse;
  readonly flags: readonly QuestionFlag[];
}

/** All that is worked out for one bank. */
export interface BankReport {
  readonly bank: { readonly id: string; readonly title: string };
  /** How many versions of the bank the attempts are of. */
  readonly versions: number;
  /** Learners in the order of reading, a learner’s attempts together. */
  readonly learners: readonly LearnerRow[];
  readonly counted: number;
  readonly unfinished: number;
  /** Whether every attempt that counts had the same questions: without this there is no consistency and no weight. */
  readonly isSameTest: boolean;
  /** Its mean, median, deviation and error are shares of what can be earned, 0 to 1. */
  readonly test: TestStatistics;
  /** How many scores lie in each tenth from 0 to 100 %, the last one with 100 % in it; below 0 counts to the first. */
  readonly histogram: readonly number[];
  readonly certainty: readonly CertaintyCount[];
  readonly questions: readonly QuestionReport[];
}
