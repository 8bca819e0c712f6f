import { elementsIn, type XmlElement } from '../xml/xml-element.js';
import { isInArea } from './areas.js';
import { isSame, sameBag } from './mark-values.js';
import { fits, wildcardsOf } from './plain-pattern.js';
import type { QtiResponse } from './qti-item.js';
import { bool, fromNumber, toNumber, truth, type QtiScope, type QtiValue } from './qti-value.js';

type Calculate = (values: QtiValue[], attributes: XmlElement['attributes'], place: { scope: QtiScope; expression: XmlElement }) => QtiValue;

const compare =
  (holds: (one: number, other: number) => boolean): Calculate =>
  ([one = null, other = null]) => {
    const [first, second] = [toNumber(one), toNumber(other)];
    return first === null || second === null ? null : bool(holds(first, second));
  };

const count =
  (start: number, step: (sum: number, value: number) => number): Calculate =>
  (values) => {
    const numbers = values.flatMap((value) => (value === null ? [Number.NaN] : value.map(Number)));
    return fromNumber(numbers.reduce(step, start));
  };

/** What works on the values of the expressions inside. */
export const OPERATORS: Readonly<Record<string, Calculate>> = {
  and: (values) => bool(values.every((value) => truth(value) === true)),
  or: (values) => bool(values.some((value) => truth(value) === true)),
  not: ([value = null]) => (truth(value) === null ? null : bool(truth(value) === false)),
  anyN: (values, { min, max }) => {
    const found = values.filter((value) => truth(value) === true).length;
    return bool(found >= Number(min ?? 0) && found <= Number(max ?? values.length));
  },
  isNull: ([value = null]) => bool(value === null || value.length === 0),
  isNotNull: ([value = null]) => bool(value !== null && value.length > 0),
  match: ([one = null, other = null], _attributes, { scope, expression }) => {
    if (one === null || other === null) return bool(false);
    const types = typesOf(expression, scope);
    const isOrdered = types.some(({ cardinality }) => cardinality === 'ordered');
    const baseType = types[0]?.baseType ?? '';
    if (one.length !== other.length) return bool(false);
    return bool(isOrdered ? one.every((value, index) => isSame(value, other[index] as string, baseType)) : sameBag(one, other, baseType));
  },
  member: ([one = null, other = null]) => (one === null || other === null ? null : bool(other.includes(one[0] as string))),
  contains: ([one = null, other = null]) => (one === null || other === null ? null : bool(other.every((value) => one.includes(value)))),
  stringMatch: ([one = null, other = null], { caseSensitive, substring }) => {
    if (one === null || other === null) return null;
    const [first, second] = [one[0] ?? '', other[0] ?? ''].map((text) => (caseSensitive === 'false' ? text.toLowerCase() : text)) as [string, string];
    return bool(substring === 'true' ? first.includes(second) : first === second);
  },
  substring: ([one = null, other = null], { caseSensitive }) => {
    if (one === null || other === null) return null;
    const [first, second] = [one[0] ?? '', other[0] ?? ''].map((text) => (caseSensitive === 'false' ? text.toLowerCase() : text)) as [string, string];
    return bool(second.includes(first));
  },
  equal: ([one = null, other = null], { toleranceMode = 'exact', tolerance = '0' }) => {
    const [first, second] = [toNumber(one), toNumber(other)];
    if (first === null || second === null) return one === null || other === null ? null : bool(one[0] === other[0]);
    const [below = 0, above = below] = tolerance.trim().split(/\s+/u).map(Number);
    if (toleranceMode === 'absolute') return bool(second >= first - below - 1e-12 && second <= first + above + 1e-12);
    if (toleranceMode === 'relative')
      return bool(
        Math.min(first * (1 - below / 100), first * (1 + above / 100)) <= second + 1e-12 && Math.max(first * (1 - below / 100), first * (1 + above / 100)) >= second - 1e-12,
      );
    return bool(first === second);
  },
  equalRounded: ([one = null, other = null], { roundingMode = 'decimalPlaces', figures = '0' }) => {
    const [first, second] = [toNumber(one), toNumber(other)];
    const places = Math.min(15, Math.max(0, Number(figures) || 0));
    if (first === null || second === null) return null;
    const round = (value: number): string =>
      roundingMode === 'significantFigures' || roundingMode === 'significantFigure' ? value.toPrecision(Math.max(1, places)) : value.toFixed(places);
    return bool(round(first) === round(second));
  },
  lt: compare((one, other) => one < other),
  lte: compare((one, other) => one <= other),
  gt: compare((one, other) => one > other),
  gte: compare((one, other) => one >= other),
  sum: count(0, (sum, value) => sum + value),
  product: count(1, (sum, value) => sum * value),
  max: count(Number.NEGATIVE_INFINITY, Math.max),
  min: count(Number.POSITIVE_INFINITY, Math.min),
  subtract: ([one = null, other = null]) => fromNumber((toNumber(one) ?? Number.NaN) - (toNumber(other) ?? Number.NaN)),
  divide: ([one = null, other = null]) => fromNumber((toNumber(one) ?? Number.NaN) / (toNumber(other) ?? Number.NaN)),
  round: ([one = null]) => fromNumber(Math.round(toNumber(one) ?? Number.NaN)),
  truncate: ([one = null]) => fromNumber(Math.trunc(toNumber(one) ?? Number.NaN)),
  multiple: (values) => values.flatMap((value) => value ?? []),
  ordered: (values) => values.flatMap((value) => value ?? []),
  index: ([one = null], { n = '1' }) => (one?.[Number(n) - 1] === undefined ? null : [one[Number(n) - 1] as string]),
  containerSize: ([one = null]) => [String(one?.length ?? 0)],
  inside: ([one = null], { shape = '', coords = '' }) => (one === null ? null : bool(one.some((point) => isInArea({ shape, coordinates: coords }, point)))),
  patternMatch: ([one = null], { pattern = '' }) => {
    const pieces = wildcardsOf(pattern);
    return one === null || pieces === undefined ? null : bool(fits(one[0] ?? '', pieces));
  },
};

/** The declarations of the responses that an expression looks at itself. */
const typesOf = (expression: XmlElement, { responses }: QtiScope): QtiResponse[] =>
  elementsIn(expression)
    .flatMap(({ name, attributes }) => (name === 'variable' || name === 'correct' ? [responses.get(attributes.identifier ?? '')] : []))
    .filter((one): one is QtiResponse => one !== undefined);
