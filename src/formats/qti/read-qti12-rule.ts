import { elementIn, elementsIn, localName, xmlText, type XmlElement } from '../xml/xml-element.js';
import type { Qti12Condition, Qti12Rule } from './qti12-item.js';

/** Takes a rule of the marking out of its element; a condition that is not known is kept by its name. */
export function readQti12Rule(rule: XmlElement): Qti12Rule {
  const when = elementIn(rule, 'conditionvar');
  return {
    when: when ? { kind: 'and', of: joinAlternatives(elementsIn(when).map(readCondition)) } : { kind: 'other' },
    sets: elementsIn(rule, 'setvar').map((one) => ({
      variable: one.attributes.varname ?? 'SCORE',
      action: (one.attributes.action ?? 'Set').toLowerCase(),
      value: Number(xmlText(one).trim()) || 0,
    })),
    shows: elementsIn(rule, 'displayfeedback').map(({ attributes }) => attributes.linkrefid ?? ''),
    goesOn: rule.attributes.continue?.toLowerCase() === 'yes',
  };
}

/** Several values for one response, side by side, are alternatives: Canvas writes them so, and no single response could equal both. */
function joinAlternatives(conditions: readonly Qti12Condition[]): Qti12Condition[] {
  const first = conditions[0];
  const isAlike = first?.kind === 'equal' && conditions.length > 1 && conditions.every((one) => one.kind === 'equal' && one.response === first.response);
  return isAlike ? [{ kind: 'or', of: conditions }] : [...conditions];
}

function readCondition(element: XmlElement): Qti12Condition {
  const name = localName(element);
  const response = element.attributes.respident ?? '';
  const value = xmlText(element).trim();
  const matchCase = element.attributes.case?.toLowerCase() === 'yes';
  switch (name) {
    case 'varequal':
      return { kind: 'equal', response, value, matchCase };
    case 'varlt':
    case 'varlte':
    case 'vargt':
    case 'vargte':
      return { kind: 'compare', response, value, by: name.slice(3) as 'lt' };
    case 'varsubstring':
      return { kind: 'contains', response, value, matchCase };
    case 'and':
      return { kind: 'and', of: elementsIn(element).map(readCondition) };
    case 'or':
    case 'not':
      return { kind: name, of: elementsIn(element).map(readCondition) };
    case 'other':
      return { kind: 'other' };
    case 'unanswered':
      return { kind: 'unanswered', response };
    default:
      return { kind: 'unknown', name };
  }
}
