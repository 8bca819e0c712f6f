import { LitElement, html, nothing, type CSSResultGroup, type PropertyValues, type TemplateResult } from 'lit';
import { repeat } from 'lit/directives/repeat.js';
import { addEnglish, Localize } from '../../element-kit/localize.js';
import { tokens } from '../../element-kit/tokens.styles.js';
import { sourceCompareMessages } from '../../i18n/source-compare-messages.js';
import { sourceMessages } from '../../i18n/source-messages.js';
import { timelineMessages } from '../../i18n/timeline-messages.js';
import type { DatedEvent } from '../../model/event.js';
import type { Problem } from '../../model/problem.js';
import type { Source } from '../../model/source.js';
import { claimEntryStyles } from '../source-compare/claim-entry.styles.js';
import { claimsAtHand, type ClaimAtHand } from '../source-compare/claims-at-hand.js';
import { Loaded, takeList, takeSources } from '../source-compare/loaded.js';
import { problemNote } from '../source-compare/problem-note.js';
import { unknownIds } from '../source-compare/unknown-ids.js';
import { wordList } from '../source-compare/word-list.js';
import { EntryChoice } from './entry-choice.js';
import { describeDate } from './describe-event.js';
import { eventClaims, eventDoubts } from './event-entry.js';
import { signIcon } from './event-sign.js';
import { orderEvents, type TimelineEntry } from './event-span.js';
import { drawTimeline, heightOf } from './geo-timeline-drawing.js';
import { GeoEventChosenEvent } from './geo-timeline-events.js';
import { geoTimelineStyles } from './geo-timeline.styles.js';
import { layOutTimeline } from './lay-out-timeline.js';
import { shortDays, shortMonth } from './short-date.js';
import { timelineLegend } from './timeline-legend.js';
import { WatchSize } from './watch-size.js';

addEnglish(sourceMessages);
addEnglish(sourceCompareMessages);
addEnglish(timelineMessages);

/**
 * Dated events on an axis and as a list that holds all the picture does and more: the date as exactly as it is known, what makes it
 * doubtful, and the claims with the way to their passages. Time is drawn wider where more happened. Use it in a module or alone on a page.
 *
 * @tag geo-timeline
 * @fires {GeoEventChosenEvent} geo-event-chosen - A person chose an entry, in the list or in the picture.
 * @fires {GeoPassageOpenedEvent} geo-passage-opened - A person opened an article at a passage.
 * @csspart title - The title.
 * @csspart picture - The picture.
 * @csspart entry - One entry of the list.
 * @csspart claim - One claim.
 * @csspart kind - The kind of a claim.
 * @csspart problem - What is said when something is wrong.
 * @slot - Shown while there is no time line.
 */
export class GeoTimelineElement extends LitElement {
  static override properties = {
    src: {},
    events: { attribute: false },
    only: { converter: wordList },
    sources: { attribute: false },
    sourcesSrc: { attribute: 'sources-src' },
    chosen: {},
    label: {},
    heading: { type: Number },
    contentLanguage: { attribute: 'content-language' },
    lang: {},
  };

  static override styles: CSSResultGroup = [tokens, claimEntryStyles, geoTimelineStyles];

  /** The address of a list of events; not needed where `events` is set. */
  src: string | undefined;
  /** The events. */
  events: readonly DatedEvent[] | undefined;
  /** The ids of those to show, in the attribute with spaces between; all when empty. */
  only: readonly string[] = [];
  /** The sources whose claims date the events; not needed where `sources-src` is set. */
  sources: readonly Source[] | undefined;
  /** The addresses of source files, with spaces between. */
  sourcesSrc: string | undefined;
  /** The id of the entry that is marked in the picture. */
  chosen: string | undefined;
  /** A title in place of “Time line”; empty for none, where one stands above already. */
  label: string | undefined;
  /** The level of the title among the page's headings, 2 to 6. */
  heading = 3;
  /** The language of events and claims. */
  contentLanguage: string | undefined;
  /** The language of the interface; the nearest `lang` around the element when left out. */
  override lang = '';

  readonly #localize = new Localize(this);
  readonly #events = new Loaded<readonly DatedEvent[]>(this);
  readonly #sources = new Loaded<readonly Source[]>(this);
  readonly #size = new WatchSize(this);
  #entries: readonly TimelineEntry[] = [];
  #atHand: ReadonlyMap<string, ClaimAtHand> | undefined;
  #unknown: readonly Problem[] = [];
  /** What the entries and claims were made from. */
  #made: readonly unknown[] = [];
  readonly #choice = new EntryChoice(this, (id) => this.dispatchEvent(new GeoEventChosenEvent(id)));

