import { html, nothing, svg, type CSSResultGroup, type PropertyValues, type TemplateResult } from 'lit';
import { inlineText } from '../../element-kit/inline-text.js';
import { mediaNote, mediaNoteStyles } from '../../element-kit/media-note.js';
import { optionRow } from '../../element-kit/option-row.js';
import { QuestionElement, type ResponseRules } from '../../element-kit/question-element.js';
import { questionStyles } from '../../element-kit/question.styles.js';
import { resolveAddress } from '../../element-kit/resolve-address.js';
import { tokens } from '../../element-kit/tokens.styles.js';
import { missingHotspot, type AskedHotspot } from './ask-hotspot.js';
import { hotspotStyles } from './geo-hotspot.styles.js';
import { hotspotResponseSchema, type HotspotResponse } from './hotspot-question.js';
import { boxOf, outlineOf, topOf } from './region-shape.js';

type Region = AskedHotspot['regions'][number];

/** The radius of a region's number on the picture, in pixels. */
const NUMBER_RADIUS = 12;

/**
 * One of several regions of a picture. The regions are native radios under the picture; the outlines on it are their mirror: each has
 * its radio's number, lights up with it, and picks it when pressed. Use inside `<geo-question>`, or alone with `asked` set.
 *
 * @tag geo-hotspot
 * @fires {GeoResponseEvent} geo-response - The learner picked a region; `response` is its id.
 * @csspart prompt - The question itself.
 * @csspart option - A row with one region; also `option-right`, `option-wrong`, `option-answer` after marking.
 * @csspart reason - Why a region is right or wrong.
 */
export class GeoHotspotElement extends QuestionElement<AskedHotspot, HotspotResponse> {
  static override properties = { address: { state: true }, ratio: { state: true }, hasFailed: { state: true }, pointed: { state: true } };

  static override readonly rules: ResponseRules = { responseSchema: hotspotResponseSchema, missing: missingHotspot };

  static override styles: CSSResultGroup = [tokens, questionStyles, mediaNoteStyles, hotspotStyles];

  /** Of the picture, in full. */
  private address = '';
  /** The picture's height divided by its width; undefined until it is known. */
  private ratio: number | undefined;
  private hasFailed = false;
  /** The id of the region whose row has the pointer or the keyboard. */
  private pointed: string | undefined;

  protected override willUpdate(changed: PropertyValues): void {
    if (!this.asked || !(changed.has('asked') || changed.has('base'))) return;
    const { image, imageSize } = this.asked;
    const address = resolveAddress(image, this.base);
    if (address === this.address) return;
    this.address = address;
    this.hasFailed = false;
    this.ratio = imageSize && imageSize.height / imageSize.width;
  }

  protected override render(): TemplateResult | typeof nothing {
    const { asked, response } = this;
    if (!asked) return nothing;
    return html`
      <fieldset>
        <legend class="prompt" part="prompt">${inlineText(asked.prompt, this.contentLanguage, this.localize)}</legend>
        ${this.hasFailed ? mediaNote('image', asked.alt, this.contentLanguage, this.localize) : this.#picture(asked)}
        <div class="rows" @pointerover=${this.#onPoint} @pointerleave=${this.#onLeave} @focusin=${this.#onPoint} @focusout=${this.#onLeave}>
          ${asked.regions.map(({ id, label }) =>
            optionRow(
              {
                id,
                text: label,
                multiple: false,
                checked: response === id,
                disabled: this.readonly,
                mark: this.markOf(id),
                language: this.contentLanguage,
                onChange: this.#onChange,
              },
              this.localize,
            ),
          )}
        </div>
      </fieldset>
    `;
  }

  #picture({ alt, imageSize, regions }: AskedHotspot): TemplateResult {
    const { ratio } = this;
    return html`
      <div class=${this.readonly ? 'stage is-closed' : 'stage'}>
        <img
          src=${this.address}
          alt=${alt}
          lang=${this.contentLanguage ?? nothing}
          width=${imageSize?.width ?? nothing}
          height=${imageSize?.height ?? nothing}
          decoding="async"
          @load=${this.#onLoad}
          @error=${() => (this.hasFailed = true)}
        />
        ${ratio === undefined ? nothing : html`<svg class="overlay" aria-hidden="true" @mousedown=${keepFocus}>${this.#shapes(regions, ratio)}</svg>`}
      </div>
    `;
  }

  /** Large regions first, so that a small one inside another can be pressed. */
  #shapes(regions: readonly Region[], ratio: number): TemplateResult[] {
    return regions
      .map((region, index) => ({ region, number: index + 1, box: boxOf(region.shape, ratio) }))
      .sort((one, other) => other.box - one.box)
      .map(({ region: { id, shape }, number }) => {
        const outline = outlineOf(shape, ratio);
        const top = topOf(shape, ratio);
        const [x, y] = [`${top.x * 100}%`, `${top.y * 100}%`];
        return svg`
          <g class=${this.#classOf(id)} @click=${() => this.#pick(id)}>
            <svg class="outlines" viewBox=${`0 0 1 ${ratio}`} preserveAspectRatio="none"><path class="halo" d=${outline} /><path class="line" d=${outline} /></svg>
            <circle cx=${x} cy=${y} r=${NUMBER_RADIUS}></circle>
            <text x=${x} y=${y} dy="0.36em">${number}</text>
          </g>
        `;
      });
  }

  #classOf(id: string): string {
    const state = this.markOf(id).state ?? (this.response === id ? 'picked' : undefined);
    return `region${state ? ` is-${state}` : ''}${this.pointed === id ? ' is-pointed' : ''}`;
  }

  /** Picks a region as its radio does, and leaves the keyboard there. */
  #pick(id: string): void {
    const radio = [...this.renderRoot.querySelectorAll('input')].find(({ value }) => value === id);
    radio?.focus({ preventScroll: true });
    radio?.click();
  }

  readonly #onChange = (id: string): void => this.respond(id);

  readonly #onLoad = (event: Event): void => {
    const { naturalWidth, naturalHeight, clientWidth, clientHeight } = event.target as HTMLImageElement;
    // Some browsers know no size of a drawing that states none; it has one on the page all the same.
    this.ratio = (naturalWidth > 0 && naturalHeight / naturalWidth) || clientHeight / clientWidth || undefined;
  };

  readonly #onPoint = (event: Event): void => {
    this.pointed = (event.target as Element).closest('label')?.querySelector('input')?.value;
  };

  readonly #onLeave = (): void => {
    this.pointed = (this.shadowRoot?.activeElement as HTMLInputElement | null | undefined)?.value;
  };
}

/** A press on the picture would move the keyboard to the first radio, and the page with it. */
const keepFocus = (event: Event): void => event.preventDefault();
