import { LitElement, html, nothing, type CSSResultGroup, type PropertyValues, type TemplateResult } from 'lit';
import { addEnglish, Localize } from '../../element-kit/localize.js';
import { tokens } from '../../element-kit/tokens.styles.js';
import { sourceCompareMessages } from '../../i18n/source-compare-messages.js';
import { sourceMessages } from '../../i18n/source-messages.js';
import type { Conflict } from '../../model/conflict.js';
import type { Problem } from '../../model/problem.js';
import type { Source } from '../../model/source.js';
import { claimEntryStyles } from './claim-entry.styles.js';
import { nameOfSource } from './claims-at-hand.js';
import { compareSources, type Comparison } from './compare-sources.js';
import { compareTable } from './compare-table.js';
import { Loaded, takeList, takeSources } from './loaded.js';
import { problemNote } from './problem-note.js';
import { sourceCompareStyles } from './source-compare.styles.js';
import { unknownIds } from './unknown-ids.js';
import { wordList } from './word-list.js';

addEnglish(sourceMessages);
addEnglish(sourceCompareMessages);

/**
 * What two or more sources say on one matter, side by side: who says what, what kind of statement it is, on whose word, what is
 * missing, and the way to each passage. A table where there is room, cards below each other where there is none; the sides of a
 * conflict from a list of conflicts, or chosen claims. Use it in a module or alone on a page.
 *
 * @tag source-compare
 * @fires {GeoPassageOpenedEvent} geo-passage-opened - A person opened an article at a passage.
 * @csspart title - The title.
 * @csspart table - The table.
 * @csspart claim - One claim.
 * @csspart kind - The kind of a claim.
 * @csspart lesson - What to take from it.
 * @csspart problem - What is said when something is wrong.
 * @slot - Shown while there is nothing to compare.
 */
export class SourceCompareElement extends LitElement {
  static override properties = {
    conflict: {},
    conflicts: { attribute: false },
    conflictsSrc: { attribute: 'conflicts-src' },
    claims: { converter: wordList },
    sources: { attribute: false },
    sourcesSrc: { attribute: 'sources-src' },
    silent: { converter: wordList },
    label: {},
    heading: { type: Number },
    contentLanguage: { attribute: 'content-language' },
    lang: {},
  };

  static override styles: CSSResultGroup = [tokens, claimEntryStyles, sourceCompareStyles];

  /** The matter: a conflict, or the id of one in the list of conflicts. */
  conflict: Conflict | string | undefined;
  /** The list in which the id is looked up; not needed where `conflicts-src` is set. */
  conflicts: readonly Conflict[] | undefined;
  /** The address of a list of conflicts. */
  conflictsSrc: string | undefined;
  /** The ids of claims to compare, in place of a conflict; in the attribute with spaces between. */
  claims: readonly string[] = [];
  /** The sources whose claims are compared; not needed where `sources-src` is set. */
  sources: readonly Source[] | undefined;
  /** The addresses of source files, with spaces between. */
  sourcesSrc: string | undefined;
  /** The ids of sources to name as saying nothing on the matter. */
  silent: readonly string[] = [];
  /** A title in place of the conflict's own. */
  label: string | undefined;
  /** The level of the title among the page's headings, 2 to 6. */
  heading = 3;
  /** The language of conflicts and claims. */
  contentLanguage: string | undefined;
  /** The language of the interface; the nearest `lang` around the element when left out. */
  override lang = '';

  readonly #localize = new Localize(this);
  readonly #conflicts = new Loaded<readonly Conflict[]>(this);
  readonly #sources = new Loaded<readonly Source[]>(this);
  #unknown: readonly Problem[] = [];
  /** What was looked up last, and in what. */
  #looked: readonly unknown[] = [];

