import { html, nothing, type CSSResultGroup, type TemplateResult } from 'lit';
import { renderMarkup } from '../../element-kit/inline-markup.js';
import { inlineText } from '../../element-kit/inline-text.js';
import { addEnglish } from '../../element-kit/localize.js';
import type { markedGap } from '../../element-kit/marked-gap.js';
import { QuestionElement, type ResponseRules } from '../../element-kit/question-element.js';
import { questionStyles } from '../../element-kit/question.styles.js';
import { readingNote } from '../../element-kit/text-field.js';
import { textFieldStyles } from '../../element-kit/text-field.styles.js';
import { tokens } from '../../element-kit/tokens.styles.js';
import { clozeMessages } from '../../i18n/cloze-messages.js';
import { charactersOf, languageOf } from '../../model/text.js';
import { missingCloze, type AskedCloze, type AskedGap } from './ask-cloze.js';
import { clozeResponseSchema, typedIn, type ClozeResponse } from './cloze-question.js';
import { gapLabel, openGap, type GapView } from './geo-cloze-gap.js';
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
  static override readonly rules: ResponseRules = { responseSchema: clozeResponseSchema, missing: missingCloze };

  static override styles: CSSResultGroup = [tokens, questionStyles, textFieldStyles, geoClozeStyles];

  /** Draws a gap after marking: it comes when all else stands. */
  #markedGap: typeof markedGap | undefined;
  readonly #loading = import('../../element-kit/marked-gap.js').then((module) => {
    this.#markedGap = module.markedGap;
    this.requestUpdate();
  });

  protected override async getUpdateComplete(): Promise<boolean> {
    await this.#loading;
    return super.getUpdateComplete();
  }

  protected override render(): TemplateResult | typeof nothing {
    const { asked, contentLanguage, localize } = this;
    if (!asked) return nothing;
    const drawMarked = this.score || this.reveal ? this.#markedGap : undefined;
    const contexts = contextsOfGaps(asked.text);
    const gaps = asked.gaps.map((gap, index) => {
      const view = this.#view(gap, index + 1, asked.gaps.length, contexts[index]);
      const { number, note } = view;
      const closed = drawMarked?.(view, this, (name) => gapLabel(number, name, localize));
      const named = number && html`<strong>${localize.text('cloze.reason', { number })}</strong>`;
      return {
        id: gap.id,
        field: [closed?.field ?? openGap(view), JOINER],
        note: closed ? closed.reason : note && html`<li id=${`note-${gap.id}`}>${named} ${note}</li>`,
      };
    });
    return html`
      <fieldset>
        <legend class="prompt" part="prompt">${inlineText(asked.prompt, contentLanguage, localize)}</legend>
        <div class="passage">
          <span class="inline-text" dir="auto" lang=${languageOf(asked.text) ?? contentLanguage ?? nothing}
            >${renderMarkup(charactersOf(asked.text), (plain) =>
              splitAtGaps(plain).map((piece) => (typeof piece === 'string' ? piece : gaps.find(({ id }) => id === piece.gap)?.field)),
            )}</span
          >
        </div>
        <ul class="under notes" role=${gaps.some(({ note }) => note) ? 'list' : 'presentation'}>
          ${gaps.map(({ note }) => note)}
        </ul>
      </fieldset>
    `;
  }

  #view(gap: AskedGap, number: number, count: number, context: string | undefined): GapView {
    const { localize, readonly: disabled } = this;
    const given = this.response?.[gap.id];
    const isNumber = gap.kind === 'number';
    return {
      gap,
      number: count === 1 ? undefined : number,
      given: typedIn(given),
      unit: isNumber && gap.unit !== undefined ? html` <bdi part="unit" id=${`unit-${gap.id}`}>${gap.unit}</bdi>` : undefined,
      name: localize.text('cloze.gap', { number, count }),
      context,
      note: isNumber && typeof given === 'object' ? readingNote(given, readTypedNumber(given.text, gap.units, localize.language).ambiguous, localize) : undefined,
      disabled,
      localize,
      onInput: (typed) => this.#fill(gap, typed),
    };
  }

  #fill(gap: AskedGap, typed: string): void {
    const { [gap.id]: _before, ...others } = this.response ?? {};
    const given = gap.kind === 'number' ? readTypedNumber(typed, gap.units, this.localize.language).response : typed;
    this.respond(typed === '' ? others : { ...others, [gap.id]: given });
  }
}
