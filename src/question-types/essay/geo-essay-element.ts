import { html, nothing, type CSSResultGroup, type PropertyValues, type TemplateResult } from 'lit';
import { inlineText } from '../../element-kit/inline-text.js';
import { addEnglish } from '../../element-kit/localize.js';
import { optionRow } from '../../element-kit/option-row.js';
import { QuestionElement, type ResponseRules } from '../../element-kit/question-element.js';
import { questionStyles } from '../../element-kit/question.styles.js';
import { tokens } from '../../element-kit/tokens.styles.js';
import { essayMessages } from '../../i18n/essay-messages.js';
import type { AskedBase } from '../../model/question.js';
import type { RevealPart } from '../../model/score.js';
import { missingEssay } from './ask-essay.js';
import { essayResponseSchema, LONGEST_ESSAY, type EssayResponse } from './essay-question.js';
import { geoEssayStyles } from './geo-essay.styles.js';
import { countWords } from './read-words.js';

addEnglish(essayMessages);

/** How long typing has to rest before the number of words is said. */
const REST_MILLISECONDS = 2000;

const NOTHING_WRITTEN: EssayResponse = { text: '', rubric: [] };

/**
 * A text of one's own. After marking the model answer stands beside it, and the learner ticks what the text does: those ticks are sent
 * even though the text can no longer be changed (`readonly`). Use inside `<geo-question>`, or alone with `asked` set.
 *
 * @tag geo-essay
 * @fires {GeoResponseEvent} geo-response - The learner wrote, or ticked a row; `response` is `{ text, rubric }` with the ids of the ticked rows.
 * @csspart prompt - The question itself.
 * @csspart field - The text area.
 * @csspart option-answer - The model answer.
 * @csspart option - A row with something to look for in the text.
 */
export class GeoEssayElement extends QuestionElement<AskedBase, EssayResponse> {
  static override readonly rules: ResponseRules = { responseSchema: essayResponseSchema, missing: missingEssay };

  static override styles: CSSResultGroup = [tokens, questionStyles, geoEssayStyles];

  /** The number of words as a screen reader is told, which is not every one on the way; what stood there from the start is heard with the field. */
  #saidWords: number | undefined;
  #rest: ReturnType<typeof setTimeout> | undefined;

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    this.#endRest();
  }

  protected override willUpdate(changed: PropertyValues<this>): void {
    if (changed.has('asked')) this.#saidWords = undefined;
  }

  protected override render(): TemplateResult | typeof nothing {
    const { asked, response = NOTHING_WRITTEN, localize } = this;
    if (!asked) return nothing;
    const { text } = response;
    const words = localize.text('essay.words', { count: countWords(text) });
    const isCompared = this.score !== undefined && this.reveal !== undefined;
    return html`
      <label class="prompt" part="prompt" for="field">${inlineText(asked.prompt, this.contentLanguage, localize)}</label>
      <div class="texts">
        <div>
          ${isCompared ? html`<p class="caption">${localize.text('essay.your-text')}</p>` : nothing}
          <div class="grow" data-text=${text} lang=${this.contentLanguage ?? nothing}>
            <textarea
              id="field"
              part="field"
              dir="auto"
              autocomplete="off"
              rows="4"
              maxlength=${LONGEST_ESSAY}
              .value=${text}
              ?readonly=${this.readonly}
              aria-describedby="words"
              @input=${this.#onInput}
            ></textarea>
          </div>
          <p class="words" id="words" ?hidden=${isCompared}>${words}</p>
        </div>
        ${isCompared ? this.#model() : nothing}
      </div>
      <div class="visually-hidden" role="status">${isCompared || this.#saidWords === undefined ? nothing : localize.text('essay.words', { count: this.#saidWords })}</div>
      ${isCompared ? this.#rubric(response) : nothing}
    `;
  }

  #model(): TemplateResult {
    return html`<div role="group" aria-labelledby="model">
      <p class="caption" id="model">${this.localize.text('essay.model-answer')}</p>
      <div class="model" part="option-answer">${inlineText(this.reveal?.answers[0], this.contentLanguage, this.localize)}</div>
    </div>`;
  }

  #rubric({ rubric }: EssayResponse): TemplateResult {
    return html`
      <fieldset class="rubric">
        <legend>${this.localize.text('essay.rubric')}</legend>
        <div class="rows">${this.reveal?.parts.map((part) => this.#row(part, rubric.includes(part.id)))}</div>
      </fieldset>
    `;
  }

  #row({ id, text }: RevealPart, checked: boolean): TemplateResult {
    return optionRow(
      {
        id,
        text: text ?? this.localize.text('essay.says-this-too'),
        multiple: true,
        checked,
        disabled: false,
        // A tick says it all; what is not ticked is no mistake.
        mark: { state: undefined, feedback: undefined },
        language: text === undefined ? this.localize.shownLanguage : this.contentLanguage,
        onChange: this.#onTick,
      },
      this.localize,
    );
  }

  #endRest(): void {
    clearTimeout(this.#rest);
    this.#rest = undefined;
  }

  readonly #onInput = (event: Event): void => {
    this.respond({ ...(this.response ?? NOTHING_WRITTEN), text: (event.target as HTMLTextAreaElement).value });
    this.#endRest();
    this.#rest = setTimeout(() => {
      this.#endRest();
      this.#saidWords = countWords(this.response?.text ?? '');
      this.requestUpdate();
    }, REST_MILLISECONDS);
  };

  readonly #onTick = (id: string, checked: boolean): void => {
    const { text, rubric } = this.response ?? NOTHING_WRITTEN;
    const others = rubric.filter((other) => other !== id && this.reveal?.parts.some((part) => part.id === other));
    this.send({ text, rubric: checked ? [...others, id] : others });
  };
}
