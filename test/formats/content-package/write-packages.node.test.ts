import { expect } from 'chai';
import { readManifest } from '../../../src/formats/content-package/read-manifest.js';
import { writeCartridge } from '../../../src/formats/content-package/write-cartridge.js';
import { writeQtiPackage } from '../../../src/formats/content-package/write-qti-package.js';
import { readQtiXml } from '../../../src/formats/qti/read-qti-xml.js';
import { xmlElement } from '../../../src/formats/xml/xml-element.js';
import { faultsOf, needSchemas, schemaIn } from '../../bank/exchange/schemas.js';

const textOf = (files: ReadonlyMap<string, Uint8Array>, name: string): string => new TextDecoder().decode(files.get(name));
const picture = new Uint8Array([1, 2, 3]);

const item = (id: string, media: readonly string[] = []) => ({
  id,
  title: id,
  tree: xmlElement('assessmentItem', { identifier: id, title: id, adaptive: 'false', timeDependent: 'false' }),
  media,
});
const cartridge = () =>
  writeCartridge({ id: '1-rivers', title: 'Rivers & <lakes>', language: 'en', assessment: xmlElement('questestinterop'), files: new Map([['map.png', picture]]) });

describe('writeQtiPackage', () => {
  for (const [version, type] of [
    ['2.1', 'imsqti_item_xmlv2p1'],
    ['3.0', 'imsqti_item_xmlv3p0'],
  ] as const)
    it(`lists every file of a package of ${version}, and nothing that is not there`, () => {
      const files = writeQtiPackage(
        { id: 'rivers', title: 'Rivers', language: 'en', items: [item('b', ['map.png', 'gone.png']), item('a')], files: new Map([['map.png', picture]]) },
        version,
      );
      expect([...files.keys()]).to.deep.equal(['imsmanifest.xml', 'test.xml', 'b.xml', 'a.xml', 'map.png']);
      const { resources } = readManifest(readQtiXml(textOf(files, 'imsmanifest.xml')));
      expect(resources.filter((one) => one.type === type).map(({ href }) => href)).to.deep.equal(['b.xml', 'a.xml']);
      expect(new Set(resources.flatMap((one) => one.files))).to.deep.equal(new Set([...files.keys()].slice(1)));
      expect(textOf(files, 'test.xml').indexOf('b.xml')).to.be.below(textOf(files, 'test.xml').indexOf('a.xml'));
    });
});

describe('the names of files in a package of items', () => {
  const namesFor = (...ids: string[]): string[] => {
    const files = writeQtiPackage({ id: 'rivers', title: 'Rivers', language: 'en', items: ids.map((id) => item(id)) }, '2.1');
    const { resources } = readManifest(readQtiXml(textOf(files, 'imsmanifest.xml')));
    expect(new Set(resources.map(({ id }) => id)).size).to.equal(ids.length + 1);
    const hrefs = resources.slice(1).map(({ href }) => href);
    ids.forEach((id, index) => expect(readQtiXml(textOf(files, hrefs[index] as string)).attributes.identifier).to.equal(id));
    return hrefs;
  };

  it('never are those of the package’s own files', () => {
    expect(namesFor('test', 'Test', 'imsmanifest', 'test-2')).to.deep.equal(['test-3.xml', 'Test-4.xml', 'imsmanifest-2.xml', 'test-2.xml']);
  });

  it('never are the same on a disk that knows no capitals', () => {
    expect(namesFor('q', 'Q', 'q-2')).to.deep.equal(['q.xml', 'Q-3.xml', 'q-2.xml']);
  });
});

describe('the ids in a test', () => {
  it('differ from one another, whatever the items are called', () => {
    const ids = ['part', 'section', 'section-of-test', 'test'];
    const files = writeQtiPackage({ id: 'rivers', title: 'Rivers', language: 'en', items: ids.map((id) => item(id)) }, '2.1');
    const found = [...textOf(files, 'test.xml').matchAll(/ identifier="([^"]*)"/gu)].map(([, id]) => id);
    expect(found).to.deep.equal(['test-rivers', 'part-of-test', 'section-of-test-of-test', ...ids]);
  });
});

describe('writeCartridge', () => {
  it('names its kind within the first 1,024 characters', () => {
    const text = textOf(cartridge(), 'imsmanifest.xml');
    expect(text.indexOf('http://www.imsglobal.org/xsd/imsccv1p1/imscp_v1p1')).to.be.within(0, 1000);
    expect(text).to.include('<schemaversion>1.1.0</schemaversion>').and.include('type="imsqti_xmlv1p2/imscc_xmlv1p1/assessment"');
  });

  it('lists every file', () => {
    const files = cartridge();
    const { title, resources } = readManifest(readQtiXml(textOf(files, 'imsmanifest.xml')));
    expect(title).to.equal('Rivers & <lakes>');
    expect(new Set(resources.flatMap((one) => one.files))).to.deep.equal(new Set([...files.keys()].slice(1)));
    for (const { id } of resources) expect(id).to.match(/^[A-Za-z_][\w.-]*$/u);
  });

  it('is valid by the schema of its standard', function () {
    needSchemas.call(this);
    const schema = schemaIn('cc11/cc11libxml2validator.xsd');
    const text = textOf(cartridge(), 'imsmanifest.xml');
    expect(faultsOf(text, schema)).to.equal('');
    expect(faultsOf(text.replace('<schemaversion>', '<nothing/>$&'), schema)).not.to.equal('');
  });
});
