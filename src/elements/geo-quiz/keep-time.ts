import type { Session } from '../../session/session.js';

/** How often time is written down, in milliseconds; with a limit more often, so that little is given away when the page is killed. */
const SPELL = 30_000;
const SPELL_WITH_LIMIT = 5_000;

/**
 * Counts the time spent on a session while it is open, by a clock that never jumps. Without a limit only while the page can be seen;
 * with one, always. Gives the way to stop.
 */
export function keepTime(session: Session, isLocked: () => boolean, now = (): number => performance.now()): () => void {
  const isLimited = session.state.settings.timeLimitSeconds !== undefined;
  const counts = (): boolean => isLimited || document.visibilityState === 'visible';
  let last = now();
  let counted = counts();
  const note = (): void => {
    const spent = now() - last;
    last = now();
    if (counted && spent >= 1 && !isLocked()) session.dispatch({ type: 'spend', milliseconds: Math.round(spent) });
    counted = counts();
  };
  const timer = setInterval(note, isLimited ? SPELL_WITH_LIMIT : SPELL);
  document.addEventListener('visibilitychange', note);
  addEventListener('pagehide', note);
  return () => {
    note();
    clearInterval(timer);
    document.removeEventListener('visibilitychange', note);
    removeEventListener('pagehide', note);
  };
}
