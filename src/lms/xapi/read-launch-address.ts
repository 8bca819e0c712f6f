import { objectIn } from './lrs-client.js';
import type { XapiTarget } from './xapi-launch.js';

/** Reads the address of a page launched in the way of Tin Can, which carries its key with it; undefined where it is none. */
export function readLaunchAddress(search: { get(name: string): string | null }): XapiTarget | undefined {
  const endpoint = search.get('endpoint') ?? '';
  const authorization = search.get('auth') ?? '';
  const activityId = search.get('activity_id') ?? '';
  const actor = objectIn({ text: search.get('actor') ?? '' });
  if (!endpoint || !authorization || !activityId || !actor) return undefined;
  return { endpoint, authorization, actor: plainActor(actor), registration: search.get('registration') ?? undefined, activityId };
}

/** Old hosts write the name and the address of a person as lists of one. */
const plainActor = (actor: Record<string, unknown>): Record<string, unknown> =>
  Object.fromEntries(Object.entries(actor).map(([name, value]) => [name, Array.isArray(value) && value.length === 1 && name !== 'member' ? (value[0] as unknown) : value]));
