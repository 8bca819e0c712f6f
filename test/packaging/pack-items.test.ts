import { expect } from 'chai';
import { readXml } from '../../src/formats/xml/read-xml.js';
import { elementIn, elementsIn, type XmlElement } from '../../src/formats/xml/xml-element.js';
import { readZip } from '../../src/formats/zip/read-zip.js';
import { convert, pack, PackError } from '../../src/packaging.js';
import { parsedIds } from './convert-material.js';
import { choiceBank, lakeland, PICTURE, pictureBank, textIn } from './pack-material.js';

const TYPES = { qti21: 'imsqti_item_xmlv2p1', qti3: 'imsqti_item_xmlv3p0' } as const;

describe('packages of QTI items', () => {
  for (const to of ['qti21', 'qti3'] as const) {
    it(`of ${to} list every file at its place, and are the same bytes each time`, async () => {
      const options = { to, media: new Map([['maps/Büyük göl.svg', PICTURE]]) };
      const { bytes } = await pack(pictureBank(), options);
      const files = readZip(bytes);
      const resources = elementsIn(elementIn(readXml(textIn(files, 'imsmanifest.xml')), 'resources') as XmlElement);
      expect(resources.map(({ attributes }) => [attributes.type, attributes.href])).to.deep.equal([
        [TYPES[to].replace('item', 'test'), 'test.xml'],
        ...['q-1.xml', 'q-2.xml', 'q-3.xml'].map((href) => [TYPES[to], href]),
      ]);
      const listed = resources.flatMap((resource) => elementsIn(resource, 'file').map(({ attributes }) => attributes.href ?? ''));
      expect([...new Set(listed), 'imsmanifest.xml'].sort()).to.deep.equal([...files.keys()].sort());
      expect((await pack(pictureBank(), options)).bytes).to.deep.equal(bytes);
    });

    it(`of ${to} are read back with their questions and pictures`, async () => {
      const { format, bank, files } = convert((await pack(pictureBank(), { to, media: new Map([['maps/Büyük göl.svg', PICTURE]]) })).bytes);
      expect(format).to.equal(to === 'qti21' ? 'qti2-package' : 'qti3-package');
      expect(parsedIds(bank)).to.deep.equal(['q-1', 'q-2', 'q-3']);
      expect([...files.values()]).to.deep.equal([PICTURE]);
      expect(bank.questions[0]).to.deep.include({ type: 'choice', prompt: 'Which of the rivers is number 1?', answer: ['a'] });
    });

    it(`of ${to} say that a quiz's settings are not in them`, async () => {
      const { losses } = await pack(choiceBank(), { to, limit: 3, sources: [lakeland()] });
      expect(losses[0]?.feature).to.equal('number of questions');
    });
  }

  it('of a Common Cartridge name its version early, list every file, and come back with questions and pictures', async () => {
    const options = { to: 'cc', media: new Map([['maps/Büyük göl.svg', PICTURE]]), seed: 's' } as const;
    const { bytes, losses, name } = await pack(pictureBank(), options);
    expect(name).to.equal('maps.imscc');
    expect(losses[0]?.feature).to.equal('seed');
    const files = readZip(bytes);
    const manifest = textIn(files, 'imsmanifest.xml');
    expect(manifest.slice(0, 1024)).to.contain('imsccv1p1');
    const listed = elementsIn(elementIn(readXml(manifest), 'resources') as XmlElement).flatMap((resource) =>
      elementsIn(resource, 'file').map(({ attributes }) => attributes.href ?? ''),
    );
    expect([...listed, 'imsmanifest.xml'].sort()).to.deep.equal([...files.keys()].sort());
    const back = convert(bytes);
    expect(back.format).to.equal('cc');
    expect(parsedIds(back.bank)).to.have.length(3);
    expect([...back.files.values()]).to.deep.equal([PICTURE]);
    expect((await pack(pictureBank(), options)).bytes).to.deep.equal(bytes);
  });

  it('keep a question that is called as a file of the package is', async () => {
    const bank = choiceBank(1);
    const { bytes } = await pack({ ...bank, questions: bank.questions.map((question) => ({ ...question, id: 'test' })) }, { to: 'qti21' });
    expect(convert(bytes).bank.questions.map(({ prompt }) => prompt)).to.deep.equal(bank.questions.map(({ prompt }) => prompt));
  });

  it('cannot be made where none of the questions has a place in them', async () => {
    const order = {
      version: 1,
      id: 'o',
      title: 'O',
      language: 'en',
      questions: [
        {
          id: 'q',
          type: 'order',
          prompt: 'Put them in order.',
          entries: [
            { id: 'a', text: 'One' },
            { id: 'b', text: 'Two' },
          ],
        },
      ],
    };
    const error: unknown = await pack(order, { to: 'cc' }).catch((fault: unknown) => fault);
    expect(error).to.be.instanceOf(PackError);
    expect((error as Error).message).to.contain('None of the questions');
  });
});
