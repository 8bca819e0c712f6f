import '../../../src/elements/geo-timeline/geo-timeline.js';
import type { GeoTimelineElement } from '../../../src/elements/geo-timeline/geo-timeline-element.js';
import { emptyPage, find, findAll, until, wordsOf } from './page.js';

/** A time line on a page, as a person meets it. */
export class TimelineHarness {
  readonly told: (string | undefined)[] = [];

  constructor(readonly element: GeoTimelineElement) {
    element.addEventListener('geo-event-chosen', ({ event }) => this.told.push(event));
  }

  get root(): ShadowRoot {
    return this.element.shadowRoot as ShadowRoot;
  }

  get words(): string {
    return wordsOf(this.element);
  }

  /** What stands in the list, entry by entry. */
  get lines(): string[] {
    return findAll(this.root, 'summary .line').map(wordsOf);
  }

  /** The ids of what is drawn, from the left of the page to the right. */
  get drawn(): string[] {
    const marks = findAll<SVGGElement>(this.root, '.mark').map((mark) => ({
      id: mark.dataset['event'] as string,
      left: mark.querySelector('.sign')?.getBoundingClientRect().left ?? 0,
    }));
    return marks.sort((one, other) => one.left - other.left).map(({ id }) => id);
  }

  /** The ids of what is marked in the picture. */
  get marked(): string[] {
    return findAll<SVGGElement>(this.root, '.mark.is-chosen').map((mark) => mark.dataset['event'] as string);
  }

  summaryOf(words: string): HTMLElement {
    return findAll(this.root, 'summary').find((summary) => wordsOf(summary).includes(words)) as HTMLElement;
  }

  /** What an unfolded entry shows. */
  bodyOf(words: string): string | undefined {
    const body = this.summaryOf(words).parentElement?.querySelector('.body');
    return body ? wordsOf(body) : undefined;
  }

  async unfold(words: string): Promise<void> {
    this.summaryOf(words).click();
    await until(() => this.bodyOf(words) !== undefined, `the unfolded entry “${words}”`);
  }

  async clickInPicture(id: string): Promise<void> {
    find(this.root, `[data-event="${id}"] .sign path`)?.dispatchEvent(new MouseEvent('click', { bubbles: true, composed: true }));
    await this.element.updateComplete;
  }
}

/** Places a time line, whatever becomes of it, on a page so many pixels wide. */
export async function placeTimeline(fields: Partial<GeoTimelineElement>, attributes: Readonly<Record<string, string>> = {}, inside = '', width = 900): Promise<TimelineHarness> {
  const element = document.createElement('geo-timeline');
  Object.assign(element, { heading: 2, ...fields });
  for (const [name, value] of Object.entries(attributes)) element.setAttribute(name, value);
  element.textContent = inside;
  const page = emptyPage();
  // Not the window's width, which not every driver can set.
  page.style.width = `${width}px`;
  page.append(element);
  await element.updateComplete;
  return new TimelineHarness(element);
}

/** Places a time line and waits for its list. */
export async function showTimeline(...given: Parameters<typeof placeTimeline>): Promise<TimelineHarness> {
  const harness = await placeTimeline(...given);
  await until(() => harness.lines.length > 0, 'the list of the time line');
  return harness;
}
