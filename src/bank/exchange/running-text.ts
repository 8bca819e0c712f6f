import { charactersOf, languageOf, type Text } from '../../model/text.js';

/** The segments of a text as one text, with a space between two that have none and need one. */
export function runningText(segments: readonly { readonly text: Text }[]): Text {
  const texts = segments.map(({ text }) => charactersOf(text));
  const joined = texts.map((text, index) => `${index > 0 && needsSpace(texts[index - 1] as string, text) ? ' ' : ''}${text}`).join('');
  const lang = segments.map(({ text }) => languageOf(text)).find((language) => language !== undefined);
  return lang === undefined ? joined : { text: joined, lang };
}

const needsSpace = (before: string, after: string): boolean => !/\s$/u.test(before) && !/^[\s.,;:!?%…)\]}»”’]/u.test(after) && !/[([{«“‘]$/u.test(before);
