import { writeXml } from '../formats/xml/write-xml.js';
import { xmlElement, type XmlElement } from '../formats/xml/xml-element.js';
import type { Text } from '../model/text.js';
import { charactersOf, languageOf } from '../model/text.js';
import { plainInlineText } from '../model/inline-text.js';

export interface Cmi5Course {
  /** An absolute address that names the course. */
  readonly id: string;
  readonly title: Text;
  readonly description?: Text | undefined;
  readonly language: string;
  /** The share that passes, 0 to 1; without it a finished quiz is enough. */
  readonly passFraction?: number | undefined;
}

/** The course structure of cmi5: one course with one unit, the page. */
export function writeCmi5Structure({ id, title, description = title, language, passFraction }: Cmi5Course): string {
  const words = (name: string, value: Text): XmlElement =>
    xmlElement(name, {}, [xmlElement('langstring', { lang: languageOf(value) ?? language }, [plainInlineText(charactersOf(value)).trim()])]);
  const mastery = passFraction === undefined ? {} : { masteryScore: String(Math.round(passFraction * 10_000) / 10_000) };
  return writeXml(
    xmlElement('courseStructure', { xmlns: 'https://w3id.org/xapi/profiles/cmi5/v1/CourseStructure.xsd' }, [
      xmlElement('course', { id }, [words('title', title), words('description', description)]),
      xmlElement(
        'au',
        { id: `${id}${id.startsWith('urn:') ? ':' : '/'}quiz`, moveOn: passFraction === undefined ? 'Completed' : 'Passed', ...mastery, launchMethod: 'AnyWindow' },
        [words('title', title), words('description', description), xmlElement('url', {}, ['index.html'])],
      ),
    ]),
    { declaration: true, indent: true },
  );
}
