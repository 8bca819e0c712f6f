import type { ModuleOutline } from './module-outline.js';
import { MODULE_VERSION, RESULTS, type ModuleAction, type ModuleEntry, type ModuleState } from './module-state.js';
import { reduceModule } from './reduce-module.js';

/** What became of a saved module. */
export type RestoredModule =
  | { readonly outcome: 'restored'; readonly state: ModuleState }
  | { readonly outcome: 'none' }
  /** Written by a later release: kept as it is. */
  | { readonly outcome: 'newer' }
  /** Cannot be read: set aside, not deleted. */
  | { readonly outcome: 'broken' };

const KNOWN: ReadonlySet<string> = new Set(['go', 'read', 'quiz', 'outcome'] satisfies Exclude<ModuleAction['type'], 'start'>[]);

/** Plays the entries of a module back. Sections that the module has lost are left out; of those that are new nothing is done. Never throws. */
export function restoreModule(entries: readonly ModuleEntry[], outline: ModuleOutline): RestoredModule {
  if (entries.length === 0) return { outcome: 'none' };
  try {
    if (entries.some(({ version }) => version > MODULE_VERSION)) return { outcome: 'newer' };
    const [first, ...rest] = entries.map(({ action }) => action);
    if (first?.type !== 'start' || !isState(first.state)) return { outcome: 'broken' };
    if (rest.some(({ type }) => !KNOWN.has(type))) return { outcome: 'broken' };
    const state = rest.reduce((at, action) => reduceModule(at, action, outline), fitted(first.state, outline));
    return { outcome: 'restored', state };
  } catch {
    return { outcome: 'broken' };
  }
}

/** A state without what the module does not have any more. */
export function fitted(state: ModuleState, { sections }: ModuleOutline): ModuleState {
  const ids = new Set(sections.map(({ id }) => id));
  const quizzes = new Set(sections.flatMap((section) => section.quizzes));
  return {
    ...state,
    current: ids.has(state.current) || state.current === RESULTS ? state.current : (sections[0]?.id ?? RESULTS),
    visited: state.visited.filter((id) => ids.has(id)),
    read: state.read.filter((id) => ids.has(id)),
    outcomes: Object.fromEntries(Object.entries(state.outcomes).filter(([quiz]) => quizzes.has(quiz))),
  };
}

function isState(state: unknown): state is ModuleState {
  if (typeof state !== 'object' || state === null) return false;
  const { id, moduleId, seed, startedAt, finishedAt, current, visited, read, outcomes } = state as Partial<ModuleState>;
  return (
    [id, moduleId, seed, current].every((text) => typeof text === 'string') &&
    typeof startedAt === 'number' &&
    (finishedAt === null || typeof finishedAt === 'number') &&
    [visited, read].every((ids) => Array.isArray(ids) && ids.every((each) => typeof each === 'string')) &&
    typeof outcomes === 'object' &&
    outcomes !== null &&
    Object.values(outcomes).every((outcome: Partial<QuizOutcomeLike> | null) => typeof outcome?.fraction === 'number' && typeof outcome.points === 'number')
  );
}

interface QuizOutcomeLike {
  readonly fraction: unknown;
  readonly points: unknown;
}
