import { existsSync, readFileSync } from 'node:fs';
import { expect } from 'chai';
import Papa from 'papaparse';
import { places } from '../../demo/set-up/places.js';
import { mergeModule } from '../../demo/set-up/merge-module.js';
import { isModule, moduleIds, siteQuizzes } from '../../demo/set-up/site-quizzes.js';
import { groupTargets, targetNotes } from '../../demo/set-up/targets.js';
import { parseBank } from '../../src/index.js';
import { convert, needsPlayer, pack, packTargets } from '../../src/packaging.js';

interface FileOfBank {
  readonly id: string;
  readonly questions: readonly { readonly id: string }[];
}
const root = new URL('../../', import.meta.url);
const read = (path: string): unknown => JSON.parse(readFileSync(new URL(path, root), 'utf8'));
interface FileOfModule {
  readonly id: string;
  readonly banks: readonly string[];
  readonly sections: readonly { readonly kind: string; readonly bank: string; readonly questions?: readonly string[] }[];
}
const merged = (id: string): { module: FileOfModule; bank: FileOfBank } => {
  const module = read(`questions/modules/${id}.json`) as FileOfModule;
  const banks = module.banks.map((address) => read(`questions/modules/${address}`));
  return { module, bank: mergeModule(module as never, banks as never) as FileOfBank };
};

describe('the quizzes of the set-up page', () => {
  it('are all banks and modules of this site', () => {
    const values = siteQuizzes.flatMap(({ values: own }) => own);
    expect(values.filter((value) => !isModule(value))).to.have.length(12);
    for (const value of values)
      expect(existsSync(new URL(isModule(value) ? `questions/modules/${value.slice(7)}.json` : `questions/banks/${value}.json`, root)), value).to.equal(true);
  });

  for (const id of moduleIds)
    it(`hold what the module ${id} asks, as one bank`, async () => {
      const { module, bank } = merged(id);
      expect(parseBank(bank).problems).to.deep.equal([]);
      const ids = bank.questions.map(({ id: question }) => question);
      expect(new Set(ids).size).to.equal(ids.length);
      for (const { questions = [] } of module.sections) expect(ids).to.include.members([...questions]);
      const { losses } = await pack({ ...bank, sources: [] }, { to: 'csv' });
      expect(losses).to.be.an('array');
    });
});

describe('the places where a quiz may go', () => {
  for (const [name, place] of Object.entries(places as Record<string, { target?: string; code?: string; guide?: string; steps: string[] }>))
    it(`have what ${name} needs`, () => {
      expect(place.steps).to.not.be.empty;
      if (place.target !== undefined) expect(packTargets).to.have.property(place.target);
      else expect(['link', 'frame', 'script']).to.include(place.code);
      if (place.guide !== undefined) expect(existsSync(new URL(`docs/embedding/${place.guide}.md`, root))).to.equal(true);
    });

  it('have a note on every kind of file', () => {
    const offered = Object.values(groupTargets(packTargets as never, needsPlayer as never) as Record<string, [string, string][]>).flat();
    expect(offered).to.have.length(Object.keys(packTargets).length + 1);
    for (const [name] of offered) expect(targetNotes).to.have.property(name);
  });
});

describe('the spreadsheet to fill in', () => {
  it('is read without a loss, as it is', () => {
    const { bank, losses } = convert(new Uint8Array(readFileSync(new URL('demo/set-up/questions.csv', root))), { parseCsv: (text, options) => Papa.parse<unknown>(text, options) });
    expect(losses).to.deep.equal([]);
    expect(bank.questions.map(({ type }) => type)).to.deep.equal(['choice', 'choice', 'true-false', 'numeric', 'short-text']);
  });
});
