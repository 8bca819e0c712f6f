import { html, nothing, type CSSResultGroup, type TemplateResult } from 'lit';
import { inlineText } from '../../element-kit/inline-text.js';
import { addEnglish } from '../../element-kit/localize.js';
import { optionRow } from '../../element-kit/option-row.js';
import { markWord } from '../../element-kit/part-mark.js';
import { QuestionElement, type PartMark, type ResponseRules } from '../../element-kit/question-element.js';
import { questionStyles } from '../../element-kit/question.styles.js';
import { buttons, tokens } from '../../element-kit/tokens.styles.js';
import { hotTextMessages } from '../../i18n/hot-text-messages.js';
import { charactersOf } from '../../model/text.js';
import { directionOfText } from '../../model/text-direction.js';
import { missingHotText, type AskedHotText, type AskedSegment } from './ask-hot-text.js';
import { hotTextStyles } from './geo-hot-text.styles.js';
import { hotTextResponseSchema, type HotTextResponse } from './hot-text-question.js';

addEnglish(hotTextMessages);

/**
 * Pieces of a running text to pick: toggle buttons in the text, or a list of checkboxes under it, as the learner likes. Use inside
 * `<geo-question>`, or alone with `asked` set.
 *
 * @tag geo-hot-text
 * @fires {GeoResponseEvent} geo-response - The learner picked or unpicked a piece; `response` is the list of picked ids.
 * @csspart prompt - The question itself.
 * @csspart text - The running text.
 * @csspart option - A piece that can be picked; also `option-right`, `option-wrong`, `option-answer` after marking.
 * @csspart reason - Why a piece is right or wrong.
 */
export class GeoHotTextElement extends QuestionElement<AskedHotText, HotTextResponse> {
  static override properties = {
    isList: { state: true },
  };

  static override readonly rules: ResponseRules = { responseSchema: hotTextResponseSchema, missing: missingHotText };

  static override styles: CSSResultGroup = [tokens, buttons, questionStyles, hotTextStyles];

  private isList = false;

  protected override render(): TemplateResult | typeof nothing {
    const { asked } = this;
    if (!asked) return nothing;
    const pickable = asked.segments.filter(({ fixed }) => !fixed);
    const count = pickable.filter(({ id }) => this.#isPicked(id)).length;
    return html`
      <fieldset>
        <legend class="prompt" part="prompt">${inlineText(asked.prompt, this.contentLanguage, this.localize)}</legend>
        ${this.#text(asked.segments)} ${this.isList ? html`<div class="rows">${pickable.map((segment) => this.#row(segment))}</div>` : this.#reasons(pickable)}
        <div class="under">
          <bdi>${this.localize.text('hot-text.picked', { count })}</bdi>
          <button class="switch" type="button" @click=${this.#onSwitch}>${this.localize.text(this.isList ? 'hot-text.as-text' : 'hot-text.as-list')}</button>
        </div>
      </fieldset>
    `;
  }

  #text(segments: readonly AskedSegment[]): TemplateResult {
    const direction = directionOfText(segments.map(({ text }) => charactersOf(text)).join(' '));
    return html`<p class="text" part="text" dir=${direction} lang=${this.contentLanguage ?? nothing}>${segments.map((segment) => this.#piece(segment))}</p>`;
  }

  #piece(segment: AskedSegment): TemplateResult {
    const gap = segment.gap === '\n' ? html`<br />` : segment.gap;
    const words = inlineText(segment.text, this.contentLanguage, this.localize);
    return segment.fixed || this.isList ? html`${gap}${words}` : html`${gap}${this.#toggle(segment, words)}`;
  }

  /** No native button, because those never break across lines. */
  #toggle({ id }: AskedSegment, words: unknown): TemplateResult {
    const mark = this.markOf(id);
    return html`<span
      class=${mark.state ? `segment segment-${mark.state}` : 'segment'}
      part=${mark.state ? `option option-${mark.state}` : 'option'}
      role="button"
      tabindex=${this.readonly ? nothing : 0}
      aria-pressed=${this.#isPicked(id) ? 'true' : 'false'}
      aria-disabled=${this.readonly ? 'true' : nothing}
      aria-describedby=${this.#hasReason(mark) ? `reason-${id}` : nothing}
      @click=${() => this.#toggled(id)}
      @keydown=${(event: KeyboardEvent) => this.#onKey(event, id)}
      >${words}${this.#word(mark)}</span
    >`;
  }

  #row({ id, text }: AskedSegment): TemplateResult {
    return optionRow(
      {
        id,
        text,
        multiple: true,
        checked: this.#isPicked(id),
        disabled: this.readonly,
        mark: this.markOf(id),
        language: this.contentLanguage,
        onChange: (changed) => this.#toggled(changed),
      },
      this.localize,
    );
  }

  /** The reasons for what was picked, and for what should have been when that may be seen. */
  #reasons(segments: readonly AskedSegment[]): TemplateResult | typeof nothing {
    const marked = segments.map((segment) => ({ ...segment, mark: this.markOf(segment.id) })).filter(({ mark }) => this.#hasReason(mark));
    if (marked.length === 0) return nothing;
    return html`<ul class="reasons" role="list">
      ${marked.map(
        ({ id, text, mark }) => html`
          <li class="reason reason-${mark.state}" part="reason">
            <p class="heading">${inlineText(text, this.contentLanguage, this.localize)} ${this.#word(mark)}</p>
            <p id=${`reason-${id}`}>${inlineText(mark.feedback, this.contentLanguage, this.localize)}</p>
          </li>
        `,
      )}
    </ul>`;
  }

  #word(mark: PartMark): ReturnType<typeof markWord> {
    return markWord(mark, this.localize, (this.reveal?.answers.length ?? 0) > 1);
  }

  #hasReason({ state, feedback }: PartMark): boolean {
    return state !== undefined && feedback !== undefined;
  }

  #isPicked(id: string): boolean {
    return this.response?.includes(id) === true;
  }

  /** Keeps the picks in the order of the text, and leaves out what an older response may hold of pieces that are gone. */
  #toggled(id: string): void {
    const isPicked = (other: string): boolean => (other === id) !== this.#isPicked(other);
    this.respond(this.asked?.segments.filter((segment) => !segment.fixed && isPicked(segment.id)).map((segment) => segment.id) ?? []);
  }

  #onKey(event: KeyboardEvent, id: string): void {
    if (event.key !== 'Enter' && event.key !== ' ') return;
    event.preventDefault();
    if (!event.repeat) this.#toggled(id);
  }

  readonly #onSwitch = (): void => {
    this.isList = !this.isList;
  };
}
