import { latinDigits } from './read-number.js';

/** What to keep when two texts are compared; both are folded away by default. */
export interface FoldOptions {
  readonly matchCase?: boolean | undefined;
  readonly matchAccents?: boolean | undefined;
}

/** Latin letters that Unicode does not take apart into a letter and a mark. */
const LATIN_LETTERS: Readonly<Record<string, string>> = {
  ß: 'ss',
  ẞ: 'SS',
  æ: 'ae',
  Æ: 'AE',
  œ: 'oe',
  Œ: 'OE',
  ø: 'o',
  Ø: 'O',
  đ: 'd',
  Đ: 'D',
  ð: 'd',
  Ð: 'D',
  ł: 'l',
  Ł: 'L',
  þ: 'th',
  Þ: 'Th',
  ı: 'i',
};

/** Arabic-script letters that one language or keyboard writes another way: yeh, kaf, heh and teh marbuta. */
const ARABIC_LETTERS: Readonly<Record<string, string>> = { ي: 'ی', ى: 'ی', ك: 'ک', ه: 'ہ', ۂ: 'ہ', ة: 'ہ', ۃ: 'ہ', ە: 'ہ' };

// Latin marks; harakat, superscript alef, Quranic marks and hamza above or below; nukta. Never the vowel signs of Indian scripts.
const ACCENTS = /[\u0300-\u036F\u0610-\u061A\u064B-\u065F\u0670\u06D6-\u06ED\u093C\u09BC\u0A3C]/gu;

/**
 * Folds a text for comparison: width and compatibility forms, white space, quotation marks and dashes, digits of any script,
 * invisible joiners, tatweel, and unless they are to be kept, case (dotted and dotless i alike) and accents (harakat, nukta,
 * anusvara for a nasal, Arabic, Persian and Urdu forms of one letter). Quotation marks around it and stops after it go.
 * Folding twice gives the same as folding once.
 */
export const foldText = (text: string, options?: FoldOptions): string => trimFoldedEnd(trimFoldedStart(foldCharacters(text, options)));

/** Takes quotation marks and space off the start of a folded text. */
export const trimFoldedStart = (folded: string): string => folded.replace(/^["'\s]+/u, '');

/** Takes quotation marks, space and stops off the end of a folded text. */
export function trimFoldedEnd(folded: string): string {
  let end = folded.length;
  while (/["'\s.!?।۔]/u.test(folded.charAt(end - 1))) end--;
  return folded.slice(0, end);
}

/** Folds a text without taking anything off its ends, for pieces of a text. */
export function foldCharacters(text: string, { matchCase = false, matchAccents = false }: FoldOptions = {}): string {
  // The acute accent typed for an apostrophe, and the double prime, would come apart in NFKC.
  let folded = latinDigits(text.replaceAll('\u00B4', "'").replaceAll('\u2033', '"').normalize('NFKC'))
    .replace(/[\u200B-\u200F\u061C\u2060-\u2069\uFEFF\u00AD\u0640]/gu, '')
    .replace(/[\u2018\u2019\u201A\u201B\u2032\u02BC\u0060]/gu, "'")
    .replace(/[\u201C-\u201F\u00AB\u00BB]/gu, '"')
    .replace(/[\u2010-\u2015\u2212]/gu, '-');
  if (!matchAccents) {
    folded = folded
      .normalize('NFKD')
      .replace(ACCENTS, '')
      // न् before a consonant and ं are two spellings of one sound; so are ँ and ं. After the nukta has gone, which may stand between.
      .replace(/[ङञणनम]\u094D(?=[क-ह])/gu, '\u0902')
      .replaceAll('\u0901', '\u0902')
      .replace(/[ßẞæÆœŒøØđĐðÐłŁþÞı]/gu, (letter) => LATIN_LETTERS[letter] ?? letter)
      .replace(/[يىكهۂةۃە]/gu, (letter) => ARABIC_LETTERS[letter] ?? letter);
  }
  if (!matchCase)
    folded = folded
      .replace(/[İIı]/gu, 'i')
      .toLowerCase()
      .replace(/i\u0307+/gu, 'i')
      .replaceAll('ς', 'σ');
  return folded.normalize('NFC').replace(/\s+/gu, ' ');
}
