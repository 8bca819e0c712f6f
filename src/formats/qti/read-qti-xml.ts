import { readXml, type XmlLimits } from '../xml/read-xml.js';
import type { XmlElement } from '../xml/xml-element.js';

/** Reads the XML of a QTI file. The line that names version and encoding is passed over: it is often wrong, and the text is decoded already. */
export const readQtiXml = (text: string, limits?: XmlLimits): XmlElement => readXml(text.replace(/^\ufeff?\s*<\?xml\b[^>]{0,300}\?>/u, ''), limits);
