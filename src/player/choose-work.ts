import type { UnpackedSession } from '../lms/pack-session.js';
import type { QuestionState, SessionState } from '../session/session-state.js';

/** The work to go on with, and where it was found. */
export interface ChosenWork {
  readonly from: 'host' | 'device';
  readonly state: SessionState;
}

/**
 * What to go on with: the host's, unless this device has gone on further with the same session, which happens when the page was killed
 * before the host had the last steps. Where the host says that this is the first visit, what the device has is of another attempt.
 */
export function chooseWork(host: UnpackedSession, device: SessionState | undefined, isNew: boolean): ChosenWork | undefined {
  if (host.outcome === 'restored') {
    if (device?.id !== host.state.id) return { from: 'host', state: host.state };
    if (isFurther(device, host.state)) return { from: 'device', state: device };
    return { from: 'host', state: withTexts(host.state, device, host.cut) };
  }
  return device === undefined || isNew ? undefined : { from: 'device', state: device };
}

/** Whether one state of a session comes after the other, or is the same; only what is on the device has every word. */
function isFurther(one: SessionState, other: SessionState): boolean {
  const [ended, otherEnded] = [one, other].map(({ finishedAt }) => Number(finishedAt !== null)) as [number, number];
  if (ended !== otherEnded) return ended > otherEnded;
  const [tries, otherTries] = [one, other].map(countTries) as [number, number];
  if (tries !== otherTries) return tries > otherTries;
  return (one.spentMilliseconds ?? 0) >= (other.spentMilliseconds ?? 0);
}

const countTries = ({ responses }: SessionState): number => Object.values(responses).reduce((sum, { tries }) => sum + tries.length, 0);

/** The host's state with the words that it had no room for, where the device has them. */
function withTexts(state: SessionState, device: SessionState, cut: readonly string[]): SessionState {
  const found = cut.flatMap((id): [string, QuestionState][] => {
    const [own, there] = [state.responses[id], device.responses[id]];
    return own && there?.tries.length === own.tries.length ? [[id, { ...own, response: there.response, tries: there.tries }]] : [];
  });
  return found.length === 0 ? state : { ...state, responses: { ...state.responses, ...Object.fromEntries(found) } };
}
