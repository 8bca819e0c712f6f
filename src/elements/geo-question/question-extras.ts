import { html, nothing, type LitElement, type TemplateResult } from 'lit';
import { inlineText } from '../../element-kit/inline-text.js';
import { addEnglish, type Localize } from '../../element-kit/localize.js';
import { extrasMessages } from '../../i18n/extras-messages.js';
import { CERTAINTY_LEVELS, certaintyMark, type CertaintyLevel } from '../../scoring/certainty.js';
import type { QuestionView } from '../../session/question-view.js';
import type { SessionRequest } from '../../session/session-action.js';
import type { QuizContext } from '../geo-quiz/quiz-context.js';

addEnglish(extrasMessages);

export { questionExtrasStyles } from './question-extras.styles.js';

/** The hints and the certainty of a question, as far as it has them. */
export function questionExtras(element: LitElement, view: QuestionView, context: QuizContext, t: Localize, ask: (request: SessionRequest) => void): TemplateResult {
  const { id, asksCertainty } = view;
  const { session, contentLanguage, locked } = context;
  const hintCount = (): number => session.view(id)?.hints.length ?? 0;
  /** Opens the next hint; after the last, whose button goes, focus is at the hint. */
  const openHint = async (): Promise<void> => {
    const before = hintCount();
    ask({ type: 'hint', question: id });
    // The request is answered in a moment, not at once.
    for (let wait = 0; wait < 50 && hintCount() === before; wait++) await new Promise((resolve) => setTimeout(resolve));
    await element.updateComplete;
    if (session.view(id)?.moreHints === 0) element.renderRoot.querySelector<HTMLElement>('.hints li:last-child')?.focus();
  };
  return html`${hintPanel(view, contentLanguage, locked, t, () => void openHint())}
  ${asksCertainty ? certaintyPanel(view, locked, t, (level) => ask({ type: 'certainty', question: id, level })) : nothing}`;
}

/** The hints that are open, and the button for the next. Each is added below the last, where a screen reader is told of it. */
function hintPanel({ hints, moreHints, hintPenalty }: QuestionView, language: string, locked: boolean, t: Localize, onMore: () => void): TemplateResult | typeof nothing {
  if (hints.length + moreHints === 0) return nothing;
  return html`
    <div class="hints" role="group" aria-label=${t.text('hints.title')}>
      <ol aria-live="polite">
        ${hints.map(
          (hint, index) =>
            html`<li tabindex="-1">
              <span class="hint-number"><bdi>${t.text('hints.number', { number: index + 1 })}</bdi></span> ${inlineText(hint, language, t)}
            </li>`,
        )}
      </ol>
      ${
        moreHints > 0
          ? html`<p>
              <button type="button" class="outlined" ?disabled=${locked} @click=${onMore}>${t.text(hints.length === 0 ? 'hints.first' : 'hints.more')}</button>
              ${hintPenalty > 0 ? html`<span class="cost"><bdi>${t.text('hints.cost', { percent: Math.round(hintPenalty * 100) })}</bdi></span>` : nothing}
            </p>`
          : nothing
      }
    </div>
  `;
}

/** Three levels of certainty, each with what it earns and costs. */
function certaintyPanel({ certainty, readonly }: QuestionView, locked: boolean, t: Localize, onLevel: (level: CertaintyLevel) => void): TemplateResult {
  return html`
    <fieldset class="certainty" ?disabled=${readonly || locked}>
      <legend><bdi>${t.text('certainty.question')}</bdi></legend>
      <div class="levels">
        ${CERTAINTY_LEVELS.map(
          (level) => html`
            <label class="radio-card level">
              <input type="radio" name="certainty" .value=${String(level)} .checked=${certainty === level} @change=${() => onLevel(level)} />
              <span class="word">${t.text(`certainty.${level}`)}</span>
              <span class="marks"><bdi>${t.text('certainty.marks', { right: level, wrong: certaintyMark(0, level) })}</bdi></span>
            </label>
          `,
        )}
      </div>
    </fieldset>
  `;
}
