import { LitElement, html, nothing, type CSSResultGroup, type TemplateResult } from 'lit';
import { addEnglish, Localize } from '../../element-kit/localize.js';
import { tokens } from '../../element-kit/tokens.styles.js';
import type { QuestionStatus } from '../../session/question-view.js';
import type { SessionState } from '../../session/session-state.js';
import { SessionSlice } from '../geo-quiz/session-slice.js';
import { geoProgressStyles } from './geo-progress.styles.js';
import { progressMessages } from '../../i18n/progress-messages.js';

addEnglish(progressMessages);

/** Above this many questions the bar has one segment per state instead of one per question. */
const MOST_SEGMENTS = 60;

/**
 * How far the learner is: a bar with a segment per question, and a list of all questions that unfolds. Inside `<geo-quiz>`.
 *
 * @tag geo-progress
 * @csspart bar - The bar.
 * @csspart list - What unfolds the list of questions.
 */
export class GeoProgressElement extends LitElement {
  static override properties = {
    lang: {},
    listed: { state: true },
  };

  static override styles: CSSResultGroup = [tokens, geoProgressStyles];

  override lang = '';
  private listed = false;

  readonly #localize = new Localize(this);
  readonly #slice = new SessionSlice(this, ({ session }) => session.progressChanges);

  protected override render(): TemplateResult | typeof nothing {
    const context = this.#slice.context;
    if (!context || this.#slice.value === undefined) return nothing;
    const { session } = context;
    const t = this.#localize;
    const statuses = session.state.questions.map((id) => session.status(id));
    const done = statuses.filter((status) => status !== 'open').length;
    return html`
      ${bar(statuses, done, session.state)}
      <details part="list" .open=${this.listed} @toggle=${this.#onToggle}>
        <summary>
          <span class="toggle"><bdi>${t.text('progress.list')}</bdi></span
          ><bdi class="count">${t.text('progress.count', { done, count: statuses.length })}</bdi>
        </summary>
        ${this.listed ? html`<geo-question-index .lang=${t.language} @geo-request=${() => (this.listed = false)}></geo-question-index>` : nothing}
      </details>
    `;
  }

  readonly #onToggle = (event: Event): void => {
    this.listed = (event.target as HTMLDetailsElement).open;
    if (this.listed) void import('./geo-question-index.js');
  };
}

/** Decoration beside the words “3 of 10 answered”, so it is hidden from assistive technology. */
function bar(statuses: readonly QuestionStatus[], done: number, { questions, current }: SessionState): TemplateResult {
  if (statuses.length > MOST_SEGMENTS) return html`<progress part="bar" aria-hidden="true" max=${statuses.length} .value=${done}></progress>`;
  return html`<div class="bar" part="bar" aria-hidden="true">
    ${statuses.map((status, index) => html`<i class=${questions[index] === current ? `${status} current` : status}></i>`)}
  </div>`;
}
