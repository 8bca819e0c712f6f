import { ContextProvider } from '@lit/context';
import { LitElement, html, nothing, type CSSResultGroup, type PropertyValues, type TemplateResult } from 'lit';
import { addStyles } from '../../element-kit/add-styles.js';
import { Localize, directionOf } from '../../element-kit/localize.js';
import type { GeoResponseEvent } from '../../element-kit/response-event.js';
import { buttons, tokens } from '../../element-kit/tokens.styles.js';
import { formatPath, type Problem } from '../../model/problem.js';
import { charactersOf } from '../../model/text.js';
import type { Session } from '../../session/create-session.js';
import type { SessionRequest } from '../../session/session-action.js';
import type { SaveStatus } from '../../session/session-journal.js';
import type { SessionResults, summarizeSession } from '../../session/summarize-session.js';
import type { GeoQuestionElement } from '../geo-question/geo-question-element.js';
import type { GeoResultsElement } from '../geo-results/geo-results-element.js';
import type { GeoResultsRetryEvent, GeoResultsReviewEvent } from '../geo-results/geo-results-events.js';
import type { TabClaim } from '../../storage/single-tab.js';
import { GeoFinishedEvent, GeoMarkedEvent, GeoProblemEvent, GeoReadyEvent, GeoRequestEvent } from './geo-quiz-events.js';
import { geoQuizStyles } from './geo-quiz.styles.js';
import { fetchHere, openQuiz, type OpenedQuiz } from './open-quiz.js';
import type { QuestionList } from './question-list.js';
import { quizContext } from './quiz-context.js';
import { frameOf, quizFooter, unansweredNumbers, type FooterAction } from './quiz-footer.js';
import { quizHeader, quizSkeleton, saveWord } from './quiz-parts.js';
import { readAttributes } from './read-attributes.js';
import type { SourceShelf } from './source-shelf.js';
import { whenIdle } from './when-idle.js';

/**
 * A quiz: loads a question bank, runs one learner through it, saves every step on this device, and shows the results. Works by
 * itself with `src` or `bank`; nothing is sent anywhere.
 *
 * @tag geo-quiz
 * @slot - Shown before the element is defined, when script is off, and when the bank cannot be shown: a link to the quiz elsewhere.
 * @fires {GeoReadyEvent} geo-ready - The first question can be answered.
 * @fires {GeoResponseEvent} geo-response - The learner changed a response.
 * @fires {GeoMarkedEvent} geo-marked - A response was marked.
 * @fires {GeoFinishedEvent} geo-finished - The learner finished; `results` holds everything.
 * @fires {GeoProblemEvent} geo-problem - Something in the bank or its sources is wrong.
 * @csspart quiz - The whole.
 * @csspart title - The title.
 * @csspart footer - The row with the buttons.
 * @csspart primary - The one filled button.
 * @csspart saved - The word on whether the work is saved.
 * @csspart problem - What is shown when the bank cannot be.
 * @cssprop [--geo-accent] - Colour of buttons, links and focus.
 * @cssprop [--geo-paper] - Background.
 * @cssprop [--geo-ink] - Text.
 * @cssprop [--geo-right] - Colour of what is right.
 * @cssprop [--geo-wrong] - Colour of what is not right.
 * @cssprop [--geo-note] - Colour of notes and flags.
 * @cssprop [--geo-radius=10px] - Corners.
 * @cssprop [--geo-title-font] - Font of titles.
 * @cssprop [--geo-font-size] - Size of text; at least 17px unless set.
 */
export class GeoQuizElement extends LitElement {
  static override properties = {
    src: {},
    mode: {},
    layout: {},
    limit: {},
    shuffle: {},
    seed: {},
    pass: {},
    save: {},
    theme: { reflect: true },
    lang: {},
    opened: { state: true },
    problems: { state: true },
    saveStatus: { state: true },
    locked: { state: true },
    asksToFinish: { state: true },
    reviewing: { state: true },
    announcement: { state: true },
    notices: { state: true },
    bank: { attribute: false },
  };

  static override styles: CSSResultGroup = [tokens, buttons, geoQuizStyles];

