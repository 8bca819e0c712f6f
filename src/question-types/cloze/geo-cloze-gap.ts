import { html, nothing, type TemplateResult } from 'lit';
import { answerIcon } from '../../element-kit/icons.js';
import { inlineText } from '../../element-kit/inline-text.js';
import { directionOf, type Localize } from '../../element-kit/localize.js';
import { markWord } from '../../element-kit/part-mark.js';
import { typedInput } from '../../element-kit/text-field.js';
import { LONGEST_NUMBER } from '../../model/expected-number.js';
import { LONGEST_TYPED } from '../../model/expected-text.js';
import { plainInlineText } from '../../model/inline-text.js';
import type { RevealPart, ScorePart } from '../../model/score.js';
import { charactersOf, languageOf } from '../../model/text.js';
import type { AskedGap } from './ask-cloze.js';
import type { ClozeResponse } from './cloze-question.js';

/** A gap in the running text. */
export interface GapView {
  readonly gap: AskedGap;
  /** Counted from 1 in the order of the text; undefined for the only one, which needs none. */
  readonly number: number | undefined;
  readonly given: ClozeResponse[string] | undefined;
  readonly localize: Localize;
  /** The language of the question's texts. */
  readonly language: string | undefined;
}

/** A gap that can be filled. */
export interface OpenGap extends GapView {
  /** “Gap 2 of 3”. */
  readonly name: string;
  /** A few words around it, which belong to its name. */
  readonly context: string;
  /** The id of the note on how its number was read. */
  readonly note: string | undefined;
  readonly disabled: boolean;
  readonly onInput: (typed: string) => void;
}

/** A gap as it was filled, with its mark and the right answer where that may be seen. */
export interface ClosedGap extends GapView {
  readonly own: ScorePart | undefined;
  readonly answer: RevealPart | undefined;
}

const typedIn = (given: GapView['given']): string => (typeof given === 'object' ? given.text : (given ?? ''));

/** The small number by which the reasons below name the gap. */
const gapNumber = ({ number, localize }: GapView): TemplateResult | typeof nothing =>
  number === undefined ? nothing : html`<span class="at" aria-hidden="true">${localize.number(number)}</span>`;

const unitOf = ({ gap }: GapView): TemplateResult | typeof nothing => (gap.kind === 'number' && gap.unit !== undefined ? html` <bdi part="unit">${gap.unit}</bdi>` : nothing);

/** Words of the interface that only a screen reader says. They have a direction, so that the text around them finds its own. */
const unseen = (words: string, { shownLanguage }: Localize): TemplateResult =>
  html`<span class="visually-hidden" lang=${shownLanguage} dir=${directionOf(shownLanguage)}>${words}</span>`;

/** A list or a field. The words around it, which belong to its name, are hidden: who reads the text hears them only on coming to the field. */
export function openGap(view: OpenGap): TemplateResult {
  const { gap, localize } = view;
  const { id } = gap;
  return html`<span class="gap"
    ><label id=${`name-${id}`} for=${`gap-${id}`} class=${view.number === undefined ? 'visually-hidden' : ''}>${gapNumber(view)}${unseen(view.name, localize)}</label
    ><span id=${`context-${id}`} dir="auto" hidden>${view.context}</span>${gap.kind === 'choice' ? choiceField(view, gap.choices) : typedField(view)}${unitOf(view)}</span
  >`;
}

const labelOf = (id: string): string => `name-${id} context-${id}`;

function choiceField({ gap, given, disabled, localize, onInput }: OpenGap, choices: Extract<AskedGap, { kind: 'choice' }>['choices']): TemplateResult {
  return html`<select
    id=${`gap-${gap.id}`}
    part="field"
    autocomplete="off"
    aria-labelledby=${labelOf(gap.id)}
    ?disabled=${disabled}
    @change=${(event: Event) => onInput((event.target as HTMLSelectElement).value)}
  >
    <option value="" dir="auto" .selected=${!choices.some(({ id }) => id === given)}>${localize.text('cloze.choose')}</option>
    ${choices.map(
      ({ id, text }) => html`<option value=${id} lang=${languageOf(text) ?? nothing} dir="auto" .selected=${id === given}>${plainInlineText(charactersOf(text))}</option>`,
    )}
  </select>`;
}

function typedField({ gap, given, disabled, note, onInput }: OpenGap): TemplateResult {
  const numeric = gap.kind === 'number';
  return typedInput({
    id: `gap-${gap.id}`,
    numeric,
    value: typedIn(given),
    longest: numeric ? LONGEST_NUMBER : LONGEST_TYPED,
    disabled,
    labelledBy: labelOf(gap.id),
    describedBy: note,
    onInput,
  });
}

/** What was given stands in the text like any other words, so that nothing of it is cut off. */
export function closedGap(view: ClosedGap): TemplateResult {
  const { gap, given, number, own, answer, localize, language } = view;
  const choice = gap.kind === 'choice' ? gap.choices.find(({ id }) => id === given) : undefined;
  const typed = gap.kind === 'choice' ? '' : typedIn(given).trim();
  // Spaces between the pieces, not margins, which would stay at the start of a new line; the first keeps the number beside its words.
  return html`<span class=${`gap closed ${own?.state ?? ''}`}
    >${gapNumber(view)}${number === undefined ? nothing : unseen(localize.text('cloze.reason', { number }), localize)}&nbsp;<bdi class="given" part="field"
      >${choice ? inlineText(choice.text, language, localize) : typed || localize.text('cloze.empty')}</bdi
    >${unitOf(view)}${own && html` <bdi lang=${localize.shownLanguage}>${markWord({ state: own.state, feedback: undefined }, localize)}</bdi>`}${
      answer && html` ${answerWords(answer, localize, language)}`
    }</span
  >`;
}

/** The right answer behind an arrow. */
export const answerWords = ({ text }: RevealPart, localize: Localize, language: string | undefined): TemplateResult =>
  html`<span class="answer" part="option-answer">${unseen(localize.text('mark.answer'), localize)}${answerIcon} ${inlineText(text, language, localize)}</span>`;
