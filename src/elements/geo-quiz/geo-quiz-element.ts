import { LitElement, html, nothing, type CSSResultGroup, type PropertyValues, type TemplateResult } from 'lit';
import { Localize, directionOf } from '../../element-kit/localize.js';
import type { GeoResponseEvent } from '../../element-kit/response-event.js';
import { buttons, tokens } from '../../element-kit/tokens.styles.js';
import type { Scorer } from '../../model/marked.js';
import { charactersOf } from '../../model/text.js';
import type { Session } from '../../session/session.js';
import type { SessionRequest } from '../../session/session-action.js';
import type { SessionResults } from '../../session/summarize-session.js';
import type { KeepSession } from '../../storage/keep-session.js';
import type { GeoQuestionElement } from '../geo-question/geo-question-element.js';
import type { GeoResultsRetryEvent, GeoResultsReviewEvent } from '../geo-results/geo-results-events.js';
import type { GeoRequestEvent } from './geo-request-event.js';
import { geoQuizStyles } from './geo-quiz.styles.js';
import type { ActionHost } from './quiz-actions.js';
import { quizFooter } from './quiz-footer.js';
import type { FrameState } from './quiz-frame.js';
import { QuizOpening } from './quiz-opening.js';
import { QUESTION_PARTS, quizHeader, quizSkeleton, saveWord } from './quiz-parts.js';
import { quizProperties, type QuizAttributes } from './quiz-properties.js';

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
 * @csspart timer - The time that is left, where there is a limit.
 * @csspart progress - The bar and the list of questions.
 * @csspart footer - The row with the buttons.
 * @csspart primary - The one filled button.
 * @csspart saved - The word on whether the work is saved.
 * @csspart problem - What is shown when the bank cannot be.
 * @csspart results - The results; also `sentence`, the score in words.
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
export class GeoQuizElement extends LitElement implements QuizAttributes {
  static readonly formAssociated = true;

