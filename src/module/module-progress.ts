import type { ModuleOutline, OutlineSection } from './module-outline.js';
import type { ModuleState, QuizOutcome } from './module-state.js';

export const sectionOf = ({ sections }: ModuleOutline, id: string): OutlineSection | undefined => sections.find((section) => section.id === id);

const outcomeOf = ({ outcomes }: ModuleState, quiz: string): QuizOutcome | undefined => (Object.hasOwn(outcomes, quiz) ? outcomes[quiz] : undefined);

/** Whether a section is done: read to its end, or all its quizzes finished. */
export const isDone = (section: OutlineSection, state: ModuleState): boolean =>
  section.quizzes.length === 0 ? state.read.includes(section.id) : section.quizzes.every((quiz) => outcomeOf(state, quiz) !== undefined);

/** Whether all that has to be done is done; says nothing of how well. */
export function isFinished({ sections, rule }: ModuleOutline, state: ModuleState): boolean {
  const needed = rule.sections === 'all' ? sections : sections.filter(({ kind }) => kind === 'test');
  return needed.length > 0 && needed.every((section) => isDone(section, state));
}

/** How far a learner has come. */
export interface ModuleProgress {
  /** Sections that are done, of all. */
  readonly done: number;
  readonly count: number;
  /** About how many minutes what is not done takes; not rounded. */
  readonly minutesLeft: number;
}

export function progressOf({ sections }: ModuleOutline, state: ModuleState): ModuleProgress {
  const open = sections.filter((section) => !isDone(section, state));
  return { done: sections.length - open.length, count: sections.length, minutesLeft: open.reduce((sum, { minutes }) => sum + minutes, 0) };
}

/** Whether a section may be opened where the way leads from each to the next: all before it are done. */
export const isReachable = ({ sections }: ModuleOutline, state: ModuleState, id: string): boolean => {
  const index = sections.findIndex((section) => section.id === id);
  return sections.slice(0, index < 0 ? sections.length : index).every((section) => isDone(section, state));
};
