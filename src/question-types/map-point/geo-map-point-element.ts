import { html, nothing, type CSSResultGroup, type PropertyValues, type TemplateResult } from 'lit';
import type { Land } from '../../drawing/land.js';
import { pointFromPlane } from '../../drawing/map-plane.js';
import { KASHMIR, MAP_RATIO, pointFromScreen, showsAny, type MapFrame } from '../../drawing/map-view.js';
import { inlineText } from '../../element-kit/inline-text.js';
import { addEnglish } from '../../element-kit/localize.js';
import { optionRow } from '../../element-kit/option-row.js';
import { plainText } from '../../element-kit/plain-text.js';
import { QuestionElement, type PartMark, type ResponseRules } from '../../element-kit/question-element.js';
import { questionStyles } from '../../element-kit/question.styles.js';
import { buttons, tokens } from '../../element-kit/tokens.styles.js';
import { mapPointMessages } from '../../i18n/map-point-messages.js';
import type { GeoPoint } from '../../model/geo-point.js';
import type { Text } from '../../model/text.js';
import { missingMapPoint, type AskedMapPoint } from './ask-map-point.js';
import { MapCamera } from './geo-map-camera.js';
import { drawMap, type MapMark } from './geo-map-drawing.js';
import { followGestures } from './geo-map-gestures.js';
import { geoMapPointStyles } from './geo-map-point.styles.js';
import { mapTools } from './geo-map-tools.js';
import { mapPointResponseSchema, type MapPointResponse } from './map-point-question.js';
import { OWN_POINT, type MapPointReveal } from './score-map-point.js';

addEnglish(mapPointMessages);

/** The longest text of a choice that is written on the map, in characters; longer ones describe and do not name. */
const LONGEST_LABEL = 24;

/** How far an arrow key moves the cross, with and without Shift, as a share of the map's width. */
const STEP = 1 / 20;
const SMALL_STEP = 1 / 200;

/**
 * A point on a map of coasts and a graticule, without any boundary, or a place of the list below it, which does without the map. Use
 * inside `<geo-question>`, or alone with `asked` set. Coast lines load when the element is met; without them all else works.
 *
 * @tag geo-map-point
 * @fires {GeoResponseEvent} geo-response - The learner set a point or chose from the list; `response` is `{ latitude, longitude }` or `{ choice }`.
 * @csspart prompt - The question itself.
 * @csspart field - The map.
 * @csspart option - A row of the list; also `option-right`, `option-wrong`, `option-answer` after marking.
 * @csspart reason - Why a place is right or wrong.
 */
export class GeoMapPointElement extends QuestionElement<AskedMapPoint, MapPointResponse> {
  static override properties = { said: { state: true } };

  static override readonly rules: ResponseRules = { responseSchema: mapPointResponseSchema, missing: missingMapPoint };

  static override styles: CSSResultGroup = [tokens, buttons, questionStyles, geoMapPointStyles];

  /** What the line under the map says. */
  private said = '';

