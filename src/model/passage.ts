import * as v from 'valibot';
import { filledText, record } from './schema.js';

/** How many hexadecimal digits of the SHA-256 of a passage are kept. */
export const PASSAGE_HASH_DIGITS = 12;

/** Where a claim stands in its source: the paragraph and the first and last verbatim words, as in a URL text fragment. */
export const passageSchema = record({
  paragraph: v.pipe(v.number(), v.integer(), v.minValue(0, 'counts from 0')),
  start: filledText,
  end: filledText,
  sha256: v.pipe(v.string('needs to be text'), v.regex(/^[0-9a-f]{12}$/, 'needs to be the first 12 hexadecimal digits of the passage’s SHA-256')),
});
export type Passage = v.InferOutput<typeof passageSchema>;

/** NFC, every run of white space to one space, trimmed: how texts are compared and hashed. */
export const normalizeText = (text: string): string => text.normalize('NFC').replace(/\s+/gu, ' ').trim();

/** The paragraphs of an article: its non-blank lines, normalised, counted from 0. */
export const paragraphsOf = (article: string): string[] =>
  article
    .split(/\r\n|\r|\n/u)
    .map(normalizeText)
    .filter((line) => line !== '');

// Scripts that put no space between words are left out: any two of their letters may be parted.
const GOES_ON = /^(?:(?![\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Thai}\p{Script=Lao}\p{Script=Khmer}\p{Script=Myanmar}])[\p{L}\p{N}\p{M}]|[.,]\p{N})/u;
const IN_WORD = /(?![\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Thai}\p{Script=Lao}\p{Script=Khmer}\p{Script=Myanmar}])[\p{L}\p{N}\p{M}]$/u;

/** Whether a word goes on at a place of a text: “billion” in “billions”, “10” in “10.7”. */
const isInsideWord = (text: string, at: number): boolean => IN_WORD.test(text.slice(Math.max(0, at - 2), at)) && GOES_ON.test(text.slice(at, at + 2));

/** The passages of a text that begin with `start` and run to the first `end` after it, both as whole words. */
export function findPassages(text: string, passage: Pick<Passage, 'start' | 'end'>): string[] {
  const start = normalizeText(passage.start);
  const end = normalizeText(passage.end);
  const found: string[] = [];
  if (start === '' || end === '') return found;
  for (let from = text.indexOf(start); from >= 0; from = text.indexOf(start, from + 1)) {
    if (isInsideWord(text, from)) continue;
    // The end may overlap the start (“May 7” … “7 to 10 May”) but may not come to a stop before it.
    let stop = text.indexOf(end, from);
    while (stop >= 0 && (stop + end.length < from + start.length || isInsideWord(text, stop + end.length) || isInsideWord(text, stop))) stop = text.indexOf(end, stop + 1);
    if (stop >= 0) found.push(text.slice(from, stop + end.length));
  }
  return found;
}

/** The link that opens an article at a passage. @see https://wicg.github.io/scroll-to-text-fragment/ */
export function passageAddress(url: string, passage: Pick<Passage, 'start' | 'end'>): string {
  const part = (text: string): string => encodeURIComponent(text).replaceAll('-', '%2D');
  const directive = `:~:text=${part(passage.start)},${part(passage.end)}`;
  return url.includes('#') ? `${url}${directive}` : `${url}#${directive}`;
}
