import { html, nothing, svg, type CSSResultGroup, type PropertyValues, type TemplateResult } from 'lit';
import { repeat } from 'lit/directives/repeat.js';
import { answerIcon, icon, rightIcon, wrongIcon } from '../../element-kit/icons.js';
import { inlineText } from '../../element-kit/inline-text.js';
import { addEnglish } from '../../element-kit/localize.js';
import { reasonOf } from '../../element-kit/part-mark.js';
import { QuestionElement, type PartMark, type ResponseRules } from '../../element-kit/question-element.js';
import { questionStyles } from '../../element-kit/question.styles.js';
import { selectBox } from '../../element-kit/select-row.js';
import { selectRowStyles } from '../../element-kit/select-row.styles.js';
import { buttons, tokens } from '../../element-kit/tokens.styles.js';
import type { MessageValues } from '../../i18n/format-message.js';
import type { MessageKey } from '../../i18n/messages.js';
import { orderMessages } from '../../i18n/order-messages.js';
import { isFullyRight } from '../../model/score.js';
import { missingOrder, pairId, type AskedOrder } from './ask-order.js';
import { geoOrderStyles } from './geo-order.styles.js';
import { orderResponseSchema, type OrderResponse } from './order-question.js';

addEnglish(orderMessages);

const upIcon = icon(svg`<path d="m5 11.500 5-5 5 5" />`);
const gripIcon = icon(svg`<path stroke-width="3" d="M7 5h0m6 0h0M7 10h0m6 0h0M7 15h0m6 0h0" />`);

type Entry = AskedOrder['entries'][number];

/**
 * Entries to put in order, with buttons, a list of places in each row, or by dragging. Use inside `<geo-question>`, or alone with
 * `asked` set. Until the learner moves an entry or keeps the order as it stands, there is no response.
 *
 * @tag geo-order
 * @fires {GeoResponseEvent} geo-response - The learner moved an entry or kept the order; `response` is the list of ids, first to last.
 * @csspart prompt - The question itself.
 * @csspart option - A row with one entry; also `option-right`, `option-wrong`, `option-answer` after marking.
 * @csspart field - The list of places in a row.
 * @csspart reason - Why an entry stands where it does.
 */
export class GeoOrderElement extends QuestionElement<AskedOrder, OrderResponse> {
  static override properties = { said: { state: true } };

  static override readonly rules: ResponseRules = { responseSchema: orderResponseSchema, missing: missingOrder };

  static override styles: CSSResultGroup = [tokens, buttons, questionStyles, selectRowStyles, geoOrderStyles];

  /** What the status line says. */
  private said = '';
  /** Dragging and gliding: extras, which come when all else stands. */
  #moving: typeof import('../../element-kit/move-rows.js') | undefined;

  protected override firstUpdated(): void {
    void import('../../element-kit/move-rows.js').then((module) => (this.#moving = module));
  }

  protected override willUpdate(changed: PropertyValues<this>): void {
    if (changed.has('asked')) this.said = '';
  }

  protected override render(): TemplateResult | typeof nothing {
    const { asked, localize } = this;
    if (!asked) return nothing;
    const isTime = asked.axis === 'time';
    const end = (key: MessageKey) => (isTime ? html`<p class="end">${localize.text(key)}</p>` : nothing);
    const entries = this.#entries;
    return html`
      <fieldset>
        <legend class="prompt" part="prompt">${inlineText(asked.prompt, this.contentLanguage, localize)}</legend>
        ${this.#isAnswerOnly ? this.#answerTitle() : nothing}
        <div class=${isTime ? 'order time' : 'order'}>
          ${end('order.earlier')}
          <ol class="entries" role="list">
            ${repeat(
              entries,
              ({ id }) => id,
              (entry, index) => this.#row(entry, index, entries),
            )}
          </ol>
          ${end('order.later')}
        </div>
        ${this.readonly ? this.#answer() : this.#keep()}
        <p class="visually-hidden" role="status">${this.said}</p>
        <span id="word-place" hidden>${localize.text('order.place')}</span>
      </fieldset>
    `;
  }

  /** Whether there is nothing of the learner’s to show, only the answer. */
  get #isAnswerOnly(): boolean {
    return this.readonly && this.response === undefined && this.reveal !== undefined;
  }

  /** The entries as the learner has put them; what the response does not name stands at the end. */
  get #entries(): readonly Entry[] {
    const known = new Map(this.asked?.entries.map((entry) => [entry.id, entry]));
    const ids = this.#isAnswerOnly ? this.reveal?.parts.map(({ id }) => id) : this.response;
    return [...new Set([...(ids ?? []), ...known.keys()])].flatMap((id) => known.get(id) ?? []);
  }

