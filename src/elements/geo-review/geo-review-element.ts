import { ContextProvider } from '@lit/context';
import { LitElement, html, nothing, type CSSResultGroup, type PropertyValues, type TemplateResult } from 'lit';
import { addEnglish, Localize } from '../../element-kit/localize.js';
import { buttons, tokens } from '../../element-kit/tokens.styles.js';
import { reviewMessages } from '../../i18n/review-messages.js';
import { forecastDue } from '../../review/forecast-due.js';
import { writeScheduleFile, type ScheduleFile } from '../../review/schedule-file.js';
import type { GeoQuestionElement } from '../geo-question/geo-question-element.js';
import { downloadJson } from '../../element-kit/download-file.js';
import { quizContext } from '../geo-quiz/quiz-context.js';
import { forecastPicture } from './forecast-picture.js';
import { geoReviewStyles } from './geo-review.styles.js';
import { LatestTimer } from './latest-timer.js';
import { USUAL_LIMIT, readLimit } from './read-limit.js';
import { ReviewDesk, type DeskHost } from './review-desk.js';
import { reviewProblem } from './review-problem.js';
import { reviewStanding } from './review-standing.js';
import { scheduleTools, takeInFile, type ToolsState } from './schedule-tools.js';
import { headingOf } from '../../element-kit/heading-of.js';
import { turnView, type TurnActions } from './turn-view.js';

addEnglish(reviewMessages);

/** One bank by itself will do as well. */
const listOf = (given: unknown): readonly unknown[] => (Array.isArray(given) ? given : given === undefined || given === null ? [] : [given]);

/**
 * Brings back over time what was asked in quizzes: each claim of a source when it is about to be forgotten, with another question than
 * the one that was missed. It learns from every quiz on the page and from those kept on this device. Nothing is sent anywhere.
 *
 * @tag geo-review
 * @slot - Shown while there is nothing, and when no bank can be shown.
 * @fires {GeoReviewedEvent} geo-reviewed - A response was graded; again when the learner chooses another grade.
 * @csspart review - The whole.
 * @csspart title - The title.
 * @csspart sentence - How the review stands, in words.
 * @csspart counts - How it stands, in numbers.
 * @csspart primary - The one filled button.
 * @csspart grades - The four grades after a response.
 * @csspart forecast - The picture of the coming days; also `forecast-title`.
 * @csspart schedule - Saving, taking in and forgetting; also `schedule-title`.
 * @csspart saved - The word on whether the schedule is saved.
 * @csspart problem - What is shown when no bank can be.
 * @csspart question - One question; also `number`, `prompt`, `option`, `reason`, `field`, `feedback`, `verdict`, `card`, `claim`, `kind` inside it.
 */
export class GeoReviewElement extends LitElement implements DeskHost {
  static override properties = {
    src: {},
    banks: { attribute: false },
    dailyLimit: { attribute: 'daily-limit' },
    certainty: {},
    save: {},
    savedQuizzes: { attribute: 'saved-quizzes' },
    heading: { type: Number },
    now: { attribute: false },
    lang: {},
    said: { state: true },
    asksToForget: { state: true },
    announcement: { state: true },
  };

  static override styles: CSSResultGroup = [tokens, buttons, geoReviewStyles];

  /** The addresses of question banks, with spaces between. */
  src: string | undefined;
  /** Question banks as objects, beside those of `src`. */
  set banks(banks: readonly unknown[]) {
    this.#banks = listOf(banks);
  }
  get banks(): readonly unknown[] {
    return this.#banks;
  }
  /** How many questions there are in a day at most, or `none`. A day begins at 04:00. */
  dailyLimit: string | number = USUAL_LIMIT;
  /** `off` does not ask how sure the learner is; `on` does, and grades by it. */
  certainty: 'on' | 'off' = 'on';
  /** `off` keeps nothing on this device. */
  save: 'on' | 'off' = 'on';
  /** `off` does not read what quizzes have kept on this device. */
  savedQuizzes: 'on' | 'off' = 'on';
  /** The level of the title among the page's headings, 2 to 6. */
  heading = 2;
  /** The time in milliseconds since 1970; for tests and demonstrations. */
  now: () => number = () => Date.now();
  /** The language of the interface; the nearest `lang` around the review when left out. */
  override lang = '';

  private said: ToolsState['said'];
  private asksToForget = false;
  private announcement = '';

  #banks: readonly unknown[] = [];
  readonly localize = new Localize(this);
  readonly #desk = new ReviewDesk(this);
  readonly #provider = new ContextProvider(this, { context: quizContext });
  readonly #timer = new LatestTimer(() => this.requestUpdate());

  /** The limit as a number; Infinity without one. */
  get limit(): number {
    return readLimit(this.dailyLimit) ?? USUAL_LIMIT;
  }

