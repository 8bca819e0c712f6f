import { openDB, type IDBPDatabase } from 'idb';
import { DATABASE_NAME, mayHaveSavedWork } from './saved-work.js';

/** The quizzes' own database, where there is one. Making it here would leave it without its stores. */
export async function openExisting(): Promise<IDBPDatabase | undefined> {
  // Even an opening that is undone leaves the name in WebKit's list of databases, as one of version 0.
  if (!(await mayHaveSavedWork())) return undefined;
  let isNew = false;
  try {
    return await openDB(DATABASE_NAME, undefined, {
      upgrade(_database, oldVersion, _newVersion, transaction) {
        isNew = oldVersion === 0;
        // Handled by the rejection of the opening.
        transaction.done.catch(() => undefined);
        transaction.abort();
      },
      blocking: (_current, _blocked, event) => (event.target as IDBDatabase).close(),
    });
  } catch (error) {
    if (isNew) return undefined;
    throw error;
  }
}
