import type { QtiItem } from '../../../formats/qti/qti-item.js';
import { elementsIn, xmlText, type XmlElement } from '../../../formats/xml/xml-element.js';
import type { QtiReadContext } from '../qti/read-context.js';

/** Expressions of a name about one response, wherever in the rules. */
export function aboutResponse(item: QtiItem, response: string, names: readonly string[]): XmlElement[] {
  const found: XmlElement[] = [];
  const visit = (element: XmlElement): void => {
    if (names.includes(element.name) && elementsIn(element, 'variable').some(({ attributes }) => attributes.identifier === response)) found.push(element);
    elementsIn(element).forEach(visit);
  };
  item.rules.forEach(visit);
  return found.slice(0, 200);
}

const COMPARISONS = ['stringMatch', 'match', 'equal', 'equalRounded', 'member', 'substring'];

/** The values that one of several responses is compared with. */
export const valuesFor = (item: QtiItem, response: string): string[] =>
  aboutResponse(item, response, COMPARISONS).flatMap((one) => elementsIn(one, 'baseValue').map((value) => xmlText(value).trim()));

/** Each value is tried, so there is a limit to them. */
const MOST_TRIED = 200;

/** The values that are tried out, each once. Says when there are more. */
export function valuesToTry(values: readonly string[], context: QtiReadContext): string[] {
  const all = [...new Set(values)];
  if (all.length > MOST_TRIED) context.lose('answers', `It names ${all.length} answers; the first ${MOST_TRIED} are read.`);
  return all.slice(0, MOST_TRIED);
}
