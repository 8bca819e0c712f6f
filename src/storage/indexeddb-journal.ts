import { openDB, type DBSchema, type IDBPDatabase } from 'idb';
import type { JournalEntry, KeptEntry, SessionJournal } from '../session/session-journal.js';
import { DATABASE_NAME } from './saved-work.js';

interface JournalDatabase<Entry extends KeptEntry> extends DBSchema {
  /** Every action, in the order it was written. */
  entries: { key: number; value: Entry; indexes: { session: string } };
  /** Which sessions were begun under which name, in order. */
  sessions: { key: number; value: { readonly quiz: string; readonly session: string }; indexes: { quiz: string } };
}

/** Raised when stores change; `upgrade` below goes from any older one to this. */
const DATABASE_VERSION = 1;

/** How long the browser may take to open its storage before the quiz goes on without it. */
const OPEN_TIMEOUT_MILLISECONDS = 3000;

/**
 * The journal of this device: append-only, in IndexedDB, which keeps what was written even when the browser is killed.
 * Rejects when storage is blocked (private mode, sandboxed frame, third-party frame) or does not answer.
 */
export async function openDeviceJournal<Entry extends KeptEntry = JournalEntry>(): Promise<SessionJournal<Entry>> {
  const opening = openDB<JournalDatabase<Entry>>(DATABASE_NAME, DATABASE_VERSION, {
    upgrade(database) {
      database.createObjectStore('entries', { autoIncrement: true }).createIndex('session', 'session');
      database.createObjectStore('sessions', { autoIncrement: true }).createIndex('quiz', 'quiz');
    },
    // A newer page wants to upgrade: let go, so that it is not held up. This page notices at its next write.
    blocking: (_current, _blocked, event) => (event.target as IDBDatabase).close(),
  });
  const database = await Promise.race([opening, timeout()]);
  return {
    async loadNewest(quiz) {
      const newest = await newestSession(database, quiz);
      return newest === undefined ? [] : database.getAllFromIndex('entries', 'session', newest);
    },
    async append(quiz, entry) {
      const isFirst = entry.action.type === 'start';
      const writing = database.transaction(isFirst ? ['entries', 'sessions'] : ['entries'], 'readwrite');
      await Promise.all([writing.objectStore('entries').add(entry), ...(isFirst ? [writing.objectStore('sessions').add({ quiz, session: entry.session })] : []), writing.done]);
    },
  };
}

async function newestSession<Entry extends KeptEntry>(database: IDBPDatabase<JournalDatabase<Entry>>, quiz: string): Promise<string | undefined> {
  const cursor = await database.transaction('sessions').store.index('quiz').openCursor(quiz, 'prev');
  return cursor?.value.session;
}

const timeout = (): Promise<never> =>
  new Promise((_, reject) => {
    setTimeout(() => reject(new Error('The storage of this browser does not answer.')), OPEN_TIMEOUT_MILLISECONDS);
  });
