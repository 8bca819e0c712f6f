import '../../../src/elements/geo-map/geo-map.js';
import type { GeoMapElement } from '../../../src/elements/geo-map/geo-map-element.js';
import { emptyPage, find, findAll, until, wordsOf } from './page.js';

/** A map for reading on a page, as a person meets it. */
export class MapHarness {
  readonly told: (string | undefined)[] = [];

  constructor(readonly element: GeoMapElement) {
    element.addEventListener('geo-place-chosen', ({ place }) => this.told.push(place));
  }

  get root(): ShadowRoot {
    return this.element.shadowRoot as ShadowRoot;
  }

  get words(): string {
    return wordsOf(this.element);
  }

  get lines(): string[] {
    return findAll(this.root, 'summary .line').map(wordsOf);
  }

  /** The ids of what is drawn. */
  get drawn(): string[] {
    return findAll<SVGGElement>(this.root, '.place').map((place) => place.dataset['place'] as string);
  }

  get names(): string[] {
    return findAll(this.root, '.label').map(wordsOf);
  }

  get marked(): string[] {
    return findAll<SVGGElement>(this.root, '.place.is-chosen').map((place) => place.dataset['place'] as string);
  }

  /** Whether what is drawn has taken the size of the map, where there is one. */
  get isSettled(): boolean {
    const map = find(this.root, '.map');
    return !map || map.querySelector('svg')?.viewBox.baseVal.width === map.clientWidth;
  }

  get hasCoasts(): boolean {
    return find(this.root, '.land') !== undefined;
  }

  /** Where a place is drawn, in pixels of the picture. */
  placeOf(id: string): string | null | undefined {
    return find(this.root, `.place[data-place="${id}"]`)?.getAttribute('transform');
  }

  summaryOf(words: string): HTMLElement {
    return findAll(this.root, 'summary').find((summary) => wordsOf(summary).includes(words)) as HTMLElement;
  }

  bodyOf(words: string): string | undefined {
    const body = this.summaryOf(words).parentElement?.querySelector('.body');
    return body ? wordsOf(body) : undefined;
  }

  async unfold(words: string): Promise<void> {
    this.summaryOf(words).click();
    await until(() => this.bodyOf(words) !== undefined, `the unfolded entry “${words}”`);
  }

  /** Presses the button with these words under the map. */
  async press(words: string): Promise<void> {
    (find(this.root, `button[aria-label="${words}"]`) as HTMLElement).click();
    await this.element.updateComplete;
  }

  /** Clicks beside a place by so many pixels of the screen. */
  async clickNear(id: string, pixels = 0): Promise<void> {
    const { left, top, width, height } = (find(this.root, `.place[data-place="${id}"] :first-child`) as Element).getBoundingClientRect();
    const at = { clientX: left + width / 2 + pixels, clientY: top + height / 2 };
    find(this.root, '.map')?.dispatchEvent(new MouseEvent('click', { ...at, detail: 1, bubbles: true, composed: true }));
    await this.element.updateComplete;
  }
}

/** Places a map, whatever becomes of it, on a page so many pixels wide. */
export async function placeMap(fields: Partial<GeoMapElement>, attributes: Readonly<Record<string, string>> = {}, inside = '', width = 900): Promise<MapHarness> {
  const element = document.createElement('geo-map');
  Object.assign(element, { heading: 2, ...fields });
  for (const [name, value] of Object.entries(attributes)) element.setAttribute(name, value);
  element.textContent = inside;
  const page = emptyPage();
  // Not the window's width, which not every driver can set.
  page.style.width = `${width}px`;
  page.append(element);
  await element.updateComplete;
  return new MapHarness(element);
}

/** Places a map and waits for its list. */
export async function showMap(...given: Parameters<typeof placeMap>): Promise<MapHarness> {
  const harness = await placeMap(...given);
  await until(() => harness.lines.length > 0 && harness.isSettled, 'the list of the map, and the map in its size');
  return harness;
}