  readonly #camera = new MapCamera(this, {
    loadLand: (coasts) => this.loadLand(coasts),
    rested: (what) => (this.said = what === 'cross' ? this.#say('map.cross-at', this.#camera.cross) : this.#say('map.middle-at', pointFromPlane(this.#camera.view))),
  });

  protected override willUpdate(changed: PropertyValues<this>): void {
    if (changed.has('asked')) this.said = '';
    // Before marking the map shows the places of the list, so that its extent says nothing; after it the points that were set as well.
    if (changed.has('asked') || changed.has('reveal'))
      this.#camera.frameAround([...(this.asked?.choices ?? []), ...(this.#answer ? [this.#answer, this.#own ?? this.#answer] : [])]);
  }

  protected override firstUpdated(): void {
    const map = this.renderRoot.querySelector('.map') as HTMLElement;
    const camera = this.#camera;
    camera.watchSize(map);
    followGestures(map, {
      place: (at) => this.#place(at ? pointFromScreen(at, camera.view, camera.pixels) : camera.cross),
      pan: (right, down) => camera.pan(-right / camera.pixels, -down / (camera.pixels * MAP_RATIO)),
      zoom: (factor, at) => camera.zoom(factor, at),
    });
  }

  /** Loads the coasts of the region or of the world; a file each, met only with such a question. */
  protected loadLand(coasts: MapFrame['coasts']): Promise<Land> {
    return (coasts === 'region' ? import('../../drawing/land-region.js') : import('../../drawing/land-world.js')).then((module) => module.land);
  }

  protected override render(): TemplateResult | typeof nothing {
    const { asked, readonly, localize } = this;
    const { pixels } = this.#camera;
    if (!asked) return nothing;
    return html`
      <fieldset>
        <legend class="prompt" part="prompt">${inlineText(asked.prompt, this.contentLanguage, localize)}</legend>
        ${readonly ? nothing : html`<p class="hint"><bdi>${localize.text('map.hint')}</bdi></p>`}
        <div
          class=${readonly ? 'map is-readonly' : 'map'}
          part="field"
          role="application"
          tabindex="0"
          aria-label=${localize.text('map.name')}
          aria-describedby="keys"
          @keydown=${this.#onKeyDown}
        >
          <svg viewBox="0 0 ${pixels} ${pixels * MAP_RATIO}" aria-hidden="true">${this.#drawing()}</svg>
        </div>
        <p id="keys" hidden>${localize.text(readonly ? 'map.keys-closed' : 'map.keys')}</p>
        <div class="bar">
          ${mapTools(this.#camera, localize)}
          <p class="said" role="status"><bdi>${this.said}</bdi></p>
        </div>
        ${this.#notes()} ${this.#list(asked)}
      </fieldset>
    `;
  }

  #drawing(): unknown {
    const { view, pixels, em, land, cross, frame } = this.#camera;
    const answer = this.#answer;
    const own = this.#own;
    return drawMap({
      view,
      pixels,
      em,
      land: land ?? undefined,
      goesRound: frame.coasts === 'world',
      degrees: this.#degrees,
      marks: this.#marks(),
      cross,
      circle: answer?.radiusKilometres === undefined ? undefined : { center: answer, kilometres: answer.radiusKilometres },
      way: own && answer && this.#ownState === 'wrong' ? [own, answer] : undefined,
    });
  }

  /** Before marking only the learner's own point: the places of the list would give candidates away. */
  #marks(): MapMark[] {
    const { asked, response, reveal, localize } = this;
    const [answer, own, state] = [this.#answer, this.#own, this.#ownState];
    const language = localize.shownLanguage;
    const others = answer && asked ? asked.choices.filter(({ id }) => !isPick(response, id) && !reveal?.parts.some((part) => part.id === id && part.right)) : [];
    return [
      ...others.map((place): MapMark => {
        const label = plainText(place.text, localize);
        return { point: place, kind: 'place', label: label.length > LONGEST_LABEL ? undefined : label, language: this.contentLanguage };
      }),
      ...(answer ? [{ point: answer, kind: 'answer', label: localize.text('mark.answer'), language } as const] : []),
      ...(own ? [{ point: own, kind: state ?? 'own', label: state && localize.text('map.your-point'), language } as const] : []),
    ];
  }

  #notes(): unknown {
    const { localize } = this;
    const { frame, view, land } = this.#camera;
    const radius = this.#answer?.radiusKilometres;
    return [
      radius === undefined ? undefined : localize.text('map.radius', { distance: radius }),
      land === null ? localize.text('map.no-coasts') : undefined,
      showsAny(frame.home, KASHMIR) || showsAny(view, KASHMIR) ? localize.text('map.status-note') : undefined,
    ].map((note) => (note === undefined ? nothing : html`<p class="map-note"><bdi>${note}</bdi></p>`));
  }

  #list({ choices }: AskedMapPoint): TemplateResult {
    const { response, readonly, contentLanguage, localize } = this;
    const onMap = response && !('choice' in response) ? response : undefined;
    const ownMark = this.markOf(OWN_POINT);
    const row = (id: string, text: Text, checked: boolean, disabled: boolean, mark: PartMark): TemplateResult =>
      optionRow({ id, text, multiple: false, checked, disabled, mark, language: contentLanguage, onChange: this.#onChoose }, localize);
    return html`
      <div class=${readonly ? 'rows' : 'rows is-open'}>
        ${choices.map(({ id, text }) => {
          const mark = this.markOf(id);
          // A reason that already stands with the learner's own point is not said again.
          return row(id, text, isPick(response, id), readonly, mark.feedback === ownMark.feedback ? { ...mark, feedback: undefined } : mark);
        })}
        ${
          readonly && !onMap
            ? nothing
            : row(
                OWN_POINT,
                { text: this.#say(onMap ? 'map.own-point' : 'map.own-point-open', onMap), lang: localize.shownLanguage },
                onMap !== undefined,
                readonly || !onMap,
                ownMark,
              )
        }
      </div>
    `;
  }

  /** Where the learner's point is, set or chosen. */
  get #own(): GeoPoint | undefined {
    const { asked, response } = this;
    if (!response || !('choice' in response)) return response;
    return asked?.choices.find(({ id }) => id === response.choice);
  }

  get #ownState(): 'right' | 'wrong' | undefined {
    return this.score?.parts[0]?.state;
  }

  /** The answer's place, once it may be seen; the right choice's, where a host sent no more. */
  get #answer(): (GeoPoint & { readonly radiusKilometres?: number }) | undefined {
    const reveal = this.reveal as Partial<MapPointReveal> | undefined;
    const place = reveal?.answer;
    if (Number.isFinite(place?.latitude) && Number.isFinite(place?.longitude)) return place;
    return this.asked?.choices.find(({ id }) => reveal?.parts?.some((part) => part.id === id && part.right));
  }

  #say(key: string, point: GeoPoint | undefined): string {
    if (!point) return this.localize.text(key);
    const degrees = { latitude: this.#degrees(point.latitude, 'latitude'), longitude: this.#degrees(point.longitude, 'longitude') };
    return this.localize.text(key, { point: this.localize.text('map.point', degrees) });
  }

  readonly #degrees = (value: number, axis: 'latitude' | 'longitude'): string => {
    const rounded = Number(Math.abs(value).toFixed(this.#camera.view.width > 8 ? 1 : 2));
    const [negative, positive] = axis === 'latitude' ? ['south', 'north'] : ['west', 'east'];
    const direction = rounded % 180 === 0 ? 'degrees' : value < 0 ? negative : positive;
    return this.localize.text(`map.${direction}`, { degrees: this.localize.number(rounded) });
  };

  #place(point: GeoPoint): void {
    if (this.readonly) return;
    const round = (degrees: number): number => Number(degrees.toFixed(3));
    this.#camera.setCross(point);
    this.respond({ latitude: round(point.latitude), longitude: round(point.longitude) });
    this.said = this.#say('map.set-at', point);
  }

  readonly #onKeyDown = (event: KeyboardEvent): void => {
    if (event.ctrlKey || event.metaKey || event.altKey) return;
    const camera = this.#camera;
    const step = event.shiftKey ? SMALL_STEP : STEP;
    const deeds: Readonly<Record<string, () => void>> = {
      ArrowLeft: () => camera.moveCross(-step, 0),
      ArrowRight: () => camera.moveCross(step, 0),
      ArrowUp: () => camera.moveCross(0, -step),
      ArrowDown: () => camera.moveCross(0, step),
      '+': () => camera.zoom(2),
      '=': () => camera.zoom(2),
      '-': () => camera.zoom(0.5),
      '0': () => camera.goHome(),
      ' ': () => this.#place(camera.cross),
      Enter: () => this.#place(camera.cross),
    };
    const deed = deeds[event.key];
    if (!deed) return;
    event.preventDefault();
    deed();
  };

  readonly #onChoose = (id: string): void => {
    if (id !== OWN_POINT) this.respond({ choice: id });
  };
}

const isPick = (response: MapPointResponse | undefined, id: string): boolean => response !== undefined && 'choice' in response && response.choice === id;
