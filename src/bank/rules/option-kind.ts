import { readNumber } from '../../scoring/read-number.js';
import { writtenWords } from './words.js';

/** What sort of thing an option is, as far as its looks tell. Rules on length and likeness leave all but phrases alone. */
export type OptionKind = 'number' | 'date' | 'name' | 'phrase';

const MONTHS = 'january february march april may june july august september october november december'.split(' ');
const MONTH = `(?:${MONTHS.join('|')}|${MONTHS.map((month) => month.slice(0, 3)).join('|')}|sept)\\.?`;
const DATE = new RegExp(
  `^(?:(?:on|in|from|since|until|by|about|early|mid|late|before|after|the)[\\s-]+)*(?:(?:mon|tues|wednes|thurs|fri|satur|sun)day,?\\s+)?(?:\\d{1,2}(?:st|nd|rd|th)?\\s+)?(?:of\\s+)?${MONTH}(?:\\s+\\d{1,2})?(?:,?\\s+\\d{4})?$`,
  'iu',
);
/** A number with at most three words around it that say of what, such as `about 7 billion dollars` or `−3 °C`. */
const NUMBER =
  /^(?:(?:about|around|over|under|up to|some|nearly|almost|exactly|more than|less than|fewer than|at least|at most|between)\s+)?[$€£₹₺]?\s*([+\-−]?[\d٠-٩۰-۹०-९][\d.,٠-٩۰-۹०-९\u00A0\u202F]*)\s*(?:%|°\s?[CF]?|\p{L}+\.?(?:\s+\p{L}+){0,2})?$/u;
const RANGE = /^(?:(?:from|between)\s+)?([\d.,]+)\s*(?:[-–—]|to|and)\s*([\d.,]+)\s*(?:%|(?:\p{L}+\.?(?:\s+\p{L}+){0,2}))?$/iu;
/** Small words inside names. */
const IN_NAMES = new Set('of the and for on in at to al el de da di la le du von van der bin ul'.split(' '));

/** The number an option stands for; undefined when it is none. */
export function numberOf(text: string, language = 'en'): number | undefined {
  const digits = NUMBER.exec(text.trim())?.[1];
  return digits === undefined ? undefined : readNumber(digits.replace(/[.,]+$/u, ''), language)?.value;
}

/** The ends of a range such as `10–20` or `5 to 10 per cent`; undefined when it is none. */
export function rangeOf(text: string, language = 'en'): readonly [number, number] | undefined {
  const [, from, to] = RANGE.exec(text.trim()) ?? [];
  const [low, high] = [from, to].map((end) => (end === undefined ? undefined : readNumber(end, language)?.value));
  return low === undefined || high === undefined ? undefined : [low, high];
}

/** A date as a number that grows with time: exact within one list of options, not a day count. Undefined when it is none. */
export function dateOf(text: string): number | undefined {
  const plain = text.trim();
  if (/^\d{4}-\d{2}(-\d{2})?$/u.test(plain)) return Number(plain.replaceAll('-', '').padEnd(8, '0'));
  if (/^(?:in\s+)?(?:1[5-9]|20)\d{2}$/iu.test(plain)) return Number(plain.slice(-4)) * 10_000;
  if (!DATE.test(plain)) return undefined;
  const month = MONTHS.findIndex((name) => new RegExp(`\\b${name.slice(0, 3)}`, 'iu').test(plain)) + 1;
  return Number(/\d{4}/u.exec(plain)?.[0] ?? 0) * 10_000 + month * 100 + Number(/(?<!\d)\d{1,2}(?!\d)/u.exec(plain)?.[0] ?? 0);
}

/** Whether every word of a text but small ones begins with a capital, as in names of people, places and bodies. */
export function isName(text: string): boolean {
  const words = writtenWords(text);
  if (words.length === 0 || words.length > 8 || /[.!?:;]$/u.test(text.trim())) return false;
  const first = IN_NAMES.has((words[0] ?? '').toLowerCase()) ? words.slice(1) : words;
  return first.length > 0 && first.every((word) => /^[\p{Lu}\p{N}]/u.test(word) || IN_NAMES.has(word)) && first.some((word) => /^\p{Lu}/u.test(word));
}

export const kindOfOption = (text: string): OptionKind =>
  dateOf(text) !== undefined ? 'date' : numberOf(text) !== undefined || rangeOf(text) !== undefined ? 'number' : isName(text) ? 'name' : 'phrase';
