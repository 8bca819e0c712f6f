import { Ajv2020 } from 'ajv/dist/2020.js';
import { expect } from 'chai';
import { readFileSync, readdirSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { parseModule } from '../../src/bank/parse-module.js';
import { runCli } from '../cli/run-cli.js';

const root = new URL('../../', import.meta.url);
const read = (file: string): Record<string, unknown> => JSON.parse(readFileSync(new URL(file, root), 'utf8')) as Record<string, unknown>;
const files = readdirSync(new URL('questions/modules/', root))
  .filter((name) => name.endsWith('.json'))
  .map((name) => `questions/modules/${name}`);
const accepts = new Ajv2020({ strict: true, strictTypes: false, strictRequired: false, allErrors: true }).compile(read('questions/schema/module.schema.json'));

describe('the modules', () => {
  it('have no problems, not even warnings', async () => {
    expect(files.length).to.be.greaterThan(2);
    expect((await runCli(['check', ...files], fileURLToPath(root))).lines).to.deep.equal([`No problems in ${files.length} files`]);
  });

  for (const file of files) {
    it(`${file} is accepted by the JSON Schema`, () => expect(accepts(read(file)), JSON.stringify(accepts.errors)).to.equal(true));
  }

  const reading = { id: 'a', title: 'A', kind: 'reading', text: 'Text.' };
  const broken: [string, object][] = [
    ['an unknown kind', { ...reading, kind: 'essay' }],
    ['a section without a kind', { id: 'a', title: 'A', text: 'Text.' }],
    ['a misspelt field', { ...reading, texts: 'x' }],
    ['a comparison of nothing', { id: 'a', title: 'A', kind: 'compare' }],
    ['a comparison of two things', { id: 'a', title: 'A', kind: 'compare', conflict: 'K01', claims: ['a'] }],
    ['questions that are both named and drawn', { id: 'a', title: 'A', kind: 'questions', bank: 'b', questions: ['a'], draw: [{ count: 1 }] }],
    ['a map of nothing', { id: 'a', title: 'A', kind: 'map', places: [] }],
  ];
  for (const [what, section] of broken) {
    it(`refuse ${what} in the JSON Schema and in the parser`, () => {
      const data = { version: 1, id: 'm', title: 'M', language: 'en', sections: [section] };
      expect(accepts(data)).to.equal(false);
      expect(parseModule(data).problems).to.have.length(1);
    });
  }
});
