import { inlineFromHtml } from '../../../formats/html/inline-from-html.js';
import type { Loss } from '../../../formats/loss.js';
import type { Text } from '../../../model/text.js';
import { isSafeAddress } from '../../../model/safe-address.js';
import { exchangeWords, type ExchangeWords } from '../exchange-words.js';
import type { ImportContext } from '../imported-bank.js';

/** A text of a question with the pictures that stood in it. */
export interface ConvertedText {
  readonly text: Text | undefined;
  readonly images: readonly { readonly src: string; readonly alt: string }[];
}

/** Converts the texts of one question, finds its pictures, and collects what it loses. */
export interface QtiReadContext {
  readonly language: string;
  readonly words: ExchangeWords;
  /** Gives undefined, for what is left out with it. */
  readonly lose: <Nothing>(feature: string, reason: string) => Nothing | undefined;
  convert(html: string): ConvertedText;
  /** For texts that have no place for a picture; undefined when nothing is left. */
  inline(html: string | undefined): Text | undefined;
  /** The address of a picture beside the bank, which is added to its files; undefined, with a loss, when there is none. */
  place(address: string): string | undefined;
  /** Gives a picture without words a name with a number; undefined, with a loss, where there is none. */
  numberPicture(address: string): string | undefined;
  /** Pictures with their names, to stand before the question. */
  readonly numbered: readonly object[];
}

/** The files of a package and those that a bank takes from it. */
export interface PackageFiles {
  /** The content of a file as the item names it, with its name in the package. */
  find(address: string): { readonly name: string; readonly bytes: Uint8Array } | undefined;
  /** Keeps a file beside the bank and gives its address there. */
  keep(name: string, bytes: Uint8Array): string;
}

export function qtiReadContext(question: string, { language = 'en' }: ImportContext, losses: Loss[], files?: PackageFiles): QtiReadContext {
  const said = new Set<string>();
  const lose = (feature: string, reason: string): undefined => {
    if (said.size !== said.add(`${feature}: ${reason}`).size) losses.push({ question, feature, reason });
    return undefined;
  };
  const convert = (html: string): ConvertedText => {
    const found = inlineFromHtml(html.toWellFormed());
    for (const what of found.losses) lose('formatting', `The text loses this: ${what}.`);
    const text = found.text.trim();
    const isOther = found.language !== undefined && found.language !== language && /^[A-Za-z]{2,3}(?:-[A-Za-z0-9]{2,8})*$/u.test(found.language);
    return { text: text === '' ? undefined : isOther ? { text, lang: found.language ?? language } : text, images: found.images };
  };
  const words = exchangeWords(language);
  const names = new Map<string, string | undefined>();
  const numbered: object[] = [];
  const numberPicture = (address: string): string | undefined => {
    if (names.has(address)) return names.get(address);
    const src = placeFile(address, files, lose);
    const name = src === undefined ? undefined : `${words.picture} ${names.size + 1}`;
    names.set(address, name);
    if (name === undefined) return undefined;
    numbered.push({ kind: 'text', text: `**${name}**` }, { kind: 'image', src, alt: name });
    lose('picture', 'Options that are pictures without words have numbers, and stand with these before the question; say in words what each shows.');
    return name;
  };
  return {
    language,
    words,
    numberPicture,
    numbered,
    lose,
    convert,
    inline: (html) => {
      if (html === undefined) return undefined;
      const { text, images } = convert(html);
      for (const { alt } of images) lose('picture', `A picture stands where only text can be${alt === '' ? '' : `; its description is “${shorten(alt)}”`}. It is left out.`);
      return text;
    },
    place: (address) => placeFile(address, files, lose),
  };
}

const BASE = /^\$IMS[-_]CC[-_]FILE[-_]?BASE\$\/?/iu;

function placeFile(address: string, files: PackageFiles | undefined, lose: QtiReadContext['lose']): string | undefined {
  if (/^https?:/iu.test(address) && isSafeAddress(address)) return address;
  if (address.trim() === '') return undefined;
  const found = files?.find(address);
  if (files && found) return files.keep(found.name, found.bytes);
  const bare = address.replace(BASE, '').split(/[?#]/u, 1)[0] as string;
  if (!isSafeAddress(bare) || bare === '' || bare.includes('..') || /\\|%(?:2e|2f|5c|0)/iu.test(bare) || bare.startsWith('/') || /^[a-z][\w+.-]*:/iu.test(bare)) {
    lose('picture', `A picture at “${shorten(address)}” is left out: its address is not one that can be used here.`);
    return undefined;
  }
  lose('picture', `The picture “${shorten(bare)}” is not in the file; it is expected beside the bank under this name.`);
  return bare.replace(/\s/gu, '%20');
}

/** For messages: the beginning of what may be very long. */
export const shorten = (text: string): string => (text.length > 80 ? `${text.slice(0, 80)}…` : text);

/** Joins two texts of a question, the second on a line of its own. */
export function joinInline(first: Text | undefined, second: Text | undefined): Text | undefined {
  if (first === undefined || second === undefined) return first ?? second;
  const characters = (text: Text): string => (typeof text === 'string' ? text : text.text);
  const joined = `${characters(first)}\n${characters(second)}`;
  return typeof first === 'object' && typeof second === 'object' && first.lang === second.lang ? { text: joined, lang: first.lang } : joined;
}
