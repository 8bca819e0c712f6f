import { recordOf } from '../record-of.js';
import { elementIn, elementsIn, localName, xmlText, type XmlElement } from '../xml/xml-element.js';
import { XmlError } from '../xml/xml-error.js';
import { escapeHtml } from '../html/html-from-inline.js';
import { htmlFromXml } from './html-from-xml.js';
import type { Qti12Condition, Qti12File, Qti12Item, Qti12Label, Qti12Response, Qti12Rule } from './qti12-item.js';

/** Takes the items of a QTI 1.2 file (`questestinterop`) out of its tree. Throws an {@link XmlError} when it is another file. */
export function readQti12(root: XmlElement): Qti12File {
  if (localName(root) !== 'questestinterop') throw new XmlError(`This is no file of QTI 1.2: its outermost element is “${root.name}”.`);
  const assessment = elementIn(root, 'assessment') ?? elementIn(root, 'objectbank');
  const items: Qti12Item[] = [];
  const elsewhere: string[] = [];
  const collect = (element: XmlElement, sections: readonly string[]): void => {
    for (const child of elementsIn(element)) {
      const name = localName(child);
      if (name === 'item') items.push(readItem(child, sections));
      else if (name === 'section') collect(child, [...sections, child.attributes.title ?? '']);
      else if (name === 'assessment' || name === 'objectbank') collect(child, sections);
      else if (name === 'itemref') elsewhere.push(child.attributes.linkrefid ?? '');
      else if (name === 'bankentry_item') elsewhere.push(child.attributes.item_ref ?? '');
    }
  };
  collect(root, []);
  const title = assessment?.attributes.title ?? (assessment ? readFields(assessment).bank_title : undefined);
  const id = assessment?.attributes.ident;
  return { ...(id === undefined ? {} : { id }), ...(title === undefined ? {} : { title }), items, elsewhere };
}

function readItem(item: XmlElement, sections: readonly string[]): Qti12Item {
  const pieces: Qti12Item['pieces'][number][] = [];
  const presentation = elementIn(item, 'presentation');
  if (presentation) readPieces(presentation, pieces);
  const processing = elementsIn(item, 'resprocessing');
  const most = processing
    .flatMap((one) => elementsIn(one, 'outcomes'))
    .flatMap((one) => elementsIn(one, 'decvar'))
    .map(({ attributes }) => Number(attributes.maxvalue))
    .find((value) => value > 0);
  const feedback = recordOf(elementsIn(item, 'itemfeedback').map((one) => [one.attributes.ident ?? '', materialIn(one)] as const));
  const fields = readFields(item);
  // Canvas names the text before a question in either place.
  const parent = item.attributes.parent_stimulus_item_ident ?? fields.parent_stimulus_item_ident;
  return {
    id: item.attributes.ident ?? '',
    title: (item.attributes.title ?? '').trim(),
    fields,
    pieces,
    rules: processing.flatMap((one) => elementsIn(one, 'respcondition')).map(readRule),
    feedback,
    ...(most === undefined ? {} : { most }),
    sections,
    ...(parent === undefined ? {} : { parent }),
  };
}

/** The labelled fields of the metadata, wherever in it they stand. */
function readFields(element: XmlElement): Record<string, string> {
  const fields = recordOf<string>([]);
  const visit = (within: XmlElement): void => {
    for (const child of elementsIn(within)) {
      const name = localName(child);
      if (name === 'qtimetadatafield') {
        const [label, entry] = [elementIn(child, 'fieldlabel'), elementIn(child, 'fieldentry')];
        if (label && entry) fields[xmlText(label).trim()] = xmlText(entry).trim();
      } else if (name === 'itemmetadata' || name === 'qtimetadata') visit(child);
      // Older programs write elements in place of labels.
      else if (name.startsWith('qmd_') || name.startsWith('bbmd_')) fields[name] = xmlText(child).trim();
    }
  };
  visit(element);
  return fields;
}

