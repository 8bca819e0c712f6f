import { parseFragment } from 'parse5';
import { attributeOf, HtmlReader, type HtmlNode } from './html-reader.js';
import { writeInlineText } from './write-inline-text.js';

/** What HTML becomes in our inline text. */
export interface InlineFromHtml {
  readonly text: string;
  /** The pictures that stood in it, in order, with their addresses as written. */
  readonly images: readonly { readonly src: string; readonly alt: string }[];
  /** What of it has no place, in a few words each (`script`, `table`); each once. */
  readonly losses: readonly string[];
  /** The language, where one element around everything names it. */
  readonly language?: string;
}

/** Longer HTML, or HTML of more tags, is not worth a tree: only its characters are taken. */
const LONGEST = 300_000;
const MOST_TAGS = 10_000;
/** What is behind this many characters of HTML is not looked at: a text here is a hundredth of it. */
const FARTHEST = 2_000_000;

/**
 * Turns HTML into our inline text: what is on the list of elements here is kept, of everything else only the characters, and nothing of
 * scripts, styles and embedded things. Nothing is run or fetched.
 */
export function inlineFromHtml(given: string): InlineFromHtml {
  if (!/[<&]/u.test(given)) return { text: writeInlineText([{ kind: 'line', nodes: [given.slice(0, FARTHEST).replace(/[\t\n\f\r ]+/gu, ' ')] }]), images: [], losses: [] };
  const { html, held } = withoutData(given);
  if (html.length > LONGEST || countTags(html) > MOST_TAGS) return strip(html);
  const reader = new HtmlReader();
  const { childNodes } = parseFragment(html);
  reader.readAll(childNodes, { marks: [], depth: 0 });
  const language = languageOf(childNodes);
  const images = reader.images.map(({ src, alt }) => ({ src: held.get(src) ?? src, alt }));
  return { text: writeInlineText(reader.lines.finish()), images, losses: [...reader.losses], ...(language === undefined ? {} : { language }) };
}

/** Puts names in place of pictures that stand in the HTML itself, which would make any text too long. */
function withoutData(given: string): { html: string; held: ReadonlyMap<string, string> } {
  const held = new Map<string, string>();
  if (given.length <= LONGEST) return { html: given, held };
  const html = given.replace(/(["'])(data:[^"'<>]{1000,})\1/gu, (_whole, quote: string, address: string) => {
    const name = `data:held-${held.size + 1}`;
    held.set(name, address);
    return `${quote}${name}${quote}`;
  });
  return { html, held };
}

function countTags(html: string): number {
  let count = 0;
  for (let at = html.indexOf('<'); at >= 0 && count <= MOST_TAGS; at = html.indexOf('<', at + 1)) count++;
  return count;
}

function strip(html: string): InlineFromHtml {
  const text = html
    .slice(0, FARTHEST)
    .replace(/<[^<>]*>/gu, ' ')
    .replace(/\s+/gu, ' ');
  const behind = html.length > FARTHEST ? [`all that is behind the first ${FARTHEST / 1_000_000} million characters`] : [];
  return { text: writeInlineText([{ kind: 'line', nodes: [text] }]), images: [], losses: ['all formatting (there is too much of it)', ...behind] };
}

/** Of the one element that holds everything. */
function languageOf(nodes: readonly HtmlNode[]): string | undefined {
  for (let below = nodes; ;) {
    const filled = below.filter((node) => !('value' in node && node.value.trim() === ''));
    const [only] = filled;
    if (filled.length !== 1 || !only || !('tagName' in only)) return undefined;
    const language = attributeOf(only, 'lang')?.trim();
    if (language) return language;
    below = only.childNodes;
  }
}
