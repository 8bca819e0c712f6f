import { LitElement, html, nothing, type CSSResultGroup, type PropertyValues, type TemplateResult } from 'lit';
import { fetchJson } from '../../bank/fetch-json.js';
import { parseSource } from '../../bank/parse-source.js';
import { addEnglish, Localize } from '../../element-kit/localize.js';
import { resolveAddress } from '../../element-kit/resolve-address.js';
import { tokens } from '../../element-kit/tokens.styles.js';
import type { Claim } from '../../model/claim.js';
import { passageAddress } from '../../model/passage.js';
import { formatPath, type Problem } from '../../model/problem.js';
import { hostOf, isSafeAddress } from '../../model/safe-address.js';
import type { Source } from '../../model/source.js';
import { claimKind } from './claim-kind.js';
import { formatDate } from './format-date.js';
import { GeoPassageOpenedEvent, GeoSourceOpenedEvent } from './source-card-events.js';
import { sourceCardStyles } from './source-card.styles.js';
import { sourceFacts } from './source-facts.js';
import { sourceMessages } from '../../i18n/source-messages.js';

addEnglish(sourceMessages);

/**
 * A library card for a text that questions cite: what kind of text it is, who published it, when, from what point of view, what to
 * be careful with, who is quoted; and the claims at hand, each with its kind and a link that opens the article at the passage.
 * What is unknown says “not recorded”. Use it under questions (`<geo-quiz>` does) or alone on a page.
 *
 * @tag source-card
 * @fires {GeoSourceOpenedEvent} geo-source-opened - A person unfolded the card.
 * @fires {GeoPassageOpenedEvent} geo-passage-opened - A person opened the article at a passage.
 * @csspart card - The whole card.
 * @csspart title - The title.
 * @csspart claim - One claim.
 * @csspart kind - The kind of a claim.
 * @slot - Shown while the card has no source.
 */
export class SourceCardElement extends LitElement {
  static override properties = {
    src: {},
    source: { attribute: false },
    claims: { converter: { fromAttribute: (ids: string | null): string[] => (ids ?? '').split(/\s+/).filter((id) => id !== '') } },
    folded: { converter: { fromAttribute: (value: string | null): boolean | undefined => (value === null ? undefined : value !== 'false') } },
    brief: { type: Boolean },
    heading: { type: Number },
    contentLanguage: { attribute: 'content-language' },
    lang: {},
    problem: { state: true },
  };

  static override styles: CSSResultGroup = [tokens, sourceCardStyles];

  /** The address of a source file; not needed where `source` is set. */
  src: string | undefined;
  /** The source to show. */
  source: Source | undefined;
  /** The claims to show, as objects, or in the attribute as ids of the source's claims with spaces between; none for the source alone. */
  claims: readonly (Claim | string)[] = [];
  /** `true` (or `folded="true"`): two lines that unfold. `false`: unfolded, and can be folded. `undefined`: all of it, always. */
  folded: boolean | undefined;
  /** Leaves out who is quoted, which would answer a question that has not been marked yet. */
  brief = false;
  /** The level of the title among the page's headings, 2 to 6. */
  heading = 3;
  /** The language of the source's texts. */
  contentLanguage: string | undefined;
  /** The language of the interface; the nearest `lang` around the card when left out. */
  override lang = '';

  private problem: Problem | undefined;

  readonly #localize = new Localize(this);
  #open = false;

  protected override willUpdate(changed: PropertyValues<this>): void {
    if (changed.has('src') && this.src) void this.#load(this.src);
    if (changed.has('folded')) this.#open = this.folded === false;
  }

