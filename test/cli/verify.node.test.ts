import { expect } from 'chai';
import { readFile, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { inFolder, runCli } from './run-cli.js';

/** Runs `verify` on a source after a change to its article. */
async function verifyAfter(article: string, change: (text: string) => string): Promise<{ exitCode: number | null; lines: readonly string[] }> {
  let result: { exitCode: number | null; lines: readonly string[] } | undefined;
  await inFolder({}, async (folder) => {
    const file = join(folder, `articles/${article}.txt`);
    const before = await readFile(file, 'utf8');
    const after = change(before);
    expect(after, 'the change itself').to.not.equal(before);
    await writeFile(file, after);
    result = await runCli(['verify', '--articles', 'articles', `sources/${article}.json`], folder);
  });
  return result!;
}

describe('geo-quiz verify', () => {
  it('finds every passage of the sources, and of the sources of banks, once', () =>
    inFolder({}, async (folder) => {
      const { exitCode, lines, errors } = await runCli(
        ['verify', '--articles', 'articles', 'sources/lakeland-atlas.json', 'sources/valley-letter.json', 'banks/good.json'],
        folder,
      );
      expect(errors).to.equal('');
      expect(lines).to.deep.equal(['15 passages verified in 3 sources']);
      expect(exitCode).to.equal(0);
    }));

  it('takes an article with CRLF, a byte-order mark, tabs and blank lines as the same', async () => {
    const { lines } = await verifyAfter('valley-letter', (text) => `\uFEFF${text.replaceAll('\n', '\r\n').replaceAll(' has ', '\t has  ')}\r\n\r\n`);
    expect(lines).to.deep.equal(['2 passages verified in 1 source']);
  });

  it('takes an article in decomposed letters as the same', async () => {
    const { lines } = await verifyAfter('valley-letter', (text) => text.normalize('NFD'));
    expect(lines).to.deep.equal(['2 passages verified in 1 source']);
  });

  const changes: [string, (text: string) => string, string, string][] = [
    ['passage-changed when one word of a passage differs', (text) => text.replace('no bus since', 'no train since'), 'passage-changed', 'no longer reads as it did'],
    [
      'passage-missing when the passage is gone',
      (text) => text.replace('since the bridge fell.', 'since then.').replace('The bridge fell in', 'It fell in'),
      'passage-missing',
      'no passage from “The upper valley” to “since the bridge fell”',
    ],
    [
      'passage-ambiguous when the passage stands twice',
      (text) => text.replace('The upper valley has had no bus since the bridge fell.', (found) => `${found} ${found}`),
      'passage-ambiguous',
      'fits 2 places',
    ],
  ];
  for (const [what, change, code, words] of changes) {
    it(`reports ${what}`, async () => {
      const { exitCode, lines } = await verifyAfter('valley-letter', change);
      expect(lines[0]).to.match(/^sources\/valley-letter\.json:23:17 {2}warning {2}.*\(article-changed\)$/u);
      const line = lines.find((entry) => entry.endsWith(`(${code})`));
      expect(line)
        .to.match(/^sources\/valley-letter\.json:50:18 {2}error {2}Claim vl-02: /u)
        .and.to.contain(words);
      expect(lines.at(-1)).to.equal('1 of 2 passages verified in 1 source: 1 error, 1 warning');
      expect(exitCode).to.equal(1);
    });
  }

  it('lets an article pass that differs only where nothing is cited', async () => {
    const { exitCode, lines } = await verifyAfter('valley-letter', (text) => text.replace('has not come back', 'is still away'));
    expect(lines).to.have.length(2);
    expect(lines[0]).to.match(/warning .*\(article-changed\)$/u);
    expect(lines[1]).to.equal('2 passages verified in 1 source: 0 errors, 1 warning');
    expect(exitCode).to.equal(0);
  });

  it('lets a passage pass that moved to another paragraph', async () => {
    const { exitCode, lines } = await verifyAfter('valley-letter', (text) => text.replace('A letter', 'Opened again\n\nA letter'));
    expect(lines.filter((line) => line.includes('(passage-moved)'))).to.have.length(2);
    expect(exitCode).to.equal(0);
  });

  it('fails for an article that is missing, empty, or for a folder that is none', () =>
    inFolder({ 'articles/harbour-news.txt': '\n' }, async (folder) => {
      await rm(join(folder, 'articles/valley-letter.txt'));
      const { exitCode, lines } = await runCli(['verify', '--articles', 'articles', 'banks/good.json'], folder);
      expect(lines).to.deep.equal([
        `sources/harbour-news.json:4:9  error  The article “${join('articles', 'harbour-news.txt')}” cannot be read: This file is empty. (article-missing)`,
        `sources/valley-letter.json:4:9  error  The article “${join('articles', 'valley-letter.txt')}” cannot be read: There is no such file. (article-missing)`,
        '0 of 5 passages verified in 2 sources: 2 errors, 0 warnings',
      ]);
      expect(exitCode).to.equal(1);
      const nowhere = await runCli(['verify', '--articles', 'nowhere', 'banks/good.json'], folder);
      expect(nowhere.lines).to.deep.equal(['nowhere:1:1  error  There is no such directory of articles. (no-directory)']);
      expect(nowhere.exitCode).to.equal(1);
    }));

  it('places what is wrong in a source inside a bank in the bank', () =>
    inFolder({}, async (folder) => {
      const file = join(folder, 'articles/harbour-news.txt');
      await runCli(['bundle', 'banks/good.json', '-o', 'bundle.json'], folder);
      await writeFile(file, (await readFile(file, 'utf8')).replace('two metres', 'three metres'));
      const { lines } = await runCli(['verify', '--articles', 'articles', 'bundle.json'], folder);
      const line = (await readFile(join(folder, 'bundle.json'), 'utf8')).split('\n').findIndex((text) => text.includes('"passage": {')) + 1;
      expect(lines.find((entry) => entry.includes('passage-missing'))).to.match(new RegExp(`^bundle\\.json:${line}:22 {2}error {2}Claim hn-01`, 'u'));
      expect(lines.at(-1)).to.equal('2 of 3 passages verified in 2 sources: 1 error, 1 warning');
    }));

  it('says of what holds no passages that it holds none', () =>
    inFolder({ 'places.json': '{ "version": 1, "places": [] }', 'plain.json': '{ "questions": [] }' }, async (folder) => {
      const { exitCode, lines } = await runCli(['verify', '--articles', 'articles', 'places.json', 'plain.json'], folder);
      expect(lines).to.deep.equal([
        'places.json:1:1  error  This is neither a source nor a bank, so it has no passages. (no-passages)',
        'plain.json:1:1  warning  This bank names no sources, so there is nothing to verify. (no-sources)',
        '0 passages verified in 0 sources: 1 error, 1 warning',
      ]);
      expect(exitCode).to.equal(1);
    }));
});
