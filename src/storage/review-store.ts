import { openDB, type DBSchema, type IDBPDatabase } from 'idb';
import type { ClaimReview } from '../review/claim-review.js';
import { preferReview } from '../review/merge-reviews.js';

/** The name of the database, which is not that of the quizzes: a change here leaves their saved work alone, and the other way round. */
const DATABASE_NAME = 'geo-quiz-review';

/** Raised when stores change; `upgrade` below goes from any older one to this. */
const DATABASE_VERSION = 1;

/** How long the browser may take to open its storage before the review goes on without it. */
const OPEN_TIMEOUT_MILLISECONDS = 3000;

interface ReviewDatabase extends DBSchema {
  reviews: { key: [string, number, string]; value: ClaimReview };
  /** When the schedule was last emptied; how many entries of each quiz session have been looked at. */
  marks: { key: string; value: number };
}

/** What is kept on this device. */
export interface KeptReviews {
  readonly reviews: readonly ClaimReview[];
  /** When the learner emptied the schedule; what quizzes did up to then is not to come back by itself. */
  readonly emptiedAt: number;
  /** How many entries of a quiz session have been looked at, by the session's id. */
  readonly looked: ReadonlyMap<string, number>;
}

/** The reviews of this device. Every method may fail; the review goes on in memory and says so. */
export interface ReviewStore {
  load(): Promise<KeptReviews>;
  /** Adds reviews, and notes how far sessions have been looked at; a review that is kept already is kept as the better account of the two. */
  add(reviews: readonly ClaimReview[], looked?: ReadonlyMap<string, number>): Promise<void>;
  /** Empties the schedule. */
  empty(at: number): Promise<void>;
  /** Calls back when another tab has changed what is kept, until the returned function is called. */
  follow(onChange: () => void): () => void;
  close(): void;
}

const LOOKED = 'looked ';
const EMPTIED = 'emptied';

/** Opens the reviews of this device. Rejects when storage is blocked or does not answer. */
export async function openReviewStore(): Promise<ReviewStore> {
  const opening = openDB<ReviewDatabase>(DATABASE_NAME, DATABASE_VERSION, {
    upgrade(database) {
      database.createObjectStore('reviews', { keyPath: ['claim', 'at', 'question'] });
      database.createObjectStore('marks');
    },
    // A newer page wants to upgrade: let go, so that it is not held up. This page notices at its next write.
    blocking: (_current, _blocked, event) => (event.target as IDBDatabase).close(),
  });
  const database = await Promise.race([opening, timeout()]);
  const tabs = new BroadcastChannel(DATABASE_NAME);
  const tell = (): void => tabs.postMessage('changed');
  return {
    load: () => load(database),
    async add(reviews, looked = new Map()) {
      const writing = database.transaction(['reviews', 'marks'], 'readwrite');
      const kept = writing.objectStore('reviews');
      const marks = writing.objectStore('marks');
      const put = async (review: ClaimReview): Promise<unknown> => {
        const known = await kept.get([review.claim, review.at, review.question]);
        const better = known ? preferReview(known, review) : review;
        return better === known ? undefined : kept.put(better);
      };
      await Promise.all([...reviews.map(put), ...[...looked].map(([session, count]) => marks.put(count, LOOKED + session)), writing.done]);
      if (reviews.length > 0) tell();
    },
    async empty(at) {
      const writing = database.transaction(['reviews', 'marks'], 'readwrite');
      await Promise.all([writing.objectStore('reviews').clear(), writing.objectStore('marks').put(at, EMPTIED), writing.done]);
      tell();
    },
    follow(onChange) {
      tabs.addEventListener('message', onChange);
      return () => tabs.removeEventListener('message', onChange);
    },
    close() {
      tabs.close();
      database.close();
    },
  };
}

async function load(database: IDBPDatabase<ReviewDatabase>): Promise<KeptReviews> {
  const reading = database.transaction(['reviews', 'marks']);
  const marks = reading.objectStore('marks');
  const [reviews, names, values] = await Promise.all([reading.objectStore('reviews').getAll(), marks.getAllKeys(), marks.getAll()]);
  const all = new Map(names.map((name, index) => [name, values[index] as number]));
  return {
    reviews,
    emptiedAt: all.get(EMPTIED) ?? 0,
    looked: new Map([...all].flatMap(([name, count]) => (name.startsWith(LOOKED) ? [[name.slice(LOOKED.length), count] as const] : []))),
  };
}

const timeout = (): Promise<never> =>
  new Promise((_, reject) => {
    setTimeout(() => reject(new Error('The storage of this browser does not answer.')), OPEN_TIMEOUT_MILLISECONDS);
  });
