import { hashText } from './seeded-random.js';

/**
 * Ids that say nothing: what a question element holds in place of the author's ids, which may be telling (`right`, `a` for the first).
 * Worked out from the question's and the part's id alone, so that the same part has the same id in every session, and a stored
 * response still fits after the bank's texts are edited.
 */
export function opaqueIds(questionId: string, partIds: readonly string[]): string[] {
  const taken = new Set<string>();
  return partIds.map((partId) => {
    let salt = 0;
    let id: string;
    do id = hashText(`${questionId}/${partId}/${salt++}`).toString(36);
    while (taken.has(id));
    taken.add(id);
    return id;
  });
}
