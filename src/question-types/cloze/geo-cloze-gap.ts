import { html, type TemplateResult } from 'lit';
import type { Localize } from '../../element-kit/localize.js';
import { selectBox } from '../../element-kit/select-row.js';
import { typedInput } from '../../element-kit/text-field.js';
import { LONGEST_NUMBER } from '../../model/expected-number.js';
import { LONGEST_TYPED } from '../../model/expected-text.js';
import { plainInlineText } from '../../model/inline-text.js';
import { charactersOf, languageOf } from '../../model/text.js';
import type { AskedGap } from './ask-cloze.js';

/** A gap in the running text. */
export interface GapView {
  readonly gap: AskedGap;
  /** Counted from 1 in the order of the text; undefined for the only one, which needs none. */
  readonly number: number | undefined;
  /** The id of a choice, or what was typed. */
  readonly given: string;
  readonly unit: TemplateResult | undefined;
  /** “Gap 2 of 3”. */
  readonly name: string;
  /** A few words around it, which belong to its name. */
  readonly context: string | undefined;
  /** How its number was read, where that stands in a note below. */
  readonly note: string | undefined;
  readonly disabled: boolean;
  readonly localize: Localize;
  readonly onInput: (typed: string) => void;
}

/** A list or a field. The words around it, which belong to its name, are hidden: who reads the text hears them only on coming to the field. */
export function openGap(view: GapView): TemplateResult {
  const { gap, number, disabled, localize, onInput } = view;
  const { id } = gap;
  const numeric = gap.kind === 'number';
  const field = { id: `gap-${id}`, value: view.given, disabled, labelledBy: `name-${id} context-${id}${view.unit ? ` unit-${id}` : ''}` };
  return html`<span class="gap"
    ><label id=${`name-${id}`} for=${field.id} class=${number ? '' : 'visually-hidden'}>${gapLabel(number, view.name, localize)}</label
    ><span id=${`context-${id}`} dir="auto" hidden>${view.context}</span>${
      gap.kind === 'choice'
        ? selectBox({
            ...field,
            options: gap.choices.map((choice) => ({ value: choice.id, words: plainInlineText(charactersOf(choice.text)), language: languageOf(choice.text) })),
            empty: localize.text('cloze.choose'),
            onChange: onInput,
          })
        : typedInput({
            ...field,
            numeric,
            longest: numeric ? LONGEST_NUMBER : LONGEST_TYPED,
            describedBy: view.note ? `note-${id}` : undefined,
            onInput,
          })
    }${view.unit}</span
  >`;
}

/** The small number by which the notes below name a gap, and its name for a screen reader, with a direction, so that the text around it finds its own. */
export const gapLabel = (number: number | undefined, name: string, localize: Localize): unknown => [
  number && html`<span class="at" aria-hidden="true">${localize.number(number)}</span>`,
  html`<bdi class="visually-hidden" lang=${localize.shownLanguage}>${name}</bdi>`,
];
