import { LitElement, html, nothing, type CSSResultGroup, type TemplateResult } from 'lit';
import { partlyIcon, rightIcon, wrongIcon } from '../../element-kit/icons.js';
import { inlineText } from '../../element-kit/inline-text.js';
import { addEnglish, Localize } from '../../element-kit/localize.js';
import { buttons, tokens } from '../../element-kit/tokens.styles.js';
import { summarizeSession, type ObjectiveResult, type QuestionResult, type SessionResults } from '../../session/summarize-session.js';
import { downloadJson } from '../geo-quiz/download-json.js';
import { SessionSlice } from '../geo-quiz/session-slice.js';
import { GeoResultsRetryEvent, GeoResultsReviewEvent } from './geo-results-events.js';
import { geoResultsStyles } from './geo-results.styles.js';
import { resultsMessages } from '../../i18n/results-messages.js';
import { statusMessages } from '../../i18n/status-messages.js';
import { textMessages } from '../../i18n/text-messages.js';

addEnglish({ ...resultsMessages, ...statusMessages, ...textMessages });

/**
 * How a session went: a sentence, a bar per objective, every question with the response and the answer, and a way to practise what
 * was missed. Inside `<geo-quiz>`.
 *
 * @tag geo-results
 * @csspart results - The whole.
 * @csspart sentence - The sentence with the score.
 */
export class GeoResultsElement extends LitElement {
  static override properties = {
    lang: {},
  };

  static override styles: CSSResultGroup = [tokens, buttons, geoResultsStyles];

  override lang = '';

  readonly #localize = new Localize(this);
  readonly #slice = new SessionSlice(this, ({ session }) => session.progressChanges);

  override focus(): void {
    this.#heading?.focus();
  }

  get #heading(): HTMLElement | null {
    return this.renderRoot.querySelector('h3');
  }

  protected override render(): TemplateResult | typeof nothing {
    const context = this.#slice.context;
    if (!context || this.#slice.value === undefined) return nothing;
    const results = summarizeSession(context.session);
    const t = this.#localize;
    const missed = results.questions.filter(({ status }) => status !== 'right').map(({ id }) => id);
    return html`
      <section class="results" part="results" aria-labelledby="title">
        <h3 id="title" tabindex="-1" part="sentence">${t.text('results.sentence', { right: results.right, count: results.questions.length })}</h3>
        ${this.#verdict(results)}
        <p class="actions">
          ${missed.length > 0 ? html`<button class="primary" type="button" ?disabled=${context.locked} @click=${() => this.dispatchEvent(new GeoResultsRetryEvent(missed))}>${t.text('results.retry-missed')}</button>` : nothing}
          <button class=${missed.length > 0 ? 'outlined' : 'primary'} type="button" ?disabled=${context.locked} @click=${() => this.dispatchEvent(new GeoResultsRetryEvent())}>
            ${t.text('results.again')}
          </button>
          <button type="button" @click=${() => downloadJson(`${results.bank.id}-results`, results)}>${t.text('results.download')}</button>
        </p>
        ${results.objectives.length > 0 ? this.#objectives(results.objectives, context.contentLanguage) : nothing}
        <h4>${t.text('results.questions')}</h4>
        <ol role="list" class=${results.questions.length > 60 ? 'questions many' : 'questions'}>
          ${results.questions.map((result) => this.#question(result, context.contentLanguage))}
        </ol>
      </section>
    `;
  }

  #verdict({ earned, possible, passed, questions, right, fraction }: SessionResults): TemplateResult {
    const t = this.#localize;
    const pass = Math.round((this.#slice.context?.session.state.settings.passFraction ?? 0) * 100);
    const hasPoints = questions.some((question) => question.possible !== 1) || !Number.isInteger(earned);
    return html`
      ${passed === undefined ? nothing : html`<p class=${passed ? 'passed' : 'not-passed'}>${passed ? rightIcon : partlyIcon}<span>${t.text(passed ? 'results.passed' : 'results.not-passed', { pass })}</span></p>`}
      ${hasPoints ? html`<p class="quiet">${t.text('results.points', { earned: Math.round(earned * 100) / 100, possible })} · ${t.number(Math.round(fraction * 100))} %</p>` : nothing}
      ${right === questions.length ? html`<p>${t.text('results.all-right')}</p>` : nothing}
    `;
  }

  #objectives(objectives: readonly ObjectiveResult[], language: string): TemplateResult {
    const t = this.#localize;
    return html`
      <h4>${t.text('results.objectives')}</h4>
      <ul role="list" class="objectives">
        ${objectives.map(
          ({ text, right, count }) =>
            html`<li>
              <span>${inlineText(text, language, t)}</span> <span class="quiet">${t.text('results.objective-line', { right, count })}</span>
              <progress aria-hidden="true" max=${count} .value=${right}></progress>
            </li>`,
        )}
      </ul>
    `;
  }

  #question({ id, number, prompt, status, record, tries }: QuestionResult, language: string): TemplateResult {
    const t = this.#localize;
    const laterRight = status !== 'right' ? tries.findIndex((attempt) => attempt.right) : -1;
    const word = status === 'unanswered' ? 'open' : status;
    return html`
      <li class=${status}>
        <p class="status">
          ${{ right: rightIcon, partly: partlyIcon, wrong: wrongIcon, unanswered: partlyIcon }[status]}<span>${t.number(number)} · ${t.text(`progress.${word}`)}</span>
          ${laterRight > 0 ? html`<span class="quiet">${t.text('results.later-right', { tries: laterRight + 1 })}</span>` : nothing}
        </p>
        <p class="prompt">${inlineText(prompt, language, t)}</p>
        <dl>
          <div>
            <dt>${t.text('results.response')}</dt>
            <dd>${this.#words(record.type, record.responseText) ?? t.text('results.no-response')}</dd>
          </div>
          ${
            status === 'right'
              ? nothing
              : html`<div>
                  <dt>${t.text('results.answer')}</dt>
                  <dd>${this.#words(record.type, record.answerText)}</dd>
                </div>`
          }
        </dl>
        <button type="button" class="review" aria-label=${`${t.text('results.review')} (${number})`} @click=${() => this.dispatchEvent(new GeoResultsReviewEvent(id))}>
          ${t.text('results.review')}
        </button>
      </li>
    `;
  }

  /** A record says `true` and `false` in SCORM's vocabulary; people read them in their own language. */
  #words(type: string, text: string): TemplateResult | typeof nothing | undefined {
    if (text === '') return undefined;
    const language = this.#slice.context?.contentLanguage;
    return type === 'true-false' ? html`<bdi>${this.#localize.text(`value.${text}`)}</bdi>` : inlineText(text, language, this.#localize);
  }
}
