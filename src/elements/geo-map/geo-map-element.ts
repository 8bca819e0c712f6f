import { LitElement, html, nothing, type CSSResultGroup, type PropertyValues, type TemplateResult } from 'lit';
import { repeat } from 'lit/directives/repeat.js';
import type { Land } from '../../drawing/land.js';
import { KASHMIR, MAP_RATIO, screenFromPoint, showsAny, type MapFrame } from '../../drawing/map-view.js';
import type { PlanePoint } from '../../drawing/map-plane.js';
import { addEnglish, Localize } from '../../element-kit/localize.js';
import { buttons, tokens } from '../../element-kit/tokens.styles.js';
import { mapMessages } from '../../i18n/map-messages.js';
import { mapPointMessages } from '../../i18n/map-point-messages.js';
import { sourceCompareMessages } from '../../i18n/source-compare-messages.js';
import { sourceMessages } from '../../i18n/source-messages.js';
import { timelineMessages } from '../../i18n/timeline-messages.js';
import type { DatedEvent } from '../../model/event.js';
import type { Place } from '../../model/place.js';
import type { Problem } from '../../model/problem.js';
import type { Source } from '../../model/source.js';
import { MapCamera } from '../../question-types/map-point/geo-map-camera.js';
import { drawMap } from '../../question-types/map-point/geo-map-drawing.js';
import { followGestures } from '../../question-types/map-point/geo-map-gestures.js';
import { mapTools } from '../../question-types/map-point/geo-map-tools.js';
import { claimEntryStyles } from '../source-compare/claim-entry.styles.js';
import { claimsAtHand, type ClaimAtHand } from '../source-compare/claims-at-hand.js';
import { Loaded, takeList, takeSources } from '../source-compare/loaded.js';
import { problemNote } from '../source-compare/problem-note.js';
import { unknownIds } from '../source-compare/unknown-ids.js';
import { wordList } from '../source-compare/word-list.js';
import { EntryChoice } from '../geo-timeline/entry-choice.js';
import { drawPlaces, type PlaceMark } from './draw-places.js';
import { GeoPlaceChosenEvent } from './geo-map-events.js';
import { geoMapStyles } from './geo-map.styles.js';
import { nameOfPlace, placeEntries, type PlaceEntry } from './place-entries.js';
import { placeBody, placeLine, type PlaceOptions } from './place-entry.js';
import { sayDegrees } from './say-degrees.js';

addEnglish(sourceMessages);
addEnglish(sourceCompareMessages);
addEnglish(timelineMessages);
addEnglish(mapPointMessages);
addEnglish(mapMessages);

/** How near to a sign a click must be, in pixels. */
const REACH = 24;

/**
 * Places on a map of coasts and a graticule, without any boundary, and as a list that holds all the map does and more: what is said of
 * the place, its coordinates, what happened there, and the claims with the way to their passages. Use it in a module or alone on a page.
 * Coasts load with the element; without them the list and the map remain.
 *
 * @tag geo-map
 * @fires {GeoPlaceChosenEvent} geo-place-chosen - A person chose a place, in the list or on the map.
 * @fires {GeoPassageOpenedEvent} geo-passage-opened - A person opened an article at a passage.
 * @csspart title - The title.
 * @csspart picture - The map.
 * @csspart entry - One place of the list.
 * @csspart claim - One claim.
 * @csspart kind - The kind of a claim.
 * @csspart problem - What is said when something is wrong.
 * @slot - Shown while there is no map.
 */
export class GeoMapElement extends LitElement {
  static override properties = {
    src: {},
    places: { attribute: false },
    only: { converter: wordList },
    events: { attribute: false },
    eventsSrc: { attribute: 'events-src' },
    sources: { attribute: false },
    sourcesSrc: { attribute: 'sources-src' },
    chosen: {},
    label: {},
    heading: { type: Number },
    contentLanguage: { attribute: 'content-language' },
    lang: {},
  };

  static override styles: CSSResultGroup = [tokens, buttons, claimEntryStyles, geoMapStyles];