  protected override willUpdate(changed: PropertyValues<this>): void {
    if (changed.has('conflict') || changed.has('conflicts') || changed.has('conflictsSrc')) this.#takeConflicts();
    if (changed.has('sources') || changed.has('sourcesSrc')) takeSources(this.#sources, this.sources, this.sourcesSrc);
    const looked = [this.conflict, this.#conflicts.value];
    if (looked.every((each, index) => each === this.#looked[index])) return;
    this.#looked = looked;
    const ids = typeof this.conflict === 'string' && this.conflict !== '' ? [this.conflict] : [];
    this.#unknown = unknownIds('source-compare', 'conflict', ids, { name: 'conflicts', entries: this.#conflicts.value });
  }

  #takeConflicts(): void {
    const { conflict } = this;
    // A page editor may hold the object in the attribute.
    takeList(this.#conflicts, 'conflicts', conflict && typeof conflict === 'object' ? [conflict] : this.conflicts, this.conflictsSrc);
  }

  protected override render(): TemplateResult {
    const t = this.#localize;
    const conflict = this.#conflict;
    const sources = this.#sources.value;
    const problems = [...this.#conflicts.problems, ...this.#sources.problems, ...this.#unknown];
    const isShown = sources !== undefined && (conflict !== undefined || this.claims.length > 0);
    const note = problemNote(t.text(isShown ? 'compare.incomplete' : 'compare.problem'), problems, t);
    return isShown ? html`${note}${this.#compared(conflict, sources)}` : html`${note}<slot></slot>`;
  }

  get #conflict(): Conflict | undefined {
    const id = typeof this.conflict === 'object' ? this.conflict.id : this.conflict;
    return id === undefined ? undefined : this.#conflicts.value?.find((each) => each.id === id);
  }

  #compared(conflict: Conflict | undefined, sources: readonly Source[]): TemplateResult {
    const t = this.#localize;
    const comparison = compareSources({ sides: conflict?.sides ?? [{ claims: this.claims }], silent: this.silent }, sources, t.language);
    const title = this.label ?? conflict?.title;
    const language = this.contentLanguage ?? 'en';
    return html`
      <div class="compare">
        <p class="head" part="title" role="heading" aria-level=${this.heading} dir="auto" lang=${title === undefined ? nothing : language}>${title ?? t.text('compare.title')}</p>
        ${
          comparison.sources.length === 0
            ? html`<p class="none"><bdi>${t.text('compare.no-claims')}</bdi></p>`
            : compareTable(comparison, { host: this, localize: t, contentLanguage: this.contentLanguage, title: title ?? t.text('compare.title') })
        }
        ${this.#silent(comparison)} ${comparison.lost.length === 0 ? nothing : html`<p class="none"><bdi>${t.text('compare.lost', { count: comparison.lost.length })}</bdi></p>`}
        ${conflict ? this.#about(conflict, language) : nothing}
      </div>
    `;
  }

  #silent({ silent }: Comparison): TemplateResult | typeof nothing {
    const t = this.#localize;
    if (silent.length === 0) return nothing;
    return html`
      <div class="silent">
        <p class="label" id="silent">${t.text('compare.silent')}</p>
        <ul role="list" aria-labelledby="silent">
          ${silent.map((source) => html`<li><bdi>${nameOfSource(source)}</bdi> <bdi class="quiet">${t.text('compare.silent-note')}</bdi></li>`)}
        </ul>
      </div>
    `;
  }

  #about({ kind, severity, lesson }: Conflict, language: string): TemplateResult {
    const t = this.#localize;
    return html`
      <dl class="about">
        <div>
          <dt>${t.text('compare.kind')}</dt>
          <dd dir="auto" lang=${language}>${kind}</dd>
        </div>
        <div>
          <dt>${t.text('compare.severity')}</dt>
          <dd><bdi>${t.text(`compare.severity-${severity}`)}</bdi></dd>
        </div>
      </dl>
      <div class="lesson" part="lesson">
        <p class="label" id="lesson">${t.text('compare.lesson')}</p>
        <p dir="auto" lang=${language}>${lesson}</p>
      </div>
    `;
  }
}
