import type { JournalEntry } from '../session/session-journal.js';
import type { ModuleOutline } from './module-outline.js';
import { MODULE_VERSION, newModuleState, type ModuleAction, type ModuleEntry, type ModuleRequest, type ModuleState, type QuizOutcome } from './module-state.js';
import { quizSteps } from './quiz-steps.js';
import { reduceModule } from './reduce-module.js';

export interface ModuleWorkOptions {
  readonly outline: ModuleOutline;
  /** Milliseconds since 1970. */
  readonly clock: () => number;
  /** Gives a new, never repeated id. */
  readonly newId: () => string;
  /** Where an earlier visit stopped, with the entries that led there. */
  readonly state?: ModuleState | undefined;
  readonly entries?: readonly ModuleEntry[] | undefined;
  /** Told of every entry, to keep it. */
  readonly record?: (entry: ModuleEntry) => void;
}

/** One learner’s work on a module: how it stands, the one way to change it, and the steps of every quiz in it. */
export class ModuleWork {
  readonly #options: ModuleWorkOptions;
  #outline: ModuleOutline;
  #state: ModuleState;
  #entries: ModuleEntry[];
  #hasBegun: boolean;
  readonly #listeners = new Set<(before: ModuleState) => void>();

  constructor(options: ModuleWorkOptions) {
    this.#options = options;
    this.#outline = options.outline;
    this.#entries = [...(options.entries ?? [])];
    this.#hasBegun = options.state !== undefined;
    this.#state = options.state ?? this.#newState();
  }

  get state(): ModuleState {
    return this.#state;
  }

  get outline(): ModuleOutline {
    return this.#outline;
  }

  /** Other estimates, once more is known of the same sections, or other sections in a page that changes. */
  set outline(outline: ModuleOutline) {
    this.#outline = outline;
  }

  /** Asks for a change. What does not fit is ignored, but steps of quizzes are kept always. */
  dispatch(request: ModuleRequest): void {
    const action = { ...request, at: this.#options.clock() } as ModuleAction;
    const before = this.#state;
    const after = reduceModule(before, action, this.#outline);
    if (after === before && action.type !== 'quiz') return;
    this.begin();
    this.#state = after;
    this.#record(action);
    if (after !== before) for (const listener of [...this.#listeners]) listener(before);
  }

  /** Calls back after each change, with the state before it, until the returned function is called. */
  subscribe(listener: (before: ModuleState) => void): () => void {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  }

  /** Keeps the work from now on, so that even a first look can be resumed. */
  begin(): void {
    if (this.#hasBegun) return;
    this.#hasBegun = true;
    this.#record({ type: 'start', state: this.#state, at: this.#state.startedAt });
  }

  /** The steps of the newest session of a quiz. */
  quizSteps(quiz: string): JournalEntry[] {
    return quizSteps(this.#entries, quiz);
  }

  /** Keeps a step of a quiz, and with its last how it went. */
  keepStep(quiz: string, entry: JournalEntry, outcome?: QuizOutcome): void {
    this.dispatch({ type: 'quiz', quiz, entry, ...(outcome ? { outcome } : {}) });
  }

  /** Begins anew, with new papers. */
  restart(): void {
    const before = this.#state;
    this.#entries = [];
    this.#state = this.#newState();
    this.#hasBegun = false;
    this.begin();
    for (const listener of [...this.#listeners]) listener(before);
  }

  #newState(): ModuleState {
    const { clock, newId } = this.#options;
    return newModuleState(this.#outline.id, this.#outline.sections[0]?.id ?? '', clock(), newId);
  }

  #record(action: ModuleAction): void {
    const entry: ModuleEntry = { version: MODULE_VERSION, session: this.#state.id, action };
    this.#entries.push(entry);
    this.#options.record?.(entry);
  }
}