  /** The schedule as a file holds it: every review on this device, from which all dates follow. Plain data. */
  getSchedule(): ScheduleFile {
    return writeScheduleFile(this.#desk.keeper?.deck.reviews ?? [], this.now());
  }

  /** Takes a saved schedule in, as its file is chosen or dropped; what is wrong with it is said on the page. */
  async takeIn(file: File): Promise<void> {
    const { keeper } = this.#desk;
    if (!keeper) return;
    this.said = await takeInFile(file, keeper, this.now(), this.localize);
    if (!this.said.isRefusal) this.announce(this.said.text);
  }

  /** Says a text to a screen reader. */
  announce(text: string): void {
    // The same text again differs by a space nobody sees, because only a change is spoken.
    this.announcement = this.announcement === text ? `${text}\u00A0` : text;
  }

  questionElement(): GeoQuestionElement | null {
    return this.renderRoot.querySelector('geo-question');
  }

  override connectedCallback(): void {
    super.connectedCallback();
    if (this.hasUpdated && !this.#desk.isOpen) void this.#load();
    document.addEventListener('visibilitychange', this.#onVisible);
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    document.removeEventListener('visibilitychange', this.#onVisible);
    this.#timer.stop();
    // A move within the page disconnects and connects in one go.
    queueMicrotask(() => {
      if (!this.isConnected) this.#desk.close();
    });
  }

  protected override willUpdate(changed: PropertyValues<this>): void {
    if (!this.hasUpdated || (['src', 'banks', 'save', 'savedQuizzes'] as const).some((name) => changed.has(name))) void this.#load();
    if (changed.has('dailyLimit') && readLimit(this.dailyLimit) === undefined)
      console.warn(`<geo-review> daily-limit="${this.dailyLimit}" cannot be understood; use a number such as "20", or "none".`);
    const { turn, standing } = this.#desk;
    if (turn && this.#provider.value !== turn.context) this.#provider.setValue(turn.context);
    this.#timer.wakeAt(turn ? undefined : standing?.nextAt, this.now());
  }

  protected override render(): TemplateResult {
    const { pool, turn, problems } = this.#desk;
    const t = this.localize;
    const isEmpty = pool?.byClaim.size === 0;
    const isGiven = Boolean(this.src) || this.banks.length > 0;
    return html`
      <section class="review" part="review" aria-labelledby="title" lang=${t.shownLanguage}>
        ${headingOf(this.heading, t.text('review.title'), { id: 'title', part: 'title' })}
        ${
          !pool
            ? html`<p class="quiet">${t.text('review.loading')}</p>
                <slot></slot>`
            : isEmpty
              ? reviewProblem(problems, isGiven, t, () => void this.#load())
              : turn
                ? turnView(turn, this.now(), t, this.#turnActions)
                : this.#renderStanding()
        }
        <div class="visually-hidden" role="status">${this.announcement}</div>
      </section>
    `;
  }

  #renderStanding(): TemplateResult | typeof nothing {
    const t = this.localize;
    const { standing, pool, keeper, lastRound, problems, failure } = this.#desk;
    if (!standing || !pool || !keeper) return nothing;
    const now = this.now();
    const left = Math.max(0, this.limit - standing.doneToday);
    const level = Math.min(6, this.heading + 1);
    const tools = { count: keeper.deck.reviews.length, isAsking: this.asksToForget, said: this.said };
    return html`
      ${problems.length > 0 ? html`<p class="notice" role="note"><bdi>${t.text('review.some-banks-missing', { count: problems.length })}</bdi></p>` : nothing}
      ${failure === undefined ? nothing : html`<p class="notice" role="alert">${failure}</p>`}
      ${reviewStanding(standing, { left, limit: this.limit, now, lastRound }, t, { start: (takesFresh, beyondLimit) => void this.#start(takesFresh, beyondLimit ? this.limit : left) })}
      ${standing.met === 0 ? nothing : forecastPicture(forecastDue(keeper.deck, pool, now), t, level, this.matches(':dir(rtl)'))}
      ${scheduleTools(tools, t, level, {
        save: () => downloadJson('geo-quiz-review', this.getSchedule()),
        takeIn: (files) => void (files?.[0] && this.takeIn(files[0])),
        ask: (isAsking) => void this.#askToForget(isAsking),
        forget: () => void this.#forget(),
      })}
      <p class="save-line" part="saved" role=${keeper.status === 'not-saved' ? 'alert' : nothing}>
        ${t.text(keeper.status === 'not-saved' ? 'review.not-saved' : `saved.${keeper.status}`)}
      </p>
    `;
  }

  async #load(): Promise<void> {
    this.said = undefined;
    this.asksToForget = false;
    await this.#desk.load();
  }

  async #start(takesFresh: boolean, most: number): Promise<void> {
    await this.#desk.start(takesFresh, most);
    await this.#focusTurn();
  }

  /** Moves focus to the question of the moment, or to the title when the round is over. */
  async #focusTurn(): Promise<void> {
    await this.updateComplete;
    const question = this.questionElement();
    await question?.updateComplete;
    if (question) question.focus();
    else this.renderRoot.querySelector<HTMLElement>('#title')?.focus();
  }

  async #askToForget(isAsking: boolean): Promise<void> {
    this.asksToForget = isAsking;
    await this.updateComplete;
    this.renderRoot.querySelector<HTMLElement>(isAsking ? '#reset-question' : '#schedule-title')?.focus();
  }

  async #forget(): Promise<void> {
    this.#desk.keeper?.empty(Date.now()); // By the quizzes’ clock: what they do from now on counts.
    this.said = { text: this.localize.text('review.reset-done'), isRefusal: false };
    this.announce(this.said.text);
    await this.#askToForget(false);
  }

  readonly #turnActions: TurnActions = {
    next: async () => {
      await this.#desk.next();
      await this.#focusTurn();
    },
    stop: async () => {
      this.#desk.stop();
      await this.#focusTurn();
    },
    grade: (grade) => {
      this.#desk.choose(grade);
      this.requestUpdate();
    },
  };

  readonly #onVisible = (): void => {
    if (!document.hidden) this.requestUpdate();
  };
}
