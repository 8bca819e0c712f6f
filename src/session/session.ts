import { drawBalanced } from '../bank/draw-balanced.js';
import { drawQuestions, type Shortfall } from '../bank/pick-questions.js';
import type { QuestionBank } from '../model/question-bank.js';
import type { AskedBase, QuestionBase } from '../model/question.js';
import type { ReviewPart } from '../model/review-policy.js';
import type { Score } from '../model/score.js';
import type { Text } from '../model/text.js';
import type { AnyQuestionType, Missing, QuestionTypes } from '../question-types/question-type.js';
import type { FirstSession } from './first-session.js';
import { newSessionState, settingsFrom } from './new-session-state.js';
import { looksDifferent, noteMarks } from './note-marks.js';
import { fitsQuestion, questionRulesFor, questionsById } from './question-rules.js';
import type { QuestionStatus, QuestionView } from './question-view.js';
import { reduceSession, type QuestionRules } from './reduce-session.js';
import type { SessionAction, SessionRequest } from './session-action.js';
import { JOURNAL_VERSION } from './session-journal.js';
import type { SessionOptions } from './session-options.js';
import { questionStateOf, type SessionState } from './session-state.js';
import { shownNow, statusOf, viewQuestion } from './view-question.js';

/** A session: state, the one way to change it (`dispatch`), and what can be seen of it. */
export class Session {
  readonly bank: QuestionBank;
  readonly types: QuestionTypes;
  readonly isHosted: boolean;
  #state: SessionState;
  #shortfalls: readonly Shortfall[] = [];
  /** Whether the session had been finished before this visit. */
  #isLater: boolean;
  #hasBegun: boolean;
  #progressChanges = 0;
  readonly #options: SessionOptions;
  readonly #rules: QuestionRules;
  readonly #byId: ReadonlyMap<string, QuestionBase>;
  readonly #listeners = new Set<() => void>();
  #asked = new Map<string, AskedBase>();
  #views = new Map<string, { from: unknown; finishedAt: number | null; view: QuestionView }>();
  #numbers = new Map<string, number>();

  constructor(options: SessionOptions) {
    this.#options = options;
    this.bank = options.bank;
    this.types = options.types;
    this.isHosted = options.isHosted === true;
    this.#byId = questionsById(options.bank);
    this.#rules = questionRulesFor(this.#byId, options.types, options.isHosted);
    this.#state = options.state ?? this.#newState(options.seed ?? options.newId());
    this.#hasBegun = options.state !== undefined;
    this.#isLater = options.state !== undefined && options.state.finishedAt !== null;
    this.#numberQuestions();
  }

  /** The whole session in place of a first one: the same paper, and all that was asked of that one, with its time. */
  static takeOver({ options, state, early }: FirstSession): Session {
    const session = new Session({ ...options, state });
    session.#hasBegun = false;
    session.begin();
    for (const action of early) session.#take(action);
    return session;
  }

  get state(): SessionState {
    return this.#state;
  }

  /** Goes up whenever a progress display would look different: a status, a flag, the place, the end. Typing does not move it. */
  get progressChanges(): number {
    return this.#progressChanges;
  }

  /** Pools that had fewer questions than were to be drawn. */
  get shortfalls(): readonly Shortfall[] {
    return this.#shortfalls;
  }

  /** What may be seen now of marked questions. */
  get shown(): ReadonlySet<ReviewPart> {
    return shownNow(this.#state, this.#isLater);
  }

  /** What `summarizeSession` needs of it. */
  get summary(): { readonly state: SessionState; readonly bank: QuestionBank; readonly types: QuestionTypes; readonly isHosted: boolean } {
    return { state: this.#state, bank: this.bank, types: this.types, isHosted: this.isHosted };
  }

  /** Asks for a change. What does not fit is ignored. Listeners hear of it when something changed. */
  dispatch(request: SessionRequest): void {
    this.#take({ ...request, at: this.#options.clock() });
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
    this.#asked = new Map();
    this.#views = new Map();
    this.#isLater = false;
    this.#state = { ...fresh, ...repeats };
    this.#numberQuestions();
    this.#hasBegun = false;
    this.begin();
    this.#progressChanges++;
    this.#tell();
  }

  view(id: string): QuestionView | undefined {
    const question = this.#byId.get(id);
    const number = this.#numbers.get(id);
    if (!question || number === undefined) return undefined;
    const from = questionStateOf(this.#state, id);
    const { finishedAt } = this.#state;
    const kept = this.#views.get(id);
    if (kept?.from === from && kept.finishedAt === finishedAt) return kept.view;
    const type = this.#typeOf(question);
    const view = viewQuestion(this.#state, question, number, type, this.#ask(question), this.shown, this.isHosted);
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
    return statusOf(this.#state, id, this.shown);
  }

  /** The score of a question's last try, whether or not the learner may see it. */
  scoreOf(id: string): Score | undefined {
    const question = this.#byId.get(id);
    const last = questionStateOf(this.#state, id).tries.at(-1);
    return question && last && (last.score ?? this.#typeOf(question).score(question, last.response));
  }

  /** What is missing before the response to a question can be checked: of the response itself, or how sure the learner is. */
  missing(id: string): Missing | undefined {
    const missing = this.missingInResponse(id);
    const isRated = questionStateOf(this.#state, id).certainty !== undefined || !this.#rules.asksCertainty(id, this.#state.settings);
    return missing ?? (isRated ? undefined : { key: 'missing.certainty' });
  }

  missingInResponse(id: string): Missing | undefined {
    const question = this.#byId.get(id);
    return question && this.#typeOf(question).missing(this.#ask(question), questionStateOf(this.#state, id).response);
  }

  #take(action: SessionAction): void {
    // What a replay would drop must not be kept either.
    if (action.type === 'respond' && action.response !== undefined && !fitsQuestion(this.#byId, this.types, action.question, action.response)) return;
    const before = this.#state;
    const next = reduceSession(before, action, this.#rules);
    if (next === before) return;
    this.begin();
    this.#state = next;
    if (looksDifferent(before, next, action, this.shown)) this.#progressChanges++;
    this.#record(noteMarks(action, before, next));
    this.#tell();
  }

  #tell(): void {
    for (const listener of [...this.#listeners]) listener();
  }

  #record(action: SessionAction): void {
    this.#options.record?.({ version: JOURNAL_VERSION, session: this.#state.id, action });
  }

  #newState(seed: string): SessionState {
    const { faultsOf } = this.#options;
    const rules = { ...settingsFrom(this.#options.settings), seed };
    const { questions, shortfalls } = faultsOf ? drawBalanced(this.bank.questions, rules, (drawn) => faultsOf(drawn, seed)) : drawQuestions(this.bank.questions, rules);
    this.#shortfalls = shortfalls;
    return newSessionState(
      this.#options,
      seed,
      questions.map(({ id }) => id),
    );
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
