import { ContextProvider } from '@lit/context';
import type { LitElement, PropertyValues, ReactiveController } from 'lit';
import { PART_MISSING } from '../../bank/load-bank.js';
import { addStyles } from '../../element-kit/add-styles.js';
import type { Localize } from '../../element-kit/localize.js';
import type { Scorer } from '../../model/marked.js';
import type { Problem } from '../../model/problem.js';
import type { Source } from '../../model/source.js';
import type { SaveStatus } from '../../session/session-journal.js';
import type { Session } from '../../session/session.js';
import type { SessionResults } from '../../session/summarize-session.js';
import type { KeepSession } from '../../storage/keep-session.js';
import { openQuiz, type OpenedQuiz, type UnopenedQuiz } from './open-quiz.js';
import type { QuestionList } from './question-list.js';
import { quizContext, type QuizContext } from './quiz-context.js';
import { frameOf } from './quiz-footer.js';
import { OPENING, type QuizAttributes } from './quiz-properties.js';
import type { SourceShelf } from './source-shelf.js';
import { whenIdle } from './when-idle.js';

/** What the opening reads from the element it belongs to. */
export interface QuizHost extends LitElement, QuizAttributes {
  readonly src: string | undefined;
  readonly seed: string | undefined;
  readonly name: string | undefined;
  readonly required: string | boolean | undefined;
  readonly keeper: KeepSession | undefined;
  getResults(): SessionResults | undefined;
}

/** Attributes that say which quiz it is, not how it is run. */
const WHICH = new Set(['src', 'bank', 'seed', 'save']);

/** Whether no attribute says how the quiz is run. */
const isPlain = (host: QuizHost): boolean =>
  host.layout === 'paged' && host.save === 'on' && OPENING.every((name) => WHICH.has(name) || host[name as keyof QuizHost] === undefined);

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
  /** The sources, once they are here. */
  shelf: SourceShelf | undefined;
  /** The code for what is said when something is not as it should be; loaded when it is needed. */
  notices: typeof import('./quiz-notices.js') | undefined;
  /** The code for what comes after the first question. */
  later: typeof import('./later.js') | undefined;
  /** Marks in place of the page. */
  scorer: Scorer | undefined;
  /** The bank as an object: as it was given until it is parsed, and the parsed copy from then on. */
  bank: unknown;
  /** What ends when the quiz is closed. */
  readonly ends: (() => void)[] = [];

  readonly #host: QuizHost;
  readonly #localize: Localize;
  readonly #provider;
  #loading: AbortController | undefined;
  #frame = '';

  constructor(host: QuizHost, localize: Localize) {
    this.#host = host;
    this.#localize = localize;
    this.#provider = new ContextProvider(host, { context: quizContext });
    host.addController(this);
  }

  /** The session; until its code is here a first one stands in for it, which can do what the first question needs. */
  get session(): Session | undefined {
    return this.opened?.session as Session | undefined;
  }

  get results(): SessionResults | undefined {
    return this.session && this.later?.summarizeSession({ ...this.session.summary, sources: this.sources });
  }

  get sources(): readonly Source[] {
    return this.shelf?.sources ?? [];
  }

  hostConnected(): void {
    if (this.#host.hasUpdated && !this.#loading) void this.load();
  }

  hostUpdate(): void {
    const { opened, problems, locked, saveStatus } = this;
    if (problems || locked || saveStatus === 'not-saved' || opened?.hasNews || opened?.problems.length) void this.loadNotices();
  }

  hostDisconnected(): void {
    // A move within the page disconnects and connects in one go; only a real removal ends the session here.
    queueMicrotask(() => {
      if (!this.#host.isConnected) this.#close();
    });
  }

  /** Whether a change of properties makes it another quiz. */
  isAnother(changed: PropertyValues): boolean {
    return OPENING.some((name) => changed.has(name));
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
    const { src, seed, save, scorer, keeper } = this.#host;
    // Loads beside the bank, and only where there is something to read.
    const reading = isPlain(this.#host) ? undefined : import('./read-attributes.js').then(({ readAttributes }) => readAttributes(this.#host));
    const settings = reading?.then((read) => read.settings);
    this.scorer = (await reading)?.scorer;
    const onStatus = (status: SaveStatus): void => {
      if (signal.aborted) return;
      this.saveStatus = status;
      this.#host.requestUpdate();
    };
    const isGiven = this.bank !== undefined;
    const options = { bank: this.bank, src: isGiven ? undefined : src, settings, seed, isKept: save !== 'off', isHosted: scorer !== undefined, onStatus, keeper };
    const opened: OpenedQuiz | UnopenedQuiz = isGiven || src ? await openQuiz(options, signal) : { problems: [(await import('../../bank/describe-load-failure.js')).NO_ADDRESS] };
    if (signal.aborted) {
      if (opened.session) opened.release();
      return;
    }
    const problems = [...((await reading)?.faults ?? []), ...opened.problems];
    if (opened.session) {
      void this.tell(problems);
      return this.#begin({ ...opened, problems }, signal);
    }
    await this.tell(problems);
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

  /** Loads the code for what comes after the first question, and the whole session in place of the first one. */
  async loadLater(): Promise<typeof import('./later.js')> {
    const later = (this.later ??= await import('./later.js'));
    if (this.opened) {
      const session = later.takeOver(this.opened.session);
      if (session !== this.opened.session) this.#use({ ...this.opened, session });
    }
    return later;
  }

  /** Gives the elements inside what they read. */
  provide(): void {
    const { locked, session, shelf } = this;
    if (!this.opened || !session) return;
    const next: QuizContext = { session, base: this.opened.base, shelf, locked, contentLanguage: session.bank.language, language: this.#localize.language };
    const now = this.#provider.value as QuizContext | undefined;
    // Another object would render every question again.
    if (!now || (['session', 'shelf', 'locked', 'language'] as const).some((name) => next[name] !== now[name])) this.#provider.setValue(next);
  }

  /** Tells whoever built the page what is wrong. */
  async tell(problems: readonly Problem[]): Promise<void> {
    if (problems.length === 0) return;
    const later = await import('./later.js').catch(() => undefined);
    later?.tellProblems(this.#host, this.#host.src, problems);
  }

  async #begin(opened: OpenedQuiz, signal: AbortSignal): Promise<void> {
    const { bank } = opened.session;
    this.#use(opened);
    if (this.bank !== undefined) this.bank = bank;
    await this.layOut();
    if (signal.aborted) return;
    this.provide();
    this.#host.requestUpdate();
    await this.#host.updateComplete;
    whenIdle(() => {
      this.loadLater()
        .then((later) => later.settleIn(this, this.#host, signal))
        .catch(() => {
          this.saveStatus = 'not-saved';
          this.#host.requestUpdate();
        });
    });
  }

  /** Renders the frame again only when something of the frame changed; what changed in a question, the question renders. */
  #use(opened: OpenedQuiz): void {
    this.opened = opened;
    const session = opened.session as Session;
    this.#frame = frameOf(session);
    this.ends.push(
      session.subscribe(() => {
        const frame = frameOf(session);
        if (frame === this.#frame) return;
        this.#frame = frame;
        this.#host.requestUpdate();
      }),
    );
    this.list?.follow(session);
    this.#host.requestUpdate();
  }

  #close(): void {
    this.#loading?.abort();
    this.#loading = undefined;
    for (const end of this.ends.splice(0)) end();
    this.shelf = undefined;
    this.list?.disconnect();
    this.list = undefined;
    this.opened?.release();
  }
}
