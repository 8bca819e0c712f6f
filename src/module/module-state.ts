import type { JournalEntry } from '../session/session-journal.js';
import type { ClaimKindResult, ObjectiveResult, SourceResult } from '../session/summarize-session.js';

/** The version of saved modules that this release writes. */
export const MODULE_VERSION = 1;

/** The place after the last section: how it went. No section can have this id. */
export const RESULTS = '~results';

/** How a finished quiz went, without its questions. Plain data. */
export interface QuizOutcome {
  readonly session: string;
  /** Milliseconds since 1970. */
  readonly finishedAt: number;
  readonly mode: 'practice' | 'test';
  /** Of the questions that count. */
  readonly right: number;
  readonly count: number;
  /** The points of the questions that count, certainty aside; the weight of `fraction`. */
  readonly points: number;
  /** The share of the points that was earned, 0 to 1. */
  readonly fraction: number;
  readonly spentMilliseconds: number;
  readonly objectives: readonly ObjectiveResult[];
  readonly sources: readonly SourceResult[];
  readonly claimKinds: readonly ClaimKindResult[];
}

/** One learner working through a module. Plain data that survives JSON. */
export interface ModuleState {
  readonly id: string;
  readonly moduleId: string;
  /** The seed of every paper in it; each section has its own, made of this and its id. */
  readonly seed: string;
  readonly startedAt: number;
  /** When all that has to be done was done for the first time. */
  readonly finishedAt: number | null;
  /** The id of the section the learner is at, or {@link RESULTS}. */
  readonly current: string;
  /** Ids of sections that were opened, in the order of the outline. */
  readonly visited: readonly string[];
  /** Ids of sections without quizzes that were read to their end, in the order of the outline. */
  readonly read: readonly string[];
  /** How finished quizzes went, by their names; of several attempts the best. */
  readonly outcomes: Readonly<Record<string, QuizOutcome>>;
}

/** All that can happen in a module, each with its time, so that a list of them is the whole story. */
export type ModuleAction = { readonly at: number } & (
  | { readonly type: 'start'; readonly state: ModuleState }
  | { readonly type: 'go'; readonly section: string }
  | { readonly type: 'read'; readonly section: string }
  /** A step of the quiz in a section, and with its last step how it went: one entry, so that one is never kept without the other. */
  | { readonly type: 'quiz'; readonly quiz: string; readonly entry: JournalEntry; readonly outcome?: QuizOutcome }
  /** How a quiz went whose steps are kept elsewhere. */
  | { readonly type: 'outcome'; readonly quiz: string; readonly outcome: QuizOutcome }
);

/** An action before the clock has stamped it. */
export type ModuleRequest = ModuleAction extends infer Action ? (Action extends { type: 'start' } ? never : Action extends unknown ? Omit<Action, 'at'> : never) : never;

/** One saved action. Entries are only ever added. */
export interface ModuleEntry {
  readonly version: number;
  /** The id of the run through the module. */
  readonly session: string;
  readonly action: ModuleAction;
}

/** A module that nobody has begun. */
export const newModuleState = (moduleId: string, first: string, at: number, newId: () => string): ModuleState => ({
  id: newId(),
  moduleId,
  seed: newId(),
  startedAt: at,
  finishedAt: null,
  current: first,
  visited: [first],
  read: [],
  outcomes: {},
});

/** The seed of the paper of one section. */
export const seedOf = ({ seed }: ModuleState, section: string): string => `${seed}.${section}`;
