import { html, nothing, type CSSResultGroup, type TemplateResult } from 'lit';
import { inlineText } from '../../element-kit/inline-text.js';
import { addEnglish } from '../../element-kit/localize.js';
import { optionRow } from '../../element-kit/option-row.js';
import { QuestionElement, type ResponseRules } from '../../element-kit/question-element.js';
import { questionStyles } from '../../element-kit/question.styles.js';
import { tokens } from '../../element-kit/tokens.styles.js';
import { evidencePairMessages } from '../../i18n/evidence-pair-messages.js';
import type { Text } from '../../model/text.js';
import { missingEvidencePair, type AskedEvidencePair } from './ask-evidence-pair.js';
import { evidencePairResponseSchema, type EvidencePairResponse } from './evidence-pair-question.js';
import { evidencePairStyles } from './geo-evidence-pair.styles.js';

addEnglish(evidencePairMessages);

const NO_PICKS: EvidencePairResponse = { choices: [], statements: [] };

/**
 * An answer, and then the statements that support it: native radios or checkboxes, and checkboxes under them. Use inside
 * `<geo-question>`, or alone with `asked` set.
 *
 * @tag geo-evidence-pair
 * @fires {GeoResponseEvent} geo-response - The learner picked or unpicked; `response` is `{ choices, statements }`, two lists of picked ids.
 * @csspart prompt - The question itself.
 * @csspart option - A row with a choice or a statement; also `option-right`, `option-wrong`, `option-answer` after marking.
 * @csspart reason - Why a choice is right or wrong, or why a statement supports the answer or not.
 */
export class GeoEvidencePairElement extends QuestionElement<AskedEvidencePair, EvidencePairResponse> {
  static override readonly rules: ResponseRules = { responseSchema: evidencePairResponseSchema, missing: missingEvidencePair };

  static override styles: CSSResultGroup = [tokens, questionStyles, evidencePairStyles];

  protected override render(): TemplateResult | typeof nothing {
    const { asked, localize: t } = this;
    if (!asked) return nothing;
    const statements = asked.statements.map(({ id, text }, index) => ({ id, text: text ?? { text: t.text('pair.statement', { number: index + 1 }), lang: t.language } }));
    return html`
      <fieldset>
        <legend class="prompt" part="prompt">${inlineText(asked.prompt, this.contentLanguage, t)}</legend>
        ${this.#step('choices', asked.choices, asked.multiple)} ${this.#step('statements', statements, true)}
      </fieldset>
    `;
  }

  #step(part: keyof EvidencePairResponse, entries: readonly { readonly id: string; readonly text: Text }[], multiple: boolean): TemplateResult {
    const { response = NO_PICKS, localize } = this;
    const picks = response[part];
    const onChange = (id: string, checked: boolean): void => {
      const others = multiple ? picks.filter((other) => other !== id) : [];
      this.respond({ ...response, [part]: checked ? [...others, id] : others });
    };
    return html`
      <fieldset class="step">
        <legend><bdi>${localize.text(part === 'choices' ? 'pair.answer' : 'pair.support')}</bdi></legend>
        <div class="rows">
          ${entries.map(({ id, text }) =>
            optionRow(
              {
                id,
                text,
                multiple,
                checked: picks.includes(id),
                disabled: this.readonly,
                mark: this.markOf(id),
                language: this.contentLanguage,
                group: part,
                onChange,
              },
              localize,
            ),
          )}
        </div>
      </fieldset>
    `;
  }
}
