import { writeQti, type QtiVersion } from '../qti/write-qti-item.js';
import { writeXml } from '../xml/write-xml.js';
import { xmlElement as x, type XmlElement } from '../xml/xml-element.js';

/** What a package of QTI items is made of. */
export interface QtiPackage {
  /** An id of the bank. */
  readonly id: string;
  readonly title: string;
  readonly language: string;
  /** The items, with the names of 2.1. */
  readonly items: readonly { readonly id: string; readonly title: string; readonly tree: XmlElement; readonly media: readonly string[] }[];
  /** Files that items show, by the addresses in the items. */
  readonly files?: ReadonlyMap<string, Uint8Array>;
}

const NAMES = {
  '2.1': {
    package: 'http://www.imsglobal.org/xsd/imscp_v1p1',
    schema: 'QTIv2.1 Package',
    version: '1.0.0',
    item: 'imsqti_item_xmlv2p1',
    test: 'imsqti_test_xmlv2p1',
    location: 'http://www.imsglobal.org/xsd/imscp_v1p1 http://www.imsglobal.org/xsd/qti/qtiv2p1/qtiv2p1_imscpv1p2_v1p0.xsd',
  },
  '3.0': {
    package: 'http://www.imsglobal.org/xsd/qti/qtiv3p0/imscp_v1p1',
    schema: 'QTI Package',
    version: '3.0.0',
    item: 'imsqti_item_xmlv3p0',
    test: 'imsqti_test_xmlv3p0',
    location: 'http://www.imsglobal.org/xsd/qti/qtiv3p0/imscp_v1p1 https://purl.imsglobal.org/spec/qti/v3p0/schema/xsd/imsqtiv3p0_imscpv1p2_v1p0.xsd',
  },
} as const;

/** Writes a package as files by their names: the manifest, a test that names all items in order, the items and what they show. To be zipped. */
export function writeQtiPackage({ id, title, language, items, files = new Map() }: QtiPackage, version: QtiVersion): Map<string, Uint8Array> {
  const names = NAMES[version];
  const encode = (text: string): Uint8Array => new TextEncoder().encode(text);
  const nameOf = fileNames(items.map((item) => item.id));
  const media = [...new Set(items.flatMap((item) => item.media))].filter((name) => files.has(name)).sort();
  const fileOf = (href: string): XmlElement => x('file', { href });
  const resources = [
    x('resource', { identifier: 'test', type: names.test, href: 'test.xml' }, [
      fileOf('test.xml'),
      ...items.map((item) => x('dependency', { identifierref: resourceId(item.id) })),
    ]),
    ...items.map((item) =>
      x('resource', { identifier: resourceId(item.id), type: names.item, href: nameOf(item.id) }, [
        fileOf(nameOf(item.id)),
        ...item.media.filter((name) => media.includes(name)).map(fileOf),
      ]),
    ),
  ];
  const manifest = x(
    'manifest',
    { xmlns: names.package, 'xmlns:xsi': 'http://www.w3.org/2001/XMLSchema-instance', identifier: `package-${id}`, 'xsi:schemaLocation': names.location },
    [x('metadata', {}, [x('schema', {}, [names.schema]), x('schemaversion', {}, [names.version])]), x('organizations'), x('resources', {}, resources)],
  );
  const written = new Map<string, Uint8Array>([
    ['imsmanifest.xml', encode(writeXml(manifest, { declaration: true, indent: true }))],
    ['test.xml', encode(writeQti(testOf({ id, title, language, items }, nameOf), version))],
  ]);
  for (const item of items) written.set(nameOf(item.id), encode(writeQti(item.tree, version)));
  for (const name of media) written.set(name, files.get(name) as Uint8Array);
  return written;
}

const resourceId = (id: string): string => `item-${id}`;

/**
 * Gives each item a file named after it. Where names would be the same (also those that differ in capitals only, which some disks take
 * for the same), or are those of files of the package itself, a number stands behind.
 */
function fileNames(ids: readonly string[]): (id: string) => string {
  const taken = new Set(['test', 'imsmanifest', ...ids.map((id) => id.toLowerCase())]);
  const given = new Set(['test', 'imsmanifest']);
  const names = new Map(
    ids.map((id) => {
      let name = id;
      if (given.has(id.toLowerCase())) for (let count = 2; taken.has(name.toLowerCase()); count++) name = `${id}-${count}`;
      for (const set of [given, taken]) set.add(name.toLowerCase());
      return [id, `${name}.xml`];
    }),
  );
  return (id) => names.get(id) as string;
}

function testOf({ id, title, items }: QtiPackage, nameOf: (id: string) => string): XmlElement {
  const ids = new Set(items.map((item) => item.id));
  // All that stands in a test has an id of its own.
  const free = (name: string): string => (ids.has(name) ? free(`${name}-of-test`) : name);
  return x('assessmentTest', { identifier: `test-${id}`, title }, [
    x('testPart', { identifier: free('part'), navigationMode: 'nonlinear', submissionMode: 'individual' }, [
      x(
        'assessmentSection',
        { identifier: free('section'), title, visible: 'true' },
        items.map((item) => x('assessmentItemRef', { identifier: item.id, href: nameOf(item.id) })),
      ),
    ]),
  ]);
}
