import type { InteractionRecord } from '../model/interaction-record.js';
import type { CertaintyLevel } from '../scoring/certainty.js';

/** How one question went in an attempt. */
export interface AttemptAnswer {
  readonly question: string;
  /** Its place in the attempt, from 1. */
  readonly number: number;
  readonly type: string;
  /** The prompt’s characters. */
  readonly prompt: string;
  readonly answered: boolean;
  readonly right: boolean;
  /** The points that count; below 0 only with certainty. */
  readonly earned: number;
  readonly possible: number;
  /** The share of the points that was earned, certainty aside: 0 to 1, below 0 where an LMS takes points away. Statistics are made from it. */
  readonly fraction: number;
  /** Whether it is part of the score. */
  readonly counts: boolean;
  /** How sure the learner was at the first try, and how right that try was, 0 to 1; where certainty was asked. */
  readonly certainty?: { readonly level: CertaintyLevel; readonly share: number };
  readonly hints: number;
  readonly tries: number;
  readonly sourceOpened: boolean;
  readonly passageOpened: boolean;
  /** The response that counts; its right answers are empty where they are not known. */
  readonly record?: InteractionRecord;
}

/** One learner’s attempt at a bank, from a file of ours or a table of an LMS: what tables and statistics are made from. */
export interface Attempt {
  /** The same in two files of the same session. */
  readonly session: string;
  readonly learner?: string;
  readonly bank: { readonly id: string; readonly title: string };
  /** Tells versions of a bank apart. */
  readonly bankChecksum?: string;
  /** Milliseconds since 1970; 0 where it is not known. */
  readonly startedAt: number;
  readonly finishedAt: number | null;
  readonly savedAt: number;
  readonly spentMilliseconds: number;
  readonly passed?: boolean;
  readonly answers: readonly AttemptAnswer[];
}

/** Why a file or a row was not taken. */
export interface Refusal {
  readonly reason:
    'empty' | 'too-large' | 'unreadable' | 'not-json' | 'foreign' | 'newer' | 'damaged' | 'faulty' | 'no-marks' | 'no-crypto' | 'wrong-password' | 'unknown-columns' | 'faulty-row';
  /** For whoever wants to know more: a path in the file, a column. In English, not for learners. */
  readonly detail?: string;
}
