import { ContextProvider } from '@lit/context';
import type { LitElement, ReactiveController } from 'lit';
import { addStyles } from '../../element-kit/add-styles.js';
import { PART_MISSING } from '../../bank/load-bank.js';
import type { Localize } from '../../element-kit/localize.js';
import type { Problem } from '../../model/problem.js';
import type { Session } from '../../session/create-session.js';
import type { SaveStatus } from '../../session/session-journal.js';
import type { SessionResults, summarizeSession } from '../../session/summarize-session.js';
import { fetchHere, openQuiz, type OpenedQuiz, type UnopenedQuiz } from './open-quiz.js';
import type { QuestionList } from './question-list.js';
import { quizContext, type QuizContext } from './quiz-context.js';
import { frameOf } from './quiz-footer.js';
import type { QuizAttributes } from './read-attributes.js';
import type { SourceShelf } from './source-shelf.js';
import { whenIdle } from './when-idle.js';

/** What the opening reads from the element it belongs to. */
export interface QuizHost extends LitElement, QuizAttributes {
  readonly src: string | undefined;
  readonly seed: string | undefined;
  readonly save: 'on' | 'off';
  readonly layout: 'paged' | 'list';
}

/** Whether no attribute says how the quiz is run. */
const isPlain = ({ mode, limit, shuffle, pass, layout, save }: QuizAttributes): boolean =>
  [mode, limit, shuffle, pass].every((given) => given === undefined) && layout === 'paged' && save === 'on';

/** Opens the quiz of a `<geo-quiz>` and keeps it open: bank, session, saving, sources, and the context for the elements inside. */
export class QuizOpening implements ReactiveController {
  /** The quiz, once it is open. */
  opened: OpenedQuiz | undefined;
  /** Why it cannot be opened. */
  problems: readonly Problem[] | undefined;
  saveStatus: SaveStatus | 'off' = 'saving';
  /** Another tab has the quiz. */
  locked = false;
  /** All questions below each other, in that layout. */
  list: QuestionList | undefined;
  /** The code for what is said when something is not as it should be; loaded when it is needed. */
  notices: typeof import('./quiz-notices.js') | undefined;
  /** The bank as an object: as it was given until it is parsed, and the parsed copy from then on. */
  bank: unknown;

  readonly #host: QuizHost;
  readonly #localize: Localize;
  readonly #provider;
  #loading: AbortController | undefined;
  #unsubscribe: (() => void) | undefined;
  #shelf: SourceShelf | undefined;
  #summarize: typeof summarizeSession | undefined;
  #frame = '';

  constructor(host: QuizHost, localize: Localize) {
    this.#host = host;
    this.#localize = localize;
    this.#provider = new ContextProvider(host, { context: quizContext });
    host.addController(this);
  }

  get session(): Session | undefined {
    return this.opened?.session;
  }

  get results(): SessionResults | undefined {
    return this.session && this.#summarize?.(this.session);
  }