  protected override render(): TemplateResult {
    const { source } = this;
    if (!source)
      return html`${this.problem ? html`<p class="card plain" part="card" role="alert"><strong>${this.#localize.text('source.problem')}</strong> ${this.problem.message}</p>` : nothing}<slot
        ></slot>`;
    if (this.folded === undefined)
      return html`<article class="card plain" part="card">
        ${this.#head(source)}
        <div class="body">${this.#body(source)}</div>
      </article>`;
    return html`
      <details class="card" part="card" .open=${this.#open} @toggle=${this.#onToggle}>
        <summary>${this.#head(source)}</summary>
        ${this.#open ? html`<div class="body">${this.#body(source)}</div>` : nothing}
      </details>
    `;
  }

  #head(source: Source): TemplateResult {
    const t = this.#localize;
    const eyebrow = [
      source.genre,
      source.publisher ?? t.text('source.not-recorded'),
      source.published ? formatDate(source.published, t.language) : t.text('source.date-not-recorded'),
    ];
    return html`
      <span class="eyebrow">${eyebrow.map((part, index) => html`${index > 0 ? ' · ' : ''}<bdi>${part}</bdi>`)}</span>
      <span
        class=${source.title === null ? 'title unknown' : 'title'}
        part="title"
        role="heading"
        aria-level=${this.heading}
        dir="auto"
        lang=${this.contentLanguage ?? source.language}
        >${source.title ?? t.text('source.no-title')}</span
      >
    `;
  }

  #body(source: Source): TemplateResult {
    const t = this.#localize;
    const about = sourceFacts(source, t, { language: this.contentLanguage ?? source.language, brief: this.brief });
    const claims = this.claims.flatMap((wanted) => (typeof wanted === 'string' ? source.claims.filter(({ id }) => id === wanted) : [wanted]));
    if (claims.length === 0) return about;
    return html`
      <div>
        <span class="label" id="claims">${t.text('source.claims')}</span>
        <ul class="claims" role="list" aria-labelledby="claims">
          ${claims.map((claim) => this.#claim(source, claim))}
        </ul>
      </div>
      <details class="about">
        <summary>${t.text('source.more')}</summary>
        <div class="body">${about}</div>
      </details>
    `;
  }

  #claim(source: Source, claim: Claim): TemplateResult {
    return html`
      <li part="claim">
        ${claimKind(claim, this.#localize)}
        <p dir="auto" lang=${this.contentLanguage ?? 'en'}>${claim.statement}</p>
        ${claim.note === undefined ? nothing : html`<p class="note" dir="auto">${claim.note}</p>`} ${this.#passage(source, claim)}
      </li>
    `;
  }

  #passage({ id, url }: Source, { id: claim, passage }: Claim): TemplateResult {
    const t = this.#localize;
    if (url === null || !isSafeAddress(url))
      return html`<p class="passage">${t.text('source.passage-unlinked', { paragraph: passage.paragraph + 1, start: passage.start, end: passage.end })}</p>`;
    const opened = (): boolean => this.dispatchEvent(new GeoPassageOpenedEvent(id, claim));
    return html`<a class="open" href=${passageAddress(url, passage)} target="_blank" rel="noopener noreferrer" @click=${opened}>${t.text('source.open-at')}</a>
      <span class="passage">· <bdi>${hostOf(url)}</bdi></span>`;
  }

  async #load(src: string): Promise<void> {
    const loaded = await fetchJson(resolveAddress(src), (...request) => fetch(...request));
    if (src !== this.src) return;
    const { source, problems } = loaded.problem ? { source: undefined, problems: [loaded.problem] } : parseSource(loaded.data);
    this.source = source;
    this.problem = problems[0];
    if (problems.length > 0) console.warn(`<source-card> ${src}\n${problems.map(({ path, message }) => `  ${formatPath(path)} ${message}`).join('\n')}`);
  }

  readonly #onToggle = (event: Event): void => {
    const { open } = event.target as HTMLDetailsElement;
    if (open === this.#open) return;
    this.#open = open;
    this.requestUpdate();
    if (open && this.source) this.dispatchEvent(new GeoSourceOpenedEvent(this.source.id));
  };
}
