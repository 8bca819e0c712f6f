import { xmlElement as x, type XmlElement } from '../../../formats/xml/xml-element.js';
import { digits } from './write-context.js';

/** The pieces that declarations and rules of an item are made of. */
export const baseValue = (baseType: string, value: string): XmlElement => x('baseValue', { baseType }, [value]);
export const variable = (identifier: string): XmlElement => x('variable', { identifier });
export const setOutcome = (identifier: string, value: XmlElement): XmlElement => x('setOutcomeValue', { identifier }, [value]);

/** Rules, of which the first whose condition holds is run; the last may have no condition. */
export const chain = (branches: readonly { readonly when?: XmlElement; readonly then: readonly XmlElement[] }[]): XmlElement =>
  x(
    'responseCondition',
    {},
    branches.map(({ when, then }, index) => (when ? x(index === 0 ? 'responseIf' : 'responseElseIf', {}, [when, ...then]) : x('responseElse', {}, then))),
  );

export interface Declaration {
  readonly id: string;
  readonly cardinality: 'single' | 'multiple' | 'ordered';
  readonly baseType: string;
  readonly correct: readonly string[];
  /** What a response earns, where it is not all or nothing. */
  readonly mapping?: { readonly entries: readonly { readonly key: string; readonly value: number; readonly matchCase?: boolean }[]; readonly most?: number };
}

/** A place for a response with what is right. */
export function declare({ id, cardinality, baseType, correct, mapping }: Declaration): XmlElement {
  const entries = mapping?.entries.map(({ key, value, matchCase }) =>
    x('mapEntry', { mapKey: key, mappedValue: digits(value), caseSensitive: matchCase === undefined ? undefined : String(matchCase) }),
  );
  return x('responseDeclaration', { identifier: id, cardinality, baseType }, [
    ...(correct.length > 0
      ? [
          x(
            'correctResponse',
            {},
            correct.map((value) => x('value', {}, [value])),
          ),
        ]
      : []),
    ...(entries && entries.length > 0
      ? [x('mapping', { lowerBound: '0', upperBound: mapping?.most === undefined ? undefined : digits(mapping.most), defaultValue: '0' }, entries)]
      : []),
  ]);
}

const outcome = (identifier: string, cardinality: string, baseType: string, value?: string): XmlElement =>
  x('outcomeDeclaration', { identifier, cardinality, baseType }, value === undefined ? [] : [x('defaultValue', {}, [x('value', {}, [value])])]);

/** The outcomes of an item: the score, how high it can be, and which feedback is shown. */
export const outcomes = (points: number, hasFeedback: boolean, hasParts: boolean): XmlElement[] => [
  outcome('SCORE', 'single', 'float', '0'),
  outcome('MAXSCORE', 'single', 'float', digits(points)),
  ...(hasFeedback ? [outcome('FEEDBACK', 'single', 'identifier')] : []),
  ...(hasParts ? [outcome('FEEDBACK_PART', 'multiple', 'identifier')] : []),
];

/** Adds an id to the feedback that is shown. */
export const showPart = (id: string): XmlElement => setOutcome('FEEDBACK_PART', x('multiple', {}, [variable('FEEDBACK_PART'), baseValue('identifier', id)]));
