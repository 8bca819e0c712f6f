import { expect } from 'chai';
import { readZip } from '../../src/formats/zip/read-zip.js';
import { readXml } from '../../src/formats/xml/read-xml.js';
import { elementIn, elementsIn, type XmlElement } from '../../src/formats/xml/xml-element.js';
import { pack, PackError, type PackOptions, type PackTargetName } from '../../src/packaging.js';
import { choiceBank, fakePlayer, lakeland, PICTURE, pictureBank, textIn } from './pack-material.js';

const COURSES: readonly PackTargetName[] = ['scorm12', 'scorm2004', 'cmi5'];

const unpacked = async (to: PackTargetName, options: PackOptions = {}, bank: object = choiceBank()): Promise<Map<string, Uint8Array>> =>
  readZip((await pack(bank, { to, playerFiles: fakePlayer(), sources: [lakeland()], ...options })).bytes);

const configIn = (files: ReadonlyMap<string, Uint8Array>): Record<string, unknown> =>
  JSON.parse(/type="application\/json">([^<]*)</u.exec(textIn(files, 'index.html'))?.[1] ?? '') as Record<string, unknown>;

const failure = (promise: Promise<unknown>): Promise<unknown> =>
  promise.then(
    () => undefined,
    (error: unknown) => error,
  );

