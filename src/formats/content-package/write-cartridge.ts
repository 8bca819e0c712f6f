import { writeXml } from '../xml/write-xml.js';
import { xmlElement as x, type XmlElement } from '../xml/xml-element.js';

/** What a Common Cartridge of one quiz is made of. */
export interface Cartridge {
  readonly id: string;
  readonly title: string;
  readonly language: string;
  /** The quiz, a `questestinterop` of QTI 1.2. */
  readonly assessment: XmlElement;
  /** Files that the quiz shows, by their names without the mark of the cartridge before them. */
  readonly files?: ReadonlyMap<string, Uint8Array>;
}

/** Readers look for this near the beginning of the file. */
const CARTRIDGE = 'http://www.imsglobal.org/xsd/imsccv1p1/imscp_v1p1';
const LOM = 'http://ltsc.ieee.org/xsd/imsccv1p1/LOM/manifest';

/** Writes a Common Cartridge 1.1 as files by their names. To be zipped. */
export function writeCartridge({ id, title, language, assessment, files = new Map() }: Cartridge): Map<string, Uint8Array> {
  const encode = (tree: XmlElement): Uint8Array => new TextEncoder().encode(writeXml(tree, { declaration: true, indent: true }));
  const folder = `quiz-${id}`;
  const media = [...files.keys()].sort();
  const manifest = x(
    'manifest',
    {
      xmlns: CARTRIDGE,
      'xmlns:lomimscc': LOM,
      'xmlns:xsi': 'http://www.w3.org/2001/XMLSchema-instance',
      identifier: `cartridge-${id}`,
      'xsi:schemaLocation': `${CARTRIDGE} http://www.imsglobal.org/profile/cc/ccv1p1/ccv1p1_imscp_v1p2_v1p0.xsd ${LOM} http://www.imsglobal.org/profile/cc/ccv1p1/LOM/ccv1p1_lommanifest_v1p0.xsd`,
    },
    [
      x('metadata', {}, [
        x('schema', {}, ['IMS Common Cartridge']),
        x('schemaversion', {}, ['1.1.0']),
        x('lomimscc:lom', {}, [x('lomimscc:general', {}, [x('lomimscc:title', {}, [x('lomimscc:string', { language }, [title])])])]),
      ]),
      x('organizations', {}, [
        x('organization', { identifier: 'organization', structure: 'rooted-hierarchy' }, [
          x('item', { identifier: 'root' }, [x('item', { identifier: 'quiz-item', identifierref: 'quiz' }, [x('title', {}, [title])])]),
        ]),
      ]),
      x('resources', {}, [
        x('resource', { identifier: 'quiz', type: 'imsqti_xmlv1p2/imscc_xmlv1p1/assessment' }, [
          x('file', { href: `${folder}/assessment_qti.xml` }),
          ...media.map((_name, index) => x('dependency', { identifierref: `file-${index + 1}` })),
        ]),
        ...media.map((name, index) =>
          x('resource', { identifier: `file-${index + 1}`, type: 'webcontent', href: `web_resources/${name}` }, [x('file', { href: `web_resources/${name}` })]),
        ),
      ]),
    ],
  );
  const written = new Map<string, Uint8Array>([
    ['imsmanifest.xml', encode(manifest)],
    [`${folder}/assessment_qti.xml`, encode(assessment)],
  ]);
  for (const name of media) written.set(`web_resources/${name}`, files.get(name) as Uint8Array);
  return written;
}
