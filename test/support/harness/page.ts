/** What tests of elements need of a page: waiting, looking through shadow roots, keys, and axe. */
import 'axe-core/axe.min.js';
import { sendKeys } from '@web/test-runner-commands';

/** Waits until a condition holds, and gives what it gives. @throws with `what` after a time that slow machines do not need either */
export async function until<Found>(condition: () => Found | null | undefined | false, what: string, milliseconds = 120_000): Promise<Found> {
  const end = performance.now() + milliseconds;
  for (;;) {
    const found = condition();
    if (found !== undefined && found !== null && found !== false) return found;
    if (performance.now() > end) throw new Error(`Waited in vain for: ${what}`);
    await pause(10);
  }
}

export const pause = (milliseconds: number): Promise<void> => new Promise((resolve) => setTimeout(resolve, milliseconds));

/** Every element below a node, those in shadow roots too, in the order of the page. */
export function* everyElement(root: ParentNode): Generator<Element> {
  for (const element of root.children) {
    yield element;
    if (element.shadowRoot) yield* everyElement(element.shadowRoot);
    yield* everyElement(element);
  }
}

/** All elements that fit a selector, those in shadow roots too. */
export const findAll = <Found extends Element = HTMLElement>(root: ParentNode, selector: string): Found[] =>
  [...everyElement(root)].filter((element): element is Found => element.matches(selector));

export const find = <Found extends Element = HTMLElement>(root: ParentNode, selector: string): Found | undefined => findAll<Found>(root, selector)[0];

/** The words of an element as they stand on the page, shadow roots included, with single spaces. */
export function wordsOf(node: Node | null | undefined): string {
  const read = (at: Node): string => {
    if (at instanceof Text) return at.data;
    if (at instanceof HTMLStyleElement || at instanceof HTMLScriptElement) return '';
    const below = [...(at instanceof Element && at.shadowRoot ? at.shadowRoot.childNodes : at instanceof HTMLSlotElement ? at.assignedNodes() : at.childNodes)];
    const isBlock = at instanceof Element && !/^(span|bdi|strong|em|code|a|b|i|slot)$/.test(at.localName);
    const words = below.map(read).join('');
    return isBlock ? ` ${words} ` : words;
  };
  return node ? read(node).replace(/\s+/g, ' ').trim() : '';
}

/** Whether an element takes up room on the page. */
export function isShown(element: Element): boolean {
  return element.checkVisibility?.({ visibilityProperty: true }) ?? (element as HTMLElement).getClientRects().length > 0;
}

/** The element that has the keyboard, looked up through shadow roots. */
export function focusedElement(): Element | null {
  let at = document.activeElement;
  while (at?.shadowRoot?.activeElement) at = at.shadowRoot.activeElement;
  return at;
}

export async function press(key: string, times = 1): Promise<void> {
  for (let time = 0; time < times; time++) await sendKeys({ press: key });
}

interface AxeResults {
  readonly violations: readonly { readonly id: string; readonly help: string; readonly nodes: readonly { readonly target: unknown; readonly failureSummary?: string }[] }[];
}

/** What axe finds wrong, one line each; its rule for the size of targets is on. `only` names the rules to run in place of all. */
export async function axeViolations(element: Element, only?: readonly string[]): Promise<string[]> {
  const { axe } = globalThis as unknown as { axe: { run(element: Element, options: object): Promise<AxeResults> } };
  const rules = only ? { runOnly: { type: 'rule', values: only } } : { rules: { 'target-size': { enabled: true }, region: { enabled: false } } };
  const { violations } = await axe.run(element, { ...rules, resultTypes: ['violations'] });
  return violations.map(({ id, help, nodes }) => `${id}: ${help} — ${nodes.map(({ target, failureSummary }) => `${JSON.stringify(target)} ${failureSummary ?? ''}`).join('; ')}`);
}

/** An empty page with a heading, as a page that holds a quiz would have. */
export function emptyPage(): HTMLElement {
  document.body.replaceChildren();
  document.documentElement.lang = 'en';
  document.documentElement.removeAttribute('dir');
  document.title = 'Test';
  const main = document.body.appendChild(document.createElement('main'));
  main.appendChild(document.createElement('h1')).textContent = 'A page';
  return main;
}

/** Sets the size of the page and gives a function back that restores it. */
export const overflowOf = (element: Element): number => element.scrollWidth - element.clientWidth;

/** Keeps console warnings of a test for itself. */
export function catchWarnings(): { readonly warnings: string[]; readonly restore: () => void } {
  const warnings: string[] = [];
  const before = console.warn;
  console.warn = (...words: unknown[]) => void warnings.push(words.map(String).join(' '));
  return { warnings, restore: () => void (console.warn = before) };
}

/** Deletes all that quizzes have kept on this device. */
export async function forgetSavedWork(): Promise<void> {
  await new Promise<void>((resolve, reject) => {
    const request = indexedDB.deleteDatabase('geo-quiz');
    request.onsuccess = () => resolve();
    request.onerror = () => reject(request.error ?? new Error('The database could not be deleted.'));
    // Somebody still has it open; it goes as soon as they let go.
    request.onblocked = () => resolve();
  });
}