describe('courses', () => {
  for (const to of COURSES) {
    it(`of ${to} are the same bytes each time`, async () => {
      const [one, other] = await Promise.all([1, 2].map(() => pack(choiceBank(), { to, playerFiles: fakePlayer() })));
      expect(one?.bytes).to.deep.equal(other?.bytes);
      expect(one?.name).to.equal(`rivers.1.${to}.zip`);
    });

    it(`of ${to} hold what their questions need and nothing else`, async () => {
      const manifest = to === 'cmi5' ? 'cmi5.xml' : 'imsmanifest.xml';
      expect([...(await unpacked(to)).keys()]).to.have.members([
        manifest,
        'bank.json',
        'choice.js',
        'index.html',
        'player.css',
        'player.js',
        ...(to === 'cmi5' ? ['record-store.js'] : []),
      ]);
    });

    it(`of ${to} have the bank with the claims that it uses in it`, async () => {
      const bank = JSON.parse(textIn(await unpacked(to), 'bank.json')) as { sources: { claims: { id: string }[] }[]; questions: unknown[] };
      expect(bank.sources.map(({ claims }) => claims.map(({ id }) => id))).to.deep.equal([['lk-01']]);
      expect(bank.questions).to.have.length(2);
    });

    it(`of ${to} keep the sources that a bank holds itself, and say which are not here`, async () => {
      const inside = { ...choiceBank(), sources: [lakeland()] };
      expect((await pack(inside, { to, playerFiles: fakePlayer() })).losses).to.deep.equal([]);
      expect(textIn(await unpacked(to, { sources: undefined }, inside), 'bank.json')).to.contain('Atlas of Lakeland');
      const { losses, bytes } = await pack(choiceBank(), { to, playerFiles: fakePlayer() });
      expect(losses.map(({ feature }) => feature)).to.deep.equal(['sources']);
      expect(textIn(readZip(bytes), 'bank.json')).not.to.contain('lakeland.json');
    });

    it(`of ${to} take plain names for pictures and say which are not in it`, async () => {
      const { bytes, losses } = await pack(pictureBank(), { to, playerFiles: fakePlayer(), media: new Map([['maps/Büyük göl.svg', PICTURE]]) });
      const files = readZip(bytes);
      expect(files.get('media/buyuk-gol.svg')).to.deep.equal(PICTURE);
      expect(textIn(files, 'bank.json')).to.contain('"src":"media/buyuk-gol.svg"');
      expect([...files.keys()].filter((name) => !/^[a-z0-9./-]+$/iu.test(name))).to.deep.equal([]);
      expect(losses.map(({ question, feature }) => [question, feature])).to.deep.equal([
        ['q-2', 'media'],
        ['q-3', 'media'],
      ]);
    });
  }

  it('tell the player’s page what was asked for, and nothing else', async () => {
    expect(configIn(await unpacked('scorm12'))).to.deep.equal({ bank: 'bank.json', lms: 'scorm-1.2' });
    const all = { mode: 'test', passFraction: 0.6, limit: 5, seed: '</script>', certainty: false, language: 'tr' } as const;
    const files = await unpacked('scorm2004', all);
    expect(configIn(files)).to.deep.equal({ bank: 'bank.json', lms: 'scorm-2004', mode: 'test', pass: '0.6', limit: 5, seed: '</script>', certainty: 'off', lang: 'tr' });
    expect(textIn(files, 'index.html').match(/<\/script>/gu)).to.have.length(2);
    expect(textIn(files, 'index.html')).to.contain('<html lang="tr">').and.contain('<title>Rivers &amp; &lt;lakes&gt;</title>');
  });

  for (const [to, version, attribute] of [
    ['scorm12', '1.2', 'adlcp:scormtype'],
    ['scorm2004', '2004 4th Edition', 'adlcp:scormType'],
  ] as const)
    it(`of ${to} have one organization, one item and one resource that lists every file`, async () => {
      const files = await unpacked(to, { passFraction: 0.8 });
      const text = textIn(files, 'imsmanifest.xml');
      const manifest = readXml(text);
      expect(manifest.attributes.identifier).to.equal('geo-quiz-rivers.1');
      expect((elementIn(elementIn(manifest, 'metadata') as XmlElement, 'schemaversion') as XmlElement).children).to.deep.equal([version]);
      const [organization, ...others] = elementsIn(elementIn(manifest, 'organizations') as XmlElement, 'organization');
      expect(others).to.deep.equal([]);
      expect(elementsIn(organization as XmlElement, 'item')).to.have.length(1);
      const [resource, ...more] = elementsIn(elementIn(manifest, 'resources') as XmlElement);
      expect(more).to.deep.equal([]);
      expect(resource?.attributes).to.deep.equal({ identifier: 'resource', type: 'webcontent', [attribute]: 'sco', href: 'index.html' });
      expect(elementsIn(resource as XmlElement).map(({ attributes }) => attributes.href)).to.deep.equal([...files.keys()].filter((name) => name !== 'imsmanifest.xml').sort());
      expect(text.toLowerCase()).not.to.contain('mastery');
    });

  it('of cmi5 say what passes, as the options or the bank have it', async () => {
    const unitOf = async (options: PackOptions, bank = choiceBank()): Promise<XmlElement> =>
      elementIn(readXml(textIn(await unpacked('cmi5', options, bank), 'cmi5.xml')), 'au') as XmlElement;
    expect((await unitOf({})).attributes).to.deep.equal({ id: 'urn:geo-quiz:rivers.1:quiz', moveOn: 'Completed', launchMethod: 'AnyWindow' });
    expect((await unitOf({ passFraction: 2 / 3 })).attributes).to.include({ moveOn: 'Passed', masteryScore: '0.6667' });
    expect((await unitOf({}, choiceBank(2, { rules: { passFraction: 0.5 } }))).attributes).to.include({ moveOn: 'Passed', masteryScore: '0.5' });
    expect((await unitOf({ courseId: 'https://example.org/rivers' })).attributes.id).to.equal('https://example.org/rivers/quiz');
    expect(await failure(pack(choiceBank(), { to: 'cmi5', playerFiles: fakePlayer(), courseId: 'rivers' }))).to.be.instanceOf(PackError);
  });

  it('of 200 questions add little to the player', async () => {
    const { bytes } = await pack(choiceBank(200), { to: 'scorm12', playerFiles: fakePlayer(), sources: [lakeland()] });
    expect(bytes.length).to.be.below(30_000);
  });

  it('cannot be made of faulty modules and banks, empty banks, or without the player', async () => {
    for (const [bank, message] of [
      [{ version: 1, sections: [] }, 'The module has a fault'],
      [{ version: 1 }, 'The bank has a fault'],
      [{ ...choiceBank(), questions: [] }, 'no questions'],
    ] as const) {
      const error = await failure(pack(bank, { to: 'scorm12', playerFiles: fakePlayer() }));
      expect(error).to.be.instanceOf(PackError);
      expect((error as Error).message).to.contain(message);
    }
    expect(await failure(pack(choiceBank(), { to: 'scorm12' }))).to.be.instanceOf(PackError);
    const broken = fakePlayer();
    broken.delete('choice.js');
    expect(((await failure(pack(choiceBank(), { to: 'scorm12', playerFiles: broken }))) as Error).message).to.contain('choice.js is missing');
  });
});
