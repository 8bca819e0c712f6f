import { expect } from 'chai';
import { FileTrouble, readFiles } from '../../demo/set-up/read-files.js';
import { convert, localMedia } from '../../src/packaging.js';
import { sampleBank } from '../support/sample-bank.js';

const tools = { convert, localMedia, parseCsv: undefined, encoding: undefined };
const file = (name: string, content: unknown): File => new File([typeof content === 'string' ? content : JSON.stringify(content)], name);
const read = (...files: File[]): ReturnType<typeof readFiles> => readFiles(files, tools as unknown as Parameters<typeof readFiles>[1]);
const troubleOf = (...files: File[]): Promise<string> =>
  read(...files).then(
    () => 'none',
    (error: unknown) => (error instanceof FileTrouble ? error.message : `not a trouble but ${String(error)}`),
  );

describe('files on the set-up page', () => {
  it('may be a bank of our own, which is taken as it is', async () => {
    const bank = sampleBank({ sources: [] });
    const { bank: taken, losses } = await read(file('bank.json', bank));
    expect(taken).to.deep.equal(JSON.parse(JSON.stringify(bank)));
    expect(losses).to.deep.equal([]);
  });

  it('may be a bank with its sources and pictures, found by their names', async () => {
    const bank = sampleBank({ sources: ['../sources/harbour.json'] });
    const questions = [{ ...(bank.questions[0] as object), stimulus: { type: 'image', src: 'pictures/map.svg' } }];
    const { bank: taken, media, losses } = await read(file('map.svg', '<svg/>'), file('bank.json', { ...bank, questions }), file('harbour.json', { id: 'harbour' }));
    expect((taken as { sources: unknown }).sources).to.deep.equal([{ id: 'harbour' }]);
    expect([...media.keys()]).to.deep.equal(['pictures/map.svg']);
    expect(losses).to.deep.equal([]);
  });

  it('say what a bank names that was not chosen with it', async () => {
    const { losses } = await read(file('bank.json', sampleBank({ sources: ['../sources/harbour.json'] })));
    expect(losses.map(({ feature, reason }: { feature: string; reason: string }) => [feature, reason.includes('“harbour.json”')])).to.deep.equal([['source', true]]);
  });

  it('may be those of another program, told by content, with what was lost', async () => {
    const { bank, format, losses } = await read(file('rivers.txt', '::One:: Longest? { =Nile ~Rhine }\n\n::Two:: Broken { =a\n'));
    expect(format).to.equal('gift');
    expect(bank.questions).to.have.length(1);
    expect(losses).to.have.length(1);
  });

  const troubles: [what: string, files: File[], said: RegExp][] = [
    ['JSON that is none, with the line', [file('bank.json', '{\n"version": 1\n"id": 2}')], /not valid JSON, near line 3/],
    ['two banks', [file('a.json', sampleBank({})), file('b.json', sampleBank({}))], /two banks/],
    ['a module', [file('m.json', { version: 1, sections: [] })], /module/],
    ['JSON of something else', [file('m.json', { hello: 1 })], /no bank/],
  ];
  for (const [what, files, said] of troubles) it(`refuse ${what}, in a sentence`, async () => expect(await troubleOf(...files)).to.match(said));

  it('are not read beyond a size', async () => {
    const large = file('a.txt', 'x');
    Object.defineProperty(large, 'size', { value: 64_000_001 });
    expect(await troubleOf(large)).to.match(/64 MB/);
  });
});
