import { charactersOf, languageOf, type Text } from './text.js';

/** One text out of several, in the language of the first that names one. */
export function joinTexts(texts: readonly Text[], between: string): Text {
  const text = texts.map(charactersOf).join(between);
  const lang = texts.map(languageOf).find((language) => language !== undefined);
  return lang === undefined ? text : { text, lang };
}
