import { expect } from 'chai';
import { loadModule } from '../../src/bank/load-module.js';
import { questionTypes } from '../../src/question-types/question-types.js';
import { fakeFetch, type FakeAnswer } from '../support/fake-fetch.js';
import { sampleBank, sampleQuestion, sampleSource } from '../support/sample-bank.js';
import { otherSource, sampleModule } from '../support/sample-module.js';

const types = { names: Object.keys(questionTypes), load: () => Promise.resolve(questionTypes) };
const at = (path: string): string => `https://example.org/questions/${path}`;

const { conflicts, events, ...rest } = sampleModule();
const module = { ...rest, sources: ['../sources/river.json', '../sources/ferry.json'], banks: ['../banks/bridges.json'] };
const picture = sampleQuestion('choice', { id: 'shown', stimulus: [{ kind: 'image', src: 'maps/a.svg', alt: 'A map' }] });
const bank = { ...sampleBank({ sources: ['../sources/river.json', '../sources/more.json'] }), questions: [...sampleBank().questions, picture] };
const files: Record<string, FakeAnswer> = {
  [at('modules/course.json')]: JSON.stringify(module),
  [at('sources/river.json')]: JSON.stringify(sampleSource()),
  [at('sources/ferry.json')]: JSON.stringify(otherSource()),
  [at('banks/bridges.json')]: JSON.stringify(bank),
  [at('conflicts.json')]: JSON.stringify({ version: 1, conflicts }),
  [at('events.json')]: JSON.stringify({ version: 1, events }),
};

async function load(change: Record<string, FakeAnswer> = {}) {
  const { fetch, asked } = fakeFetch({ ...files, ...change });
  const loaded = await loadModule(at('modules/course.json'), { fetch, types });
  return { ...loaded, asked, material: await loaded.material() };
}
const codes = (problems: readonly { readonly path: readonly unknown[]; readonly code: string }[]): string[] => problems.map(({ path, code }) => `${path.join('.')} ${code}`);

describe('loadModule', () => {
  it('loads a module and all it refers to, each file once', async () => {
    const { module: loaded, problems, material, asked } = await load();
    expect(loaded?.id).to.equal('course');
    expect([...problems, ...material.problems]).to.deep.equal([]);
    expect(material.banks.map(({ id }) => id)).to.deep.equal(['bridges']);
    expect(material.sources.map(({ id }) => id)).to.deep.equal(['river-survey', 'ferry-news']);
    expect(material.conflicts).to.have.length(1);
    expect(material.events).to.have.length(2);
    expect([...asked].sort()).to.deep.equal(Object.keys(files).sort());
  });

  it('loads nothing but the module until the rest is wanted', async () => {
    const { fetch, asked } = fakeFetch(files);
    await loadModule(at('modules/course.json'), { fetch, types });
    expect(asked).to.deep.equal([at('modules/course.json')]);
  });

  it('gives its banks the sources that are here, and whole addresses for the rest', async () => {
    const [loaded] = (await load()).material.banks;
    expect(loaded?.sources).to.deep.equal([sampleSource(), at('sources/more.json')]);
    expect(loaded?.questions.at(-1)?.stimulus).to.deep.equal([{ kind: 'image', src: at('banks/maps/a.svg'), alt: 'A map' }]);
  });

  it('takes everything from inside a module, without asking for anything', async () => {
    const { fetch, asked } = fakeFetch({});
    const whole = JSON.parse(JSON.stringify(sampleModule())) as object;
    const loaded = await loadModule(whole, { fetch, types });
    const material = await loaded.material();
    expect([...loaded.problems, ...material.problems]).to.deep.equal([]);
    expect(material.banks[0]?.sources).to.have.length(2);
    expect(asked).to.deep.equal([]);
  });

  for (const [words, change, told] of [
    ['a source', { [at('sources/ferry.json')]: 404 }, ['sources.1 http-error']],
    ['a bank', { [at('banks/bridges.json')]: new Error('offline') }, ['banks.0 unreachable']],
    ['the conflicts', { [at('conflicts.json')]: 404 }, ['conflicts http-error']],
    ['a faulty list', { [at('events.json')]: '{"version":1,"events":[{}]}' }, ['events.events.0.id missing-field']],
  ] as const)
    it(`tells once of ${words} that cannot be had, and has the rest`, async () => {
      const { module: loaded, material } = await load(change);
      expect(loaded?.sections).to.have.length(6);
      expect([...new Set(codes(material.problems))].slice(0, told.length)).to.deep.equal(told);
      expect(codes(material.problems).filter((code) => code.includes('unknown'))).to.deep.equal([]);
    });

  it('tells of ids that name nothing', async () => {
    const sections = [...module.sections, { id: 'more', title: 'More', kind: 'sources', sources: ['nobody'] }];
    const { material } = await load({ [at('modules/course.json')]: JSON.stringify({ ...module, sections }) });
    expect(codes(material.problems)).to.deep.equal(['sections.6.sources.0 unknown-source']);
  });

  it('asks for the lists where a module that is here names none', async () => {
    const { fetch } = fakeFetch({});
    const { material } = await loadModule(sampleModule({ conflicts: undefined }), { fetch, types });
    expect(codes((await material()).problems)).to.deep.equal(['conflicts missing-field']);
  });

  it('says why there is no module', async () => {
    expect(codes((await load({ [at('modules/course.json')]: 404 })).problems)).to.deep.equal([' http-error']);
    expect((await load({ [at('modules/course.json')]: '{}' })).module).to.equal(undefined);
  });
});
