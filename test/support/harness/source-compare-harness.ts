import '../../../src/elements/source-compare/source-compare.js';
import type { SourceCompareElement } from '../../../src/elements/source-compare/source-compare-element.js';
import { emptyPage, find, findAll, until, wordsOf } from './page.js';

/** A comparison on a page, as a person meets it. */
export class CompareHarness {
  constructor(readonly element: SourceCompareElement) {}

  get root(): ShadowRoot {
    return this.element.shadowRoot as ShadowRoot;
  }

  get words(): string {
    return wordsOf(this.element);
  }

  /** The names of the columns. */
  get columns(): string[] {
    return findAll(this.root, 'thead th').slice(1).map(wordsOf);
  }

  /** Each row by its head, with its cells as they are heard: without the source's name that is there for the eye. */
  get rows(): Record<string, string[]> {
    return Object.fromEntries(findAll(this.root, 'tbody tr').map((row) => [wordsOf(row.querySelector('th')), [...row.querySelectorAll('td')].map(heard)]));
  }

  /** Whether the name of its source is seen in a cell, as on a card. */
  get isCards(): boolean {
    return getComputedStyle(find(this.root, '.whose') as HTMLElement).display !== 'none';
  }

  linkIn(words: string): HTMLAnchorElement | undefined {
    return findAll<HTMLAnchorElement>(this.root, '.claim a').find((link) => wordsOf(link.closest('.claim')).includes(words));
  }
}

const heard = (cell: Element): string => {
  const copy = cell.cloneNode(true) as Element;
  for (const hidden of copy.querySelectorAll('[aria-hidden="true"]')) hidden.remove();
  return wordsOf(copy);
};

/** Places a comparison and waits until it shows its title. */
export async function showComparison(fields: Partial<SourceCompareElement>, attributes: Readonly<Record<string, string>> = {}, inside = '', width = 900): Promise<CompareHarness> {
  const harness = await placeComparison(fields, attributes, inside, width);
  await until(() => find(harness.root, '.compare'), 'the comparison');
  return harness;
}

/** Places a comparison, whatever becomes of it, on a page so many pixels wide. */
export async function placeComparison(fields: Partial<SourceCompareElement>, attributes: Readonly<Record<string, string>> = {}, inside = '', width = 900): Promise<CompareHarness> {
  const element = document.createElement('source-compare');
  Object.assign(element, { heading: 2, ...fields });
  for (const [name, value] of Object.entries(attributes)) element.setAttribute(name, value);
  element.textContent = inside;
  const page = emptyPage();
  // Not the window's width, which not every driver can set.
  page.style.width = `${width}px`;
  page.append(element);
  await element.updateComplete;
  return new CompareHarness(element);
}
