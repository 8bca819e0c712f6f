/** An element of an XML file as a plain tree. */
export interface XmlElement {
  /** As it is written, with its prefix. */
  readonly name: string;
  /** By their names as written; an attribute with no value has an empty one. */
  readonly attributes: Readonly<Record<string, string>>;
  readonly children: readonly (XmlElement | string)[];
}

/** Makes an element; attributes that are undefined are left out. */
export const xmlElement = (name: string, attributes: Readonly<Record<string, string | undefined>> = {}, children: readonly (XmlElement | string)[] = []): XmlElement => ({
  name,
  attributes: Object.fromEntries(Object.entries(attributes).filter((entry): entry is [string, string] => entry[1] !== undefined)),
  children,
});

/** The name without its prefix. */
export const localName = (element: XmlElement): string => element.name.slice(element.name.indexOf(':') + 1);

/** The elements right below, all or those of a name (without prefix). */
export const elementsIn = (element: XmlElement, name?: string): XmlElement[] =>
  element.children.filter((child): child is XmlElement => typeof child !== 'string' && (name === undefined || localName(child) === name));

/** The first element of a name (without prefix) right below. */
export const elementIn = (element: XmlElement, name: string): XmlElement | undefined =>
  element.children.find((child): child is XmlElement => typeof child !== 'string' && localName(child) === name);

/** All characters in an element and below it. */
export const xmlText = (element: XmlElement): string => element.children.map((child) => (typeof child === 'string' ? child : xmlText(child))).join('');
