import type { QtiItem, QtiResponse } from '../../../formats/qti/qti-item.js';
import { elementsIn, xmlText } from '../../../formats/xml/xml-element.js';
import { defined } from '../qti/raw-fields.js';
import type { QtiReadContext } from '../qti/read-context.js';
import { aboutResponse, valuesFor, valuesToTry } from './about-response.js';
import { feedbackFrom, type QtiTry } from './qti2-try.js';

/** The number that is right, with its margin, and wrong ones with feedback; undefined, with a loss, where nothing is right. */
export function numberFields(response: QtiResponse, tried: QtiTry): Record<string, unknown> | undefined {
  const { context, item } = tried;
  const named = [...response.correct, ...(response.mapping?.entries.map(({ key }) => key) ?? []), ...valuesFor(item, response.id)];
  const candidates = valuesToTry(
    named.filter((one) => one !== '' && Number.isFinite(Number(one))),
    context,
  );
  const marks = candidates.map((one) => tried.earned(response.id, [one]));
  const best = Math.max(0, ...marks);
  const rights = candidates.filter((one, index) => (best > 0 ? marks[index] === best : response.correct.includes(one))).map(Number);
  const [first] = rights;
  if (first === undefined) return numberBetween(response, tried);
  if (marks.some((earned) => earned > 0 && earned < best)) context.lose('partial marks', 'A number earns a part of the mark in the file; here only the right one counts.');
  const runs = candidates.map((one, index) => ({
    part: one,
    isRight: best > 0 ? (marks[index] ?? 0) > 0 : response.correct.includes(one),
    shown: tried.shown(response.id, [one]),
  }));
  const { whole, part } = feedbackFrom(tried, [...runs, { isRight: false, shown: tried.shown(response.id, [String(Math.max(...candidates.map(Number)) * 3 + 1e6)]) }], []);
  const commonErrors = candidates.flatMap((one, index) => {
    const feedback = part(one);
    return (marks[index] ?? 0) <= 0 && feedback !== undefined ? [{ value: Number(one), feedback }] : [];
  });
  const answer = toleranceFor(item, response, first) ?? rangeOfKeys(rights, context);
  return defined({ answer, commonErrors: commonErrors.length > 0 ? commonErrors : undefined, ...whole });
}

/** The tolerance that a rule names for the number. */
function toleranceFor(item: QtiItem, { id }: QtiResponse, value: number): object | undefined {
  for (const rule of aboutResponse(item, id, ['equal'])) {
    const named = elementsIn(rule, 'baseValue').map((one) => Number(xmlText(one)));
    if (named.length > 0 && !named.includes(value)) continue;
    const [below = 0, above = below] = (rule.attributes.tolerance ?? '')
      .trim()
      .split(/\s+/u)
      .filter((one) => one !== '')
      .map(Number);
    const tolerance = Math.max(below, above);
    if (rule.attributes.toleranceMode === 'absolute' && tolerance >= 0) return { value, tolerance, toleranceKind: 'absolute' };
    if (rule.attributes.toleranceMode === 'relative' && tolerance >= 0) return { value, tolerance, toleranceKind: 'percent' };
  }
  return undefined;
}

/** Numbers that lie beside each other are one with a margin; others are several, of which the first counts. */
function rangeOfKeys(rights: readonly number[], context: QtiReadContext): object {
  const [low, high] = [Math.min(...rights), Math.max(...rights)];
  const isRow = rights.length > 1 && rights.every(Number.isInteger) && high - low + 1 === new Set(rights).size;
  if (isRow) return { value: (low + high) / 2, tolerance: (high - low) / 2, toleranceKind: 'absolute' };
  if (new Set(rights).size > 1) context.lose('several right numbers', `Only the first is read, ${rights[0]}.`);
  return { value: rights[0], tolerance: 0, toleranceKind: 'absolute' };
}

/** A number that only has to lie between two others. */
function numberBetween(response: QtiResponse, tried: QtiTry): Record<string, unknown> | undefined {
  const { context, item } = tried;
  const bound = (names: string[]): number[] => aboutResponse(item, response.id, names).flatMap((one) => elementsIn(one, 'baseValue').map((value) => Number(xmlText(value))));
  const low = Math.max(...bound(['gte', 'gt']));
  const high = Math.min(...bound(['lte', 'lt']));
  const value = (low + high) / 2;
  if (!Number.isFinite(value) || low > high || tried.earned(response.id, [String(value)]) <= 0)
    return context.lose('question', 'The file does not say which number is right. The question is left out.');
  return { answer: { value, tolerance: (high - low) / 2, toleranceKind: 'absolute' } };
}
