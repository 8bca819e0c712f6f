import { LitElement, html, nothing, type CSSResultGroup, type PropertyValues, type TemplateResult } from 'lit';
import { Localize, directionOf } from '../../element-kit/localize.js';
import type { GeoResponseEvent } from '../../element-kit/response-event.js';
import { buttons, tokens } from '../../element-kit/tokens.styles.js';
import { charactersOf } from '../../model/text.js';
import type { Session } from '../../session/create-session.js';
import type { SessionRequest } from '../../session/session-action.js';
import type { SessionResults } from '../../session/summarize-session.js';
import type { GeoQuestionElement } from '../geo-question/geo-question-element.js';
import type { GeoResultsElement } from '../geo-results/geo-results-element.js';
import type { GeoResultsRetryEvent, GeoResultsReviewEvent } from '../geo-results/geo-results-events.js';
import type { GeoRequestEvent } from './geo-request-event.js';
import { geoQuizStyles } from './geo-quiz.styles.js';
import type { ActionHost } from './quiz-actions.js';
import { quizFooter, unansweredNumbers, type FooterAction } from './quiz-footer.js';
import { QuizOpening } from './quiz-opening.js';
import { QUESTION_PARTS, quizHeader, quizSkeleton, saveWord } from './quiz-parts.js';

