import { html, nothing, type CSSResultGroup, type TemplateResult } from 'lit';
import { inlineText } from '../../element-kit/inline-text.js';
import { optionRow } from '../../element-kit/option-row.js';
import { QuestionElement, type ResponseRules } from '../../element-kit/question-element.js';
import { questionStyles } from '../../element-kit/question.styles.js';
import { tokens } from '../../element-kit/tokens.styles.js';
import { missingChoice, type AskedChoice } from './ask-choice.js';
import { choiceResponseSchema, type ChoiceResponse } from './choice-question.js';

/**
 * One or several of a list, with native radios or checkboxes. Use inside `<geo-question>`, or alone with `asked` set.
 *
 * @tag geo-choice
 * @fires {GeoResponseEvent} geo-response - The learner picked or unpicked a choice; `response` is the list of picked ids.
 * @csspart prompt - The question itself.
 * @csspart option - A row with one choice; also `option-right`, `option-wrong`, `option-answer` after marking.
 * @csspart reason - Why a choice is right or wrong.
 */
export class GeoChoiceElement extends QuestionElement<AskedChoice, ChoiceResponse> {
  static override readonly rules: ResponseRules = { responseSchema: choiceResponseSchema, missing: missingChoice };

  static override styles: CSSResultGroup = [tokens, questionStyles];

  protected override render(): TemplateResult | typeof nothing {
    const { asked, response = [] } = this;
    if (!asked) return nothing;
    return html`
      <fieldset>
        <legend class="prompt" part="prompt">${inlineText(asked.prompt, this.contentLanguage, this.localize)}</legend>
        <div class="rows">
          ${asked.choices.map(({ id, text }) =>
            optionRow(
              {
                id,
                text,
                multiple: asked.multiple,
                checked: response.includes(id),
                disabled: this.readonly,
                mark: this.markOf(id),
                language: this.contentLanguage,
                onChange: this.#onChange,
              },
              this.localize,
            ),
          )}
        </div>
      </fieldset>
    `;
  }

  readonly #onChange = (id: string, checked: boolean): void => {
    const others = this.asked?.multiple ? (this.response ?? []).filter((other) => other !== id) : [];
    this.respond(checked ? [...others, id] : others);
  };
}