function readPieces(element: XmlElement, pieces: Qti12Item['pieces'][number][]): void {
  for (const child of elementsIn(element)) {
    const name = localName(child);
    if (name === 'material') pieces.push({ html: materialOf(child) });
    else if (/^response_(?:lid|str|num|xy|grp)$/u.test(name)) pieces.push({ response: readResponse(child) });
    else if (name === 'flow') readPieces(child, pieces);
  }
}

/** All materials in an element, each a paragraph. */
const materialIn = (element: XmlElement): string =>
  elementsIn(element)
    .map((child) => {
      const name = localName(child);
      if (name === 'material') return materialOf(child);
      return ['flow_mat', 'flow', 'solution', 'solutionmaterial', 'hint', 'hintmaterial', 'flow_label'].includes(name) ? materialIn(child) : '';
    })
    .filter((html) => html !== '')
    .join('<br>');

function materialOf(material: XmlElement): string {
  return elementsIn(material)
    .map((child) => {
      const { attributes } = child;
      switch (localName(child)) {
        case 'mattext':
        case 'matemtext': {
          const type = (attributes.texttype ?? 'text/plain').toLowerCase();
          if (type === 'text/xhtml') return htmlFromXml(child.children);
          return type === 'text/html' ? textOrMarkup(child) : escapeHtml(xmlText(child)).trim().replace(/\n/gu, '<br>');
        }
        case 'matbreak':
          return '<br>';
        case 'matimage':
          return `<img src="${escapeHtml(attributes.uri ?? '')}" alt="${escapeHtml(attributes.label ?? '')}">`;
        case 'mataudio':
          return '<audio></audio>';
        case 'matvideo':
          return '<video></video>';
        default:
          return '';
      }
    })
    .join('');
}

/** HTML that is written as text, as it should be, or as elements, as some do. */
const textOrMarkup = (element: XmlElement): string => element.children.map((child) => (typeof child === 'string' ? child : htmlFromXml([child]))).join('');

function readResponse(element: XmlElement): Qti12Response {
  const { attributes } = element;
  const render = elementsIn(element).find((child) => localName(child).startsWith('render_'));
  const cardinality = (attributes.rcardinality ?? 'Single').toLowerCase();
  const labels: Qti12Label[] = [];
  if (render) readLabels(render, labels);
  const image = render && findImage(render);
  return {
    id: attributes.ident ?? '',
    kind: localName(element).slice('response_'.length) as Qti12Response['kind'],
    cardinality: cardinality === 'multiple' ? 'multiple' : cardinality === 'ordered' ? 'ordered' : 'single',
    html: materialIn(element),
    render: render ? localName(render).slice('render_'.length) : '',
    fibType: (render?.attributes.fibtype ?? 'String').toLowerCase(),
    rows: Number(render?.attributes.rows) || 1,
    isShuffled: render?.attributes.shuffle?.toLowerCase() !== 'no',
    labels,
    ...(image ? { image } : {}),
  };
}

function readLabels(element: XmlElement, labels: Qti12Label[]): void {
  for (const child of elementsIn(element)) {
    const name = localName(child);
    if (name === 'response_label') {
      const { attributes } = child;
      const coordinates = child.children
        .filter((one): one is string => typeof one === 'string')
        .join(' ')
        .trim();
      labels.push({
        id: attributes.ident ?? '',
        html: materialIn(child),
        fixed: attributes.rshuffle?.toLowerCase() === 'no' || attributes.lock?.toLowerCase() === 'yes',
        ...(attributes.rarea === undefined ? {} : { area: { shape: attributes.rarea.toLowerCase(), coordinates } }),
        attributes,
      });
    } else if (['flow_label', 'render_choice', 'ims_render_object', 'render_extension', 'response_na'].includes(name)) readLabels(child, labels);
  }
}

function findImage(render: XmlElement): Qti12Response['image'] {
  const found = elementsIn(render, 'material')
    .flatMap((one) => elementsIn(one, 'matimage'))
    .at(0);
  if (!found) return undefined;
  const { uri = '', width, height, label = '' } = found.attributes;
  return { address: uri, width: Number(width) || 0, height: Number(height) || 0, alt: label };
}

function readRule(rule: XmlElement): Qti12Rule {
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
