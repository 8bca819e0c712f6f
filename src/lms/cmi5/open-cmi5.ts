import type { LaunchMode } from '../lms-connection.js';
import { isDone, LrsClient, objectIn, request, type LrsFetch } from '../xapi/lrs-client.js';
import type { StatementContext } from '../xapi/statement.js';
import type { Cmi5Launch, XapiTarget } from '../xapi/xapi-launch.js';

/** What a host writes into the address of the page. */
export interface Cmi5Address {
  readonly endpoint: string;
  /** Gives the key, once. */
  readonly fetchAddress: string;
  readonly actor: unknown;
  readonly registration: string;
  readonly activityId: string;
}

/** Reads the address of a launched page; undefined where it is none of cmi5. */
export function readCmi5Address(search: { get(name: string): string | null }): Cmi5Address | undefined {
  const [endpoint, fetchAddress, registration, activityId] = ['endpoint', 'fetch', 'registration', 'activityId'].map((name) => search.get(name) ?? '');
  const actor = objectIn({ text: search.get('actor') ?? '' });
  return endpoint && fetchAddress && registration && activityId && actor ? { endpoint, fetchAddress, actor, registration, activityId } : undefined;
}

/** Keeps the key for a reload of the page, because the host gives it once only. */
export interface KeyMemory {
  read(): string | null;
  write(key: string): void;
}

/** Begins as cmi5 says: the key, the launch data, the learner's preferences. Undefined where the host does not play along. */
export async function openCmi5(address: Cmi5Address, fetch: LrsFetch, memory: KeyMemory): Promise<{ target: XapiTarget; cmi5: Cmi5Launch } | undefined> {
  const key = memory.read() ?? (await fetchKey(address.fetchAddress, fetch));
  if (key === undefined) return undefined;
  memory.write(key);
  const { endpoint, actor, registration, activityId } = address;
  const target: XapiTarget = { endpoint, authorization: `Basic ${key}`, actor, registration, activityId };
  const client = new LrsClient({ ...target, fetch });
  const agent = JSON.stringify(actor);
  const [launch, preferences] = await Promise.all([
    client.send('GET', 'activities/state', { query: { activityId, agent, registration, stateId: 'LMS.LaunchData' } }),
    client.send('GET', 'agents/profile', { query: { agent, profileId: 'cmi5LearnerPreferences' } }),
  ]);
  const data = isDone(launch) ? objectIn(launch) : undefined;
  if (!data) return undefined;
  const languages = isDone(preferences) ? objectIn(preferences)?.languagePreference : undefined;
  return {
    target,
    cmi5: {
      contextTemplate: (typeof data.contextTemplate === 'object' && data.contextTemplate !== null ? data.contextTemplate : {}) as StatementContext,
      mode: modeOf(data.launchMode),
      masteryScore: typeof data.masteryScore === 'number' && data.masteryScore >= 0 && data.masteryScore <= 1 ? data.masteryScore : undefined,
      returnAddress: typeof data.returnURL === 'string' ? data.returnURL : undefined,
      language: typeof languages === 'string' ? languages.split(',')[0]?.trim() || undefined : undefined,
    },
  };
}

async function fetchKey(address: string, fetch: LrsFetch): Promise<string | undefined> {
  const answer = await request(fetch, address, { method: 'POST', headers: {}, cache: 'no-store' });
  const key = isDone(answer) ? objectIn(answer)?.['auth-token'] : undefined;
  return typeof key === 'string' && key !== '' ? key : undefined;
}

/** Both later modes are for looking only. */
const modeOf = (mode: unknown): LaunchMode => (mode === 'Browse' ? 'browse' : mode === 'Review' ? 'review' : 'normal');
