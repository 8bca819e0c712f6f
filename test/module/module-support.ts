import type { ModuleOutline, OutlineSection } from '../../src/module/module-outline.js';
import type { ModuleEntry, ModuleState, QuizOutcome } from '../../src/module/module-state.js';
import { newModuleState } from '../../src/module/module-state.js';
import { ModuleWork } from '../../src/module/module-work.js';

export const sampleSection = (id: string, change: Partial<OutlineSection> = {}): OutlineSection => ({
  id,
  title: id.toUpperCase(),
  kind: 'reading',
  minutes: 2,
  quizzes: [],
  ...change,
});

/** Two texts, questions and a test. */
export const sampleOutline = (change: Partial<ModuleOutline> = {}): ModuleOutline => ({
  id: 'course',
  title: 'A course',
  rule: { sections: 'all', passFraction: 0.6 },
  sections: [
    sampleSection('one'),
    sampleSection('ask', { kind: 'questions', quizzes: ['ask'], minutes: 5 }),
    sampleSection('two'),
    sampleSection('test', { kind: 'test', quizzes: ['test'], minutes: 10 }),
  ],
  ...change,
});

export const sampleOutcome = (change: Partial<QuizOutcome> = {}): QuizOutcome => ({
  session: 's1',
  finishedAt: 1000,
  mode: 'practice',
  right: 1,
  count: 2,
  points: 2,
  fraction: 0.5,
  spentMilliseconds: 60_000,
  objectives: [{ id: 'read', text: 'Read', right: 1, count: 2, earned: 1, possible: 2 }],
  sources: [{ id: 'river', label: 'River', right: 1, count: 2, earned: 1, possible: 2, sourceOpened: 1, passageOpened: 0 }],
  claimKinds: [{ kind: 'attributed', right: 1, count: 2, earned: 1, possible: 2 }],
  ...change,
});

/** Ids that never repeat, and are the same each time a test runs. */
export const countedIds = (): (() => string) => {
  let next = 0;
  return () => `id${++next}`;
};

export const sampleState = (change: Partial<ModuleState> = {}): ModuleState => ({ ...newModuleState('course', 'one', 0, countedIds()), ...change });

/** Work on a module, with all that it records and a clock that goes on by one each time. */
export function sampleWork(
  outline = sampleOutline(),
  from: { readonly state?: ModuleState; readonly entries?: readonly ModuleEntry[] } = {},
): { work: ModuleWork; recorded: ModuleEntry[] } {
  const recorded: ModuleEntry[] = [];
  let now = 0;
  return { recorded, work: new ModuleWork({ outline, clock: () => ++now, newId: countedIds(), ...from, record: (entry) => recorded.push(entry) }) };
}
