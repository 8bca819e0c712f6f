import { html, nothing, type TemplateResult } from 'lit';
import type { TypedNumber } from '../model/expected-number.js';
import type { Text } from '../model/text.js';
import { inlineText } from './inline-text.js';
import { addEnglish, type Localize } from './localize.js';
import { markWord } from './part-mark.js';
import type { PartMark } from './question-element.js';
import { textMessages } from '../i18n/text-messages.js';

addEnglish(textMessages);

/** A one-line field with its prompt as label, and after marking a word, an icon and the reason. */
export interface TextField {
  readonly prompt: Text;
  readonly value: string;
  readonly numeric: boolean;
  /** What stands after the field, such as a unit. */
  readonly suffix?: string | undefined;
  /** A quiet line under the field. */
  readonly note?: string | undefined;
  readonly longest: number;
  readonly disabled: boolean;
  readonly mark: PartMark;
  readonly language: string | undefined;
  readonly onInput: (value: string) => void;
}

/** One line to type in. Without help of the browser's own, which would put wrong words into it or give right ones away. */
export interface TypedInput extends Pick<TextField, 'value' | 'numeric' | 'longest' | 'disabled' | 'onInput'> {
  readonly id: string;
  /** Ids of what names it, where more than its label does. */
  readonly labelledBy?: string;
  readonly describedBy?: string | undefined;
}

export const typedInput = (field: TypedInput): TemplateResult => html`
  <input
    id=${field.id}
    part="field"
    class=${field.numeric ? 'number' : 'text'}
    type="text"
    inputmode=${field.numeric ? 'decimal' : 'text'}
    autocomplete="off"
    autocapitalize="off"
    autocorrect="off"
    spellcheck="false"
    dir="auto"
    maxlength=${field.longest}
    .value=${field.value}
    ?disabled=${field.disabled}
    aria-labelledby=${field.labelledBy ?? nothing}
    aria-describedby=${field.describedBy ?? nothing}
    @input=${(event: Event) => field.onInput((event.target as HTMLInputElement).value)}
  />
`;

/** How a number was read, where its signs could mean another one and it is not written as it was typed. */
export function readingNote({ text, value }: TypedNumber, ambiguous: boolean, localize: Localize): string | undefined {
  if (!ambiguous || value === null) return undefined;
  const reading = localize.number(value);
  // What follows the last digit is a unit.
  return text.trim().replace(/\P{N}+$/u, '') === reading ? undefined : localize.text('number.understood', { value: reading });
}

export function textField(field: TextField, localize: Localize): TemplateResult {
  const { mark } = field;
  return html`
    <label class="prompt" part="prompt" for="field">${inlineText(field.prompt, field.language, localize)}</label>
    <div class="field">
      ${typedInput({ ...field, id: 'field', describedBy: field.suffix === undefined ? 'under' : 'unit under' })}
      ${field.suffix === undefined ? nothing : html`<span class="suffix" part="unit" id="unit">${field.suffix}</span>`} ${markWord(mark, localize)}
    </div>
    <div class="under" id="under">
      ${mark.feedback === undefined ? field.note : html`<p class="reason" part="reason">${inlineText(mark.feedback, field.language, localize)}</p>`}
    </div>
  `;
}
