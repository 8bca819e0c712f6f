import { nothing, type CSSResultGroup, type TemplateResult } from 'lit';
import { QuestionElement, type ResponseRules } from '../../element-kit/question-element.js';
import { questionStyles } from '../../element-kit/question.styles.js';
import { readingNote, textField } from '../../element-kit/text-field.js';
import { textFieldStyles } from '../../element-kit/text-field.styles.js';
import { tokens } from '../../element-kit/tokens.styles.js';
import { LONGEST_NUMBER } from '../../model/expected-number.js';
import { numericResponseSchema, type NumericResponse } from './numeric-question.js';
import { readNumericResponse } from './read-response.js';
import { missingNumeric, type AskedNumeric } from './score-numeric.js';

/**
 * A number, typed in the learner's own way. Use inside `<geo-question>`, or alone with `asked` set. Where the signs could mean two
 * numbers (1.234), the one understood is shown under the field.
 *
 * @tag geo-numeric
 * @fires {GeoResponseEvent} geo-response - The learner typed; `response` is `{ text, value }`, `value` null while it cannot be read.
 * @csspart prompt - The question itself.
 * @csspart field - The text field.
 * @csspart unit - The unit beside the field.
 * @csspart reason - Why.
 */
export class GeoNumericElement extends QuestionElement<AskedNumeric, NumericResponse> {
  static override readonly rules: ResponseRules = { responseSchema: numericResponseSchema, missing: missingNumeric };

  static override styles: CSSResultGroup = [tokens, questionStyles, textFieldStyles];

  protected override render(): TemplateResult | typeof nothing {
    const { asked, response } = this;
    if (!asked) return nothing;
    return textField(
      {
        prompt: asked.prompt,
        value: response?.text ?? '',
        numeric: true,
        suffix: asked.unit,
        note: response && readingNote(response, readNumericResponse(response.text, asked.units, this.localize.language).ambiguous, this.localize),
        longest: LONGEST_NUMBER,
        disabled: this.readonly,
        mark: this.markOf('number'),
        language: this.contentLanguage,
        onInput: this.#onInput,
      },
      this.localize,
    );
  }

  readonly #onInput = (text: string): void => this.respond(readNumericResponse(text, this.asked?.units ?? [], this.localize.language).response);
}
