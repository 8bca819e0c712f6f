import { html, nothing, type CSSResultGroup, type TemplateResult } from 'lit';
import { inlineText } from '../../element-kit/inline-text.js';
import { addEnglish } from '../../element-kit/localize.js';
import { markWord, reasonOf } from '../../element-kit/part-mark.js';
import { QuestionElement, type ResponseRules } from '../../element-kit/question-element.js';
import { questionStyles } from '../../element-kit/question.styles.js';
import { tokens } from '../../element-kit/tokens.styles.js';
import { classifyMessages } from '../../i18n/classify-messages.js';
import { missingClassify, type AskedClassify } from './ask-classify.js';
import { classifyResponseSchema, type ClassifyResponse } from './classify-question.js';
import { classifyStyles } from './geo-classify.styles.js';

addEnglish(classifyMessages);

/** With more categories than this, a statement stands above its radios however much room there is. */
const MOST_COLUMNS = 3;

/**
 * Statements, each with one native radio per category: a table where there is room, else one statement below the other. What the
 * categories mean stands folded before them. Use inside `<geo-question>`, or alone with `asked` set.
 *
 * @tag geo-classify
 * @fires {GeoResponseEvent} geo-response - The learner put a statement into a category; `response` has the category's id under the statement's.
 * @csspart prompt - The question itself.
 * @csspart meanings - What the categories mean, folded.
 * @csspart statement - A statement with its radios.
 * @csspart option - A radio with its category; also `option-right`, `option-wrong`, `option-answer` after marking.
 * @csspart reason - Why a statement belongs where it does.
 */
export class GeoClassifyElement extends QuestionElement<AskedClassify, ClassifyResponse> {
  static override readonly rules: ResponseRules = { responseSchema: classifyResponseSchema, missing: missingClassify };

  static override styles: CSSResultGroup = [tokens, questionStyles, classifyStyles];

  /** To the first statement without a category, and past what the words mean. */
  override focus(options?: FocusOptions): void {
    const open = this.asked?.statements.find(({ id }) => this.response?.[id] === undefined)?.id;
    const radio = open === undefined ? undefined : [...this.renderRoot.querySelectorAll('input')].find(({ name }) => name === open);
    if (radio) radio.focus(options);
    else super.focus(options);
  }

  protected override render(): TemplateResult | typeof nothing {
    const { asked } = this;
    if (!asked) return nothing;
    const hasMeanings = asked.categories.some(({ meaning }) => meaning !== undefined);
    return html`
      <fieldset aria-describedby=${hasMeanings ? 'meanings' : nothing}>
        <legend class="prompt" part="prompt">${this.#text(asked.prompt)}</legend>
        <div class="room">
          ${hasMeanings ? this.#meanings(asked) : nothing}
          <div class=${asked.categories.length > MOST_COLUMNS ? 'statements' : 'statements as-table'}>
            <div class="head" aria-hidden="true"><span></span>${asked.categories.map(({ text }) => html`<span>${this.#text(text)}</span>`)}</div>
            ${asked.statements.map((statement) => this.#statement(statement, asked))}
          </div>
        </div>
      </fieldset>
    `;
  }

  #meanings({ categories }: AskedClassify): TemplateResult {
    return html`
      <details part="meanings">
        <summary>${this.localize.text('classify.meanings')}</summary>
        <dl id="meanings">
          ${categories.map(({ text, meaning }) =>
            meaning === undefined
              ? nothing
              : html`<div>
                  <dt>${this.#text(text)}</dt>
                  <dd>${this.#text(meaning)}</dd>
                </div>`,
          )}
        </dl>
      </details>
    `;
  }

  /** No fieldset: not every browser lets a legend stand beside what it names. */
  #statement({ id, text }: AskedClassify['statements'][number], { categories }: AskedClassify): TemplateResult {
    const marks = categories.map((category) => this.markOf(`${id}.${category.id}`));
    const feedback = marks.find((mark) => mark.feedback !== undefined)?.feedback;
    return html`
      <div class="statement" part="statement" role="radiogroup" aria-labelledby=${`statement-${id}`} aria-describedby=${feedback === undefined ? nothing : `reason-${id}`}>
        <p class="words" id=${`statement-${id}`}>${this.#text(text)}</p>
        ${categories.map((category, index) => {
          const mark = marks[index] as (typeof marks)[number];
          return html`
            <label class=${mark.state ? `row cell row-${mark.state}` : 'row cell'} part=${mark.state ? `option option-${mark.state}` : 'option'}>
              <input
                type="radio"
                name=${id}
                .value=${category.id}
                .checked=${this.response?.[id] === category.id}
                ?disabled=${this.readonly}
                @change=${() => this.#place(id, category.id)}
              />
              <span class="category">${this.#text(category.text)}</span> ${markWord(mark, this.localize)}
            </label>
          `;
        })}
        ${reasonOf(id, { state: undefined, feedback }, this.contentLanguage, this.localize)}
      </div>
    `;
  }

  #text(text: Parameters<typeof inlineText>[0]): ReturnType<typeof inlineText> {
    return inlineText(text, this.contentLanguage, this.localize);
  }

  /** Leaves out what an older response may hold of statements that are gone. */
  #place(statement: string, category: string): void {
    const known = new Set(this.asked?.statements.map(({ id }) => id));
    const others = Object.entries(this.response ?? {}).filter(([id]) => known.has(id));
    this.respond({ ...Object.fromEntries(others), [statement]: category });
  }
}
