import { LitElement, html, nothing, type CSSResultGroup, type PropertyValues, type TemplateResult } from 'lit';
import { addStyles } from '../../element-kit/add-styles.js';
import { flagIcon, noteIcon } from '../../element-kit/icons.js';
import { Localize } from '../../element-kit/localize.js';
import type { QuestionElement } from '../../element-kit/question-element.js';
import { buttons, tokens } from '../../element-kit/tokens.styles.js';
import type { AskedBase } from '../../model/question.js';
import type { Missing } from '../../question-types/question-type.js';
import type { QuestionView } from '../../session/question-view.js';
import type { SessionRequest } from '../../session/session-action.js';
import { GeoRequestEvent } from '../geo-quiz/geo-request-event.js';
import type { QuizContext } from '../geo-quiz/quiz-context.js';
import { SessionSlice } from '../geo-quiz/session-slice.js';
import type { GeoFeedbackElement } from '../geo-feedback/geo-feedback-element.js';
import { geoQuestionStyles } from './geo-question.styles.js';

/** The parts of question elements, passed on so that a host page can style them through `<geo-quiz>`. */
const LEAF_PARTS = 'prompt, option, option-right, option-wrong, option-answer, reason, field, unit, statement, meanings, text';

type Leaf = QuestionElement<AskedBase, unknown>;

/**
 * The frame of one question inside `<geo-quiz>`: number, flag, what to read first, the question itself, feedback and evidence.
 * It loads the element of the question's type when it meets it.
 *
 * @tag geo-question
 * @slot - The buttons that go on from the question, between feedback and evidence.
 * @csspart question - The whole.
 * @csspart number - The heading with the question's number.
 * @csspart flag - The flag button.
 * @csspart prompt - The question itself; `option`, `reason`, `field` and `unit` of its element, `feedback`, `verdict` and `card` too.
 */
export class GeoQuestionElement extends LitElement {
  static override properties = {
    question: { reflect: true },
    check: {},
    lang: {},
    missing: { state: true },
  };

  static override styles: CSSResultGroup = [tokens, buttons, geoQuestionStyles];

  /** The id of the question in the bank. */
  question = '';
  /** Whether it has a Check button of its own: `on` in lists, `off` where the quiz has one. */
  check: 'on' | 'off' = 'off';
  override lang = '';

  private missing: Missing | undefined;

  readonly #localize = new Localize(this);
  readonly #slice = new SessionSlice(this, ({ session }) => session.view(this.question));
  #leaf: Leaf | undefined;
  #leafOf = '';
  #stimuli: typeof import('./stimulus-panel.js') | undefined;
  #extras: typeof import('./question-extras.js') | undefined;

  /** Moves focus to the question's heading. */
  override focus(): void {
    this.#heading?.focus();
  }

  /** Moves focus to the verdict, once there is one. */
  async focusFeedback(): Promise<void> {
    await this.updateComplete;
    await this.#feedback?.updateComplete;
    this.#feedback?.focus();
  }

  /** Moves focus to where the response is given. */
  focusResponse(): void {
    this.#leaf?.focus();
  }

  /** Says what is missing, under the question, until the response changes. */
  showMissing(missing: Missing | undefined): void {
    this.missing = missing;
  }

  /** The text under the question that says what is missing. */
  get missingText(): string {
    return this.missing ? this.#localize.text(this.missing.key, this.missing.values) : '';
  }

