import { html, nothing, type CSSResultGroup, type PropertyValues, type TemplateResult } from 'lit';
import { renderMarkup } from '../../element-kit/inline-markup.js';
import { inlineText } from '../../element-kit/inline-text.js';
import { addEnglish } from '../../element-kit/localize.js';
import { QuestionElement } from '../../element-kit/question-element.js';
import { questionStyles } from '../../element-kit/question.styles.js';
import { tokens } from '../../element-kit/tokens.styles.js';
import { clozeMessages } from '../../i18n/cloze-messages.js';
import type { RevealPart, ScorePart } from '../../model/score.js';
import { charactersOf, languageOf } from '../../model/text.js';
import type { AskedCloze, AskedGap } from './ask-cloze.js';
import type { ClozeResponse } from './cloze-question.js';
import { answerWords, closedGap, openGap } from './geo-cloze-gap.js';
import { geoClozeStyles } from './geo-cloze.styles.js';
import { contextsOfGaps, splitAtGaps } from './read-gap-text.js';
import { readTypedNumber } from './read-response.js';

addEnglish(clozeMessages);

/** Stands behind each gap and takes no room: it keeps a comma, or a suffix, on the line of the gap. */
const JOINER = '\u2060';

/**
 * A text with gaps: lists to choose from, and fields for words and numbers, in the running text. After marking the words stand in the
 * text, and the reasons below it. Use inside `<geo-question>`, or alone with `asked` set.
 *
 * @tag geo-cloze
 * @fires {GeoResponseEvent} geo-response - The learner filled or changed a gap; `response` holds what stands in each, by the id of the gap.
 * @csspart prompt - The question itself.
 * @csspart field - The list or field of a gap; after marking what was given.
 * @csspart unit - The unit after a number.
 * @csspart option-answer - The right answer of a gap.
 * @csspart reason - Why a gap is right or wrong.
 */
export class GeoClozeElement extends QuestionElement<AskedCloze, ClozeResponse> {
  static override styles: CSSResultGroup = [tokens, questionStyles, geoClozeStyles];

  /** The words around each gap, in the order of the gaps. */
  #contexts: string[] = [];

  protected override willUpdate(changed: PropertyValues<this>): void {
    if (this.asked && changed.has('asked')) this.#contexts = contextsOfGaps(this.asked.text);
  }

  protected override render(): TemplateResult | typeof nothing {
    const { asked, contentLanguage, localize } = this;
    if (!asked) return nothing;
    return html`
      <fieldset>
        <legend class="prompt" part="prompt">${inlineText(asked.prompt, contentLanguage, localize)}</legend>
        <div class="passage">
          <span class="inline-text" dir="auto" lang=${languageOf(asked.text) ?? contentLanguage ?? nothing}
            >${renderMarkup(charactersOf(asked.text), (plain) => splitAtGaps(plain).map((piece) => (typeof piece === 'string' ? piece : this.#gap(piece.gap))))}</span
          >
        </div>
        <ul class="notes" role="list">
          ${asked.gaps.map((gap, index) => (this.#isClosed ? this.#reason(gap, index) : this.#note(gap, index)))}
        </ul>
      </fieldset>
    `;
  }

  /** Whether the gaps are filled for good, and show what came of it. */
  get #isClosed(): boolean {
    return this.score !== undefined || this.reveal !== undefined;
  }

  #gap(id: string): unknown {
    const { localize, contentLanguage: language, readonly: disabled } = this;
    const gaps = this.asked?.gaps ?? [];
    const index = gaps.findIndex((gap) => gap.id === id);
    const gap = gaps[index];
    if (!gap) return nothing;
    const view = { gap, number: gaps.length === 1 ? undefined : index + 1, given: this.response?.[id], localize, language };
    if (this.#isClosed) return [closedGap({ ...view, own: this.#ownOf(id), answer: this.#answerOf(id) }), JOINER];
    const name = localize.text('cloze.gap', { number: index + 1, count: gaps.length });
    const note = this.#understood(gap) === undefined ? undefined : `note-${id}`;
    return [openGap({ ...view, name, context: this.#contexts[index] ?? '', note, disabled, onInput: (typed) => this.#fill(gap, typed) }), JOINER];
  }

  #ownOf(id: string): ScorePart | undefined {
    return this.score?.parts.find((part) => part.id === id);
  }

  /** The right answer, once it may be seen and where the learner has not given it. */
  #answerOf(id: string): RevealPart | undefined {
    return this.#ownOf(id)?.state === 'right' ? undefined : this.reveal?.parts.find((part) => part.id === id);
  }

  #gapName(index: number): TemplateResult | typeof nothing {
    return this.asked?.gaps.length === 1 ? nothing : html`<strong>${this.localize.text('cloze.reason', { number: index + 1 })}</strong>`;
  }

  /** Why a gap is right or wrong, and why the answer is the answer. */
  #reason({ id }: AskedGap, index: number): TemplateResult | typeof nothing {
    const { contentLanguage, localize } = this;
    const own = this.#ownOf(id)?.feedback;
    const answer = this.#answerOf(id);
    if (own === undefined && answer?.feedback === undefined) return nothing;
    return html`<li class="reason" part="reason">
      ${this.#gapName(index)} ${inlineText(own, contentLanguage, localize)} ${own !== undefined && answer?.feedback !== undefined ? html`<br />` : nothing}
      ${answer?.feedback === undefined ? nothing : html`${answerWords(answer, localize, contentLanguage)} ${inlineText(answer.feedback, contentLanguage, localize)}`}
    </li>`;
  }

  /** How a number was read, where its signs could mean another one. */
  #understood(gap: AskedGap): string | undefined {
    const given = this.response?.[gap.id];
    if (gap.kind !== 'number' || typeof given !== 'object' || given.value === null || !readTypedNumber(given.text, gap.units, this.localize.language).ambiguous) return undefined;
    const value = this.localize.number(given.value);
    return value === given.text.trim() ? undefined : this.localize.text('number.understood', { value });
  }

  #note(gap: AskedGap, index: number): TemplateResult | typeof nothing {
    const words = this.#understood(gap);
    return words === undefined ? nothing : html`<li class="note" id=${`note-${gap.id}`}>${this.#gapName(index)} ${words}</li>`;
  }

  #fill(gap: AskedGap, typed: string): void {
    const { [gap.id]: _before, ...others } = this.response ?? {};
    const given = gap.kind === 'number' ? readTypedNumber(typed, gap.units, this.localize.language).response : typed;
    this.respond(typed === '' ? others : { ...others, [gap.id]: given });
  }
}
