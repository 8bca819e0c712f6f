import type { SessionState } from './session-state.js';

/** All that can happen in a session. Each is plain data with the time it happened, so that a list of them is the whole story. */
export type SessionAction = { readonly at: number } & (
  | { readonly type: 'start'; readonly state: SessionState }
  | { readonly type: 'respond'; readonly question: string; readonly response: unknown }
  | { readonly type: 'check'; readonly question: string }
  | { readonly type: 'try-again'; readonly question: string }
  | { readonly type: 'reveal'; readonly question: string }
  | { readonly type: 'flag'; readonly question: string; readonly flagged: boolean }
  | { readonly type: 'open'; readonly question: string; readonly what: 'source' | 'passage' }
  | { readonly type: 'go'; readonly question: string }
  | { readonly type: 'finish' }
);

/** An action before the clock has stamped it. */
export type SessionRequest = SessionAction extends infer Action ? (Action extends { type: 'start' } ? never : Action extends unknown ? Omit<Action, 'at'> : never) : never;
