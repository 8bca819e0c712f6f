import type { FetchLike } from '../bank/fetch-json.js';
import type { Sha256 } from '../bank/verify-passages.js';
import type { Loss } from '../formats/loss.js';
import type { Messages } from '../i18n/messages.js';
import type { QuestionBank } from '../model/question-bank.js';
import type { Source } from '../model/source.js';
import type { QuestionTypes } from '../question-types/question-type.js';

/** How a quiz is to be run; what is left out is left to the bank. */
export interface QuizSettings {
  readonly mode?: 'practice' | 'test' | undefined;
  /** The share of the points that passes, 0 to 1. */
  readonly passFraction?: number | undefined;
  /** How many questions are drawn at most. */
  readonly limit?: number | undefined;
  /** Whether the order is drawn from the seed. */
  readonly shuffle?: boolean | undefined;
  readonly seed?: string | undefined;
  /** One question at a time, or all below each other. */
  readonly layout?: 'paged' | 'list' | undefined;
  /** How often a question may be tried in practice. */
  readonly attempts?: number | 'unlimited' | undefined;
  /** For the whole quiz; `none` lifts the bank's. */
  readonly timeLimitSeconds?: number | 'none' | undefined;
  /** So many times as much, or no limit. */
  readonly extraTime?: 1.5 | 2 | 10 | 'none' | undefined;
  /** Whether each question asks how sure the learner is. */
  readonly certainty?: boolean | undefined;
  /** The language of the interface, such as `en`. */
  readonly language?: string | undefined;
}

export interface PackOptions extends QuizSettings {
  /** The sources that the bank cites, read; without them nothing says where an answer comes from. */
  readonly sources?: readonly Source[] | undefined;
  /** Pictures, sounds and films by their addresses as the bank writes them. */
  readonly media?: ReadonlyMap<string, Uint8Array> | undefined;
  /** The files of the player by their names, as `dist/player/` has them; for packages with a page in them. */
  readonly playerFiles?: ReadonlyMap<string, Uint8Array> | undefined;
  /** Reads what a module names by its address: banks, sources, lists. Only for modules that do not hold all they refer to. */
  readonly fetch?: FetchLike | undefined;
  /** What addresses in a module are relative to. */
  readonly base?: string | undefined;
  /** The address that names a cmi5 course for ever; made from the bank's id when left out. */
  readonly courseId?: string | undefined;
  /** Whether a worksheet has the answers on it. */
  readonly answers?: boolean | undefined;
  /** The words of the interface for a worksheet; English when left out. */
  readonly messages?: Messages | undefined;
  /** Names the one script that a page by itself may run. */
  readonly sha256?: Sha256 | undefined;
}

/** A file to give to people, and what of the bank is not in it. */
export interface Packed {
  /** A file name for it, such as `rivers.scorm12.zip`. */
  readonly name: string;
  readonly bytes: Uint8Array;
  readonly losses: readonly Loss[];
}

/** What every target starts from. */
export interface PackInput {
  /** With its sources in it and the statements that its questions quote in their places. */
  readonly bank: QuestionBank;
  readonly types: QuestionTypes;
  readonly options: PackOptions;
}

/** A target's own part: the bytes and the losses, or why it cannot be. */
export type PackTarget = (input: PackInput) => Promise<Omit<Packed, 'name'>> | Omit<Packed, 'name'>;
