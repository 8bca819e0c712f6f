import type { ReactiveController, ReactiveControllerHost } from 'lit';
import type { Land } from '../../drawing/land.js';
import { pointFromPlane, type PlanePoint } from '../../drawing/map-plane.js';
import { frameMap, MAP_RATIO, panView, planeFromScreen, pointFromScreen, screenFromPoint, zoomView, type MapFrame, type MapView } from '../../drawing/map-view.js';
import type { GeoPoint } from '../../model/geo-point.js';

/** How long the map must rest before anything is said of where it is. */
const REST_MILLISECONDS = 350;

/** How near the cross comes to the map's edge before the map follows, as a share of its width. */
const EDGE = 0.04;

const clamp = (value: number, low: number, high: number): number => Math.min(high, Math.max(low, value));

export interface MapCameraOptions {
  loadLand(coasts: MapFrame['coasts']): Promise<Land>;
  /** Called when the map, or the keyboard's cross, has been moved and rests. */
  rested(what: 'middle' | 'cross'): void;
}

/** What a map shows, and the cross with which the keyboard points. */
export class MapCamera implements ReactiveController {
  frame: MapFrame = frameMap([]);
  view: MapView = this.frame.home;
  /** The coasts; null when they could not be loaded. */
  land: Land | null | undefined;
  /** The map's width and the size of its letters, in pixels. */
  pixels = 640;
  em = 16;

  readonly #host: ReactiveControllerHost;
  readonly #options: MapCameraOptions;
  #cross: GeoPoint | undefined;
  #coasts: MapFrame['coasts'] | undefined;
  #resting: ReturnType<typeof setTimeout> | undefined;

  constructor(host: ReactiveControllerHost, options: MapCameraOptions) {
    this.#host = host;
    this.#options = options;
    host.addController(this);
  }

  hostDisconnected(): void {
    this.hush();
  }

  /** Keeps to the size of the map on the page. */
  watchSize(map: HTMLElement): void {
    new ResizeObserver(() => {
      this.pixels = map.clientWidth || this.pixels;
      this.em = parseFloat(getComputedStyle(map).fontSize) || this.em;
      this.#host.requestUpdate();
    }).observe(map);
  }

  /** Where the cross is: in the middle of the map until it has been moved. */
  get cross(): GeoPoint {
    return this.#cross ?? pointFromPlane(this.view);
  }

  setCross(point: GeoPoint): void {
    this.#cross = point;
    this.hush();
  }

  /** Leaves unsaid what was about to be said. */
  hush(): void {
    clearTimeout(this.#resting);
  }

  /** Begins anew with a map that shows these points. */
  frameAround(points: readonly GeoPoint[]): void {
    this.frame = frameMap(points);
    this.view = this.frame.home;
    this.#cross = undefined;
    if (this.#coasts !== this.frame.coasts) void this.#loadLand(this.frame.coasts);
  }

  /** By a share of the map's width and height. */
  pan(east: number, south: number): void {
    this.#show(panView(this.view, east, south, this.frame));
  }

  zoom(factor: number, at?: PlanePoint): void {
    this.#show(zoomView(this.view, factor, this.frame, at && planeFromScreen(at, this.view, this.pixels)));
  }

  goHome(): void {
    this.#show(this.frame.home);
  }

  /** Moves the cross by a share of the map's width; at the edge the map follows. */
  moveCross(east: number, south: number): void {
    const { x, y } = screenFromPoint(this.cross, this.view, 1);
    const to = { x: x + east, y: y + south };
    const point = pointFromScreen(to, this.view, 1);
    const beyond = (value: number, most: number): number => Math.min(0, value - EDGE) + Math.max(0, value - most + EDGE);
    this.#show(panView(this.view, beyond(to.x, 1), beyond(to.y, MAP_RATIO) / MAP_RATIO, this.frame), 'cross');
    const seen = screenFromPoint(point, this.view, 1);
    this.#cross = pointFromScreen({ x: clamp(seen.x, 0, 1), y: clamp(seen.y, 0, MAP_RATIO) }, this.view, 1);
  }

  #show(view: MapView, what: 'middle' | 'cross' = 'middle'): void {
    this.view = view;
    this.#cross = undefined;
    this.hush();
    this.#resting = setTimeout(() => this.#options.rested(what), REST_MILLISECONDS);
    this.#host.requestUpdate();
  }

  async #loadLand(coasts: MapFrame['coasts']): Promise<void> {
    this.#coasts = coasts;
    this.land = undefined;
    const land = await this.#options.loadLand(coasts).catch(() => null);
    if (this.#coasts !== coasts) return;
    this.land = land;
    this.#host.requestUpdate();
  }
}
