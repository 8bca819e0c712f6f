import type { ModuleOutline } from './module-outline.js';
import { isFinished, sectionOf } from './module-progress.js';
import { RESULTS, type ModuleAction, type ModuleState, type QuizOutcome } from './module-state.js';

/** The state after an action. What does not fit the module, or changes nothing, gives back the same state. Never throws. */
export function reduceModule(state: ModuleState, action: ModuleAction, outline: ModuleOutline): ModuleState {
  const next = reduce(state, action, outline);
  if (next === state || state.finishedAt !== null || !isFinished(outline, next)) return next;
  return { ...next, finishedAt: action.at };
}

function reduce(state: ModuleState, action: ModuleAction, outline: ModuleOutline): ModuleState {
  switch (action.type) {
    case 'start':
      return action.state;
    case 'go': {
      const { section } = action;
      if (section === state.current || (section !== RESULTS && !sectionOf(outline, section))) return state;
      return { ...state, current: section, visited: section === RESULTS ? state.visited : adding(state.visited, section, outline) };
    }
    case 'read': {
      const section = sectionOf(outline, action.section);
      if (!section || section.quizzes.length > 0 || state.read.includes(section.id)) return state;
      return { ...state, read: adding(state.read, section.id, outline) };
    }
    case 'quiz':
    case 'outcome':
      return action.outcome ? withOutcome(state, action.quiz, action.outcome, outline) : state;
  }
}

/** An id more, in the order of the outline. */
function adding(ids: readonly string[], id: string, { sections }: ModuleOutline): readonly string[] {
  if (ids.includes(id)) return ids;
  const known = new Set([...ids, id]);
  return sections.map((section) => section.id).filter((each) => known.has(each));
}

/** Another attempt takes the place of one that was not better; the same attempt, marked anew, always does. */
function withOutcome(state: ModuleState, quiz: string, outcome: QuizOutcome, { sections }: ModuleOutline): ModuleState {
  if (!sections.some(({ quizzes }) => quizzes.includes(quiz))) return state;
  const before = Object.hasOwn(state.outcomes, quiz) ? state.outcomes[quiz] : undefined;
  if (before && before.session !== outcome.session && before.fraction > outcome.fraction) return state;
  return { ...state, outcomes: { ...state.outcomes, [quiz]: outcome } };
}
