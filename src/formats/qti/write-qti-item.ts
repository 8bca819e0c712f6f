import { xmlElement, type XmlElement } from '../xml/xml-element.js';
import { writeXml } from '../xml/write-xml.js';
import { asQti3 } from './qti-names.js';

export type QtiVersion = '2.1' | '3.0';

const NAMESPACES = { '2.1': 'http://www.imsglobal.org/xsd/imsqti_v2p1', '3.0': 'http://www.imsglobal.org/xsd/imsqtiasi_v3p0' } as const;
const SCHEMAS = {
  '2.1': 'http://www.imsglobal.org/xsd/qti/qtiv2p1/imsqti_v2p1.xsd',
  '3.0': 'https://purl.imsglobal.org/spec/qti/v3p0/schema/xsd/imsqti_asiv3p0_v1p0.xsd',
} as const;

/** The address of a standard template, such as `match_correct`. */
export const templateAddress = (name: string, version: QtiVersion): string =>
  version === '2.1' ? `http://www.imsglobal.org/question/qti_v2p1/rptemplates/${name}` : `https://purl.imsglobal.org/spec/qti/v3p0/rptemplates/${name}.xml`;

/**
 * Writes an item or test, a tree with the names of 2.1, as a file of a version. A standard template stands in the tree by its bare name.
 * The same tree always gives the same characters.
 */
export function writeQti(tree: XmlElement, version: QtiVersion): string {
  const changed = change(tree, version);
  const { name, attributes, children } = version === '3.0' ? asQti3(changed) : changed;
  const root = xmlElement(
    name,
    { xmlns: NAMESPACES[version], 'xmlns:xsi': 'http://www.w3.org/2001/XMLSchema-instance', 'xsi:schemaLocation': `${NAMESPACES[version]} ${SCHEMAS[version]}`, ...attributes },
    children,
  );
  return writeXml(root, { declaration: true, indent: true });
}

/** Elements whose content 3.0 wraps once more. */
const WRAPPED = new Set(['modalFeedback', 'rubricBlock']);

function change(element: XmlElement, version: QtiVersion): XmlElement {
  const attributes = { ...element.attributes };
  // The older version knows no direction, which then follows from the letters themselves.
  if (version === '2.1') delete attributes.dir;
  if (attributes.template !== undefined) attributes.template = templateAddress(attributes.template, version);
  if (version === '3.0' && element.name === 'rubricBlock') attributes.use = 'scoring';
  const children = element.children.map((child) => (typeof child === 'string' ? child : change(child, version)));
  return { name: element.name, attributes, children: version === '3.0' && WRAPPED.has(element.name) ? [xmlElement('contentBody', {}, children)] : children };
}
