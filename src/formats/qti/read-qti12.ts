import { recordOf } from '../record-of.js';
import { elementIn, elementsIn, localName, xmlText, type XmlElement } from '../xml/xml-element.js';
import { XmlError } from '../xml/xml-error.js';
import type { Qti12File, Qti12Item } from './qti12-item.js';
import { readQti12Material, readQti12Materials } from './read-qti12-material.js';
import { readQti12Response } from './read-qti12-response.js';
import { readQti12Rule } from './read-qti12-rule.js';

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
  const feedback = recordOf(elementsIn(item, 'itemfeedback').map((one) => [one.attributes.ident ?? '', readQti12Materials(one)] as const));
  const fields = readFields(item);
  // Canvas names the text before a question in either place.
  const parent = item.attributes.parent_stimulus_item_ident ?? fields.parent_stimulus_item_ident;
  return {
    id: item.attributes.ident ?? '',
    title: (item.attributes.title ?? '').trim(),
    fields,
    pieces,
    rules: processing.flatMap((one) => elementsIn(one, 'respcondition')).map(readQti12Rule),
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
    if (name === 'material') pieces.push({ html: readQti12Material(child) });
    else if (/^response_(?:lid|str|num|xy|grp)$/u.test(name)) pieces.push({ response: readQti12Response(child) });
    else if (name === 'flow') readPieces(child, pieces);
  }
}
