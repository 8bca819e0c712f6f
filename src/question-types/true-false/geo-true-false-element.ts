import { html, nothing, type CSSResultGroup, type TemplateResult } from 'lit';
import { inlineText } from '../../element-kit/inline-text.js';
import { optionRow } from '../../element-kit/option-row.js';
import { QuestionElement, type ResponseRules } from '../../element-kit/question-element.js';
import { questionStyles } from '../../element-kit/question.styles.js';
import { tokens } from '../../element-kit/tokens.styles.js';
import type { AskedBase } from '../../model/question.js';
import { missingTrueFalse } from './score-true-false.js';
import { trueFalseResponseSchema, type TrueFalseResponse } from './true-false-question.js';
import { addEnglish } from '../../element-kit/localize.js';
import { textMessages } from '../../i18n/text-messages.js';

addEnglish(textMessages);

/**
 * One statement to judge, with two native radios. Use inside `<geo-question>`, or alone with `asked` set.
 *
 * @tag geo-true-false
 * @fires {GeoResponseEvent} geo-response - The learner judged; `response` is true or false.
 * @csspart prompt - The statement.
 * @csspart option - A row with “True” or “False”; also `option-right`, `option-wrong`, `option-answer` after marking.
 * @csspart reason - Why.
 */
export class GeoTrueFalseElement extends QuestionElement<AskedBase, TrueFalseResponse> {
  static override readonly rules: ResponseRules = { responseSchema: trueFalseResponseSchema, missing: missingTrueFalse };

  static override styles: CSSResultGroup = [tokens, questionStyles];

  protected override render(): TemplateResult | typeof nothing {
    const { asked, response } = this;
    if (!asked) return nothing;
    return html`
      <fieldset>
        <legend class="prompt" part="prompt">${inlineText(asked.prompt, this.contentLanguage, this.localize)}</legend>
        <div class="rows">
          ${[true, false].map((value) =>
            optionRow(
              {
                id: String(value),
                text: { text: this.localize.text(`value.${value}`), lang: this.localize.language },
                multiple: false,
                checked: response === value,
                disabled: this.readonly,
                mark: this.markOf(String(value)),
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

  readonly #onChange = (id: string): void => this.respond(id === 'true');
}
