import type { TypedNumber } from '../model/expected-number.js';
import { foldText } from './fold-text.js';
import { readNumber } from './read-number.js';

/** What was typed, understood: the number may be followed by one of the units, which is then left out. */
export function readTypedNumber(text: string, units: readonly string[], language: string): { response: TypedNumber; ambiguous: boolean } {
  const read = readNumber(text, language);
  const fits = read !== undefined && (read.rest === '' || units.some((unit) => foldText(unit) === foldText(read.rest)));
  return { response: { text, value: fits ? read.value : null }, ambiguous: fits && read.ambiguous };
}