/** The attributes that make it another quiz; the rest changes how the same one looks. */
const OPENING = ['src', 'bank', 'mode', 'limit', 'shuffle', 'seed', 'pass', 'save'];

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
 * @csspart description - What the bank covers.
 * @csspart facts - How many questions, how it is run.
 * @csspart progress - The bar and the list of questions.
 * @csspart footer - The row with the buttons.
 * @csspart primary - The one filled button.
 * @csspart saved - The word on whether the work is saved.
 * @csspart problem - What is shown when the bank cannot be.
 * @csspart question - One question; also `number`, `flag`, `prompt`, `option`, `option-right`, `option-wrong`, `option-answer`, `reason`, `field`, `unit`, `feedback`, `verdict`, `card`, `claim`, `kind` inside it.
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
    bank: { attribute: false },
    mode: {},
    layout: {},
    limit: {},
    shuffle: {},
    seed: {},
    pass: {},
    save: {},
    theme: { reflect: true },
    lang: {},
    asksToFinish: { state: true },
    reviewing: { state: true },
    announcement: { state: true },
  };

  static override styles: CSSResultGroup = [tokens, buttons, geoQuizStyles];

  /** The address of a question bank. */
  src: string | undefined;
  /** A question bank as an object; goes before `src`. The element keeps only its own parsed copy, which it gives back here. */
  set bank(bank: unknown) {
    this.#opening.bank = bank;
  }
  get bank(): unknown {
    return this.#opening.bank ?? this.#opening.session?.bank;
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

  private asksToFinish = false;
  private reviewing = false;
  private announcement = '';

  readonly #localize = new Localize(this);
  readonly #opening: QuizOpening = new QuizOpening(this, this.#localize);

  /** How the session stands, or stood at the end, from `geo-ready` on; undefined before. Plain data. */
  getResults(): SessionResults | undefined {
    return this.#opening.results;
  }

  /** Goes to a question, by its id, and moves focus there. */
  async showQuestion(id: string): Promise<void> {
    this.#dispatch({ type: 'go', question: id });
    this.asksToFinish = false;
    this.announcement = '';
    await this.updateComplete;
    const element = this.#elementOf(id);
    await element?.updateComplete;
    element?.focus();
  }

  /** Checks the response to a question (in practice); what is missing is said instead. */
  async check(id = this.#current): Promise<void> {
    const { checkQuestion } = await import('./later.js');
    await checkQuestion(this.#actionHost(), id);
  }

  /** Finishes the session and shows the results. */
  async finish(): Promise<void> {
    const { finishSession } = await import('./later.js');
    if (await finishSession(this.#actionHost())) await this.#focusResults();
  }

  protected override willUpdate(changed: PropertyValues): void {
    if (!this.hasUpdated || OPENING.some((name) => changed.has(name))) void this.#opening.load();
    else if (changed.has('layout')) void this.#opening.layOut();
    if (this.asksToFinish) void this.#opening.loadNotices();
    this.#opening.provide();
  }

  protected override render(): TemplateResult {
    const t = this.#localize;
    const { session, problems, notices } = this.#opening;
    const direction = this.dir === 'rtl' || this.dir === 'ltr' ? this.dir : directionOf(session?.bank.language ?? t.language);
    return html`
      <div
        class="quiz"
        part="quiz"
        dir=${direction}
        lang=${t.shownLanguage}
        role="region"
        aria-label=${problems && notices ? t.text('problem.title') : session ? charactersOf(session.bank.title) : t.text('quiz.loading')}
        @geo-request=${this.#onRequest}
        @geo-response=${this.#onResponse}
      >
        ${problems ? (notices?.quizProblem(problems, t, () => void this.#opening.load()) ?? html`${problems[0]?.message}<slot></slot>`) : session ? this.#renderQuiz(session) : quizSkeleton(t)}
        <div class="visually-hidden" role="status">${this.announcement}</div>
      </div>
    `;
  }

  #renderQuiz(session: Session): TemplateResult {
    const t = this.#localize;
    const { opened, locked, notices } = this.#opening;
    const { state } = session;
    const isFirst = state.finishedAt === null && (this.layout === 'list' || state.questions[0] === state.current);
    return html`
      ${quizHeader(session.bank, state, isFirst, t)} ${opened && notices?.quizNotices(opened, locked, t)}
      ${
        state.finishedAt !== null && !this.reviewing
          ? html`<geo-results .lang=${t.language} @geo-results-retry=${this.#onRetry} @geo-results-review=${this.#onReview}></geo-results>`
          : this.#renderPaper(session)
      }
    `;
  }

  #renderPaper(session: Session): TemplateResult {
    const t = this.#localize;
    const { saveStatus, locked, list, notices } = this.#opening;
    const actions = html`
      ${this.asksToFinish ? notices?.finishPanel(session, t, { show: (id) => void this.showQuestion(id), finish: () => void this.finish() }) : nothing}
      ${quizFooter(session, this.layout, t, { locked, onAction: (action) => void this.#act(action) })}
    `;
    return html`
      <geo-progress part="progress" .lang=${t.language}></geo-progress>
      ${list ? html`${list.container}${actions}` : html`<geo-question exportparts=${QUESTION_PARTS} .question=${session.state.current} .lang=${t.language}>${actions}</geo-question>`}
      <p class="save-line">${saveStatus === 'not-saved' ? notices?.notSaved(() => this.getResults(), t) : saveWord(saveStatus, t)}</p>
    `;
  }

  get #current(): string {
    return this.#opening.session?.state.current ?? '';
  }

  /** What the actions that load later may do here. */
  #actionHost(): ActionHost {
    const { session, locked } = this.#opening;
    return {
      element: this,
      session: locked ? undefined : session,
      localize: this.#localize,
      dispatch: (request) => this.#dispatch(request),
      questionElement: (id) => this.#elementOf(id),
      announce: (text) => this.#announce(text),
    };
  }

  /** Says a text aloud; the same text again differs by a space nobody sees, because only a change is spoken. */
  #announce(text: string): void {
    this.announcement = this.announcement === text ? `${text}\u00A0` : text;
  }

  #dispatch(request: SessionRequest): void {
    // A quiz that is open elsewhere can still be read from end to end.
    if (!this.#opening.locked || request.type === 'go') this.#opening.session?.dispatch(request);
  }

  /** The element of a question; in a list it is made if it was not there yet. */
  #elementOf(id: string): GeoQuestionElement | null {
    const { list } = this.#opening;
    return list ? list.show(id) : this.renderRoot.querySelector('geo-question');
  }

  async #focusResults(): Promise<void> {
    this.asksToFinish = false;
    await this.updateComplete;
    const results: GeoResultsElement | null = this.renderRoot.querySelector('geo-results');
    await results?.updateComplete;
    results?.focus();
  }

  async #act(action: FooterAction): Promise<void> {
    const { session } = this.#opening;
    if (!session) return;
    const { questions, current } = session.state;
    const at = questions.indexOf(current);
    if (action === 'check') await this.check();
    else if (action === 'results') {
      this.reviewing = false;
      await this.#focusResults();
    } else if (action !== 'finish') await this.showQuestion(questions[at + (action === 'back' ? -1 : 1)] as string);
    else if (unansweredNumbers(session).length === 0) await this.finish();
    else {
      this.asksToFinish = true;
      await this.#opening.loadNotices();
      await this.updateComplete;
      this.renderRoot.querySelector<HTMLElement>('#finish-title')?.focus();
    }
  }

  readonly #onResponse = (event: GeoResponseEvent): void => {
    this.#dispatch({ type: 'respond', question: event.question, response: event.response });
  };

  readonly #onRequest = async (event: GeoRequestEvent): Promise<void> => {
    event.stopPropagation();
    const { request } = event;
    if (request.type === 'check') return this.check(request.question);
    if (request.type === 'go') return this.showQuestion(request.question);
    this.#dispatch(request);
    if (request.type !== 'try-again' && request.type !== 'reveal') return;
    const element = this.#elementOf(request.question);
    await element?.updateComplete;
    if (request.type === 'reveal') await element?.focusFeedback();
    else element?.focusResponse();
  };

  readonly #onRetry = async (event: GeoResultsRetryEvent): Promise<void> => {
    const { session, locked } = this.#opening;
    if (!session || locked) return;
    session.restart(event.questions);
    await this.#opening.layOut();
    this.reviewing = false;
    this.requestUpdate();
    await this.showQuestion(this.#current);
  };

  readonly #onReview = (event: GeoResultsReviewEvent): void => {
    this.reviewing = true;
    void this.showQuestion(event.question);
  };
}