  hostConnected(): void {
    if (this.#host.hasUpdated && !this.#loading) void this.load();
  }

  hostUpdate(): void {
    const { opened, problems, locked, saveStatus } = this;
    const isOdd = opened !== undefined && (opened.problems.length > 0 || opened.restored === 'newer' || opened.restored === 'broken');
    if (problems !== undefined || locked || saveStatus === 'not-saved' || isOdd) void this.loadNotices();
  }

  hostDisconnected(): void {
    // A move within the page disconnects and connects in one go; only a real removal ends the session here.
    queueMicrotask(() => {
      if (!this.#host.isConnected) this.#close();
    });
  }

  /** Opens the quiz anew, with the attributes as they are now. */
  async load(): Promise<void> {
    this.#close();
    const { signal } = (this.#loading = new AbortController());
    this.opened = undefined;
    this.problems = undefined;
    this.locked = false;
    this.saveStatus = this.#host.save === 'off' ? 'off' : 'saving';
    this.#host.requestUpdate();
    try {
      await this.#open(signal);
    } catch {
      // A later opening has taken over; what became of this one no longer matters.
      if (signal.aborted) return;
      this.problems = [PART_MISSING];
      this.#host.requestUpdate();
    }
  }

  async #open(signal: AbortSignal): Promise<void> {
    const { src, seed, save } = this.#host;
    // Loads beside the bank, and only where there is something to read.
    const reading = isPlain(this.#host) ? undefined : import('./read-attributes.js').then(({ readAttributes }) => readAttributes(this.#host));
    const settings = reading?.then((read) => read.settings);
    const onStatus = (status: SaveStatus): void => {
      if (signal.aborted) return;
      this.saveStatus = status;
      this.#host.requestUpdate();
    };
    const isGiven = this.bank !== undefined;
    const options = { bank: this.bank, src: isGiven ? undefined : src, settings, seed, isKept: save !== 'off', onStatus };
    const opened: OpenedQuiz | UnopenedQuiz = isGiven || src ? await openQuiz(options, signal) : { problems: [(await import('../../bank/describe-load-failure.js')).NO_ADDRESS] };
    if (signal.aborted) {
      if (opened.session) opened.release();
      return;
    }
    const problems = [...((await reading)?.faults ?? []), ...opened.problems];
    if (opened.session) {
      void this.#tell(problems);
      return this.#begin({ ...opened, problems }, signal);
    }
    await this.#tell(problems);
    this.problems = problems;
    this.#host.requestUpdate();
  }

  /** Makes the list of all questions, where they are to stand below each other. */
  async layOut(): Promise<void> {
    this.list?.disconnect();
    this.list = undefined;
    this.#host.requestUpdate();
    if (this.#host.layout !== 'list' || !this.session) return;
    const { QuestionList, questionListStyles } = await import('./question-list.js');
    addStyles(this.#host, questionListStyles);
    this.list = new QuestionList(this.session, this.#localize);
    this.#host.requestUpdate();
  }

  async loadNotices(): Promise<void> {
    if (this.notices) return;
    this.notices = await import('./quiz-notices.js').catch(() => undefined);
    if (!this.notices) return;
    addStyles(this.#host, this.notices.quizNoticesStyles);
    this.#host.requestUpdate();
  }

  /** Gives the elements inside what they read. */
  provide(): void {
    const { opened, locked } = this;
    if (!opened) return;
    const { session, base } = opened;
    const next: QuizContext = { session, base, shelf: this.#shelf, locked, contentLanguage: session.bank.language, language: this.#localize.language };
    const now = this.#provider.value as QuizContext | undefined;
    // Another object would render every question again.
    if (!now || (['session', 'shelf', 'locked', 'language'] as const).some((name) => next[name] !== now[name])) this.#provider.setValue(next);
  }

  async #begin(opened: OpenedQuiz, signal: AbortSignal): Promise<void> {
    const { session } = opened;
    this.opened = opened;
    if (this.bank !== undefined) this.bank = session.bank;
    if (session.state.finishedAt !== null) void import('../geo-results/geo-results.js');
    await this.layOut();
    if (signal.aborted) return;
    this.#unsubscribe = session.subscribe(() => this.#onChange(session));
    this.#frame = frameOf(session);
    this.provide();
    this.#host.requestUpdate();
    await this.#host.updateComplete;
    whenIdle(() => {
      this.#settleIn(opened, signal).catch(() => {
        this.saveStatus = 'not-saved';
        this.#host.requestUpdate();
      });
    });
  }

  /** What can wait until the first question can be answered: keeping the session, the sources, the code for what comes next. */
  async #settleIn({ session, restored, keep, base }: OpenedQuiz, signal: AbortSignal): Promise<void> {
    const { GeoReadyEvent, fillShelf, summarizeSession: summarize } = await import('./later.js');
    if (signal.aborted) return;
    this.#summarize = summarize;
    session.begin();
    this.#host.dispatchEvent(new GeoReadyEvent(session.state.questions.length, restored === 'restored'));
    const [keeper, { shelf, problems }] = await Promise.all([keep(), fillShelf(session.bank, { fetch: fetchHere, base })]);
    if (signal.aborted) return;
    this.#shelf = shelf;
    void this.#tell(problems);
    if (keeper?.claim.held === false) {
      this.locked = true;
      this.#host.requestUpdate();
      void keeper.claim.later.then(() => this.load());
    }
    this.provide();
  }

  /** Renders the frame again only when something of the frame changed; what changed in a question, the question renders. */
  #onChange(session: Session): void {
    const frame = frameOf(session);
    if (frame === this.#frame) return;
    this.#frame = frame;
    this.#host.requestUpdate();
  }

  async #tell(problems: readonly Problem[]): Promise<void> {
    if (problems.length === 0) return;
    const later = await import('./later.js').catch(() => undefined);
    later?.tellProblems(this.#host, this.#host.src, problems);
  }

  #close(): void {
    this.#loading?.abort();
    this.#loading = undefined;
    this.#unsubscribe?.();
    this.#shelf = undefined;
    this.list?.disconnect();
    this.list = undefined;
    this.opened?.release();
  }
}
