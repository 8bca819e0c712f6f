import { Ajv2020, type ValidateFunction } from 'ajv/dist/2020.js';
import { expect } from 'chai';
import { execFile } from 'node:child_process';
import { readFileSync, readdirSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { parseBank, parseSource, questionTypes } from '../../src/index.js';
import { runCli } from '../cli/run-cli.js';

const root = new URL('../../', import.meta.url);
const read = <Data = Record<string, unknown>>(file: string): Data => JSON.parse(readFileSync(new URL(file, root), 'utf8')) as Data;
const filesIn = (folder: string): string[] =>
  readdirSync(new URL(`${folder}/`, root))
    .filter((name) => name.endsWith('.json'))
    .map((name) => `${folder}/${name}`);
const run = (file: string): Promise<unknown> => promisify(execFile)(process.execPath, [`--import=${import.meta.resolve('tsx')}`, file, '--check'], { cwd: fileURLToPath(root) });

interface ExampleBank {
  sources: unknown[];
  questions: Record<string, unknown>[];
}

const schemas: Record<string, ValidateFunction> = {};
const accepts = (kind: string, data: unknown): boolean => schemas[kind]!(data);
const faultsOf = (kind: string): string => JSON.stringify(schemas[kind]!.errors, null, 1);
const typeNames = Object.keys(questionTypes);
const exampleOf = (type: string): ExampleBank => read<ExampleBank>(`questions/examples/${type}.json`);

describe('generated files', () => {
  it('have schemas that are current', () => run('scripts/generate-schemas.ts').then(() => undefined));
  it('have loaders that are current', () => run('scripts/generate-loaders.mjs').then(() => undefined));
});

describe('the JSON Schemas', () => {
  before(() => {
    const ajv = new Ajv2020({ strict: true, strictTypes: false, strictRequired: false, allErrors: true });
    for (const kind of ['source', 'question-bank', 'places', 'events', 'conflicts']) schemas[kind] = ajv.compile(read(`questions/schema/${kind}.schema.json`));
  });

  it('accept every bank, source and list', () => {
    const files: [string, string][] = [
      ...filesIn('questions/banks').map((file): [string, string] => ['question-bank', file]),
      ...filesIn('questions/sources').map((file): [string, string] => ['source', file]),
      ...['places', 'events', 'conflicts'].map((kind): [string, string] => [kind, `questions/${kind}.json`]),
      ['question-bank', 'test/golden/banks/good.json'],
    ];
    for (const [kind, file] of files) expect(accepts(kind, read(file)), `${file} ${faultsOf(kind)}`).to.equal(true);
  });

  it('keep fields whose names begin with x-, wherever they stand', () => {
    const bank = exampleOf('choice');
    (bank as unknown as Record<string, unknown>)['x-editor'] = { any: 1 };
    bank.questions[0]!['x-note'] = 'kept';
    expect(accepts('question-bank', bank), faultsOf('question-bank')).to.equal(true);
  });

  const broken: [string, (bank: ExampleBank) => void][] = [
    ['a blank text', (bank) => (bank.questions[0]!.prompt = '  ')],
    ['an id with a space', (bank) => (bank.questions[0]!.id = 'a b')],
    ['an id named twice', (bank) => (bank.questions[0]!.evidence = ['la-01', 'la-01'])],
    ['negative points', (bank) => (bank.questions[0]!.points = -1)],
    ['an unknown type', (bank) => (bank.questions[0]!.type = 'chioce')],
    ['a question without a type', (bank) => delete bank.questions[0]!.type],
    ['one choice only', (bank) => (bank.questions[0]!.choices = (bank.questions[0]!.choices as unknown[]).slice(0, 1))],
    ['a misspelt field in a source inside', (bank) => ((bank.sources[0] as Record<string, unknown>).gendre = 'x')],
    ['a number for a source', (bank) => (bank.sources[0] = 7)],
    ['another version', (bank) => ((bank as unknown as Record<string, unknown>).version = 2)],
  ];
  for (const [what, change] of broken) {
    it(`refuse ${what}, as the parser does`, () => {
      const bank = exampleOf('choice');
      change(bank);
      expect(accepts('question-bank', bank)).to.equal(false);
      // A bank is parsed with its sources unread, because most of them stand in other files.
      expect([...parseBank(bank).problems, ...parseSource(bank.sources[0]).problems], 'the parser').to.not.have.length(0);
    });
  }
});

describe('the examples', () => {
  it('are one for each type of question', () => {
    expect(filesIn('questions/examples').sort()).to.deep.equal(typeNames.map((name) => `questions/examples/${name}.json`).sort());
  });

  it('have no problems, not even warnings', async () => {
    expect((await runCli(['check', ...filesIn('questions/examples')])).lines).to.deep.equal([`No problems in ${typeNames.length} files`]);
  });

  it('rest on passages of an invented atlas', async () => {
    const { lines, exitCode } = await runCli(['verify', '--articles', 'test/golden/articles', ...filesIn('questions/examples')]);
    expect(lines).to.have.length(1);
    expect(lines[0]).to.match(/^\d+ passages verified in \d+ sources$/u);
    expect(exitCode).to.equal(0);
  });

  for (const [name, type] of Object.entries(questionTypes)) {
    describe(name, () => {
      it('is accepted by the JSON Schema and by the parser', () => {
        const bank = exampleOf(name);
        expect(accepts('question-bank', bank), faultsOf('question-bank')).to.equal(true);
        expect(parseBank(bank).problems).to.deep.equal([]);
        expect(bank.questions).to.have.length(3);
        expect(new Set(bank.questions.map((question) => question.type))).to.deep.equal(new Set([name]));
      });

      it('shows every field of the type', () => {
        const shown = new Set(exampleOf(name).questions.flatMap(Object.keys));
        const fields = Object.keys((type.schema as unknown as { entries: object }).entries);
        expect(fields.length).to.be.greaterThan(10);
        expect(fields.filter((field) => !shown.has(field))).to.deep.equal([]);
      });

      it('is refused by the JSON Schema with any field of it misspelt', () => {
        for (const [index, question] of exampleOf(name).questions.entries()) {
          for (const field of Object.keys(question)) {
            const bank = exampleOf(name);
            bank.questions[index] = Object.fromEntries(Object.entries(question).map(([key, value]) => [key === field ? `${key}z` : key, value]));
            expect(accepts('question-bank', bank), `${field}z`).to.equal(false);
          }
        }
      });

      it('is refused by the JSON Schema with a misspelt field beside the right ones', () => {
        const bank = exampleOf(name);
        bank.questions[0]!.promt = 'x';
        expect(accepts('question-bank', bank)).to.equal(false);
        // One branch only speaks, so an editor shows the fault and not those of the other types.
        expect(
          schemas['question-bank']!.errors!.filter(({ keyword }) => keyword === 'additionalProperties').map(({ instancePath, params }) => [
            instancePath,
            (params as { additionalProperty: string }).additionalProperty,
          ]),
        ).to.deep.equal([['/questions/0', 'promt']]);
      });
    });
  }
});
