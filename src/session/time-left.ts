import type { ExtraTime, SessionState } from './session-state.js';

/** The most that one report of time may add, in milliseconds: a clock that jumped, or a machine that slept, takes no time away. */
export const LONGEST_SPELL = 60_000;

type Timed = Pick<SessionState, 'settings' | 'spentMilliseconds' | 'extraTime'>;

/** The extra time that holds: the learner's choice, else what the page grants. */
export const extraTimeOf = ({ extraTime, settings }: Timed): ExtraTime => extraTime ?? settings.extraTime ?? 1;

/** How many milliseconds are left, 0 when the time is up; undefined without a limit. */
export function timeLeft(state: Timed): number | undefined {
  const { timeLimitSeconds } = state.settings;
  const factor = extraTimeOf(state);
  if (timeLimitSeconds === undefined || factor === 'none') return undefined;
  return Math.max(0, timeLimitSeconds * factor * 1000 - (state.spentMilliseconds ?? 0));
}
