import type { Departure } from '../lms/lms-connection.js';

/**
 * Calls back when the page goes. What a page does itself, such as following a link, the Navigation API tells; whether the learner
 * closes the page or loads it again nobody can tell.
 * @returns puts the call behind those of all who listen by now
 */
export function whenLeaving(leave: (departure: Departure) => void): () => void {
  const { navigation } = globalThis as { navigation?: EventTarget };
  let departure: Departure = 'unknown';
  navigation?.addEventListener('navigate', (event) => {
    const { navigationType, hashChange } = event as Event & { navigationType?: string; hashChange?: boolean };
    if (hashChange !== true) departure = navigationType === 'reload' ? 'reload' : 'away';
  });
  const onHide = (): void => leave(departure);
  addEventListener('pagehide', onHide);
  // Back out of the browser's store of pages: the host has been taken leave of.
  addEventListener('pageshow', (event) => event.persisted && location.reload());
  return () => {
    removeEventListener('pagehide', onHide);
    addEventListener('pagehide', onHide);
  };
}
