import { recordOf } from '../record-of.js';
import { elementsIn, xmlText, type XmlElement } from '../xml/xml-element.js';
import type { QtiItem, QtiResponse } from './qti-item.js';
import { evaluate } from './evaluate-expression.js';
import { truth, type QtiScope, type QtiValue } from './qti-value.js';

/** What the processing of an item makes of responses. */
export interface QtiResult {
  readonly score: number;
  /** Every outcome by its id. */
  readonly outcomes: Readonly<Record<string, readonly string[]>>;
  /** Names of elements that were met and are not understood; where there are any, the score may be another. */
  readonly unknown: readonly string[];
}

/** The most steps of one run; an item that needs more is not one that a person wrote. */
const MOST_STEPS = 20_000;

/** Runs the processing of an item for what was given, by the id of each response. Nothing in it repeats, so it ends. */
export function processItem(item: QtiItem, given: Readonly<Record<string, readonly string[]>>): QtiResult {
  const variables = new Map<string, QtiValue>();
  for (const { id, values } of item.outcomes) variables.set(id, values.length > 0 ? [...values] : null);
  for (const { id, baseType } of item.outcomes) if ((baseType === 'float' || baseType === 'integer') && variables.get(id) === null) variables.set(id, ['0']);
  const scope: QtiScope = {
    responses: new Map(item.responses.map((response) => [response.id, response])),
    given: recordOf(Object.entries(given)),
    variables,
    unknown: new Set(),
    steps: MOST_STEPS,
  };
  const rules = item.rules.length > 0 ? item.rules : [];
  if (rules.length === 0) runTemplate(item, scope);
  else runAll(rules, scope);
  const outcomes = recordOf([...variables].map(([id, value]) => [id, value ?? []] as const));
  return { score: scoreOf(item, outcomes), outcomes, unknown: [...scope.unknown] };
}

/** The outcome that holds the score: by its usual name, otherwise the only number there is. */
function scoreOf(item: QtiItem, outcomes: Readonly<Record<string, readonly string[]>>): number {
  const name =
    ['SCORE', 'score', 'Score'].find((one) => Object.hasOwn(outcomes, one)) ??
    item.outcomes.find(({ baseType, id }) => (baseType === 'float' || baseType === 'integer') && !/max/iu.test(id))?.id;
  return Number(name === undefined ? 0 : (outcomes[name]?.[0] ?? 0)) || 0;
}

/** The standard templates; without any, what is declared counts as they would have it. */
function runTemplate(item: QtiItem, scope: QtiScope): void {
  const { template } = item;
  const score = item.responses.reduce((sum, response) => sum + scoreByTemplate(template ?? '', response, scope), 0);
  // `match_correct` looks at one response; several are joined, each for its share.
  scope.variables.set(scope.variables.has('score') ? 'score' : 'SCORE', [String(score)]);
}

function scoreByTemplate(template: string, response: QtiResponse, scope: QtiScope): number {
  const of = (name: string): number => Number(evaluate({ name, attributes: { identifier: response.id }, children: [] }, scope)?.[0] ?? 0);
  if (template.includes('map_response_point')) return of('mapResponsePoint');
  if (template.includes('map_response')) return of('mapResponse');
  if (template.includes('match')) return matches(response, scope) ? 1 : 0;
  if (response.correct.length > 0 && !response.mapping?.entries.some(({ value }) => value > 0)) return matches(response, scope) ? 1 : 0;
  if (response.mapping) return of('mapResponse');
  return response.areas ? of('mapResponsePoint') : 0;
}

const matches = ({ id }: QtiResponse, scope: QtiScope): boolean =>
  truth(
    evaluate(
      {
        name: 'match',
        attributes: {},
        children: [
          { name: 'variable', attributes: { identifier: id }, children: [] },
          { name: 'correct', attributes: { identifier: id }, children: [] },
        ],
      },
      scope,
    ),
  ) === true;

/** Runs rules one after the other; true when one of them ends the processing. */
function runAll(rules: readonly XmlElement[], scope: QtiScope): boolean {
  return rules.some((rule) => run(rule, scope));
}

function run(rule: XmlElement, scope: QtiScope): boolean {
  if (--scope.steps < 0) {
    scope.unknown.add('too many rules');
    return true;
  }
  switch (rule.name) {
    case 'responseCondition':
      return runCondition(rule, scope);
    case 'setOutcomeValue': {
      const [expression] = elementsIn(rule);
      if (expression) scope.variables.set(rule.attributes.identifier ?? '', evaluate(expression, scope));
      return false;
    }
    case 'responseProcessingFragment':
      return runAll(elementsIn(rule), scope);
    case 'exitResponse':
      return true;
    case 'lookupOutcomeValue':
      lookUp(rule, scope);
      return false;
    default:
      scope.unknown.add(rule.name);
      return false;
  }
}

function runCondition(condition: XmlElement, scope: QtiScope): boolean {
  for (const branch of elementsIn(condition)) {
    const [test, ...rules] = elementsIn(branch);
    if (branch.name === 'responseElse') return runAll(test ? [test, ...rules] : [], scope);
    if (test && truth(evaluate(test, scope)) === true) return runAll(rules, scope);
  }
  return false;
}

/** Reads a table of the outcome; only that is done with it, so it is left as the value itself. */
function lookUp(rule: XmlElement, scope: QtiScope): void {
  const [expression] = elementsIn(rule);
  scope.unknown.add('lookupOutcomeValue');
  if (expression) scope.variables.set(rule.attributes.identifier ?? '', evaluate(expression, scope));
}

/** The texts and numbers that stand in the rules as values to compare a response with. */
export function valuesInRules(item: QtiItem): string[] {
  const found = new Set<string>();
  const visit = (element: XmlElement): void => {
    for (const child of elementsIn(element)) {
      if (child.name === 'baseValue') {
        if (
          ['stringMatch', 'match', 'equal', 'equalRounded', 'member', 'contains', 'multiple', 'ordered', 'substring'].includes(element.name) &&
          child.attributes.baseType !== 'identifier'
        )
          found.add(xmlText(child).trim());
      } else visit(child);
    }
  };
  for (const rule of item.rules) visit({ name: '', attributes: {}, children: [rule] });
  return [...found].slice(0, 300);
}

/** The sets of values that rules compare a response with as a whole. */
export function setsInRules(item: QtiItem, response: string): string[][] {
  const found: string[][] = [];
  const visit = (element: XmlElement): void => {
    const inner = elementsIn(element);
    if (element.name === 'match' && inner.some(({ name, attributes }) => name === 'variable' && attributes.identifier === response))
      for (const set of inner) if (set.name === 'multiple' || set.name === 'ordered') found.push(elementsIn(set, 'baseValue').map((value) => xmlText(value).trim()));
    inner.forEach(visit);
  };
  item.rules.forEach(visit);
  return found.slice(0, 100);
}