  /** The address of a list of places; not needed where `places` is set. */
  src: string | undefined;
  /** The places. */
  places: readonly Place[] | undefined;
  /** The ids of those to show, in the attribute with spaces between; all when empty. */
  only: readonly string[] = [];
  /** What happened, to be told at its places; not needed where `events-src` is set. */
  events: readonly DatedEvent[] | undefined;
  /** The address of a list of events. */
  eventsSrc: string | undefined;
  /** The sources of what happened; not needed where `sources-src` is set. */
  sources: readonly Source[] | undefined;
  /** The addresses of source files, with spaces between. */
  sourcesSrc: string | undefined;
  /** The id of the place that is marked on the map. */
  chosen: string | undefined;
  /** A title in place of “Map”; empty for none, where one stands above already. */
  label: string | undefined;
  /** The level of the title among the page's headings, 2 to 6. */
  heading = 3;
  /** The language of notes, events and claims, and that of names where they have one in it. */
  contentLanguage: string | undefined;
  /** The language of the interface; the nearest `lang` around the element when left out. */
  override lang = '';

  readonly #localize = new Localize(this);
  readonly #places = new Loaded<readonly Place[]>(this);
  readonly #events = new Loaded<readonly DatedEvent[]>(this);
  readonly #sources = new Loaded<readonly Source[]>(this);
  readonly #camera = new MapCamera(this, { loadLand: (coasts) => this.loadLand(coasts), rested: () => undefined });
  #entries: readonly PlaceEntry[] = [];
  #atHand: ReadonlyMap<string, ClaimAtHand> | undefined;
  #unknown: readonly Problem[] = [];
  /** What the entries and claims were made from. */
  #made: readonly unknown[] = [];
  #map: Element | null = null;
  readonly #choice = new EntryChoice(this, (id) => this.dispatchEvent(new GeoPlaceChosenEvent(id)));

