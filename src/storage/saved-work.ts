/** The name of the database on the device; changing it would leave everybody's saved work behind. */
export const DATABASE_NAME = 'geo-quiz';

/**
 * Whether an earlier visit may have left something, so that the code that reads it must be waited for. A new visitor's first
 * question need not wait for it.
 */
export async function mayHaveSavedWork(): Promise<boolean> {
  try {
    return (await indexedDB.databases()).some(({ name }) => name === DATABASE_NAME);
  } catch {
    // Blocked storage, or a browser without the list: let the journal itself find out.
    return true;
  }
}
