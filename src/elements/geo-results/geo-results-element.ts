import { LitElement, html, nothing, type CSSResultGroup, type TemplateResult } from 'lit';
import { addStyles } from '../../element-kit/add-styles.js';
import { addEnglish, Localize } from '../../element-kit/localize.js';
import { buttons, tokens } from '../../element-kit/tokens.styles.js';
import { resultsMessages } from '../../i18n/results-messages.js';
import { statusMessages } from '../../i18n/status-messages.js';
import { textMessages } from '../../i18n/text-messages.js';
import { summarizeSession, type SessionResults } from '../../session/summarize-session.js';
import type { QuizContext } from '../geo-quiz/quiz-context.js';
import { SessionSlice } from '../geo-quiz/session-slice.js';
import { GeoResultsRetryEvent, GeoResultsReviewEvent } from './geo-results-events.js';
import { geoResultsStyles } from './geo-results.styles.js';
import { groupPanels } from './group-panels.js';
import { questionResults } from './question-results.js';
import type { ResultsAlone } from './results-alone.js';
import type { ResultsFrame } from './results-frame.js';
import { ResultsPanels, type PanelMaterial } from './results-panels.js';
import { resultsSentence, resultsSummary } from './results-summary.js';

addEnglish({ ...resultsMessages, ...statusMessages, ...textMessages });

/**
 * How a session went, as far as the quiz lets its learner see: a sentence, what to practise and read next, how certainty and
 * correctness go together, bars by objective, source and kind of claim, and every question with the response and the answer.
 * `<geo-quiz>` shows it at the end. Alone on a page it shows results that are given to it, a file at an address, or one that a
 * person opens.
 *
 * @tag geo-results
 * @fires {GeoResultsRetryEvent} geo-results-retry - The learner wants to practise again; heard by the quiz around it.
 * @fires {GeoResultsReviewEvent} geo-results-review - The learner wants to see a question again; heard by the quiz around it.
 * @csspart results - The whole.
 * @csspart sentence - The sentence with the score.
 * @slot - Shown while there are no results.
 */
export class GeoResultsElement extends LitElement {
  static override properties = {
    src: {},
    bank: {},
    heading: { type: Number },
    results: { attribute: false },
    earlier: { attribute: false },
    lang: {},
  };

  static override styles: CSSResultGroup = [tokens, buttons, geoResultsStyles];

  /** The address of a file with results; not needed inside a quiz and where `results` is set. */
  src: string | undefined;
  /** The address of the bank, for what to read next where the results stand alone. */
  bank: string | undefined;
  /** The level of the sentence among the page's headings, 2 to 4; its parts are one and two below. */
  heading = 3;
  /** Results as `getResults()` of a quiz gives them, or as they stand in a file; plain data. */
  results: Partial<SessionResults> | undefined;
  /** Results of earlier attempts at the same bank, to compare with. Inside a quiz those on this device are found by themselves. */
  earlier: readonly SessionResults[] | undefined;
  override lang = '';

  readonly #localize = new Localize(this);
  readonly #slice = new SessionSlice(this, ({ session }) => session.progressChanges);
  readonly #panels = new ResultsPanels();
  #alone: ResultsAlone | undefined;

  /** The part on certainty; loaded where it was asked. */
  #certainty: typeof import('./calibration-panel.js') | undefined;

  /** Moves focus to the sentence, so that a screen reader reads on from it. */
  override focus(): void {
    this.#heading?.focus();
  }

  get #heading(): HTMLElement | null {
    return this.renderRoot.querySelector('h3');
  }

  /** What is drawn later pushes the page down: so that each drawing waits for the part on certainty, where there is one. */
  protected override async scheduleUpdate(): Promise<void> {
    if (!this.#slice.context) void this.#standAlone();
    if (!this.#certainty && this.#hasCertainty) await this.#loadCertainty();
    await super.scheduleUpdate();
  }

  protected override render(): TemplateResult | typeof nothing {
    const { context } = this.#slice;
    if (!context) {
      const page = this.#alone?.page;
      return page ? this.#page(...page) : (this.#alone?.render() ?? html`<slot></slot>`);
    }
    if (this.#slice.value === undefined) return nothing;
    const { session, shelf } = context;
    const results = summarizeSession({ ...session.summary, sources: shelf?.sources ?? [] });
    const frame = this.#frame(context);
    return this.#page({ host: this, context, results }, frame, html`${resultsSummary(results, session.state.settings, frame)} ${this.#actions(results, context, frame)}`);
  }

  #page(material: PanelMaterial, frame: ResultsFrame, summary: unknown): TemplateResult {
    const { results } = material;
    return html`
      <section class="results" part="results" aria-labelledby="title">
        <h3 id="title" tabindex="-1" part="sentence" aria-level=${frame.level}><bdi>${resultsSentence(results, frame)}</bdi></h3>
        ${summary} ${this.#panels.render(material, frame)}
        ${frame.shown.has('correctness') ? [this.#certainty?.calibrationPanel(results, frame), groupPanels(results, frame)] : nothing} ${questionResults(results.questions, frame)}
      </section>
    `;
  }

  get #hasCertainty(): boolean {
    const { responses = {} } = this.#slice.context?.session.state ?? {};
    return this.#alone?.page?.[0].results.calibration !== undefined || Object.values(responses).some(({ tries }) => tries.some(({ certainty }) => certainty !== undefined));
  }

  async #loadCertainty(): Promise<void> {
    this.#certainty = await import('./calibration-panel.js').catch(() => undefined);
    if (this.#certainty) addStyles(this, this.#certainty.calibrationStyles);
  }

  async #standAlone(): Promise<void> {
    if (this.#alone) return this.#alone.update();
    const loaded = await import('./results-alone.js').catch(() => undefined);
    if (!loaded) return;
    this.#alone ??= new loaded.ResultsAlone(this, this.#localize);
    this.requestUpdate();
  }

  #frame({ session, contentLanguage }: QuizContext): ResultsFrame {
    return {
      t: this.#localize,
      language: contentLanguage,
      shown: session.shown,
      level: this.heading,
      isSelfMarked: (type) => !session.isHosted && session.types[type]?.selfMarked === true,
      onReview: (question) => this.dispatchEvent(new GeoResultsReviewEvent(question)),
    };
  }

  #actions(results: SessionResults, { locked, session }: QuizContext, { t, shown }: ResultsFrame): TemplateResult {
    const missed = shown.has('correctness') ? results.questions.filter(({ counts, status }) => counts && status !== 'right').map(({ id }) => id) : [];
    const again = (questions?: readonly string[]) => () => this.dispatchEvent(new GeoResultsRetryEvent(questions));
    const save = async (): Promise<unknown> => (await import('./save-results.js')).saveResults({ results, shown, bank: session.bank });
    return html`
      <p class="actions">
        ${missed.length > 0 ? html`<button class="primary" type="button" ?disabled=${locked} @click=${again(missed)}>${t.text('results.retry-missed')}</button>` : nothing}
        <button class=${missed.length > 0 ? 'outlined' : 'primary'} type="button" ?disabled=${locked} @click=${again()}>${t.text('results.again')}</button>
        <button type="button" @click=${save}>${t.text('results.download')}</button>
      </p>
    `;
  }
}
