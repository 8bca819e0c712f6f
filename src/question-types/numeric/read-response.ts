import { foldText } from '../../scoring/fold-text.js';
import { readNumber } from '../../scoring/read-number.js';
import type { NumericResponse } from './numeric-question.js';

/** What was typed, understood: the number may be followed by one of the units, which is then left out. */
export function readNumericResponse(text: string, units: readonly string[], language: string): { response: NumericResponse; ambiguous: boolean } {
  const read = readNumber(text, language);
  const fits = read !== undefined && (read.rest === '' || units.some((unit) => foldText(unit) === foldText(read.rest)));
  return { response: { text, value: fits ? read.value : null }, ambiguous: fits && read.ambiguous };
}
