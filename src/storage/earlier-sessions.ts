import type { JournalEntry } from '../session/session-journal.js';
import { openExisting } from './open-existing.js';

/** More than this many sessions of one bank are not read. */
const MOST_SESSIONS = 24;

/**
 * The entries of the sessions of a bank that are kept on this device, however they were run: newest session first, each with its
 * entries oldest first. Empty where nothing is kept or nothing can be read; never throws. Changes nothing on the device.
 */
export async function loadEarlierSessions(bank: string): Promise<JournalEntry[][]> {
  try {
    const database = await openExisting();
    if (!database) return [];
    try {
      // The name of a kept quiz is the bank's id and how it is run, as JSON.
      const range = IDBKeyRange.bound(`${bank} {`, `${bank} {\uffff`);
      const [kept, keys] = await Promise.all([database.getAllFromIndex('sessions', 'quiz', range), database.getAllKeysFromIndex('sessions', 'quiz', range)]);
      // They come by name; their keys count up with time.
      const byTime = (kept as { readonly session: string }[]).map(({ session }, index) => ({ session, key: keys[index] as number })).sort((one, other) => other.key - one.key);
      return (await Promise.all(byTime.slice(0, MOST_SESSIONS).map(({ session }) => database.getAllFromIndex('entries', 'session', session)))) as JournalEntry[][];
    } finally {
      database.close();
    }
  } catch {
    return [];
  }
}
