import type { LmsLaunch, MarkedResponse } from './lms-connection.js';
import type { ScormDialect } from './scorm-runtime.js';

/** A field and its value. */
export type Field = readonly [element: string, value: string];

/** How a session ended; `completed` where nothing says what passes. */
export type Outcome = 'completed' | 'passed' | 'failed';

/** In what the two versions of SCORM differ. */
export interface ScormModel {
  readonly dialect: ScormDialect;
  /** How many characters of `cmi.suspend_data` are kept. */
  readonly stateLimit: number;
  /** How many interactions a host promises to take. */
  readonly mostInteractions: number;
  readLaunch(get: (element: string) => string): Pick<LmsLaunch, 'mode' | 'passFraction' | 'language'> & {
    readonly learner: string;
    /** What an earlier visit ended with. */
    readonly outcome: Outcome | undefined;
    /** The points of an earlier visit, 0 to 100. */
    readonly points: number | undefined;
    readonly isUntouched: boolean;
  };
  /** What a first visit begins with. */
  readonly begun: readonly Field[];
  score(share: number): readonly Field[];
  outcome(outcome: Outcome): readonly Field[];
  objective(id: string, share: number, isOver: boolean): readonly Field[];
  interaction(marked: MarkedResponse): readonly Field[];
  /** Time spent in this visit, and that the learner may come back. */
  visit(milliseconds: number): readonly Field[];
}
