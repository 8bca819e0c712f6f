import { expect } from 'chai';
import { bundleModule } from '../../src/bank/bundle-module.js';
import { loadModule } from '../../src/bank/load-module.js';
import type { Module } from '../../src/model/module.js';
import { questionTypes } from '../../src/question-types/question-types.js';
import { fakeFetch } from '../support/fake-fetch.js';
import { sampleModule } from '../support/sample-module.js';

const types = { names: Object.keys(questionTypes), load: () => Promise.resolve(questionTypes) };

async function bundle(module: Module): Promise<Module> {
  const loaded = await loadModule(module, { fetch: fakeFetch({}).fetch, types });
  return bundleModule(loaded.module as Module, await loaded.material(), questionTypes);
}
const banksOf = (module: Module) => module.banks as { id: string; questions: { id: string }[]; sources?: unknown }[];
const claimsOf = (module: Module) => (module.sources as { claims: { id: string }[] }[]).map(({ claims }) => claims.map(({ id }) => id));

describe('bundleModule', () => {
  it('makes a module that loads without any other file and without a fault, and is its own bundle', async () => {
    const made = JSON.parse(JSON.stringify(await bundle(sampleModule()))) as Module;
    const { fetch, asked } = fakeFetch({});
    const loaded = await loadModule(made, { fetch, types });
    expect([...loaded.problems, ...(await loaded.material()).problems, ...asked]).to.deep.equal([]);
    expect(JSON.parse(JSON.stringify(await bundle(made)))).to.deep.equal(made);
  });

  it('keeps all questions of a bank that is drawn from, and those that are named of any other', async () => {
    expect(banksOf(await bundle(sampleModule()))[0]?.questions).to.have.length(4);
    const named = sampleModule({ sections: sampleModule().sections.filter(({ kind }) => kind !== 'test') });
    expect(banksOf(await bundle(named))[0]?.questions.map(({ id }) => id)).to.deep.equal(['river', 'closed']);
  });

  it('leaves out what no section shows', async () => {
    const made = await bundle(sampleModule({ sections: sampleModule().sections.slice(0, 2) }));
    expect(made).not.to.have.any.keys('conflicts', 'events', 'places');
    expect(made.banks).to.deep.equal([]);
    expect(claimsOf(made)).to.deep.equal([[], []]);
  });

  it('keeps the claims of comparisons and events', async () => {
    const { sections } = sampleModule();
    expect(claimsOf(await bundle(sampleModule({ sections: sections.slice(2, 3) })))).to.deep.equal([['c1'], ['d1']]);
    expect(claimsOf(await bundle(sampleModule({ sections: sections.slice(3, 4) })))).to.deep.equal([['c1', 'c2'], []]);
  });

  it('has its sources once, for all its banks', async () => {
    expect(banksOf(await bundle(sampleModule()))[0]).not.to.have.property('sources');
  });
});