  /** The address of a question bank. */
  src: string | undefined;
  /** A question bank as an object; goes before `src`. The element keeps only its own parsed copy, which it gives back here. */
  set bank(bank: unknown) {
    this.#bank = bank;
  }
  get bank(): unknown {
    return this.#bank ?? this.opened?.session.bank;
  }
  /** `practice` (why after each question, first try counts) or `test` (results at the end); the bank's own rule when left out. */
  mode: 'practice' | 'test' | undefined;
  /** One question at a time, or all below each other. */
  layout: 'paged' | 'list' = 'paged';
  /** How many questions are drawn at most. */
  limit: string | number | undefined;
  /** `on` puts the questions in an order drawn from the seed; left out or `off` they come in the bank's. */
  shuffle: 'on' | 'off' | undefined;
  /** The same seed gives the same paper anywhere. */
  seed: string | undefined;
  /** The share that passes, such as `60%` or `0.6`; the bank's own when left out. */
  pass: string | number | undefined;
  /** `off` keeps nothing on this device. */
  save: 'on' | 'off' = 'on';
  /** `light`, `dark`, or `auto` for the reader's own; the page's colour scheme when left out. */
  theme: 'light' | 'dark' | 'auto' | undefined;
  /** The language of the interface; the nearest `lang` around the quiz when left out. */
  override lang = '';

  private opened: OpenedQuiz | undefined;
  private problems: readonly Problem[] | undefined;
  private saveStatus: SaveStatus | 'off' = 'saving';
  private locked = false;
  private asksToFinish = false;
  private reviewing = false;
  private announcement = '';


  /** The code for what is said when something is not as it should be; loaded when it is needed. */
  private notices: typeof import('./quiz-notices.js') | undefined;

  readonly #localize = new Localize(this);
  readonly #provider = new ContextProvider(this, { context: quizContext });
  #loading: AbortController | undefined;
  #unsubscribe: (() => void) | undefined;
  #list: QuestionList | undefined;
  #bank: unknown;
  #claim: TabClaim | undefined;
  #frame = '';
  #shelf: SourceShelf | undefined;
  #summarize: typeof summarizeSession | undefined;

  /** How the session stands, or stood at the end, from `geo-ready` on; undefined before. Plain data. */
  getResults(): SessionResults | undefined {
    return this.opened && this.#summarize?.(this.opened.session);
  }

  /** Goes to a question, by its id, and moves focus there. */
  async showQuestion(id: string): Promise<void> {
    this.#dispatch({ type: 'go', question: id });
    await this.#focusQuestion();
  }

  /** Checks the response to a question (in practice); what is missing is said instead. */
  async check(id = this.opened?.session.state.current ?? ''): Promise<void> {
    const session = this.opened?.session;
    if (!session || this.locked) return;
    const element = this.#elementOf(id);
    const missing = session.missing(id);
    if (missing) {
      element?.showMissing(missing);
      this.announcement = this.#localize.text(missing.key, missing.values);
      element?.focusResponse();
      return;
    }
    const before = session.view(id)?.tries;
    this.#dispatch({ type: 'check', question: id });
    const { score, tries = 0 } = session.view(id) ?? {};
    if (!score || tries === before) return;
    this.announcement = this.#localize.text(score.explanation.key, score.explanation.values);
    this.dispatchEvent(new GeoMarkedEvent(id, score, tries));
    await element?.focusFeedback();
  }

  /** Finishes the session and shows the results. */
  async finish(): Promise<void> {
    const session = this.opened?.session;
    if (!session || this.locked || session.state.finishedAt !== null) return;
    this.asksToFinish = false;
    await import('../geo-results/geo-results.js');
    this.#dispatch({ type: 'finish' });
    const results = this.getResults();
    if (results) this.dispatchEvent(new GeoFinishedEvent(results));
    await this.updateComplete;
    await this.#resultsElement?.updateComplete;
    this.#resultsElement?.focus();
  }

  override connectedCallback(): void {
    super.connectedCallback();
    if (this.hasUpdated && !this.#loading) void this.#load();
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    // A move within the page disconnects and connects in one go; only a real removal ends the session here.
    queueMicrotask(() => {
      if (!this.isConnected) this.#close();
    });
  }

  get #questionElement(): GeoQuestionElement | null {
    return this.renderRoot.querySelector('geo-question');
  }

