import type { Text } from '../model/text.js';
import type { ClaimKindResult, GroupResult, ObjectiveResult, SourceResult } from '../session/summarize-session.js';
import type { ModuleOutline, OutlineSection } from './module-outline.js';
import { isDone, isFinished, progressOf, type ModuleProgress } from './module-progress.js';
import type { ModuleState, QuizOutcome } from './module-state.js';

/** How one section went. */
export interface SectionResult extends Pick<OutlineSection, 'id' | 'title' | 'kind'> {
  readonly done: boolean;
  /** Of its quizzes that are finished. */
  readonly outcomes: readonly QuizOutcome[];
}

/** How a module went so far. Plain data, for pages, files and hosts. */
export interface ModuleResults extends ModuleProgress {
  readonly module: { readonly id: string; readonly title: Text };
  readonly session: string;
  readonly startedAt: number;
  readonly finishedAt: number | null;
  /** Whether all that has to be done is done. */
  readonly finished: boolean;
  /** The share of the points earned in the tests, or in all quizzes where there is no test, 0 to 1; undefined before one is finished. */
  readonly fraction?: number;
  /** Whether it passes, once it is finished; undefined where there is no pass mark. */
  readonly passed?: boolean;
  readonly passFraction?: number;
  /** Questions that count, of all quizzes. */
  readonly right: number;
  readonly asked: number;
  /** The time spent on quizzes. */
  readonly spentMilliseconds: number;
  readonly objectives: readonly ObjectiveResult[];
  readonly sources: readonly SourceResult[];
  readonly claimKinds: readonly ClaimKindResult[];
  readonly sections: readonly SectionResult[];
}

/** The last binary digit is forgiven, as in quizzes. */
const SLACK = Number.EPSILON * 8;

/** Sums a module up, at its end or at any moment before: all its quizzes together. */
export function sumModule(outline: ModuleOutline, state: ModuleState): ModuleResults {
  const sections = outline.sections.map((section) => ({
    id: section.id,
    title: section.title,
    kind: section.kind,
    done: isDone(section, state),
    outcomes: section.quizzes.flatMap((quiz) => (Object.hasOwn(state.outcomes, quiz) ? [state.outcomes[quiz] as QuizOutcome] : [])),
  }));
  const all = sections.flatMap(({ outcomes }) => outcomes);
  const finished = isFinished(outline, state);
  const fraction = fractionOf(sections, all);
  const { passFraction } = outline.rule;
  return {
    module: { id: outline.id, title: outline.title },
    session: state.id,
    startedAt: state.startedAt,
    finishedAt: state.finishedAt,
    finished,
    ...progressOf(outline, state),
    ...(fraction === undefined ? {} : { fraction }),
    ...(passFraction === undefined ? {} : { passFraction }),
    ...(finished && passFraction !== undefined && fraction !== undefined ? { passed: fraction + SLACK >= passFraction } : {}),
    right: sum(all, ({ right }) => right),
    asked: sum(all, ({ count }) => count),
    spentMilliseconds: sum(all, ({ spentMilliseconds }) => spentMilliseconds),
    objectives: merge(
      all.flatMap(({ objectives }) => objectives),
      ({ id }) => id,
    ),
    sources: merge(
      all.flatMap((outcome) => outcome.sources),
      ({ id }) => id,
      (one, other) => ({ sourceOpened: one.sourceOpened + other.sourceOpened, passageOpened: one.passageOpened + other.passageOpened }),
    ),
    claimKinds: merge(
      all.flatMap(({ claimKinds }) => claimKinds),
      ({ kind }) => kind,
    ),
    sections,
  };
}

const sum = <Each>(list: readonly Each[], of: (each: Each) => number): number => list.reduce((total, each) => total + of(each), 0);

/** A question of three points weighs as much as three of one, in whichever test it stands. */
function fractionOf(sections: readonly SectionResult[], all: readonly QuizOutcome[]): number | undefined {
  const hasTests = sections.some(({ kind }) => kind === 'test');
  const counted = hasTests ? sections.filter(({ kind }) => kind === 'test').flatMap(({ outcomes }) => outcomes) : all;
  const points = sum(counted, (outcome) => outcome.points);
  return points === 0 ? undefined : sum(counted, (outcome) => outcome.fraction * outcome.points) / points;
}

/** Joins groups of the same name, in the order in which they are met. */
function merge<Group extends GroupResult>(groups: readonly Group[], nameOf: (group: Group) => string, more: (one: Group, other: Group) => Partial<Group> = () => ({})): Group[] {
  const merged = new Map<string, Group>();
  for (const group of groups) {
    const one = merged.get(nameOf(group));
    const joined = one && {
      ...one,
      right: one.right + group.right,
      count: one.count + group.count,
      earned: one.earned + group.earned,
      possible: one.possible + group.possible,
      ...more(one, group),
    };
    merged.set(nameOf(group), joined ?? group);
  }
  return [...merged.values()];
}
