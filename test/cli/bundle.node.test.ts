import { expect } from 'chai';
import { access, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { QuestionBank, Source } from '../../src/index.js';
import { inFolder, runCli } from './run-cli.js';

describe('geo-quiz bundle', () => {
  it('writes one file that needs no other, with the claims that are used', () =>
    inFolder({}, async (folder) => {
      const { exitCode, lines } = await runCli(['bundle', 'banks/good.json', '-o', 'bundle.json'], folder);
      const text = await readFile(join(folder, 'bundle.json'), 'utf8');
      expect(lines).to.deep.equal([`Wrote bundle.json: 3 questions, 2 sources, ${(Buffer.byteLength(text) / 1000).toFixed(1).replace(/\.0$/u, '')} kB`]);
      expect(exitCode).to.equal(0);
      const bank = JSON.parse(text) as Omit<QuestionBank, 'sources'> & { sources: Source[] };
      expect(bank.sources.map(({ id, claims }) => [id, ...claims.map((claim) => claim.id)])).to.deep.equal([
        ['harbour-news', 'hn-01', 'hn-02'],
        ['valley-letter', 'vl-01'],
      ]);
      expect(bank.questions).to.deep.equal((JSON.parse(await readFile(join(folder, 'banks/good.json'), 'utf8')) as QuestionBank).questions);
      expect(text.endsWith('}\n')).to.equal(true);
      expect((await runCli(['check', 'bundle.json'], folder)).lines).to.deep.equal(['No problems in 1 file']);
      expect((await runCli(['verify', '--articles', 'articles', 'bundle.json'], folder)).lines).to.deep.equal(['3 passages verified in 2 sources']);
    }));

  it('refuses a bank with problems and writes nothing', () =>
    inFolder({}, async (folder) => {
      const { exitCode, lines } = await runCli(['bundle', 'banks/bad.json', '--output', 'bundle.json'], folder);
      expect(lines.map((line) => line.replace(/ {2}error {2}.*\(/u, ' ('))).to.deep.equal([
        'banks/bad.json:6:47 (bad-source)',
        'banks/bad.json:8:5 (missing-field)',
        'banks/bad.json:8:47 (unknown-field)',
        'banks/bad.json:23:31 (duplicate-field)',
        'Nothing was written: 4 errors, 0 warnings',
      ]);
      expect(exitCode).to.equal(1);
      expect(
        await access(join(folder, 'bundle.json')).then(
          () => 'written',
          () => 'absent',
        ),
      ).to.equal('absent');
    }));

  const refused: [string, string, string, string][] = [
    ['a source', 'sources/harbour-news.json', 'out.json', 'sources/harbour-news.json:1:1  error  This is not a question bank: it has no field "questions". (not-a-bank)'],
    ['a missing bank', 'nowhere.json', 'out.json', 'nowhere.json:1:1  error  There is no such file. (unreadable)'],
    [
      'to write over the bank',
      'banks/good.json',
      './banks/good.json',
      './banks/good.json:1:1  error  This is one of the files the bundle is made from; write to another. (would-overwrite)',
    ],
    [
      'to write over a source',
      'banks/good.json',
      'sources/harbour-news.json',
      'sources/harbour-news.json:1:1  error  This is one of the files the bundle is made from; write to another. (would-overwrite)',
    ],
    ['to write into a missing directory', 'banks/good.json', 'nowhere/out.json', 'nowhere/out.json:1:1  error  There is no such directory to write to. (unwritable)'],
    ['to write over a directory', 'banks/good.json', 'articles', 'articles:1:1  error  This is a directory; name a file. (unwritable)'],
  ];
  for (const [what, file, output, line] of refused) {
    it(`refuses ${what}`, () =>
      inFolder({}, async (folder) => {
        const { exitCode, lines, errors } = await runCli(['bundle', file, '-o', output], folder);
        expect(lines).to.deep.equal([line, 'Nothing was written: 1 error, 0 warnings']);
        expect(exitCode).to.equal(1);
        expect(errors).to.equal('');
      }));
  }
});
