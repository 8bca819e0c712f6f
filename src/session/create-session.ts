import { pickQuestions } from '../bank/pick-questions.js';
import { definedOnly } from '../model/defined-only.js';
import type { QuestionBank } from '../model/question-bank.js';
import type { AskedBase, QuestionBase } from '../model/question.js';
import type { Text } from '../model/text.js';
import type { AnyQuestionType, Missing, QuestionTypes } from '../question-types/question-type.js';
import { statusOf, viewQuestion, type QuestionStatus, type QuestionView } from './question-view.js';
import { fitsQuestion, markerFor, questionsById, type QuestionsById } from './mark-response.js';
import { reduceSession, type MarkResponse } from './reduce-session.js';
import type { SessionAction, SessionRequest } from './session-action.js';
import { JOURNAL_VERSION, type JournalEntry } from './session-journal.js';
import { questionStateOf, type SessionSettings, type SessionState } from './session-state.js';

export interface CreateSessionOptions {
  readonly bank: QuestionBank;
  readonly types: QuestionTypes;
  readonly settings?: Partial<SessionSettings>;
  /** The seed of the paper; drawn by `newId` when left out. */
  readonly seed?: string | undefined;
  /** Milliseconds since 1970. */
  readonly clock: () => number;
  /** Gives a new, never repeated id. */
  readonly newId: () => string;
  /** A state to go on from (see `restoreSession`) in place of a new paper. */
  readonly state?: SessionState | undefined;
  /** Told of every action that changed something, to keep it. */
  readonly record?: (entry: JournalEntry) => void;
}

export type { Session };

/** Begins a session on a bank. The bank must hold at least one question. */
export function createSession(options: CreateSessionOptions): Session {
  return new Session(options);
}

/** A session: state, the one way to change it (`dispatch`), and what can be seen of it. */
class Session {
  readonly bank: QuestionBank;
  readonly types: QuestionTypes;
  #state: SessionState;
  readonly #options: CreateSessionOptions;
  readonly #byId: QuestionsById;
  readonly #mark: MarkResponse;
  readonly #listeners = new Set<() => void>();
  #asked = new Map<string, AskedBase>();
  #views = new Map<string, { from: unknown; finishedAt: number | null; view: QuestionView }>();
  #numbers = new Map<string, number>();
  #progressChanges = 0;
  #hasBegun: boolean;

  constructor(options: CreateSessionOptions) {
    this.#options = options;
    this.bank = options.bank;
    this.types = options.types;
    this.#byId = questionsById(options.bank);
    this.#mark = markerFor(this.#byId, options.types);
    this.#state = options.state ?? this.#newState(options.seed ?? options.newId());
    this.#hasBegun = options.state !== undefined;
    this.#numberQuestions();
  }

  get state(): SessionState {
    return this.#state;
  }

  /** Goes up whenever a progress display would look different: a status, a flag, the place, the end. Typing does not move it. */
  get progressChanges(): number {
    return this.#progressChanges;
  }

  /** Asks for a change. What does not fit is ignored. Listeners hear of it when something changed. */
  dispatch(request: SessionRequest): void {
    // What a replay would drop must not be kept either.
    if (request.type === 'respond' && request.response !== undefined && !fitsQuestion(this.#byId, this.types, request.question, request.response)) return;
    this.#apply({ ...request, at: this.#options.clock() });
  }

  /** Calls back after each change until the returned function is called. */
  subscribe(listener: () => void): () => void {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  }

  /** Keeps the session from now on, so that it can be resumed even before the first response; the first change does so too. */
  begin(): void {
    if (this.#hasBegun) return;
    this.#hasBegun = true;
    this.#record({ type: 'start', state: this.#state, at: this.#options.clock() });
  }

  /** Begins again: all of a new paper, or only the given questions, with a new seed. */
  restart(questions?: readonly string[], seed = this.#options.newId()): void {
    const fresh = this.#newState(seed);
    const repeats = questions ? { questions, current: questions[0] as string, repeats: this.#state.id } : {};
    this.#replace({ ...fresh, ...repeats });
    this.#hasBegun = false;
    this.begin();
  }

  view(id: string): QuestionView | undefined {
    const question = this.#byId.get(id);
    const number = this.#numbers.get(id);
    if (!question || number === undefined) return undefined;
    const from = questionStateOf(this.#state, id);
    const { finishedAt } = this.#state;
    const kept = this.#views.get(id);
    if (kept?.from === from && kept.finishedAt === finishedAt) return kept.view;
    const view = viewQuestion(this.#state, question, number, this.#typeOf(question), this.#ask(question));
    this.#views.set(id, { from, finishedAt, view });
    return view;
  }

  promptOf(id: string): Text {
    return this.#byId.get(id)?.prompt ?? '';
  }

  /** Ids of the claims a question rests on. */
  evidenceOf(id: string): readonly string[] {
    return this.#byId.get(id)?.evidence ?? [];
  }

  status(id: string): QuestionStatus {
    return statusOf(this.#state, id);
  }

  /** What is missing before the response to a question can be marked. */
  missing(id: string): Missing | undefined {
    const question = this.#byId.get(id);
    return question && this.#typeOf(question).missing(this.#ask(question), questionStateOf(this.#state, id).response);
  }

  #apply(action: SessionAction): void {
    const next = reduceSession(this.#state, action, this.#mark);
    const before = this.#state;
    if (next === before) return;
    this.begin();
    this.#state = next;
    if (looksDifferent(before, next, action)) this.#progressChanges++;
    this.#record(action);
    for (const listener of [...this.#listeners]) listener();
  }

  #replace(state: SessionState): void {
    if (state.seed !== this.#state.seed) this.#asked = new Map();
    this.#state = state;
    this.#views = new Map();
    this.#progressChanges++;
    this.#numberQuestions();
    for (const listener of [...this.#listeners]) listener();
  }

  #record(action: SessionAction): void {
    this.#options.record?.({ version: JOURNAL_VERSION, session: this.#state.id, action });
  }

  #newState(seed: string): SessionState {
    const settings: SessionSettings = { mode: 'practice', shuffle: false, ...definedOnly(this.#options.settings ?? {}) };
    const questions = pickQuestions(this.bank.questions, { limit: settings.limit, shuffle: settings.shuffle, seed }).map(({ id }) => id);
    return {
      id: this.#options.newId(),
      bankId: this.bank.id,
      seed,
      settings,
      questions,
      current: questions[0] ?? '',
      startedAt: this.#options.clock(),
      finishedAt: null,
      responses: {},
    };
  }

  #numberQuestions(): void {
    this.#numbers = new Map(this.#state.questions.map((id, index) => [id, index + 1]));
  }

  #typeOf(question: QuestionBase): AnyQuestionType {
    return this.types[question.type] as AnyQuestionType;
  }

  #ask(question: QuestionBase): AskedBase {
    let asked = this.#asked.get(question.id);
    if (!asked) this.#asked.set(question.id, (asked = this.#typeOf(question).withoutAnswer(question, this.#state.seed) as AskedBase));
    return asked;
  }
}

function looksDifferent(before: SessionState, after: SessionState, action: SessionAction): boolean {
  if (!('question' in action) || action.type === 'go') return true;
  return (
    statusOf(before, action.question) !== statusOf(after, action.question) || questionStateOf(before, action.question).flagged !== questionStateOf(after, action.question).flagged
  );
}