  /** Whether the order shown is the learner’s response. */
  get #isKept(): boolean {
    return this.asked !== undefined && missingOrder(this.asked, this.response) === undefined;
  }

  #row({ id, text }: Entry, index: number, entries: readonly Entry[]): TemplateResult {
    const mark = this.markOf(id);
    return html`
      <li>
        <div class=${`entry row-${mark.state ?? 'open'}`} part=${mark.state ? `option option-${mark.state}` : 'option'}>
          ${this.readonly ? html`<span class="place">${this.localize.number(index + 1)}</span>` : this.#places(id, index, entries.length)}
          <span class="text" id=${`text-${id}`}>${inlineText(text, this.contentLanguage, this.localize)}</span>
          ${this.readonly ? this.#mark(id, mark) : this.#buttons(id, index, entries.length)}
        </div>
        ${reasonOf(id, mark, this.contentLanguage, this.localize)} ${this.#pair(id, entries[index + 1]?.id)}
      </li>
    `;
  }

  #places(id: string, index: number, count: number): TemplateResult {
    return html`
      <span class="grip" aria-hidden="true" @pointerdown=${(event: PointerEvent) => void this.#drag(id, event)}>${gripIcon}</span>
      ${selectBox({
        id: `place-${id}`,
        options: Array.from({ length: count }, (_, place) => ({ value: String(place), words: this.localize.number(place + 1) })),
        value: String(index),
        labelledBy: `text-${id} word-place`,
        onChange: (value, select) => void this.#move(id, Number(value), select),
      })}
    `;
  }

  #buttons(id: string, index: number, count: number): TemplateResult {
    const button = (word: 'up' | 'down', to: number): TemplateResult => html`
      <button
        type="button"
        class=${word}
        id=${`${word}-${id}`}
        aria-label=${this.localize.text(`order.${word}`)}
        aria-labelledby=${`${word}-${id} text-${id}`}
        ?disabled=${to < 0 || to >= count}
        @click=${({ currentTarget }: Event) => void this.#move(id, to, currentTarget as HTMLButtonElement)}
      >
        ${upIcon}
      </button>
    `;
    return html`<span class="moves">${button('up', index - 1)}${button('down', index + 1)}</span>`;
  }

  /** The words after marking: right or not, and the right place once it may be seen. */
  #mark(id: string, { state }: PartMark): TemplateResult {
    const place = (this.reveal?.parts.findIndex((part) => part.id === id) ?? -1) + 1;
    return html`
      <span class="marks">
        ${state === 'right' ? this.#word('right', rightIcon, 'mark.right') : nothing} ${state === 'wrong' ? this.#word('wrong', wrongIcon, 'order.misplaced') : nothing}
        ${state === 'wrong' && place > 0 ? this.#word('right', answerIcon, 'order.belongs', { place }) : nothing}
      </span>
    `;
  }

  #word(kind: 'right' | 'wrong', sign: TemplateResult, key: MessageKey, values?: MessageValues): TemplateResult {
    return html`<span class=${`mark is-${kind}`}>${sign}${this.localize.text(key, values)}</span>`;
  }

  /** Says between two neighbours that they earned their share, where not all did. */
  #pair(id: string, next: string | undefined): TemplateResult | typeof nothing {
    if (next === undefined || !this.score || isFullyRight(this.score) || this.markOf(pairId(id, next)).state !== 'right') return nothing;
    return html`<p class="pair">${this.#word('right', rightIcon, 'order.pair')}</p>`;
  }

  #keep(): TemplateResult {
    const isKept = this.#isKept;
    return html`
      <button class="keep" type="button" aria-disabled=${isKept ? 'true' : 'false'} @click=${this.#onKeep}>
        ${isKept ? rightIcon : nothing} ${this.localize.text(isKept ? 'order.kept' : 'order.keep')}
      </button>
    `;
  }

  /** The right order once more, to be read in one go. */
  #answer(): TemplateResult | typeof nothing {
    if (!this.reveal || this.#isAnswerOnly || (this.score && isFullyRight(this.score))) return nothing;
    return html`
      ${this.#answerTitle()}
      <ol class="answer" aria-labelledby="answer">
        ${this.reveal.answers.map((text) => html`<li>${inlineText(text, this.contentLanguage, this.localize)}</li>`)}
      </ol>
    `;
  }

  #answerTitle(): TemplateResult {
    return html`<p id="answer">${this.#word('right', answerIcon, 'order.answer')}</p>`;
  }

  /** Puts an entry at a place and says so. The control that did it keeps the focus, or its sibling where it has become disabled. */
  async #move(id: string, to: number, control?: HTMLButtonElement | HTMLSelectElement): Promise<void> {
    const ids = this.#entries.map((entry) => entry.id);
    const from = ids.indexOf(id);
    if (this.readonly || from < 0 || to === from) return;
    const glide = this.#moving?.glideRows(this.renderRoot.querySelector('ol') as HTMLElement);
    this.respond(ids.toSpliced(from, 1).toSpliced(to, 0, id));
    const entry = (this.renderRoot as ShadowRoot).getElementById(`text-${id}`)?.textContent.trim() ?? '';
    this.said = this.localize.text('order.moved', { entry, place: to + 1, count: ids.length });
    await this.updateComplete;
    glide?.();
    // A moved row loses the focus that is in it.
    (control?.disabled ? control.parentElement?.querySelector<HTMLElement>('button:enabled') : control)?.focus();
  }

  readonly #onKeep = (): void => {
    if (this.#isKept) return;
    this.respond(this.#entries.map(({ id }) => id));
    this.said = this.localize.text('order.kept');
  };

  async #drag(id: string, event: PointerEvent): Promise<void> {
    if (event.button !== 0) return;
    event.preventDefault();
    const row = (event.currentTarget as HTMLElement).closest('li') as HTMLElement;
    const gap = await this.#moving?.dragRow(row, event.pointerId);
    const from = this.#entries.findIndex((entry) => entry.id === id);
    if (gap !== undefined) await this.#move(id, gap > from ? gap - 1 : gap);
  }
}
