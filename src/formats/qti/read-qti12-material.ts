import { escapeHtml } from '../html/html-from-inline.js';
import { elementsIn, localName, xmlText, type XmlElement } from '../xml/xml-element.js';
import { htmlFromXml } from './html-from-xml.js';

/** All materials in an element, each a paragraph. */
export const readQti12Materials = (element: XmlElement): string =>
  elementsIn(element)
    .map((child) => {
      const name = localName(child);
      if (name === 'material') return readQti12Material(child);
      return ['flow_mat', 'flow', 'solution', 'solutionmaterial', 'hint', 'hintmaterial', 'flow_label'].includes(name) ? readQti12Materials(child) : '';
    })
    .filter((html) => html !== '')
    .join('<br>');

/** A material as HTML: its texts, pictures and breaks in their order; of sound and film only that there is some. */
export function readQti12Material(material: XmlElement): string {
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