  static override properties = {
    ...quizProperties,
    theme: { reflect: true },
    lang: {},
    frame: { state: true },
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
  /** `practice` (why after each question) or `test` (results at the end); the bank's own rule when left out, as with all that follow. */
  mode: 'practice' | 'test' | undefined;
  /** One question at a time, or all below each other. */
  layout: 'paged' | 'list' = 'paged';
  /** How many questions are drawn at most. */
  limit: string | number | undefined;
  /** `on` puts the questions in an order drawn from the seed; left out or `off` they come in the bank's. */
  shuffle: 'on' | 'off' | undefined;
  /** The same seed gives the same paper anywhere. */
  seed: string | undefined;
  /** The share that passes, such as `60%` or `0.6`. */
  pass: string | number | undefined;
  /** How often a question may be tried in practice: a number, or `unlimited`. */
  attempts: string | number | undefined;
  /** The share of a question's points that each further try costs, such as `25%`; the best try counts then, else the first. */
  penalty: string | number | undefined;
  /** The share of a question's points that each hint costs. */
  hintPenalty: string | number | undefined;
  /** `on` asks with every question how sure the learner is, and marks by it; `off` never does. */
  certainty: 'on' | 'off' | undefined;
  /** `linear` leads from each question to the next and never back. */
  navigation: 'free' | 'linear' | undefined;
  /** How long the quiz may take, in seconds, or `none`. */
  timeLimitSeconds: string | number | undefined;
  /** How much more time there is than the limit: `1.5`, `2` or `10` times as much, or `none` for no limit. */
  extraTime: string | number | undefined;
  /** `letters` lets letter keys pick options. */
  keys: 'letters' | 'off' | undefined;
  /** `off` keeps nothing on this device. */
  save: 'on' | 'off' = 'on';
  /** Marks in place of the page: a function, or the address of a server that runs `geo-quiz/scorer`. The bank then holds no answers. */
  scorer: Scorer | string | undefined;
  /** Keeps sessions in place of this device, such as in an LMS; to be set before the quiz is on the page. */
  keeper: KeepSession | undefined;
  /** The name under which a form sends the results. */
  name: string | undefined;
  /** `true` keeps a form from being sent before the quiz is finished. */
  required: string | boolean | undefined;
  /** `light`, `dark`, or `auto` for the reader's own; the page's colour scheme when left out. */
  theme: 'light' | 'dark' | 'auto' | undefined;
  /** The language of the interface; the nearest `lang` around the quiz when left out. */
  override lang = '';

  private frame: FrameState = { asksToFinish: false, reviewing: false, announcement: '' };

  readonly #localize = new Localize(this);
  readonly #opening: QuizOpening = new QuizOpening(this, this.#localize);

  /** How the session stands, or stood at the end, from `geo-ready` on; undefined before. Plain data. */
  getResults(): SessionResults | undefined {
    return this.#opening.results;
  }

  /** Goes to a question, by its id, and moves focus there. */
  async showQuestion(id: string): Promise<void> {
    this.#dispatch({ type: 'go', question: id });
    this.frame = { ...this.frame, asksToFinish: false, announcement: '' };
    await this.updateComplete;
    const element = this.#elementOf(id);
    await element?.updateComplete;
    element?.focus();
  }

  /** Checks the response to a question (in practice); what is missing is said instead. */
  async check(id = this.#opening.session?.state.current ?? ''): Promise<void> {
    await this.#run(({ checkQuestion }, host) => checkQuestion(host, id));
  }

  /** Finishes the session and shows the results. */
  async finish(): Promise<void> {
    await this.#run(({ finishSession }, host) => finishSession(host));
  }

  /** Begins again with a new paper. */
  async restart(): Promise<void> {
    await this.#run(({ retry }, host) => retry(host, undefined));
  }

  /** The form around it is reset. */
  formResetCallback(): void {
    void this.restart();
  }

  protected override willUpdate(changed: PropertyValues): void {
    if (!this.hasUpdated || this.#opening.isAnother(changed)) void this.#opening.load();
    else if (changed.has('layout')) void this.#opening.layOut();
    if (this.frame.asksToFinish) void this.#opening.loadNotices();
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
        <div class="visually-hidden" role="status">${this.frame.announcement}</div>
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
        state.finishedAt !== null && !this.frame.reviewing
          ? html`<geo-results exportparts="results, sentence" .lang=${t.language} @geo-results-retry=${this.#onResults} @geo-results-review=${this.#onResults}></geo-results>`
          : this.#renderPaper(session)
      }
    `;
  }

  #renderPaper(session: Session): TemplateResult {
    const t = this.#localize;
    const { saveStatus, locked, list, notices, later } = this.#opening;
    const actions = html`
      ${this.frame.asksToFinish ? notices?.finishPanel(session, t, { show: (id) => void this.showQuestion(id), finish: () => void this.finish() }) : nothing}
      ${quizFooter(session, this.layout, t, { locked, onAction: (action) => void this.#run(({ act }, host) => act(host, action)) })}
    `;
    return html`
      ${session.state.settings.timeLimitSeconds === undefined ? nothing : html`<geo-timer part="timer" .lang=${t.language}></geo-timer>`}
      <geo-progress part="progress" .lang=${t.language}></geo-progress>
      ${list ? html`${list.container}${actions}` : html`<geo-question exportparts=${QUESTION_PARTS} .question=${session.state.current} .lang=${t.language}>${actions}</geo-question>`}
      <p class="save-line">${saveStatus === 'not-saved' ? notices?.notSaved(() => this.getResults(), t) : saveWord(saveStatus, t)} ${later?.quizTools(this, session, t)}</p>
    `;
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

  /** Does what needs code that loads after the first question. */
  async #run(action: (later: typeof import('./later.js'), host: ActionHost) => Promise<void>): Promise<void> {
    const later = await this.#opening.loadLater();
    await action(
      later,
      later.actionHost({
        element: this,
        opening: this.#opening,
        localize: this.#localize,
        state: () => this.frame,
        dispatch: (request) => this.#dispatch(request),
        elementOf: (id) => this.#elementOf(id),
        show: (id) => this.showQuestion(id),
        update: (state) => (this.frame = { ...this.frame, ...state }),
      }),
    );
  }

  readonly #onResponse = (event: GeoResponseEvent): void => {
    this.#dispatch({ type: 'respond', question: event.question, response: event.response });
  };

  readonly #onRequest = async (event: GeoRequestEvent): Promise<void> => {
    event.stopPropagation();
    await this.#run(({ answerRequest }, host) => answerRequest(host, event.request));
  };

  readonly #onResults = (event: GeoResultsRetryEvent | GeoResultsReviewEvent): void => void this.#run(({ leaveResults }, host) => leaveResults(host, event));
}
