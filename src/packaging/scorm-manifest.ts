import { writeXml } from '../formats/xml/write-xml.js';
import { xmlElement, type XmlElement } from '../formats/xml/xml-element.js';

/** What a SCORM manifest says of a course. */
export interface ScormCourse {
  /** Plain ASCII, an id. */
  readonly id: string;
  readonly title: string;
  /** Every file of the package but the manifest. */
  readonly names: readonly string[];
}

interface ScormDialect {
  readonly version: string;
  readonly namespaces: Readonly<Record<string, string>>;
  /** The name of the attribute that says what kind of resource it is: 2004 writes it with a capital. */
  readonly typeAttribute: string;
}

const SCORM_12: ScormDialect = {
  version: '1.2',
  namespaces: { xmlns: 'http://www.imsproject.org/xsd/imscp_rootv1p1p2', 'xmlns:adlcp': 'http://www.adlnet.org/xsd/adlcp_rootv1p2' },
  typeAttribute: 'adlcp:scormtype',
};

const SCORM_2004: ScormDialect = {
  version: '2004 4th Edition',
  namespaces: { xmlns: 'http://www.imsglobal.org/xsd/imscp_v1p1', 'xmlns:adlcp': 'http://www.adlnet.org/xsd/adlcp_v1p3' },
  typeAttribute: 'adlcp:scormType',
};

const text = (name: string, value: string): XmlElement => xmlElement(name, {}, [value]);

/**
 * One organization, one item, one resource with every file. No mastery score in 1.2: hosts would turn an attempt that is not over yet
 * into a failed one; what passes is the player's to say.
 */
function writeManifest({ id, title, names }: ScormCourse, { version, namespaces, typeAttribute }: ScormDialect): string {
  const files = [...names].sort().map((href) => xmlElement('file', { href }));
  return writeXml(
    xmlElement('manifest', { identifier: `geo-quiz-${id}`, version: '1', ...namespaces }, [
      xmlElement('metadata', {}, [text('schema', 'ADL SCORM'), text('schemaversion', version)]),
      xmlElement('organizations', { default: 'organization' }, [
        xmlElement('organization', { identifier: 'organization' }, [
          text('title', title),
          xmlElement('item', { identifier: 'item', identifierref: 'resource' }, [text('title', title)]),
        ]),
      ]),
      xmlElement('resources', {}, [xmlElement('resource', { identifier: 'resource', type: 'webcontent', [typeAttribute]: 'sco', href: 'index.html' }, files)]),
    ]),
    { declaration: true, indent: true },
  );
}

/** The manifest of a SCORM 1.2 package. */
export const writeScorm12Manifest = (course: ScormCourse): string => writeManifest(course, SCORM_12);

/** The manifest of a SCORM 2004 package, 4th edition, without sequencing. */
export const writeScorm2004Manifest = (course: ScormCourse): string => writeManifest(course, SCORM_2004);
