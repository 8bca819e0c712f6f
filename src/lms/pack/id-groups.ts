/** Ids that stand side by side in a question as it is asked: its choices, its prompts, the choices of one gap. */
export interface IdGroup {
  readonly ids: readonly string[];
  /** For an entry that holds a list of its own, such as a gap with choices: the place of that list among the groups. */
  readonly inside: ReadonlyMap<string, number>;
}

/** How deep lists may stand inside lists. */
const DEEPEST = 6;

/**
 * All groups of ids in a question without its answer, in the order in which they stand there. No question type is known here: what
 * has an `id` and stands in a list can be picked.
 */
export function idGroupsIn(asked: object): IdGroup[] {
  const groups: { ids: string[]; inside: Map<string, number> }[] = [];
  const visit = (value: unknown, depth: number): number | undefined => {
    if (typeof value !== 'object' || value === null || depth > DEEPEST) return undefined;
    if (!Array.isArray(value)) {
      let first: number | undefined;
      for (const each of Object.values(value)) {
        const group = visit(each, depth + 1);
        first ??= group;
      }
      return first;
    }
    const entries = (value as unknown[]).filter(hasId);
    if (entries.length === 0 || entries.length < value.length || new Set(entries.map(({ id }) => id)).size < entries.length) return undefined;
    const own = groups.push({ ids: entries.map(({ id }) => id), inside: new Map() }) - 1;
    for (const entry of entries) {
      const within = visit(entry, depth + 1);
      if (within !== undefined) groups[own]?.inside.set(entry.id, within);
    }
    return own;
  };
  visit(asked, 0);
  return groups;
}

const hasId = (value: unknown): value is { readonly id: string } => typeof (value as { id?: unknown } | null)?.id === 'string';

/** The group in which an id stands, and its place there. */
export interface Place {
  readonly group: number;
  readonly index: number;
}

/** Where an id stands first; undefined where no group has it. */
export function placeOf(groups: readonly IdGroup[], id: unknown): Place | undefined {
  for (const [group, { ids }] of groups.entries()) {
    const index = ids.indexOf(id as string);
    if (index >= 0) return { group, index };
  }
  return undefined;
}
