import type { CertaintyLevel } from '../scoring/certainty.js';
import type { ExtraTime, Mark, SessionState } from './session-state.js';

/**
 * All that can happen in a session. Each is plain data with the time it happened, so that a list of them is the whole story.
 * Marks are written down with what was marked: to see later whether a corrected bank marks otherwise, and because what a host
 * has marked cannot be worked out again.
 */
export type SessionAction = { readonly at: number } & (
  | { readonly type: 'start'; readonly state: SessionState }
  | { readonly type: 'respond'; readonly question: string; readonly response: unknown }
  | { readonly type: 'certainty'; readonly question: string; readonly level: CertaintyLevel }
  | { readonly type: 'hint'; readonly question: string }
  | { readonly type: 'check'; readonly question: string; readonly mark?: Mark }
  | { readonly type: 'try-again'; readonly question: string }
  | { readonly type: 'reveal'; readonly question: string }
  | { readonly type: 'flag'; readonly question: string; readonly flagged: boolean }
  | { readonly type: 'open'; readonly question: string; readonly what: 'source' | 'passage' }
  | { readonly type: 'go'; readonly question: string }
  | { readonly type: 'spend'; readonly milliseconds: number }
  | { readonly type: 'extra-time'; readonly factor: ExtraTime }
  | { readonly type: 'finish'; readonly marks?: Readonly<Record<string, Mark>> }
);

/** An action before the clock has stamped it. */
export type SessionRequest = SessionAction extends infer Action ? (Action extends { type: 'start' } ? never : Action extends unknown ? Omit<Action, 'at'> : never) : never;
