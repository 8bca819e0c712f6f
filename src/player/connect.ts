import type { LmsConnection, LmsSurroundings } from '../lms/lms-connection.js';
import { ScormConnection } from '../lms/scorm-connection.js';
import { scorm12Model } from '../lms/scorm-1.2/scorm-1.2-model.js';
import { scorm2004Model } from '../lms/scorm-2004/scorm-2004-model.js';
import { hashText } from '../model/seeded-random.js';
import type { LrsFetch } from '../lms/xapi/lrs-client.js';
import type { Cmi5Launch, XapiTarget } from '../lms/xapi/xapi-launch.js';
import type { PlayerHost } from './player-config.js';

const surroundings: LmsSurroundings = {
  clock: () => Date.now(),
  sleep: (milliseconds) => new Promise((resolve) => setTimeout(resolve, milliseconds)),
};

const fetchFromPage: LrsFetch = (address, options) => fetch(address, { ...options, credentials: 'omit' });

/** What came of looking for a host. `expected`: the page was made for one. */
export interface Connected {
  readonly connection: LmsConnection | undefined;
  readonly expected: boolean;
}

/** Makes the connection for a host. The code for record stores loads only where there is one. Never rejects. */
export async function connect(lms: PlayerHost, search: URLSearchParams, language: string): Promise<Connected> {
  if (lms === 'none') return { connection: undefined, expected: false };
  if (lms === 'scorm-1.2') return { connection: new ScormConnection(scorm12Model, window, surroundings), expected: true };
  if (lms === 'scorm-2004') return { connection: new ScormConnection(scorm2004Model, window, surroundings), expected: true };
  const hasRecordStore = search.has('endpoint');
  const expected = lms !== 'auto' || hasRecordStore;
  if (!hasRecordStore) return { connection: undefined, expected };
  try {
    return { connection: await connectRecordStore(search, language), expected };
  } catch {
    return { connection: undefined, expected };
  }
}

async function connectRecordStore(search: URLSearchParams, language: string): Promise<LmsConnection | undefined> {
  const [{ XapiConnection }, { openCmi5, readCmi5Address }, { readLaunchAddress }, { openOutboxStore }, { TabMemory }] = await Promise.all([
    import('../lms/xapi/xapi-connection.js'),
    import('../lms/cmi5/open-cmi5.js'),
    import('../lms/xapi/read-launch-address.js'),
    import('./outbox-store.js'),
    import('./tab-memory.js'),
  ]);
  // Each launch has an address of its own, so that what is remembered of one is never taken for another.
  const memory = new TabMemory(hashText(search.toString()).toString(36));
  const address = readCmi5Address(search);
  let target: XapiTarget | undefined;
  let cmi5: Cmi5Launch | undefined;
  if (address) {
    const opened = await openCmi5(address, fetchFromPage, { read: () => memory.read('key'), write: (key) => memory.write('key', key) });
    if (!opened) return undefined;
    ({ target, cmi5 } = opened);
  } else target = readLaunchAddress(search);
  if (!target) return undefined;
  const visit = { has: (what: string) => memory.read(what) !== null, note: (what: string) => memory.write(what, 'yes') };
  const scope = hashText(JSON.stringify([target.endpoint, target.actor, target.registration, target.activityId])).toString(36);
  return new XapiConnection({ target, cmi5, fetch: fetchFromPage, store: openOutboxStore(scope), surroundings, visit, language, onRefused: (message) => console.warn(message) });
}