  protected override willUpdate(changed: PropertyValues<this>): void {
    if (changed.has('src') || changed.has('places')) takeList(this.#places, 'places', this.places, this.src);
    if (changed.has('events') || changed.has('eventsSrc')) takeList(this.#events, 'events', this.events, this.eventsSrc);
    if (changed.has('sources') || changed.has('sourcesSrc')) takeSources(this.#sources, this.sources, this.sourcesSrc);
    const from = [this.#places.value, this.only, this.#events.value, this.#sources.value];
    const isNew = from.map((each, index) => each !== this.#made[index]);
    if (isNew.includes(true)) this.#make(isNew[0] === true || isNew[1] === true);
    this.#made = from;
  }

  protected override updated(): void {
    const map = this.renderRoot.querySelector<HTMLElement>('.map');
    if (map === this.#map) return;
    this.#map = map;
    if (!map) return;
    const camera = this.#camera;
    camera.watchSize(map);
    followGestures(map, {
      place: (at) => this.#onMap(at),
      pan: (right, down) => camera.pan(-right / camera.pixels, -down / (camera.pixels * MAP_RATIO)),
      zoom: (factor, at) => camera.zoom(factor, at),
    });
  }

  /** Loads the coasts of the region or of the world; a file each. */
  protected loadLand(coasts: MapFrame['coasts']): Promise<Land> {
    return (coasts === 'region' ? import('../../drawing/land-region.js') : import('../../drawing/land-world.js')).then((module) => module.land);
  }

  #make(isMoved: boolean): void {
    const places = this.#places.value ?? [];
    const { only } = this;
    this.#entries = placeEntries(only.length === 0 ? places : places.filter(({ id }) => only.includes(id)), this.#events.value ?? []);
    this.#atHand = this.#sources.value && claimsAtHand(this.#sources.value);
    if (!isMoved) return;
    const points = this.#entries.flatMap(({ point }) => point ?? []);
    if (points.length > 0) this.#camera.frameAround(points);
    this.#unknown = unknownIds('geo-map', 'only', only, { name: 'places', entries: this.#places.value });
  }

  protected override render(): TemplateResult {
    const t = this.#localize;
    const isShown = this.#places.value !== undefined;
    const problems = [...this.#places.problems, ...this.#events.problems, ...this.#sources.problems, ...this.#unknown];
    const note = problemNote(t.text(isShown ? 'places.incomplete' : 'places.problem'), problems, t);
    return isShown ? html`${note}${this.#whole()}` : html`${note}<slot></slot>`;
  }

  #whole(): TemplateResult {
    const t = this.#localize;
    const drawn = this.#entries.filter(({ point }) => point);
    const others = this.#entries.filter(({ point }) => !point);
    const title =
      this.label === ''
        ? nothing
        : html`<p class="head" part="title" role="heading" aria-level=${this.heading}>
            ${this.label === undefined ? t.text('places.title') : html`<span dir="auto" lang=${this.contentLanguage ?? 'en'}>${this.label}</span>`}
          </p>`;
    if (this.#entries.length === 0)
      return html`${title}
        <p class="quiet">${t.text('places.none')}</p>`;
    return html`
      ${title}${drawn.length === 0 ? nothing : this.#picture(drawn)} ${drawn.length === 0 ? nothing : this.#list(drawn, 'places.list')}
      ${others.length === 0 ? nothing : this.#list(others, 'places.elsewhere')}
    `;
  }

  #picture(entries: readonly PlaceEntry[]): TemplateResult {
    const t = this.#localize;
    const { view, pixels, em, land, frame } = this.#camera;
    const marks = entries.flatMap(({ place, point, isPoint }): PlaceMark[] => (point ? [{ id: place.id, point, isPoint, ...nameOfPlace(place, this.#languages) }] : []));
    const notes = [land === null ? 'map.no-coasts' : undefined, showsAny(frame.home, KASHMIR) || showsAny(view, KASHMIR) ? 'map.status-note' : undefined];
    return html`
      <div class="map" part="picture">
        <svg viewBox="0 0 ${pixels} ${pixels * MAP_RATIO}" aria-hidden="true">
          ${drawMap({
            view,
            pixels,
            em,
            land: land ?? undefined,
            goesRound: frame.coasts === 'world',
            degrees: (value, axis) => sayDegrees(value, axis, t),
            marks: [],
            cross: undefined,
          })}
          ${drawPlaces({ marks, view, pixels, em, chosen: this.chosen })}
        </svg>
      </div>
      ${mapTools(this.#camera, t)} ${notes.map((key) => (key === undefined ? nothing : html`<p class="map-note"><bdi>${t.text(key)}</bdi></p>`))}
      <p class="hint"><bdi>${t.text('places.hint')}</bdi></p>
    `;
  }

  #list(entries: readonly PlaceEntry[], key: string): TemplateResult {
    return html`
      <p class="list-title" id=${key} role="heading" aria-level=${Math.min(6, this.heading + 1)}>${this.#localize.text(key)}</p>
      <ul class="entries" role="list" aria-labelledby=${key}>
        ${repeat(
          entries,
          ({ place: { id } }) => id,
          (entry) => this.#entry(entry),
        )}
      </ul>
    `;
  }

  #entry(entry: PlaceEntry): TemplateResult {
    const options: PlaceOptions = {
      host: this,
      localize: this.#localize,
      contentLanguage: this.contentLanguage,
      atHand: this.#atHand,
      languages: this.#languages,
      hasEvents: this.#events.value !== undefined,
    };
    return this.#choice.entry(entry.place.id, placeLine(entry, options), () => placeBody(entry, options));
  }

  get #languages(): readonly (string | undefined)[] {
    return [this.contentLanguage, this.#localize.language];
  }

  /** A click on the map chooses the nearest place within reach. */
  #onMap(at: PlanePoint | undefined): void {
    if (!at) return;
    const { view, pixels } = this.#camera;
    const distances = this.#entries.flatMap(({ place: { id }, point }) => {
      if (!point) return [];
      const { x, y } = screenFromPoint(point, view, pixels);
      return [{ id, distance: Math.hypot(x - at.x, y - at.y) }];
    });
    const nearest = distances.sort((one, other) => one.distance - other.distance)[0];
    if (nearest && nearest.distance <= REACH) void this.#choice.choose(nearest.id);
  }
}
