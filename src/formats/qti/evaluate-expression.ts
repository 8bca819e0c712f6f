import { elementsIn, xmlText, type XmlElement } from '../xml/xml-element.js';
import { OPERATORS } from './expression-operators.js';
import { mapPoints, mapResponse } from './mark-values.js';
import type { QtiScope, QtiValue } from './qti-value.js';

/** The value of an expression; what is not understood is noted and has none. */
export function evaluate(expression: XmlElement, scope: QtiScope): QtiValue {
  if (--scope.steps < 0) {
    scope.unknown.add('too many expressions');
    return null;
  }
  const { name, attributes } = expression;
  const read = Object.hasOwn(READERS, name) ? READERS[name] : undefined;
  if (read) return read(expression, scope);
  const calculate = Object.hasOwn(OPERATORS, name) ? OPERATORS[name] : undefined;
  if (!calculate) {
    scope.unknown.add(name);
    return null;
  }
  return calculate(
    elementsIn(expression).map((child) => evaluate(child, scope)),
    attributes,
    { scope, expression },
  );
}

type Read = (expression: XmlElement, scope: QtiScope) => QtiValue;

const isEmpty = (values: readonly string[] | undefined): boolean => values === undefined || values.length === 0 || values.every((value) => value === '');

/** What stands at the ends of expressions. */
const READERS: Readonly<Record<string, Read>> = {
  baseValue: (expression) => [xmlText(expression).trim()],
  variable: ({ attributes: { identifier = '' } }, { given, responses, variables }) =>
    responses.has(identifier) ? (isEmpty(given[identifier]) ? null : (given[identifier] ?? null)) : (variables.get(identifier) ?? null),
  correct: ({ attributes: { identifier = '' } }, { responses }) => {
    const correct = responses.get(identifier)?.correct ?? [];
    return correct.length > 0 ? correct : null;
  },
  null: () => null,
  mapResponse: ({ attributes: { identifier = '' } }, scope) => mapResponse(scope.responses.get(identifier), scope.given[identifier] ?? []),
  mapResponsePoint: ({ attributes: { identifier = '' } }, scope) => mapPoints(scope.responses.get(identifier), scope.given[identifier] ?? []),
};
