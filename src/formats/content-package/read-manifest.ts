import { elementIn, elementsIn, localName, xmlText, type XmlElement } from '../xml/xml-element.js';
import { XmlError } from '../xml/xml-error.js';

/** One entry of a package. */
export interface ManifestResource {
  readonly id: string;
  readonly type: string;
  readonly href: string;
  readonly files: readonly string[];
}

/** The table of contents of a content package. */
export interface Manifest {
  readonly title?: string;
  readonly language?: string;
  readonly resources: readonly ManifestResource[];
}

/** Reads an `imsmanifest.xml`. Throws an {@link XmlError} when it is another file. */
export function readManifest(root: XmlElement): Manifest {
  if (localName(root) !== 'manifest') throw new XmlError(`This is no manifest of a package: its outermost element is “${root.name}”.`);
  const base = root.attributes['xml:base'] ?? '';
  const list = elementIn(root, 'resources');
  const listBase = base + (list?.attributes['xml:base'] ?? '');
  const metadata = elementIn(root, 'metadata');
  const title = metadata && findText(metadata, 'title', 0);
  const language = metadata && findText(metadata, 'language', 0);
  return {
    ...(title ? { title } : {}),
    ...(language && /^[A-Za-z]{2,3}(?:-[A-Za-z0-9]{2,8})*$/u.test(language) ? { language } : {}),
    resources: list
      ? elementsIn(list, 'resource').map((resource) => {
          const own = listBase + (resource.attributes['xml:base'] ?? '');
          return {
            id: resource.attributes.identifier ?? '',
            type: resource.attributes.type ?? '',
            href: resource.attributes.href === undefined ? '' : own + resource.attributes.href,
            files: elementsIn(resource, 'file').map(({ attributes }) => own + (attributes.href ?? '')),
          };
        })
      : [],
  };
}

/** The text of the first element of a name, however deep. */
function findText(element: XmlElement, name: string, depth: number): string | undefined {
  for (const child of elementsIn(element)) {
    const found = localName(child).toLowerCase() === name ? xmlText(child).replace(/\s+/gu, ' ').trim() : depth < 8 ? findText(child, name, depth + 1) : undefined;
    if (found) return found;
  }
  return undefined;
}
