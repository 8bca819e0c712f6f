import type { ExtraTime } from '../../session/session-state.js';
import { extraTimeOf, timeLeft } from '../../session/time-left.js';

/** All the factors, from the least time to the most. */
export const EXTRA_TIMES: readonly ExtraTime[] = [1, 1.5, 2, 10, 'none'];

/** The next factor at which there is time left again; no limit where the greatest is used up too. */
export function nextExtraTime(state: Parameters<typeof timeLeft>[0]): ExtraTime {
  const further = EXTRA_TIMES.slice(EXTRA_TIMES.indexOf(extraTimeOf(state)) + 1);
  return further.find((factor) => timeLeft({ ...state, extraTime: factor }) !== 0) ?? 'none';
}
