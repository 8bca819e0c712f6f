import { LitElement, css, html, nothing, type CSSResultGroup, type TemplateResult } from 'lit';
import { noteIcon, partlyIcon, rightIcon, wrongIcon } from '../../element-kit/icons.js';
import { inlineText } from '../../element-kit/inline-text.js';
import { addEnglish, Localize } from '../../element-kit/localize.js';
import { buttons, tokens } from '../../element-kit/tokens.styles.js';
import { isFullyRight, type Score } from '../../model/score.js';
import { charactersOf } from '../../model/text.js';
import { certaintyMark } from '../../scoring/certainty.js';
import type { QuestionView } from '../../session/question-view.js';
import { GeoRequestEvent } from '../geo-quiz/geo-request-event.js';
import { feedbackMessages } from '../../i18n/feedback-messages.js';

addEnglish(feedbackMessages);

/**
 * What to make of a marked response: right or not in a word, why in a sentence, and how to go on; or the answer where none was given. `<geo-question>` puts it under
 * the question; its heading takes focus after Check.
 *
 * @tag geo-feedback
 * @csspart feedback - The whole.
 * @csspart verdict - The heading that says right or not.
 */
export class GeoFeedbackElement extends LitElement {
  static override properties = {
    view: { attribute: false },
    contentLanguage: { attribute: 'content-language' },
    locked: { type: Boolean },
    lang: {},
  };

  static override styles: CSSResultGroup = [
    tokens,
    buttons,
    css`
      .feedback {
        border-inline-start: 4px solid var(--verdict, var(--wrong));
        padding: 0.1em 0 0.1em 1em;
      }
      .right {
        --verdict: var(--right);
      }
      .kept {
        --verdict: var(--soft);
      }
      .partly {
        --verdict: var(--note);
      }
      h4 {
        color: var(--verdict, var(--wrong));
        font-weight: 700;
        font-size: 1.06em;
        display: flex;
        gap: 0.4em;
        align-items: center;
        width: fit-content;
        border-radius: 4px;
      }
      .quiet {
        color: var(--soft);
        font-size: 0.94em;
      }
      .actions {
        display: flex;
        flex-wrap: wrap;
        gap: 0.4em;
        margin-block-start: 0.5em;
      }
    `,
  ];

  /** The question as it stands, marked. */
  view: QuestionView | undefined;
  contentLanguage: string | undefined;
  /** Whether nothing can be changed from here. */
  locked = false;
  override lang = '';

  readonly #localize = new Localize(this);

  /** Moves focus to the heading, so that a screen reader reads on from the verdict. */
  override focus(): void {
    this.#heading?.focus();
  }

  get #heading(): HTMLElement | null {
    return this.renderRoot.querySelector('h4');
  }

  protected override render(): TemplateResult | typeof nothing {
    const { view } = this;
    if (!view || !(view.marked || view.reveal)) return nothing;
    const { score, marked } = view;
    const t = this.#localize;
    const state = !score || isOpen(score) ? 'kept' : isFullyRight(score) ? 'right' : score.earned > 0 ? 'partly' : 'wrong';
    const icon = { kept: noteIcon, right: rightIcon, partly: partlyIcon, wrong: wrongIcon }[state];
    return html`
      <div class="feedback ${state}" part="feedback">
        <h4 tabindex="-1" part="verdict">
          ${icon}<bdi>${score ? t.text(score.explanation.key, score.explanation.values) : t.text(marked ? 'feedback.kept' : 'feedback.unanswered')}</bdi>
        </h4>
        ${score?.feedback === undefined ? nothing : html`<p>${inlineText(score.feedback, this.contentLanguage, t)}</p>`} ${this.#answers(view)} ${this.#marks(view)}
        ${this.#actions(view)}
      </div>
    `;
  }

  /** What the mark is worth, where it is not plain, and what another try would cost. */
  #marks({ score, shown, tries, finished, certainty, penalty, mayTryAgain }: QuestionView): TemplateResult | typeof nothing {
    const t = this.#localize;
    const lines: string[] = [];
    if (score && certainty !== undefined && shown.has('score')) {
      const mark = certaintyMark(score.possible === 0 ? Number(isFullyRight(score)) : score.earned / score.possible, certainty);
      lines.push(t.text('feedback.certainty', { level: certainty, mark: t.number(mark * score.possible) }));
    }
    if (tries > 1 && !finished && penalty === undefined) lines.push(t.text('feedback.first-counts'));
    if (mayTryAgain && penalty) lines.push(t.text('feedback.try-costs', { percent: Math.round(penalty * 100) }));
    return lines.length === 0 ? nothing : html`<p class="quiet"><bdi>${lines.join(' ')}</bdi></p>`;
  }

  #answers({ score, reveal }: QuestionView): TemplateResult | typeof nothing {
    // Where the parts on the page show which is right, saying it again would be noise.
    if (!reveal || reveal.answers.length === 0 || reveal.parts.length > 0 || (score && isFullyRight(score))) return nothing;
    const answers = reveal.answers.map(charactersOf).join(' · ');
    return html`<p><strong>${this.#localize.text('feedback.answers', { answers })}</strong></p>`;
  }

  #actions({ mayTryAgain, mayReveal, id }: QuestionView): TemplateResult | typeof nothing {
    if (this.locked || (!mayTryAgain && !mayReveal)) return nothing;
    const ask = (type: 'try-again' | 'reveal') => () => this.dispatchEvent(new GeoRequestEvent({ type, question: id }));
    return html`
      <div class="actions">
        ${mayTryAgain ? html`<button class="outlined" type="button" @click=${ask('try-again')}>${this.#localize.text('feedback.try-again')}</button>` : nothing}
        ${mayReveal ? html`<button type="button" @click=${ask('reveal')}>${this.#localize.text('feedback.show-answer')}</button>` : nothing}
      </div>
    `;
  }
}

/** Marked by nobody yet: the learner is to compare it with a model answer. */
const isOpen = (score: Score): boolean => score.explanation.key === 'score.compare';