  get #resultsElement(): GeoResultsElement | null {
    return this.renderRoot.querySelector('geo-results');
  }

  protected override willUpdate(changed: PropertyValues): void {
    const fresh = (['src', 'mode', 'limit', 'shuffle', 'seed', 'pass', 'save'] as const).some((name) => changed.has(name)) || (changed.has('bank') && this.#bank !== undefined);
    if (fresh || !this.hasUpdated) void this.#load();
    if (!this.notices && this.#needsNotices()) void this.#loadNotices();
    if (this.opened && (changed.has('opened') || changed.has('locked') || changed.has('lang'))) this.#provide(this.opened);
  }

  protected override render(): TemplateResult {
    const t = this.#localize;
    const { opened } = this;
    const direction = this.dir || directionOf(opened?.session.bank.language ?? t.language);
    return html`
      <div
        class="quiz"
        part="quiz"
        dir=${direction}
        lang=${t.language}
        role="region"
        aria-label=${opened ? charactersOf(opened.session.bank.title) : t.text('quiz.loading')}
        @geo-request=${this.#onRequest}
        @geo-response=${this.#onResponse}
      >
        ${this.problems && this.notices ? this.notices.quizProblem(this.problems, t, () => void this.#load()) : opened ? this.#renderQuiz(opened) : quizSkeleton(t)}
        <div class="visually-hidden" role="status">${this.announcement}</div>
      </div>
    `;
  }

  #renderQuiz(opened: OpenedQuiz): TemplateResult {
    const { session } = opened;
    const { state } = session;
    const t = this.#localize;
    const isFirst = state.finishedAt === null && (this.layout === 'list' || state.questions[0] === state.current);
    return html`
      ${quizHeader(session.bank, state, isFirst, t)} ${this.notices?.quizNotices(opened, this.locked, t)}
      ${state.finishedAt !== null && !this.reviewing
        ? html`<geo-results lang=${t.language} @geo-results-retry=${this.#onRetry} @geo-results-review=${this.#onReview}></geo-results>`
        : this.#renderPaper(session)}
    `;
  }

  #renderPaper(session: Session): TemplateResult {
    const t = this.#localize;
    const { current } = session.state;
    return html`
      <geo-progress lang=${t.language}></geo-progress>
      ${this.layout === 'list' ? this.#list?.container : html`<geo-question question=${current} lang=${t.language}></geo-question>`}
      ${this.asksToFinish ? this.notices?.finishPanel(unansweredNumbers(session), t, { go: this.#goToNumber, finish: () => void this.finish(), keep: this.#onKeepGoing }) : nothing}
      ${quizFooter(session, this.layout, t, { locked: this.locked, onAction: this.#onAction })}
      <p class="save-line">${saveWord(this.saveStatus, t)}${this.saveStatus === 'not-saved' ? this.notices?.downloadResponses(() => this.getResults(), t) : nothing}</p>
    `;
  }

  #needsNotices(): boolean {
    const { opened } = this;
    const isOdd = opened !== undefined && (opened.problems.length > 0 || opened.restored === 'newer' || opened.restored === 'broken');
    return this.problems !== undefined || this.locked || this.asksToFinish || this.saveStatus === 'not-saved' || isOdd;
  }

  async #loadNotices(): Promise<void> {
    const notices = await import('./quiz-notices.js');
    addStyles(this, notices.quizNoticesStyles);
    this.notices = notices;
  }

  #provide({ session }: OpenedQuiz): void {
    this.#provider.setValue({ session, shelf: this.#shelf, locked: this.locked, contentLanguage: session.bank.language, language: this.#localize.language });
  }

  async #load(): Promise<void> {
    this.#close();
    const { signal } = (this.#loading = new AbortController());
    this.opened = undefined;
    this.problems = undefined;
    this.saveStatus = this.save === 'off' ? 'off' : 'saving';
    if (!this.src && this.#bank === undefined) {
      this.problems = [];
      return;
    }
    const { settings, faults } = readAttributes(this);
    const onStatus = (status: SaveStatus): void => void (signal.aborted || (this.saveStatus = status));
    const opened = await openQuiz({ bank: this.#bank, src: this.#bank === undefined ? this.src : undefined, settings, seed: this.seed, isKept: this.save !== 'off', onStatus }, signal);
    if (signal.aborted) return;
    const problems = [...faults, ...opened.problems];
    this.#tell(problems);
    if ('session' in opened) await this.#begin({ ...opened, problems }, signal);
    else this.problems = problems;
  }

  async #begin(opened: OpenedQuiz, signal: AbortSignal): Promise<void> {
    const { session, restored } = opened;
    await this.#layOut(session);
    if (signal.aborted) return;
    this.opened = opened;
    if (this.#bank !== undefined) this.#bank = session.bank;
    this.reviewing = false;
    this.#unsubscribe = session.subscribe(() => this.#onChange(session));
    this.#frame = frameOf(session);
    if (session.state.finishedAt !== null) void import('../geo-results/geo-results.js');
    this.#provide(opened);
    await this.updateComplete;
    // The question is there to be answered; what a host may ask for next is loaded before it is told so.
    this.#summarize = (await import('../../session/summarize-session.js')).summarizeSession;
    this.dispatchEvent(new GeoReadyEvent(session.state.questions.length, restored === 'restored'));
    whenIdle(() => void this.#settleIn(opened, signal));
  }

  /** Makes the list of all questions, where they are to stand below each other. */
  async #layOut(session: Session): Promise<void> {
    this.#list?.disconnect();
    this.#list = undefined;
    if (this.layout !== 'list') return;
    const { QuestionList, questionListStyles } = await import('./question-list.js');
    addStyles(this, questionListStyles);
    this.#list = new QuestionList(session, this.#localize);
  }

  /** What can wait until the first question can be answered: keeping the session, the sources, the code for what comes next. */
  async #settleIn(opened: OpenedQuiz, signal: AbortSignal): Promise<void> {
    void import('../geo-progress/geo-progress.js');
    void import('../geo-feedback/geo-feedback.js');
    opened.session.begin();
    const filling = import('./source-shelf.js').then(({ fillShelf }) => fillShelf(opened.session.bank, { fetch: fetchHere, base: opened.base }));
    const [keeper, { shelf, problems }] = await Promise.all([opened.keep(), filling]);
    if (signal.aborted) return keeper?.claim.release();
    this.#claim = keeper?.claim;
    this.#tell(problems);
    this.#shelf = shelf;
    this.#provide(opened);
    if (keeper?.claim.held === false) {
      this.locked = true;
      void keeper.claim.later.then(() => this.#load());
    }
  }

  /** Says what is wrong once in the console, for whoever built the page, and as an event. */
  #tell(problems: readonly Problem[]): void {
    if (problems.length === 0) return;
    console.warn(`<geo-quiz> ${this.src ?? ''}\n${problems.map(({ path, message }) => `  ${formatPath(path)} ${message}`).join('\n')}`);
    this.dispatchEvent(new GeoProblemEvent(problems));
  }

  #close(): void {
    this.#loading?.abort();
    this.#loading = undefined;
    this.#unsubscribe?.();
    this.#shelf = undefined;
    this.#list?.disconnect();
    this.#list = undefined;
    this.#claim?.release();
    this.#claim = undefined;
  }

  #dispatch(request: SessionRequest): void {
    if (!this.locked) this.opened?.session.dispatch(request);
  }

  /** Renders the frame again only when something of the frame changed; what changed in a question, the question renders. */
  #onChange(session: Session): void {
    const frame = frameOf(session);
    if (frame === this.#frame) return;
    this.#frame = frame;
    this.requestUpdate();
  }

  readonly #onResponse = (event: GeoResponseEvent): void => {
    this.#dispatch({ type: 'respond', question: event.question, response: event.response });
  };

  readonly #onRequest = (event: GeoRequestEvent): void => {
    event.stopPropagation();
    const { request } = event;
    if (request.type === 'check') void this.check(request.question);
    else {
      this.#dispatch(request);
      if (request.type === 'go') void this.#focusQuestion();
      if (request.type === 'try-again') this.#elementOf(request.question)?.focusResponse();
      if (request.type === 'reveal') void this.#elementOf(request.question)?.focusFeedback();
    }
  };

  readonly #onAction = (action: FooterAction): void => {
    const { opened } = this;
    if (!opened) return;
    const { questions, current } = opened.session.state;
    const at = questions.indexOf(current);
    if (action === 'check') void this.check();
    else if (action === 'results') this.#showResults();
    else if (action === 'finish') void this.#askToFinish(opened.session);
    else void this.showQuestion(questions[at + (action === 'back' ? -1 : 1)] as string);
  };

  async #askToFinish(session: Session): Promise<void> {
    if (unansweredNumbers(session).length === 0) return this.finish();
    this.asksToFinish = true;
    await this.updateComplete;
    this.renderRoot.querySelector<HTMLElement>('#finish-title')?.focus();
  }

  readonly #goToNumber = (number: number): void => {
    this.asksToFinish = false;
    void this.showQuestion(this.opened?.session.state.questions[number - 1] ?? '');
  };

  readonly #onKeepGoing = (): void => {
    this.asksToFinish = false;
    void this.#focusQuestion();
  };

  readonly #onRetry = async (event: GeoResultsRetryEvent): Promise<void> => {
    const session = this.opened?.session;
    if (!session || this.locked) return;
    session.restart(event.questions);
    await this.#layOut(session);
    this.reviewing = false;
    this.requestUpdate();
    await this.#focusQuestion();
  };

  readonly #onReview = (event: GeoResultsReviewEvent): void => {
    this.reviewing = true;
    void this.showQuestion(event.question);
  };

  #showResults(): void {
    this.reviewing = false;
    void this.updateComplete.then(() => this.#resultsElement?.focus());
  }

  async #focusQuestion(): Promise<void> {
    this.asksToFinish = false;
    await this.updateComplete;
    const element = this.#elementOf(this.opened?.session.state.current ?? '');
    await element?.updateComplete;
    element?.focus();
  }

  #elementOf(id: string): GeoQuestionElement | null {
    return this.#list ? this.#list.show(id) : this.#questionElement;
  }
}
