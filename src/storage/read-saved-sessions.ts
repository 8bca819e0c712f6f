import type { KeptEntry } from '../session/session-journal.js';
import { MODULE_PREFIX } from './module-store.js';
import { openExisting } from './open-existing.js';

/** A session of a quiz, or the work on a module with all its quizzes, as it is kept on this device. */
export interface SavedSession {
  readonly session: string;
  readonly entries: readonly KeptEntry[];
}

/**
 * Reads, and never changes, what quizzes on this device have kept: the sessions on some banks, and all modules, that have more
 * entries than were looked at before. Rejects when storage is blocked; gives nothing where no quiz has kept anything.
 * @param looked how many entries of each session have been looked at
 */
export async function readSavedSessions(banks: readonly string[], looked: ReadonlyMap<string, number>): Promise<SavedSession[]> {
  const database = await openExisting();
  if (!database) return [];
  try {
    const kept = (await database.getAll('sessions')) as { readonly quiz: string; readonly session: string }[];
    // A quiz is named by its bank and how it is run, with a space between.
    const own = kept.filter(({ quiz }) => quiz.startsWith(MODULE_PREFIX) || banks.includes(quiz.split(' ', 1)[0] ?? ''));
    const read = await Promise.all(
      own.map(async ({ session }) => {
        const count = await database.countFromIndex('entries', 'session', session);
        if (count <= (looked.get(session) ?? 0)) return [];
        return [{ session, entries: (await database.getAllFromIndex('entries', 'session', session)) as KeptEntry[] }];
      }),
    );
    return read.flat();
  } finally {
    database.close();
  }
}
