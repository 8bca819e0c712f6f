import { elementsIn, localName, type XmlElement } from '../xml/xml-element.js';
import type { Qti12Label, Qti12Response } from './qti12-item.js';
import { readQti12Materials } from './read-qti12-material.js';

/** Takes a place to answer out of its element, with its options, fields or regions. */
export function readQti12Response(element: XmlElement): Qti12Response {
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
    html: readQti12Materials(element),
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
        html: readQti12Materials(child),
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
