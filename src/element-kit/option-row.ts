import { html, nothing, type TemplateResult } from 'lit';
import type { Text } from '../model/text.js';
import { inlineText } from './inline-text.js';
import type { Localize } from './localize.js';
import { markWord, reasonOf } from './part-mark.js';
import type { PartMark } from './question-element.js';

/** One option of a question: a native radio or checkbox with its text, and after marking a word, an icon and the reason. */
export interface OptionRow {
  readonly id: string;
  readonly text: Text;
  readonly multiple: boolean;
  readonly checked: boolean;
  readonly disabled: boolean;
  readonly mark: PartMark;
  readonly language: string | undefined;
  /** Which radios belong together; for elements with more than one group. */
  readonly group?: string;
  readonly onChange: (id: string, checked: boolean) => void;
}

export function optionRow(row: OptionRow, localize: Localize): TemplateResult {
  const { id, mark } = row;
  const changed = (event: Event): void => row.onChange(id, (event.target as HTMLInputElement).checked);
  return html`
    <label class=${mark.state ? `row row-${mark.state}` : 'row'} part=${mark.state ? `option option-${mark.state}` : 'option'}>
      <input
        type=${row.multiple ? 'checkbox' : 'radio'}
        name=${row.group ?? 'option'}
        .value=${id}
        .checked=${row.checked}
        ?disabled=${row.disabled}
        aria-describedby=${mark.feedback === undefined ? nothing : `reason-${id}`}
        @change=${changed}
      />
      ${inlineText(row.text, row.language, localize)} ${markWord(mark, localize, row.multiple)}
    </label>
    ${reasonOf(id, mark, row.language, localize)}
  `;
}
