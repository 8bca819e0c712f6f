import { nothing, type CSSResultGroup, type TemplateResult } from 'lit';
import { QuestionElement, type ResponseRules } from '../../element-kit/question-element.js';
import { questionStyles } from '../../element-kit/question.styles.js';
import { textField } from '../../element-kit/text-field.js';
import { textFieldStyles } from '../../element-kit/text-field.styles.js';
import { tokens } from '../../element-kit/tokens.styles.js';
import { LONGEST_TYPED } from '../../model/expected-text.js';
import type { AskedBase } from '../../model/question.js';
import { missingShortText } from './score-short-text.js';
import { shortTextResponseSchema, type ShortTextResponse } from './short-text-question.js';

/**
 * A word or a few, typed. Use inside `<geo-question>`, or alone with `asked` set.
 *
 * @tag geo-short-text
 * @fires {GeoResponseEvent} geo-response - The learner typed; `response` is the text as typed.
 * @csspart prompt - The question itself.
 * @csspart field - The text field.
 * @csspart reason - Why.
 */
export class GeoShortTextElement extends QuestionElement<AskedBase, ShortTextResponse> {
  static override readonly rules: ResponseRules = { responseSchema: shortTextResponseSchema, missing: missingShortText };

  static override styles: CSSResultGroup = [tokens, questionStyles, textFieldStyles];

  protected override render(): TemplateResult | typeof nothing {
    const { asked, response = '' } = this;
    if (!asked) return nothing;
    return textField(
      {
        prompt: asked.prompt,
        value: response,
        numeric: false,
        longest: LONGEST_TYPED,
        disabled: this.readonly,
        mark: this.markOf('text'),
        language: this.contentLanguage,
        onInput: this.#onInput,
      },
      this.localize,
    );
  }

  readonly #onInput = (value: string): void => this.respond(value);
}
