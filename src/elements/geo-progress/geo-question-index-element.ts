import { LitElement, html, nothing, type CSSResultGroup, type TemplateResult } from 'lit';
import { Localize, addEnglish } from '../../element-kit/localize.js';
import { buttons, tokens } from '../../element-kit/tokens.styles.js';
import { statusMessages } from '../../i18n/status-messages.js';
import { mayGo } from '../../session/reduce-session.js';
import { questionStateOf } from '../../session/session-state.js';
import { GeoRequestEvent } from '../geo-quiz/geo-request-event.js';
import type { QuizContext } from '../geo-quiz/quiz-context.js';
import { SessionSlice } from '../geo-quiz/session-slice.js';
import { geoQuestionIndexStyles } from './geo-question-index.styles.js';

addEnglish(statusMessages);

/**
 * All questions as numbered buttons, with a legend in words: the way to go to any of them. `<geo-progress>` unfolds it.
 *
 * @tag geo-question-index
 */
export class GeoQuestionIndexElement extends LitElement {
  static override properties = {
    lang: {},
  };

  static override styles: CSSResultGroup = [tokens, buttons, geoQuestionIndexStyles];

  override lang = '';

  readonly #localize = new Localize(this);
  readonly #slice = new SessionSlice(this, ({ session }) => session.progressChanges);

  protected override render(): TemplateResult | typeof nothing {
    const context = this.#slice.context;
    if (!context || this.#slice.value === undefined) return nothing;
    const t = this.#localize;
    const { questions } = context.session.state;
    return html`
      <ol role="list">
        ${questions.map((id, index) => this.#button(id, index + 1, context))}
      </ol>
      <p class="legend" aria-hidden="true">
        ${(['open', 'answered', 'right', 'partly', 'wrong', 'flagged'] as const).map((status) => html`<span><i class=${status}></i>${t.text(`progress.${status}`)}</span>`)}
      </p>
    `;
  }

  #button(id: string, number: number, { session }: QuizContext): TemplateResult {
    const t = this.#localize;
    const { questions, current } = session.state;
    const status = session.status(id);
    const { flagged } = questionStateOf(session.state, id);
    const words = [t.text('question.heading', { number, count: questions.length }), t.text(`progress.${status}`), ...(flagged ? [t.text('progress.flagged')] : [])];
    return html`<li>
      <button
        type="button"
        class=${flagged ? `${status} flagged` : status}
        aria-label=${words.join(', ')}
        aria-current=${current === id ? 'step' : nothing}
        ?disabled=${current !== id && !mayGo(session.state, id)}
        @click=${() => this.dispatchEvent(new GeoRequestEvent({ type: 'go', question: id }))}
      >
        ${t.number(number)}
      </button>
    </li>`;
  }
}
