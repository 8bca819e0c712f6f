import type { QuestionBase } from '../model/question.js';
import type { Source } from '../model/source.js';
import type { ModuleOutline } from '../module/module-outline.js';
import type { ModuleEntry, ModuleState } from '../module/module-state.js';
import { reduceModule } from '../module/reduce-module.js';
import { sumModule } from '../module/sum-module.js';
import type { SessionState } from '../session/session-state.js';
import type { SessionResults } from '../session/summarize-session.js';
import type { MarkedResponse } from './lms-connection.js';
import type { Paper } from './pack/paper.js';
import { SessionTracker } from './track-session.js';

/** What a module on an LMS is made of: its outline, and the paper of each of its quizzes by the quiz’s name. */
export interface ModulePapers {
  readonly outline: ModuleOutline;
  readonly papers: ReadonlyMap<string, Paper>;
  readonly sources: readonly Source[];
}

/** A question by a name that no other quiz of the module has. */
const inQuiz = <Question extends Pick<QuestionBase, 'id'>>(quiz: string, question: Question): Question => ({ ...question, id: `${quiz}.${question.id}` });

/** Follows a module by its entries, to know how it and its quizzes stand and what each entry marked. */
export class ModuleTracker {
  readonly #papers: ModulePapers;
  readonly #trackers = new Map<string, SessionTracker>();
  /** The session of each quiz that counts; practice of what was missed stands beside it. */
  readonly #counting = new Map<string, SessionState>();
  #state: ModuleState | undefined;

  constructor(papers: ModulePapers) {
    this.#papers = papers;
  }

  /** Undefined before the module has begun. */
  get state(): ModuleState | undefined {
    return this.#state;
  }

  /** How each quiz that was begun stands. */
  get sessions(): ReadonlyMap<string, SessionState> {
    return this.#counting;
  }

  /** Takes an entry, and gives the responses that it marked, each by a name of its own. */
  take({ action }: ModuleEntry): MarkedResponse[] {
    if (action.type === 'start') {
      this.#state = action.state;
      this.#trackers.clear();
      this.#counting.clear();
      return [];
    }
    if (!this.#state) return [];
    this.#state = reduceModule(this.#state, action, this.#papers.outline);
    if (action.type !== 'quiz') return [];
    const paper = this.#papers.papers.get(action.quiz);
    if (!paper) return [];
    let tracker = this.#trackers.get(action.quiz);
    if (!tracker) this.#trackers.set(action.quiz, (tracker = new SessionTracker(paper)));
    const marked = tracker.take(action.entry);
    const { state } = tracker;
    if (!state || state.repeats !== undefined) return [];
    this.#counting.set(action.quiz, state);
    return marked.map((each) => ({ ...each, question: inQuiz(action.quiz, each.question) }));
  }

  /** How the whole stands, as an LMS has the results of one quiz: the score is that of the tests, or of all questions where there is no test. */
  results(state: ModuleState): SessionResults {
    const { outline } = this.#papers;
    const sums = sumModule(outline, state);
    const quizzes = outline.sections.flatMap(({ quizzes: names, kind }) => names.map((name) => ({ name, isTest: kind === 'test' })));
    const hasTests = quizzes.some(({ isTest }) => isTest);
    const parts = quizzes.flatMap(({ name, isTest }) => {
      const session = this.#counting.get(name);
      const paper = this.#papers.papers.get(name);
      return session && paper ? [{ name, counts: isTest || !hasTests, results: new SessionTracker(paper).results(session) }] : [];
    });
    const questions = parts
      .flatMap(({ name, counts, results }) => results.questions.map((question) => ({ ...inQuiz(name, question), counts: counts && question.counts })))
      .map((question, index) => ({ ...question, number: index + 1 }));
    const counted = parts.filter(({ counts }) => counts);
    const sum = (of: (results: SessionResults) => number): number => counted.reduce((total, { results }) => total + of(results), 0);
    return {
      session: state.id,
      bank: { id: outline.id, title: outline.title },
      mode: hasTests ? 'test' : 'practice',
      seed: state.seed,
      startedAt: state.startedAt,
      finishedAt: sums.finished ? (state.finishedAt ?? state.startedAt) : null,
      spentMilliseconds: sums.spentMilliseconds,
      earned: sum(({ earned }) => earned),
      possible: sum(({ possible }) => possible),
      fraction: this.#fraction(state, quizzes, hasTests),
      ...(sums.passed === undefined ? {} : { passed: sums.passed }),
      right: sum(({ right }) => right),
      answered: questions.filter(({ status }) => status !== 'unanswered').length,
      objectives: sums.objectives,
      sources: sums.sources,
      claimKinds: sums.claimKinds,
      questions,
    };
  }

  /** Of finished tests what counts, of others as they stand; a test that is not begun weighs nothing yet. */
  #fraction(state: ModuleState, quizzes: readonly { readonly name: string; readonly isTest: boolean }[], hasTests: boolean): number {
    const shares = quizzes
      .filter(({ isTest }) => isTest || !hasTests)
      .flatMap(({ name }) => {
        const outcome = Object.hasOwn(state.outcomes, name) ? state.outcomes[name] : undefined;
        if (outcome) return [{ points: outcome.points, fraction: outcome.fraction }];
        const session = this.#counting.get(name);
        const paper = this.#papers.papers.get(name);
        return session && paper ? [{ points: session.questions.length, fraction: new SessionTracker(paper).results(session).fraction }] : [];
      });
    const points = shares.reduce((total, share) => total + share.points, 0);
    return points === 0 ? 0 : shares.reduce((total, share) => total + share.fraction * share.points, 0) / points;
  }
}
