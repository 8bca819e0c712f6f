import type { SessionResults } from '../session/summarize-session.js';

/** How a file of ours says what it is. */
export const RESULT_FORMAT = 'geo-quiz-results';
export const RESULT_VERSION = 1;

/** Stands in every file, for whoever opens it in an editor. */
export const SELF_REPORTED = 'Self-reported: made on the learner’s own device, where anybody could have changed it. The checksum tells accidental damage only.';

/** The most characters of a name that are kept. */
export const LONGEST_NAME = 120;

/** A learner’s results as a file (JSON, UTF-8). */
export interface ResultFile {
  readonly format: typeof RESULT_FORMAT;
  readonly version: typeof RESULT_VERSION;
  readonly note: string;
  /** As the learner typed it. */
  readonly learner?: string;
  /** Milliseconds since 1970. */
  readonly savedAt: number;
  /** Eight hexadecimal digits; the same for the same version of a bank. */
  readonly bankChecksum?: string;
  /** What the learner may see of the results. */
  readonly results: Partial<SessionResults>;
  /** CRC-32 of the fields above, as eight hexadecimal digits. */
  readonly checksum: string;
}
