import type { ReactiveController, ReactiveControllerHost } from 'lit';

/** The width and the size of letters of an element, in pixels, and the direction of its lines. Known before each rendering. */
export class WatchSize implements ReactiveController {
  pixels = 640;
  em = 16;
  /** Whether lines run from right to left. */
  isMirrored = false;
  readonly #host: ReactiveControllerHost & HTMLElement;
  #observer: ResizeObserver | undefined;

  constructor(host: ReactiveControllerHost & HTMLElement) {
    this.#host = host;
    host.addController(this);
  }

  hostConnected(): void {
    // In the next frame: what is drawn anew changes the height of the very element that is watched.
    this.#observer = new ResizeObserver(() => requestAnimationFrame(() => this.#measure() && this.#host.requestUpdate()));
    this.#observer.observe(this.#host);
  }

  hostDisconnected(): void {
    this.#observer?.disconnect();
  }

  hostUpdate(): void {
    this.#measure();
  }

  /** Says whether anything has changed. */
  #measure(): boolean {
    const { pixels, em, isMirrored } = this;
    const style = getComputedStyle(this.#host);
    this.pixels = this.#host.clientWidth || pixels;
    this.em = parseFloat(style.fontSize) || em;
    this.isMirrored = style.direction === 'rtl';
    return pixels !== this.pixels || em !== this.em || isMirrored !== this.isMirrored;
  }
}
