import { expect } from 'chai';
import type { XsdValidator } from 'libxml2-wasm';
import { readManifest, type ManifestResource } from '../../src/formats/content-package/read-manifest.js';
import { asQti2 } from '../../src/formats/qti/qti-names.js';
import { readQtiXml } from '../../src/formats/qti/read-qti-xml.js';
import { elementIn, elementsIn, localName, type XmlElement } from '../../src/formats/xml/xml-element.js';
import { writeXml } from '../../src/formats/xml/write-xml.js';
import { readZip } from '../../src/formats/zip/read-zip.js';
import { pack, type PackTargetName } from '../../src/packaging.js';
import { faultsOf, itemSchema, needSchemas, quizSchema, schemaIn } from '../bank/exchange/schemas.js';
import { everyMaterial, wholePlayer } from './every-material.js';
import { textIn } from './pack-material.js';

/** An item or test of 3.0 with the names of 2.1, less the few things that 2.1 has not, so that the schema of 2.1 can judge it. */
function asOlderItem(text: string): string {
  const older = (element: XmlElement): XmlElement => {
    const attributes: Record<string, string> = { ...element.attributes };
    if (attributes.template !== undefined)
      attributes.template = attributes.template.replace('https://purl.imsglobal.org/spec/qti/v3p0/', 'http://www.imsglobal.org/question/qti_v2p1/').replace('.xml', '');
    if (element.name === 'rubricBlock') delete attributes.use;
    delete attributes.dir;
    const children = element.children.flatMap((child): (XmlElement | string)[] => {
      if (typeof child === 'string') return [child];
      return child.name === 'contentBody' ? [...older(child).children] : [older(child)];
    });
    return { ...element, attributes, children };
  };
  const root = older(asQti2(readQtiXml(text)));
  const attributes = Object.fromEntries(Object.entries(root.attributes).filter(([name]) => name !== 'xsi:schemaLocation'));
  return writeXml({ ...root, attributes: { ...attributes, xmlns: 'http://www.imsglobal.org/xsd/imsqti_v2p1' } });
}

/** The manifest of 3.0 is the same with another namespace, of which there is no schema here. */
const asOlderManifest = (text: string): string => text.replaceAll('http://www.imsglobal.org/xsd/qti/qtiv3p0/imscp_v1p1', 'http://www.imsglobal.org/xsd/imscp_v1p1');

const isItem = ({ type }: ManifestResource): boolean => type.startsWith('imsqti_item');

/** Packs every bank and example; those of which nothing can be in a package of this kind are left out. */
async function packages(to: PackTargetName): Promise<[name: string, files: ReadonlyMap<string, Uint8Array>][]> {
  const packed = await Promise.all(
    everyMaterial().map(async ({ name, ...material }) => {
      const { bytes } = await pack(material.bank, { to, ...material, playerFiles: wholePlayer(), passFraction: 0.6 }).catch((error: Error) => {
        if (!/None of the questions/u.test(error.message)) throw error;
        return { bytes: undefined };
      });
      return bytes && ([name, readZip(bytes)] as [string, ReadonlyMap<string, Uint8Array>]);
    }),
  );
  return packed.filter((one) => one !== undefined);
}

describe('packages of every bank of the project', () => {
  before(needSchemas);

  for (const [to, older, olderManifest] of [
    ['qti21', (text: string) => text, (text: string) => text],
    ['qti3', asOlderItem, asOlderManifest],
  ] as const)
    it(`are valid as ${to}: manifest, test and items, which name one another`, async () => {
      const [manifests, items]: XsdValidator[] = [schemaIn('scorm2004_4th/imscp_v1p1.xsd'), itemSchema()];
      const made = await packages(to);
      expect(made).to.have.length(everyMaterial().length);
      for (const [name, files] of made) {
        const text = textIn(files, 'imsmanifest.xml');
        expect(faultsOf(olderManifest(text), manifests as XsdValidator), name).to.equal('');
        const { resources } = readManifest(readQtiXml(text));
        expect(new Set(resources.map(({ id }) => id)).size, name).to.equal(resources.length);
        expect([...new Set(resources.flatMap((resource) => resource.files)), 'imsmanifest.xml'].sort(), name).to.deep.equal([...files.keys()].sort());
        for (const { href } of resources) expect(faultsOf(older(textIn(files, href)), items as XsdValidator), `${name} ${href}`).to.equal('');

        const test = asQti2(readQtiXml(textIn(files, resources[0]?.href ?? '')));
        expect(test.name, name).to.equal('assessmentTest');
        const section = elementIn(elementIn(test, 'testPart') as XmlElement, 'assessmentSection') as XmlElement;
        const refs = elementsIn(section, 'assessmentItemRef').map(({ attributes }) => attributes);
        expect(refs.map(({ href }) => href)).to.deep.equal(resources.filter(isItem).map(({ href }) => href));
        for (const { identifier, href = '' } of refs) expect(readQtiXml(textIn(files, href)).attributes.identifier).to.equal(identifier);
        const contents = elementsIn(elementIn(readQtiXml(text), 'resources') as XmlElement)[0] as XmlElement;
        expect(elementsIn(contents, 'dependency').map(({ attributes }) => attributes.identifierref)).to.deep.equal(resources.filter(isItem).map(({ id }) => id));
      }
    });

  it('are valid Common Cartridges: manifest and quiz', async () => {
    const [manifests, quizzes] = [schemaIn('cc11/cc11libxml2validator.xsd'), quizSchema()];
    for (const [name, files] of await packages('cc')) {
      expect(faultsOf(textIn(files, 'imsmanifest.xml'), manifests), name).to.equal('');
      const quiz = [...files.keys()].find((one) => one.endsWith('assessment_qti.xml')) ?? '';
      expect(localName(readQtiXml(textIn(files, quiz)))).to.equal('questestinterop');
      expect(faultsOf(textIn(files, quiz), quizzes), name).to.equal('');
    }
  });

  for (const [to, file, schema] of [
    ['scorm12', 'imsmanifest.xml', 'scorm12/_entry.xsd'],
    ['scorm2004', 'imsmanifest.xml', 'scorm2004_4th/_entry.xsd'],
    ['cmi5', 'cmi5.xml', 'cmi5/CourseStructure.xsd'],
  ] as const)
    it(`are valid as ${to}`, async () => {
      const validator = schemaIn(schema);
      const made = await packages(to);
      expect(made).to.have.length(everyMaterial().length);
      for (const [name, files] of made) expect(faultsOf(textIn(files, file), validator), name).to.equal('');
    });

  it('would be found faulty if they were', async () => {
    const [, files] = (await packages('qti3'))[0] as [string, ReadonlyMap<string, Uint8Array>];
    expect(faultsOf(asOlderManifest(textIn(files, 'imsmanifest.xml')).replace('<organizations/>', ''), schemaIn('scorm2004_4th/imscp_v1p1.xsd'))).not.to.equal('');
    expect(faultsOf(asOlderItem(textIn(files, 'test.xml')).replace('navigationMode', 'way'), itemSchema())).not.to.equal('');
    expect(faultsOf(asOlderItem(textIn(files, 'test.xml')).replace(/<assessmentSection [^>]*>/u, '<assessmentSection>'), itemSchema())).not.to.equal('');
  });
});
