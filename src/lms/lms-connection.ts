import type { InteractionRecord } from '../model/interaction-record.js';
import type { QuestionBase } from '../model/question.js';
import type { Try } from '../session/session-state.js';
import type { SessionResults } from '../session/summarize-session.js';

/** `review`: to look at only. `browse`: a preview. In neither is anything recorded. */
export type LaunchMode = 'normal' | 'review' | 'browse';

/** What a host says when it opens the page. */
export interface LmsLaunch {
  readonly mode: LaunchMode;
  /** The packed session of an earlier visit; empty where there is none. */
  readonly saved: string;
  /** The most characters that the host keeps of a session. */
  readonly stateLimit: number;
  /** Stands for the learner and the attempt, so that two learners at one machine never meet each other's work. Says nothing about them. */
  readonly scope: string;
  /** The share that passes, 0 to 1, where the host sets it; goes before the bank's. */
  readonly passFraction?: number | undefined;
  /** The language that the learner prefers. */
  readonly language?: string | undefined;
  /** Whether the host has a result of an earlier visit, which nothing may lower. */
  readonly isSettled: boolean;
  /** Whether the host says that nothing came before this visit. */
  readonly isNew: boolean;
  /** Where the host wants the learner to go when they leave. */
  readonly returnAddress?: string | undefined;
}

/** One response that has just been marked. */
export interface MarkedResponse {
  readonly question: QuestionBase;
  /** Counted from 1. */
  readonly tryNumber: number;
  readonly marked: Try;
  /** This try in SCORM's and xAPI's terms. */
  readonly record: InteractionRecord;
  /** Whether it is part of the score. */
  readonly counts: boolean;
  /** From when the question was come to, in milliseconds; undefined where it is not known. */
  readonly latency?: number | undefined;
}

/** How the session stands after a step. */
export interface LmsStep {
  readonly results: SessionResults;
  /** The packed session. */
  readonly state: string;
  readonly marked: readonly MarkedResponse[];
}

/**
 * A connection to whatever runs the page around us. Nothing in it throws or rejects, whatever the host does: what could not be kept
 * shows in what the promises resolve to.
 */
export interface LmsConnection {
  /** Begins, once. Resolves to undefined where there is nobody to talk to. */
  restore(): Promise<LmsLaunch | undefined>;
  /** Keeps a step; resolves to whether the host has it now. */
  record(step: LmsStep): Promise<boolean>;
  /** Keeps the last step of a finished session, with its result; resolves to whether the host has it now. */
  finish(step: LmsStep): Promise<boolean>;
  /**
   * The page is going, at once: sends what is left and takes leave. Nothing is recorded after it. Where the page only loads again, the
   * visit goes on, and no leave is taken.
   */
  leave(step: LmsStep | undefined, departure: Departure): void;
}

/** How the page goes: to come back in a moment, for good, or nobody can tell. */
export type Departure = 'reload' | 'away' | 'unknown';

/** What of the page a connection needs; arguments, so that all of it can be repeated exactly. */
export interface LmsSurroundings {
  /** Milliseconds since 1970. */
  readonly clock: () => number;
  readonly sleep: (milliseconds: number) => Promise<void>;
}
