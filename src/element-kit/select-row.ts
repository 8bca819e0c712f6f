import { html, nothing, type TemplateResult } from 'lit';
import type { Text } from '../model/text.js';
import { inlineText } from './inline-text.js';
import type { Localize } from './localize.js';
import { markWord, reasonOf } from './part-mark.js';
import type { PartMark } from './question-element.js';

/** A native drop-down list; what labels and describes it stands beside it in the same root. */
export interface SelectBox {
  readonly id: string;
  readonly options: readonly { readonly value: string; readonly words: string; readonly language?: string | undefined }[];
  /** The words of a first option without a value, for “none chosen”. */
  readonly empty?: string | undefined;
  readonly value: string;
  readonly disabled?: boolean;
  /** Ids of what names it, where no `<label>` does. */
  readonly labelledBy?: string;
  readonly describedBy?: string | undefined;
  readonly onChange: (value: string, select: HTMLSelectElement) => void;
}

export const selectBox = (box: SelectBox): TemplateResult => html`
  <select
    id=${box.id}
    part="field"
    autocomplete="off"
    ?disabled=${box.disabled}
    aria-labelledby=${box.labelledBy ?? nothing}
    aria-describedby=${box.describedBy ?? nothing}
    @change=${({ target }: Event) => box.onChange((target as HTMLSelectElement).value, target as HTMLSelectElement)}
  >
    ${box.empty === undefined ? nothing : html`<option value="" dir="auto" .selected=${box.value === ''}>${box.empty}</option>`}
    ${box.options.map(({ value, words, language }) => html`<option dir="auto" lang=${language ?? nothing} value=${value} .selected=${value === box.value}>${words}</option>`)}
  </select>
`;

/** One part of a question that is answered by a choice from a list: its text as label, the list, and after marking a word and the reason. */
export interface SelectRow {
  readonly id: string;
  readonly text: Text;
  readonly options: SelectBox['options'];
  readonly empty: string;
  /** The value that is chosen, or an empty text. */
  readonly value: string;
  readonly disabled: boolean;
  readonly mark: PartMark;
  /** What would have been right, once it may be seen, where the learner’s own was not; with the reason for it where that is another. */
  readonly answer?: { readonly text: Text; readonly feedback?: Text | undefined } | undefined;
  readonly language: string | undefined;
  readonly onChange: (id: string, value: string) => void;
}

export function selectRow(row: SelectRow, localize: Localize): TemplateResult {
  const { id, mark, answer, language } = row;
  const reason = reasonOf(id, mark, language, localize);
  return html`
    <div class=${mark.state ? `select-row row-${mark.state}` : 'select-row'} part=${mark.state ? `option option-${mark.state}` : 'option'}>
      <label for=${`select-${id}`}>${inlineText(row.text, language, localize)}</label>
      <div class="chosen">
        ${selectBox({
          id: `select-${id}`,
          options: row.options,
          empty: row.empty,
          value: row.value,
          disabled: row.disabled,
          describedBy: mark.feedback === undefined ? undefined : `reason-${id}`,
          onChange: (value) => row.onChange(id, value),
        })}
        ${mark.state === 'answer' ? nothing : markWord(mark, localize)}
      </div>
      ${answer?.feedback === undefined ? [answerLine(answer, language, localize), reason] : [reason, answerLine(answer, language, localize)]}
    </div>
  `;
}

/** What would have been right. The reason of the row comes after it, where it has none of its own. */
const answerLine = (answer: SelectRow['answer'], language: string | undefined, localize: Localize): TemplateResult | typeof nothing =>
  answer === undefined
    ? nothing
    : html`
        <p class="answer-line">${markWord({ state: 'answer', feedback: undefined }, localize)} <strong>${inlineText(answer.text, language, localize)}</strong></p>
        ${answer.feedback === undefined ? nothing : html`<p class="reason" part="reason">${inlineText(answer.feedback, language, localize)}</p>`}
      `;
