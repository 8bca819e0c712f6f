import { expect } from 'chai';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { XmlDocument, XmlValidateError, XsdValidator } from 'libxml2-wasm';
import { xmlRegisterFsInputProviders } from 'libxml2-wasm/lib/nodejs.mjs';
import { readZip } from '../../src/formats/zip/read-zip.js';
import { pack, type PackOptions, type PackTargetName } from '../../src/packaging.js';
import { choiceBank, fakePlayer, lakeland, PICTURE, pictureBank, textIn } from './pack-material.js';
import { detectTextFormat } from '../../src/formats/detect-format.js';
import { readXml } from '../../src/formats/xml/read-xml.js';
import { elementsIn, localName } from '../../src/formats/xml/xml-element.js';

const SCHEMAS = fileURLToPath(new URL('../../../shared/fixtures/schemas/', import.meta.url));
const COURSES = fileURLToPath(new URL('../../../shared/fixtures/cmi5/', import.meta.url));

xmlRegisterFsInputProviders();

/** What is wrong with a text by a schema; an empty text when nothing is. */
function faultsOf(text: string, schema: string): string {
  const xsd = XmlDocument.fromBuffer(readFileSync(SCHEMAS + schema), { url: SCHEMAS + schema });
  const validator = XsdValidator.fromDoc(xsd);
  const document = XmlDocument.fromString(text);
  try {
    validator.validate(document);
    return '';
  } catch (error) {
    return error instanceof XmlValidateError ? error.message : String(error);
  } finally {
    for (const one of [document, validator, xsd]) one.dispose();
  }
}

const CASES: readonly (readonly [PackTargetName, string, string])[] = [
  ['scorm12', 'imsmanifest.xml', 'scorm12/_entry.xsd'],
  ['scorm2004', 'imsmanifest.xml', 'scorm2004_4th/_entry.xsd'],
  ['cmi5', 'cmi5.xml', 'cmi5/CourseStructure.xsd'],
  ['cc', 'imsmanifest.xml', 'cc11/cc11libxml2validator.xsd'],
];

describe('manifests by the schemas of their standards', function () {
  before(function () {
    if (existsSync(SCHEMAS)) return;
    console.log(`    (skipped: no ${SCHEMAS})`);
    this.skip();
  });

  for (const [to, name, schema] of CASES) {
    const options: PackOptions = { playerFiles: fakePlayer(), sources: [lakeland()], passFraction: 0.6, media: new Map([['maps/Büyük göl.svg', PICTURE]]) };
    for (const bank of [choiceBank(), choiceBank(1, { description: 'All *rivers*', rules: { passFraction: 1 / 3 } }), pictureBank()])
      it(`are valid in a package of ${to} for the bank ${bank.id} with ${bank.questions.length}`, async () => {
        expect(faultsOf(textIn(readZip((await pack(bank, { ...options, to })).bytes), name), schema)).to.equal('');
      });

    it(`would be found faulty in ${to} if they were`, async () => {
      const text = textIn(readZip((await pack(choiceBank(), { ...options, to })).bytes), name);
      expect(faultsOf(text.replace(to === 'cmi5' ? '<title>' : '<schemaversion>', '<nothing/>$&'), schema)).not.to.equal('');
      expect(
        faultsOf(
          text.replace(/masteryScore="0\.6"|"sco"|"imsqti_xmlv1p2[^"]*"/u, (found) => (found.includes('0.6') ? 'masteryScore="60"' : '"thing"')),
          schema,
        ),
      ).not.to.equal('');
    });
  }

  it('judge the valid structures of another project as we do ours', () => {
    const names = existsSync(COURSES) ? readdirSync(COURSES).filter((name) => /src__00\d.*\.xml$/u.test(name) && !name.includes('invalid')) : [];
    expect(names.length).to.be.above(5);
    for (const name of names) {
      const text = readFileSync(COURSES + name, 'utf8');
      expect(faultsOf(text, 'cmi5/CourseStructure.xsd'), name).to.equal('');
      // What reads files here reads these too, and tells what they are.
      const root = readXml(text);
      expect(localName(root), name).to.equal('courseStructure');
      expect(
        elementsIn(root).some((element) => ['au', 'block'].includes(localName(element))),
        name,
      ).to.equal(true);
      expect(detectTextFormat(text), name).to.equal('manifest');
    }
  });
});
