import type { LaunchMode } from '../lms-connection.js';
import type { StatementContext } from './statement.js';

/** Who is talking to whom about what. */
export interface XapiTarget {
  readonly endpoint: string;
  /** The whole value of the header. */
  readonly authorization: string;
  readonly actor: unknown;
  readonly registration: string | undefined;
  readonly activityId: string;
}

/** What cmi5 adds: a record of the launch, which says how the statements are to be made. */
export interface Cmi5Launch {
  readonly contextTemplate: StatementContext;
  readonly mode: LaunchMode;
  readonly masteryScore: number | undefined;
  readonly returnAddress: string | undefined;
  readonly language: string | undefined;
}
