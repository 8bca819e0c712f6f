import { charactersOf, hasMarkup, type Text } from '../model/text.js';
import type { Localize } from './localize.js';

let readPlain: ((text: string) => string) | undefined;

/** An author's text without its marks, for places that take characters only, such as `<option>`. The code for marks loads with the first text that has some. */
export function plainText(text: Text, localize: Localize): string {
  const characters = charactersOf(text);
  if (!hasMarkup(characters)) return characters;
  if (readPlain) return readPlain(characters);
  void import('../model/inline-text.js').then((module) => {
    readPlain = module.plainInlineText;
    localize.refresh();
  });
  return characters.replace(/[*`]/g, '');
}
