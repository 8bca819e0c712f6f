import { html, nothing, type TemplateResult } from 'lit';
import { markMessages } from '../i18n/mark-messages.js';
import type { Text } from '../model/text.js';
import { answerIcon, rightIcon, wrongIcon } from './icons.js';
import { inlineText } from './inline-text.js';
import { addEnglish, type Localize } from './localize.js';
import type { PartMark } from './question-element.js';

addEnglish(markMessages);

/** One option of a question: a native radio or checkbox with its text, and after marking a word, an icon and the reason. */
export interface OptionRow {
  readonly id: string;
  readonly text: Text;
  readonly multiple: boolean;
  readonly checked: boolean;
  readonly disabled: boolean;
  readonly mark: PartMark;
  readonly language: string | undefined;
  readonly onChange: (id: string, checked: boolean) => void;
}

export function optionRow(row: OptionRow, localize: Localize): TemplateResult {
  const { id, mark } = row;
  const hasReason = mark.feedback !== undefined;
  const changed = (event: Event): void => row.onChange(id, (event.target as HTMLInputElement).checked);
  return html`
    <label class=${mark.state ? `row row-${mark.state}` : 'row'} part=${mark.state ? `option option-${mark.state}` : 'option'}>
      <input
        type=${row.multiple ? 'checkbox' : 'radio'}
        name="option"
        .value=${id}
        .checked=${row.checked}
        ?disabled=${row.disabled}
        aria-describedby=${hasReason ? `reason-${id}` : nothing}
        @change=${changed}
      />
      ${inlineText(row.text, row.language, localize)} ${mark.state ? markWord(mark.state, row, localize) : nothing}
    </label>
    ${hasReason ? html`<p class="reason" part="reason" id=${`reason-${id}`}>${inlineText(mark.feedback, row.language, localize)}</p>` : nothing}
  `;
}

function markWord(state: 'right' | 'wrong' | 'answer', row: OptionRow, localize: Localize): TemplateResult {
  if (state === 'wrong') return html`<span class="mark is-wrong">${wrongIcon}${localize.text('mark.wrong')}</span>`;
  if (state === 'right') return html`<span class="mark is-right">${rightIcon}${localize.text('mark.right')}</span>`;
  return html`<span class="mark is-right">${answerIcon}${localize.text(row.multiple ? 'mark.also' : 'mark.answer')}</span>`;
}