  protected override willUpdate(changed: PropertyValues<this>): void {
    if (changed.has('src') || changed.has('events')) takeList(this.#events, 'events', this.events, this.src);
    if (changed.has('sources') || changed.has('sourcesSrc')) takeSources(this.#sources, this.sources, this.sourcesSrc);
    const from = [this.#events.value, this.#sources.value, this.only];
    if (from.some((each, index) => each !== this.#made[index])) this.#make();
    this.#made = from;
  }

  #make(): void {
    const events = this.#events.value ?? [];
    const { only } = this;
    this.#entries = orderEvents(only.length === 0 ? events : events.filter(({ id }) => only.includes(id)));
    this.#atHand = this.#sources.value && claimsAtHand(this.#sources.value);
    this.#unknown = unknownIds('geo-timeline', 'only', only, { name: 'events', entries: this.#events.value });
  }

  protected override render(): TemplateResult {
    const t = this.#localize;
    const isShown = this.#events.value !== undefined;
    const problems = [...this.#events.problems, ...this.#sources.problems, ...this.#unknown];
    const note = problemNote(t.text(isShown ? 'timeline.incomplete' : 'timeline.problem'), problems, t);
    return isShown ? html`${note}${this.#timeline()}` : html`${note}<slot></slot>`;
  }

  #timeline(): TemplateResult {
    const t = this.#localize;
    const undated = this.#entries.filter(({ span }) => !span);
    const dated = this.#entries.filter(({ span }) => span);
    const title =
      this.label === ''
        ? nothing
        : html`<p class="head" part="title" role="heading" aria-level=${this.heading}>
            ${this.label === undefined ? t.text('timeline.title') : html`<span dir="auto" lang=${this.contentLanguage ?? 'en'}>${this.label}</span>`}
          </p>`;
    if (this.#entries.length === 0)
      return html`${title}
        <p class="quiet">${t.text('timeline.none')}</p>`;
    return html`
      ${title}${dated.length === 0 ? nothing : this.#picture(dated)}${timelineLegend(this.#entries, t)}
      ${dated.length === 0 ? nothing : this.#list(dated, 'timeline.list')}${undated.length === 0 ? nothing : this.#list(undated, 'timeline.undated')}
    `;
  }

  #picture(entries: readonly TimelineEntry[]): TemplateResult {
    const t = this.#localize;
    const { pixels, em, isMirrored } = this.#size;
    const picture = layOutTimeline(entries, { width: pixels, em, writeMonth: (month) => shortMonth(month, t.language), writeDays: (span) => shortDays(span, t.language) });
    const { columns } = picture.scale;
    const hints = ['timeline.hint', ...(columns.length > 1 ? ['timeline.hint-uneven'] : []), ...(columns.some(({ unit }) => unit === 'gap') ? ['timeline.hint-gap'] : [])];
    return html`
      <div class="picture" part="picture">
        <svg viewBox="0 0 ${pixels} ${heightOf(picture, em)}" aria-hidden="true">
          ${drawTimeline({ picture, em, isMirrored, chosen: this.chosen, number: (value) => t.number(value), onChoose: (id) => void this.#choice.choose(id) })}
        </svg>
      </div>
      <p class="hint"><bdi>${hints.map((key) => t.text(key)).join(' ')}</bdi></p>
    `;
  }

  #list(entries: readonly TimelineEntry[], key: string): TemplateResult {
    return html`
      <p class="list-title" id=${key} role="heading" aria-level=${Math.min(6, this.heading + 1)}>${this.#localize.text(key)}</p>
      <ol class="entries" role="list" aria-labelledby=${key}>
        ${repeat(
          entries,
          ({ event: { id } }) => id,
          (entry) => this.#entry(entry),
        )}
      </ol>
    `;
  }

  #entry({ event, number }: TimelineEntry): TemplateResult {
    const t = this.#localize;
    const { id, date, status, text } = event;
    const line = html`
      ${signIcon({ status, basis: date.basis }, t.number(number))}
      <span class="line">
        <bdi class="date">${describeDate(event, t)}</bdi> ${eventDoubts(event, { localize: t })}
        <span class="text" dir="auto" lang=${this.contentLanguage ?? 'en'}>${text}</span>
      </span>
    `;
    return this.#choice.entry(id, line, () => eventClaims(event, { host: this, localize: t, contentLanguage: this.contentLanguage, atHand: this.#atHand }));
  }
}
