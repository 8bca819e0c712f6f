import { openDB, type DBSchema, type IDBPDatabase } from 'idb';
import type { OutboxStore } from '../lms/xapi/outbox.js';
import type { Statement } from '../lms/xapi/statement.js';

interface OutboxDatabase extends DBSchema {
  statements: { key: number; value: { readonly scope: string; readonly id: string; readonly statement: Statement }; indexes: { scope: string; id: string } };
}

/** How long the browser may take to open its storage before it goes on without. */
const OPEN_TIMEOUT = 3000;

/** Undelivered statements on this device, those of one learner and activity apart from all others. Every method may reject. */
export function openOutboxStore(scope: string): OutboxStore {
  const opening = Promise.race([
    openDB<OutboxDatabase>('geo-quiz-outbox', 1, {
      upgrade(database) {
        const store = database.createObjectStore('statements', { autoIncrement: true });
        store.createIndex('scope', 'scope');
        store.createIndex('id', 'id');
      },
    }),
    new Promise<never>((_, reject) => {
      setTimeout(() => reject(new Error('The storage of this browser does not answer.')), OPEN_TIMEOUT);
    }),
  ]);
  opening.catch(() => undefined);
  const write = async (change: (store: ReturnType<typeof storeOf>) => Promise<unknown>): Promise<void> => {
    const writing = (await opening).transaction('statements', 'readwrite');
    await change(writing.objectStore('statements'));
    await writing.done;
  };
  return {
    load: async () => (await (await opening).getAllFromIndex('statements', 'scope', scope)).map(({ statement }) => statement),
    put: (statements) => write((store) => Promise.all(statements.map((statement) => store.add({ scope, id: statement.id, statement })))),
    remove: (ids) =>
      write(async (store) => {
        for (const id of ids) for (const key of await store.index('id').getAllKeys(id)) await store.delete(key);
      }),
  };
}

/** Names the type of the store of a writing transaction. */
const storeOf = (database: IDBPDatabase<OutboxDatabase>) => database.transaction('statements', 'readwrite').objectStore('statements');
