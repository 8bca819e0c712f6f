import { sendMouse } from '@web/test-runner-commands';
import type { Question } from '../../../src/question-types/question-types.js';
import { everyElement, find, findAll, isShown, until, wordsOf } from './page.js';

/** What is on top of the page at a place, looked up through shadow roots. */
function topAt(x: number, y: number): Element | null {
  let at = document.elementFromPoint(x, y);
  while (at?.shadowRoot) {
    const below = at.shadowRoot.elementFromPoint(x, y);
    if (!below || below === at) break;
    at = below;
  }
  return at;
}

/** Whether a press there reaches an element: it, what is in it, or its label is on top. */
function reaches(element: Element, top: Element | null): boolean {
  if (!top) return false;
  const label = element.closest('label');
  return element === top || element.contains(top) || [...everyElement(element)].includes(top) || (label?.contains(top) ?? false);
}

/**
 * One click with a mouse, without a drag, in the middle of what is on the page or at another share of its width and height.
 * @throws where something else lies above it
 */
export async function click(element: Element, [across, down]: readonly [number, number] = [0.5, 0.5]): Promise<void> {
  element.scrollIntoView({ block: 'center', behavior: 'instant' });
  const middle = (): readonly [number, number] => {
    // Of a text over several lines the first.
    const { left, top, width, height } = element.getClientRects()[0] ?? element.getBoundingClientRect();
    return [Math.round(left + width * across), Math.round(top + height * down)];
  };
  await until(() => reaches(element, topAt(...middle())), `a place to click <${element.localName}> “${wordsOf(element)}”; there is ${topAt(...middle())?.outerHTML.slice(0, 120)}`);
  await sendMouse({ type: 'click', position: [...middle()] });
}

/** Writes with the keyboard that a screen shows for a field: no key is pressed. */
async function write(field: Element | undefined, text: string): Promise<void> {
  if (!field) throw new Error('There is no field.');
  await click(field);
  document.execCommand('insertText', false, text);
}

/** Picks from a native list. What it unfolds belongs to the browser, so only its outcome can be had here. */
function pick(list: HTMLSelectElement, words: string): void {
  list.selectedIndex = [...list.options].findIndex((option) => wordsOf(option) === words);
  list.dispatchEvent(new Event('input', { bubbles: true, composed: true }));
  list.dispatchEvent(new Event('change', { bubbles: true }));
}

const rowOf = (root: ParentNode, words: string): Element | undefined =>
  findAll(root, 'label.row')
    .find((row) => wordsOf(row).startsWith(words))
    ?.querySelector('input') ?? undefined;

async function clickRow(root: ParentNode, words: string): Promise<void> {
  await click(await until(() => rowOf(root, words), `the row “${words}”`));
}

/** How the sample of each type is answered with single clicks. `root` is the shadow root of its element. */
export const answerByPointer: Readonly<Record<Question['type'], (root: ShadowRoot) => Promise<void>>> = {
  choice: (root) => clickRow(root, 'The Nile'),
  'true-false': (root) => clickRow(root, 'False'),
  numeric: (root) => write(find(root, '#field'), '12'),
  'short-text': (root) => write(find(root, '#field'), 'River Office'),
  essay: (root) => write(find(root, '#field'), 'They rust.'),
  classify: async (root) => {
    for (const statement of findAll(root, '.statement')) await clickRow(statement, 'In the survey');
  },
  'hot-text': async (root) => {
    for (const piece of findAll(root, '.segment').filter((segment) => /River Office|about/.test(wordsOf(segment)))) await click(piece);
  },
  order: async (root) => {
    const button = (): HTMLElement | undefined => findAll<HTMLButtonElement>(root, 'button.down').find((each) => !each.disabled && isShown(each));
    await click(await until(button, 'a button that moves a row'));
  },
  match: async (root) => {
    for (const list of findAll<HTMLSelectElement>(root, 'select')) pick(list, 'Town');
  },
  // The radios stand below the picture; this presses a region on it.
  hotspot: async (root) => {
    await until(() => find(root, '.region'), 'the regions on the picture');
    await click(find(root, '.stage') as Element, [0.3, 0.8]);
  },
  'evidence-pair': async (root) => {
    await clickRow(root, 'More than ten');
    await clickRow(root, 'The survey has twelve bridges');
  },
  cloze: async (root) => {
    const [office, count] = findAll(root, 'input');
    await write(office, 'River Office');
    await write(count, '12');
    pick(find(root, 'select') as HTMLSelectElement, 'Nile');
  },
  'map-point': async (root) => click(await until(() => root.querySelector('.map:has(svg[viewBox])'), 'the map')),
};
