import { elementIn, elementsIn, localName, xmlText, type XmlElement } from '../xml/xml-element.js';
import { XmlError } from '../xml/xml-error.js';
import type { QtiFeedback, QtiItem, QtiMapping, QtiOutcome, QtiResponse } from './qti-item.js';
import { asQti2 } from './qti-names.js';

/** Which QTI an item is of, by its outermost element; undefined where it is none. */
export const qtiItemVersion = (root: XmlElement): 2 | 3 | undefined => (localName(root) === 'qti-assessment-item' ? 3 : localName(root) === 'assessmentItem' ? 2 : undefined);

/** Takes an item of QTI 2.x or 3.0 out of its tree. Throws an {@link XmlError} when it is another file. */
export function readQtiItem(root: XmlElement): QtiItem {
  if (qtiItemVersion(root) === undefined) throw new XmlError(`This is no item of QTI 2 or 3: its outermost element is “${root.name}”.`);
  // The names of 2.x without a prefix are the same after this.
  const item = asQti2(root);
  const body = elementIn(item, 'itemBody');
  const processing = elementIn(item, 'responseProcessing');
  const address = processing?.attributes.template ?? processing?.attributes.templateLocation;
  const language = item.attributes['xml:lang']?.trim();
  const responses = elementsIn(item, 'responseDeclaration');
  const feedback = [...elementsIn(item, 'modalFeedback').map((one) => readFeedback(one, 'modal')), ...(body ? feedbackIn(body) : [])];
  const lists = responses.flatMap((response) => elementsIn(response));
  return {
    id: item.attributes.identifier ?? '',
    title: (item.attributes.title ?? '').trim(),
    ...(language ? { language } : {}),
    responses: responses.slice(0, MOST).map(readResponse),
    outcomes: elementsIn(item, 'outcomeDeclaration').map(readOutcome),
    body: body?.children ?? [],
    stimuli: elementsIn(item, 'assessmentStimulusRef').map(({ attributes }) => attributes.href ?? ''),
    ...(address === undefined ? {} : { template: (address.split('/').pop() ?? '').replace(/\.xml$/iu, '').toLowerCase() }),
    rules: processing ? elementsIn(processing) : [],
    feedback: feedback.slice(0, MOST),
    isTemplate: elementIn(item, 'templateDeclaration') !== undefined || elementIn(item, 'templateProcessing') !== undefined,
    isAdaptive: item.attributes.adaptive === 'true',
    isCut: responses.length > MOST || feedback.length > MOST || lists.some((list) => elementsIn(list).length > MOST),
  };
}

const CARDINALITIES = ['single', 'multiple', 'ordered', 'record'] as const;
const readCardinality = (word: string | undefined): QtiResponse['cardinality'] => CARDINALITIES.find((one) => one === word?.trim()) ?? 'single';

const number = (text: string | undefined): number | undefined => (text === undefined || text.trim() === '' || !Number.isFinite(Number(text)) ? undefined : Number(text));

/** Values, entries of a table, responses and pieces of feedback that are read of one item: more than any question here can use, few enough to be tried against one another. */
const MOST = 500;

const valuesIn = (element: XmlElement | undefined): string[] =>
  element
    ? elementsIn(element, 'value')
        .slice(0, MOST)
        .map((one) => xmlText(one).trim())
    : [];

function readResponse(element: XmlElement): QtiResponse {
  const mapping = elementIn(element, 'mapping');
  const areas = elementIn(element, 'areaMapping');
  return {
    id: element.attributes.identifier ?? '',
    cardinality: readCardinality(element.attributes.cardinality),
    baseType: element.attributes.baseType?.trim() ?? '',
    correct: valuesIn(elementIn(element, 'correctResponse')).filter((value) => value !== ''),
    ...(mapping ? { mapping: readMapping(mapping) } : {}),
    ...(areas
      ? {
          areas: {
            ...bounds(areas),
            entries: elementsIn(areas, 'areaMapEntry')
              .slice(0, MOST)
              .map(({ attributes }) => ({
                shape: attributes.shape ?? '',
                coordinates: attributes.coords ?? '',
                value: number(attributes.mappedValue) ?? 0,
              })),
          },
        }
      : {}),
  };
}

function bounds({ attributes }: XmlElement): { otherwise: number; least?: number; most?: number } {
  const [least, most] = [number(attributes.lowerBound), number(attributes.upperBound)];
  return { otherwise: number(attributes.defaultValue) ?? 0, ...(least === undefined ? {} : { least }), ...(most === undefined ? {} : { most }) };
}

const readMapping = (mapping: XmlElement): QtiMapping => ({
  ...bounds(mapping),
  entries: elementsIn(mapping, 'mapEntry')
    .slice(0, MOST)
    .map(({ attributes }) => ({
      key: (attributes.mapKey ?? '').replace(/\s+/gu, ' ').trim(),
      value: number(attributes.mappedValue) ?? 0,
      matchCase: attributes.caseSensitive !== 'false',
    })),
});

function readOutcome(element: XmlElement): QtiOutcome {
  const most = number(element.attributes.normalMaximum);
  return {
    id: element.attributes.identifier ?? '',
    cardinality: readCardinality(element.attributes.cardinality),
    baseType: element.attributes.baseType?.trim() ?? '',
    values: valuesIn(elementIn(element, 'defaultValue')),
    ...(most === undefined ? {} : { most }),
  };
}

const readFeedback = ({ attributes, children }: XmlElement, kind: QtiFeedback['kind']): QtiFeedback => ({
  outcome: attributes.outcomeIdentifier ?? '',
  id: attributes.identifier ?? '',
  isHidden: attributes.showHide === 'hide',
  content: children,
  kind,
});

function feedbackIn(element: XmlElement): QtiFeedback[] {
  return elementsIn(element).flatMap((child) => {
    if (child.name === 'feedbackBlock') return [readFeedback(child, 'block'), ...feedbackIn(child)];
    return child.name === 'feedbackInline' ? [readFeedback(child, 'inline')] : feedbackIn(child);
  });
}
