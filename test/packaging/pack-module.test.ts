import { expect } from 'chai';
import { readZip } from '../../src/formats/zip/read-zip.js';
import type { Module } from '../../src/model/module.js';
import { pack, PackError, type PackOptions, type PackTargetName } from '../../src/packaging.js';
import { sampleBank, sampleQuestion } from '../support/sample-bank.js';
import { samplePlaces } from '../support/sample-lists.js';
import { sampleModule } from '../support/sample-module.js';
import { fakePlayer, PICTURE, textIn } from './pack-material.js';

/** A player with all that the sample bank needs, and what only modules need. */
function player(): Map<string, Uint8Array> {
  const files = fakePlayer();
  const list = JSON.parse(textIn(files, 'files.json')) as { types: object };
  const more = { ...list, types: { ...list.types, 'true-false': [], 'short-text': ['typed.js'] }, module: ['module.js'], land: ['land-world.js'] };
  files.set('files.json', new TextEncoder().encode(JSON.stringify(more)));
  files.set('module.js', new TextEncoder().encode('6;\n'));
  files.set('land-world.js', new TextEncoder().encode('7;\n'));
  return files;
}
const options = (change: PackOptions = {}): PackOptions => ({ playerFiles: player(), ...change });
const plain = (module: Module): object => JSON.parse(JSON.stringify(module)) as object;
const packed = (to: PackTargetName, module = sampleModule(), change: PackOptions = {}) => pack(plain(module), { to, ...options(change) });
const configIn = (page: string): Record<string, unknown> => JSON.parse(/type="application\/json">([^<]*)</u.exec(page)?.[1] ?? '') as Record<string, unknown>;
const failure = (promise: Promise<unknown>): Promise<unknown> =>
  promise.then(
    () => undefined,
    (error: unknown) => error,
  );

describe('a packed module', () => {
  for (const [to, manifest, lms] of [
    ['scorm12', 'imsmanifest.xml', 'scorm-1.2'],
    ['scorm2004', 'imsmanifest.xml', 'scorm-2004'],
    ['cmi5', 'cmi5.xml', 'cmi5'],
  ] as const) {
    it(`of ${to} holds the module, what shows it, and nothing else`, async () => {
      const { bytes, name, losses } = await packed(to);
      const files = readZip(bytes);
      expect(name).to.equal(`course.${to}.zip`);
      expect(losses).to.deep.equal([]);
      expect([...files.keys()]).to.have.members([
        manifest,
        'module.json',
        'index.html',
        'player.css',
        'player.js',
        'module.js',
        'choice.js',
        'numeric.js',
        'typed.js',
        ...(to === 'cmi5' ? ['record-store.js'] : []),
      ]);
      const page = textIn(files, 'index.html');
      expect(configIn(page)).to.deep.equal({ module: 'module.json', lms });
      expect(page).to.include('<title>A course on bridges</title>');
      expect(textIn(files, manifest)).to.include('A course on bridges');
      const module = JSON.parse(textIn(files, 'module.json')) as Module;
      expect(module.sections).to.have.length(6);
      expect(module.banks?.every((bank) => typeof bank === 'object')).to.equal(true);
    });

    it(`of ${to} holds the coasts where it draws a map`, async () => {
      const module = sampleModule();
      const [place] = samplePlaces();
      const where: Module['sections'][number] = { id: 'where', title: 'Where it is', kind: 'map', places: [place?.id ?? ''] };
      const { bytes } = await packed(to, { ...module, places: samplePlaces(), sections: [...module.sections, where] });
      expect([...readZip(bytes).keys()]).to.include('land-world.js');
    });

    it(`of ${to} is the same bytes each time`, async () => {
      const [one, other] = await Promise.all([packed(to), packed(to)]);
      expect(one.bytes).to.deep.equal(other.bytes);
    });
  }

  it('names what passes in cmi5, as the module says or as it is told', async () => {
    expect(textIn(readZip((await packed('cmi5')).bytes), 'cmi5.xml')).to.include('masteryScore="0.5"');
    const files = readZip((await packed('cmi5', sampleModule(), { passFraction: 0.8 })).bytes);
    expect(textIn(files, 'cmi5.xml')).to.include('masteryScore="0.8"');
    expect(configIn(textIn(files, 'index.html'))).to.include({ pass: '0.8' });
  });

  it('of html is one page with everything in it', async () => {
    const { bytes, name } = await packed('html');
    expect(name).to.equal('course.html');
    const config = configIn(new TextDecoder().decode(bytes)) as { module: Module };
    expect(config.module.id).to.equal('course');
    expect(config).to.include({ lms: 'none' });
  });

  it('carries pictures that lie beside its banks', async () => {
    const picture = sampleQuestion('choice', { id: 'shown', stimulus: [{ kind: 'image', src: 'maps/Göl.svg', alt: 'A lake' }] });
    const module = sampleModule({ banks: [sampleBank({ sources: undefined, questions: [...sampleBank().questions, picture] })] });
    const files = readZip((await packed('scorm12', module, { media: new Map([['maps/Göl.svg', PICTURE]]) })).bytes);
    expect([...files.keys()]).to.include('media/gol.svg');
    expect(textIn(files, 'module.json')).to.include('"src":"media/gol.svg"');
    const page = new TextDecoder().decode((await packed('html', module, { media: new Map([['maps/Göl.svg', PICTURE]]) })).bytes);
    expect(Object.values(configIn(page)['files'] as object)[0]).to.match(/^data:image\/svg\+xml;base64,/);
    expect((await packed('scorm12', module)).losses).to.have.length(1);
  });

  it('reads what it names by its address', async () => {
    const { banks, ...rest } = sampleModule();
    const asked: string[] = [];
    const fetch: PackOptions['fetch'] = (address) => {
      asked.push(address);
      return Promise.resolve({ ok: true, status: 200, text: () => Promise.resolve(JSON.stringify(banks?.[0])) });
    };
    const module = { ...rest, banks: ['../banks/bridges.json'] };
    await pack(JSON.parse(JSON.stringify(module)), { to: 'scorm12', ...options({ fetch, base: 'https://example.org/modules/course.json' }) });
    expect(asked).to.deep.equal(['https://example.org/banks/bridges.json']);
    expect(await failure(pack(JSON.parse(JSON.stringify(module)), { to: 'scorm12', ...options() }))).to.be.instanceOf(PackError);
  });

  it('says what of the settings of one quiz it leaves to its sections', async () => {
    expect((await packed('scorm12', sampleModule(), { mode: 'test', limit: 3 })).losses.map(({ feature }) => feature)).to.deep.equal(['mode', 'limit']);
  });

  for (const to of ['gift', 'cc', 'print'] as const)
    it(`cannot be ${to}, which shows questions alone`, async () => {
      const error = await failure(packed(to));
      expect(error).to.be.instanceOf(PackError);
      expect((error as Error).message)
        .to.include('scorm12')
        .and.to.include(to);
    });

  it('is refused with a fault', async () => {
    const error = await failure(packed('scorm12', sampleModule({ banks: [] })));
    expect(error).to.be.instanceOf(PackError);
    expect((error as Error).message).to.include('bridges');
  });
});
