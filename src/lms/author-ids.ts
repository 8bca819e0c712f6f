/** The lists of a question in the author's ids: its choices, its prompts, its options. */
export function authorIdLists(question: object): string[][] {
  return Object.values(question).flatMap((value: unknown) => {
    if (!Array.isArray(value)) return [];
    const ids = (value as unknown[]).map((entry) => idOf(entry));
    return ids.length > 0 && ids.every((id) => id !== undefined) ? [ids] : [];
  });
}

function idOf(entry: unknown): string | undefined {
  const { id, claim } = (entry ?? {}) as { id?: unknown; claim?: unknown };
  return typeof id === 'string' ? id : typeof claim === 'string' ? claim : undefined;
}

const SYMBOLS = 'abcdefghijklmnopqrstuvwxyz0123456789';

/**
 * One character for each id, because SCORM 1.2 knows no longer ids of choices: the id itself where all of its list are single
 * characters, else one by its place in the list. Undefined where the list is too long for that. Ids that stand in no list together
 * are a list of their own.
 */
export function symbolsFor(ids: readonly string[], lists: readonly (readonly string[])[]): ReadonlyMap<string, string> | undefined {
  const all = [...new Set(lists.flat())];
  const own = [...new Set(ids)].sort();
  const list = [...lists, all].find((some) => own.every((id) => some.includes(id))) ?? own;
  if (list.length > SYMBOLS.length) return undefined;
  const asTheyAre = list.every((id) => id.length === 1 && SYMBOLS.includes(id));
  return new Map(list.map((id, index) => [id, asTheyAre ? id : (SYMBOLS[index] as string)]));
}