  get #heading(): HTMLElement | null {
    return this.renderRoot.querySelector('h3');
  }

  get #feedback(): GeoFeedbackElement | null {
    return this.renderRoot.querySelector('geo-feedback');
  }

  protected override willUpdate(changed: PropertyValues<this>): void {
    if (changed.has('question')) this.missing = undefined;
    const view = this.#slice.value;
    if (view) this.#updateLeaf(view);
    if (view?.asked.stimulus && !this.#stimuli) void this.#loadStimuli();
    if (view && (view.asksCertainty || view.hints.length + view.moreHints > 0) && !this.#extras) void this.#loadExtras();
  }

  protected override async getUpdateComplete(): Promise<boolean> {
    const done = await super.getUpdateComplete();
    await this.#leaf?.updateComplete;
    return done;
  }

  protected override render(): TemplateResult | typeof nothing {
    const view = this.#slice.value;
    const context = this.#slice.context;
    if (!view || !context) return nothing;
    const t = this.#localize;
    const { session, locked, contentLanguage } = context;
    return html`
      <article class="question" part="question" aria-labelledby="heading">
        <div class="top">
          <h3 id="heading" tabindex="-1" part="number"><bdi>${t.text('question.heading', { number: view.number, count: session.state.questions.length })}</bdi></h3>
          ${
            view.finished
              ? nothing
              : html`<button class="flag" part="flag" type="button" aria-pressed=${view.flagged ? 'true' : 'false'} ?disabled=${locked} @click=${this.#onFlag}>
                  ${flagIcon}<span>${t.text(view.flagged ? 'question.flagged' : 'question.flag')}</span>
                </button>`
          }
        </div>
        ${view.asked.stimulus ? this.#stimuli?.stimulusPanel(view.asked.stimulus, context, t) : nothing}
        <div class="leaf" @geo-response=${this.#onResponse}>${this.#leaf}</div>
        ${this.#extras?.questionExtras(this, view, context, t, (request) => this.#ask(request))}
        <p class="missing" id="missing" ?hidden=${!this.missing}>${noteIcon}<bdi>${this.missingText}</bdi></p>
        ${
          this.check === 'on' && view.checkable && !view.readonly
            ? html`<button class="primary" type="button" ?disabled=${locked} @click=${() => this.#ask({ type: 'check', question: this.question })}>
                ${t.text('action.check')}
              </button>`
            : nothing
        }
        ${view.marked || view.reveal ? html`<geo-feedback exportparts="feedback, verdict" .view=${view} .lang=${t.language} .contentLanguage=${contentLanguage} .locked=${locked}></geo-feedback>` : nothing}
        <slot></slot>
        ${this.#evidence(view, context)}
      </article>
    `;
  }

  /** The sources behind the question; until they are here, their place is kept. */
  #evidence(view: QuestionView, context: QuizContext): TemplateResult | typeof nothing {
    const { session, shelf } = context;
    if (session.evidenceOf(view.id).length === 0) return nothing;
    return (
      shelf?.panel(view, context, this.#localize, (what) => this.#ask({ type: 'open', question: view.id, what })) ??
      html`<p class="waiting">${this.#localize.text('evidence.loading')}</p>`
    );
  }

  /** Makes the type's own element once per question, and hands it what has changed. */
  #updateLeaf(view: QuestionView): void {
    const { contentLanguage, locked, base } = this.#slice.context as QuizContext;
    if (this.#leafOf !== view.id || !this.#leaf) {
      // eslint-disable-next-line @typescript-eslint/no-unsafe-class-instance-assignment -- made by tag name, so that shared code knows no type's class
      this.#leaf = document.createElement(view.tagName) as Leaf;
      this.#leaf.setAttribute('exportparts', LEAF_PARTS);
      this.#leafOf = view.id;
    }
    const leaf = this.#leaf;
    leaf.asked = view.asked;
    leaf.response = view.response;
    leaf.score = view.score;
    leaf.reveal = view.reveal;
    leaf.readonly = view.readonly || locked;
    leaf.contentLanguage = contentLanguage;
    leaf.base = base;
    leaf.lang = this.#localize.language;
  }

  async #loadExtras(): Promise<void> {
    this.#extras = await import('./question-extras.js');
    addStyles(this, this.#extras.questionExtrasStyles);
    this.requestUpdate();
  }

  async #loadStimuli(): Promise<void> {
    this.#stimuli = await import('./stimulus-panel.js');
    addStyles(this, this.#stimuli.stimulusPanelStyles);
    this.requestUpdate();
  }

  readonly #onFlag = (): void => this.#ask({ type: 'flag', question: this.question, flagged: !this.#slice.value?.flagged });

  readonly #onResponse = (): void => {
    this.missing = undefined;
  };

  #ask(request: SessionRequest): void {
    // What is asked for may be what was missing.
    if (request.type === 'certainty') this.missing = undefined;
    this.dispatchEvent(new GeoRequestEvent(request));
  }
}
