import { virtual } from '@guidepup/virtual-screen-reader/browser.js';
import { findAll, focusedElement, wordsOf } from './page.js';
import { flatCopyOf } from './flat-copy.js';

/** What a virtual screen reader says of an element and all in it, one phrase a line, from its start to its end. */
export async function readAloud(element: Element): Promise<string[]> {
  return (await walk(element)).map(({ phrase }) => phrase);
}

/** What it says of the element that has the keyboard. */
export async function readFocused(within: Element): Promise<string> {
  const focused = focusedElement();
  if (!focused) return 'nothing';
  const { copyOf, steps } = await walkCopy(within);
  const copy = copyOf(focused);
  return steps.find(({ node }) => node === copy)?.phrase ?? `nothing is said of <${focused.localName}>`;
}

/** What regions that speak by themselves say now. */
export const spokenRegions = (within: Element): Map<Element, string> =>
  new Map(findAll(within.shadowRoot ?? within, '[role="status"], [role="alert"], [aria-live]').map((region) => [region, wordsOf(region)]));

/** What was said by itself since then: changes of regions that stood there before, and alerts, which speak on their coming. */
export function saidSince(before: ReadonlyMap<Element, string>, within: Element): string[] {
  const speaks = (region: Element): boolean => before.has(region) || region.getAttribute('role') === 'alert';
  return [...spokenRegions(within)].flatMap(([region, words]) => (words !== '' && speaks(region) && before.get(region) !== words ? [words] : []));
}

interface Step {
  readonly phrase: string;
  readonly node: Node;
}

const walk = async (element: Element): Promise<Step[]> => (await walkCopy(element)).steps;

async function walkCopy(element: Element): Promise<{ steps: Step[]; copyOf: (original: Element) => Element | undefined }> {
  const { copy, copyOf } = flatCopyOf(element);
  // A frame around it, so that the reader meets the element itself.
  const place = document.body.appendChild(document.createElement('section'));
  place.append(copy);
  const steps: Step[] = [];
  await virtual.start({ container: place });
  try {
    for (;;) {
      const step = { phrase: await virtual.lastSpokenPhrase(), node: virtual.activeNode as Node };
      // It goes round and round.
      if (step.node === steps[0]?.node && step.phrase === steps[0].phrase) break;
      steps.push(step);
      await virtual.next();
    }
    return { steps: joinLines(steps.filter(isHeard)), copyOf };
  } finally {
    await virtual.stop();
    place.remove();
  }
}

/** Whether a listener would hear it: not what has just been said as the name of a control or a heading, nor where small things end. */
function isHeard({ phrase, node }: Step): boolean {
  if (/^end$|^end,|^end of (listitem|paragraph|heading|button|status|strong|emphasis|term|definition|combobox)\b/.test(phrase)) return false;
  if (/^(paragraph|status|alert|timer|strong|emphasis|term|definition|generic)$|^option\b/.test(phrase) || !/[\p{L}\p{N}\p{S}]/u.test(phrase)) return false;
  const isPlain = node instanceof Text || !/^(button|radio|checkbox|textbox|combobox|heading|link|img|image)/.test(phrase);
  const naming = 'label, legend, button, [role="button"], h1, h2, h3, h4, h5, h6';
  return !(isPlain && (node.parentElement?.closest(naming) || (node instanceof Element && node.matches('label, legend'))));
}

/** Words of one line of the page are heard as one; at the end of something its name is not said again. */
function joinLines(steps: readonly Step[]): Step[] {
  const joined: Step[] = [];
  for (const { phrase, node } of steps) {
    const last = joined.at(-1);
    if (last && last.node instanceof Text && node instanceof Text && blockOf(last.node) === blockOf(node)) joined[joined.length - 1] = { phrase: `${last.phrase} ${phrase}`, node };
    else joined.push({ phrase: phrase.replace(/^(end of \w+),.*/, '$1'), node });
  }
  return joined;
}

function blockOf(node: Node): Element | null {
  let at = node.parentElement;
  while (at && /^(inline|contents)$/.test(getComputedStyle(at).display)) at = at.parentElement;
  return at;
}
