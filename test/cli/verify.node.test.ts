import { expect } from 'chai';
import { cp, readFile, rm, writeFile } from 'node:fs/promises';
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
    [
      'passage-changed when one word of a passage differs',
      (text) => text.replace('no bus since', 'no train since'),
      'passage-changed',
      'those between differ (hash 7232c0ab2936, recorded f6d085e10b3f). Paragraph 1 now reads “The upper valley has had no train since the bridge fell”.',
    ],
    [
      'passage-missing when the passage is gone',
      (text) => text.replace('The upper valley has had no bus since the bridge fell. The bridge fell in', 'It fell in'),
      'passage-missing',
      'missing: nothing like the passage from “The upper valley” to “since the bridge fell” stands in the article.',
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
      expect(lines.find((entry) => entry.includes('passage-changed'))).to.match(new RegExp(`^bundle\\.json:${line}:22 {2}error {2}Claim hn-01`, 'u'));
      expect(lines.at(-1)).to.equal('2 of 3 passages verified in 2 sources: 1 error, 1 warning');
    }));

  it('says of every passage on request what became of it', async () => {
    await inFolder({}, async (folder) => {
      const { lines } = await runCli(['verify', '--all', '--articles', 'articles', 'sources/valley-letter.json'], folder);
      expect(lines).to.deep.equal([
        'sources/valley-letter.json:36:18  exact  Claim vl-01: exact. (passage-exact)',
        'sources/valley-letter.json:50:18  exact  Claim vl-02: exact. (passage-exact)',
        '2 passages verified in 1 source',
      ]);
    });
  });

  describe('after one word of a passage changed', () => {
    const article = 'articles/valley-letter.txt';
    const inChanged = (test: (folder: string) => Promise<void>): Promise<void> =>
      inFolder({}, async (folder) => {
        const text = await readFile(join(folder, article), 'utf8');
        await cp(join(folder, 'articles'), join(folder, 'before'), { recursive: true });
        await writeFile(join(folder, article), text.replace('no bus since', 'no coach since'));
        await test(folder);
      });

    it('names the questions of the banks that rest on it', () =>
      inChanged(async (folder) => {
        await writeFile(join(folder, article), (await readFile(join(folder, article), 'utf8')).replace('nine kilometres', 'ten kilometres'));
        const named = [/Claim vl-01: .* Questions: good\/walk\. \(passage-changed\)$/u, /Claim vl-02: .* No question rests on it\. \(passage-changed\)$/u];
        for (const files of [['sources/valley-letter.json', '--banks', 'banks/good.json'], ['banks/good.json']]) {
          const { lines, exitCode } = await runCli(['verify', '--articles', 'articles', ...files], folder);
          const told = lines.filter((line) => line.includes('(passage-changed)'));
          expect(told).to.have.length(2);
          for (const [index, pattern] of named.entries()) expect(told[index]).to.match(pattern);
          expect(exitCode).to.equal(1);
        }
      }));

    it('compares it as a whole where the article is there as it was', () =>
      inChanged(async (folder) => {
        const { lines } = await runCli(['verify', 'sources/valley-letter.json', '--articles', 'articles', '--before', 'before'], folder);
        expect(lines.find((line) => line.includes('(passage-changed)'))).to.contain('approximate: 90 % alike. Paragraph 1 now reads “The upper valley has had no coach');
      }));

    it('writes no anchors of it, unless asked for approximate ones and able to compare', () =>
      inChanged(async (folder) => {
        const source = join(folder, 'sources/valley-letter.json');
        const before = await readFile(source, 'utf8');
        for (const options of [['--update'], ['--update=approximate'], ['--before', 'before', '--update=moved']]) {
          expect((await runCli(['verify', 'sources/valley-letter.json', '--articles', 'articles', ...options], folder)).exitCode).to.equal(1);
          expect(await readFile(source, 'utf8')).to.equal(before);
        }
        const { lines, exitCode } = await runCli(['verify', 'sources/valley-letter.json', '--articles', 'articles', '--before', 'before', '--update=approximate'], folder);
        expect(lines.join('\n'))
          .to.match(/Anchored anew; read it again\. \(passage-changed\)/u)
          .and.to.contain('Wrote new anchors into sources/valley-letter.json');
        expect(exitCode).to.equal(0);
        const changed = (await readFile(source, 'utf8')).split('\n').flatMap((line, index) => (line === before.split('\n')[index] ? [] : [line.trim().split(':')[0]]));
        expect(changed).to.deep.equal(['"textSha256"', '"start"', '"end"', '"sha256"']);
        expect((await runCli(['verify', 'sources/valley-letter.json', '--articles', 'articles'], folder)).lines.at(-1)).to.equal('2 passages verified in 1 source');
      }));
  });

  it('writes the new paragraph of passages that moved, and nothing else of the file', () =>
    inFolder({}, async (folder) => {
      const article = join(folder, 'articles/valley-letter.txt');
      const source = join(folder, 'sources/valley-letter.json');
      await writeFile(article, (await readFile(article, 'utf8')).replace('A letter', 'Opened again\n\nA letter'));
      const before = (await readFile(source, 'utf8')).replaceAll('\n', '\r\n').replace('"vl-01",', '"vl-01"  ,');
      await writeFile(source, `\uFEFF${before}`);
      const { lines } = await runCli(['verify', 'sources/valley-letter.json', '--articles', 'articles', '--update'], folder);
      expect(lines.filter((line) => line.includes('(boilerplate-unsure)'))).to.have.length(1);
      const hash = /"textSha256": "([0-9a-f]{64})"/u.exec(await readFile(source, 'utf8'))?.[1] ?? '';
      const expected = before
        .replace('"paragraph": 2', '"paragraph": 3')
        .replace('"paragraph": 1', '"paragraph": 2')
        .replace(/"textSha256": "[0-9a-f]{64}"/u, `"textSha256": "${hash}"`)
        .replace('"wordCount": 45', '"wordCount": 47');
      expect(await readFile(source, 'utf8')).to.equal(`\uFEFF${expected}`);
      expect((await runCli(['verify', 'sources/valley-letter.json', '--articles', 'articles'], folder)).lines.filter((line) => !line.includes('(byte-order-mark)'))).to.have.length(
        1,
      );
    }));

  it('writes anchors into a bank that holds its sources', () =>
    inFolder({}, async (folder) => {
      await runCli(['bundle', 'banks/good.json', '-o', 'bundle.json'], folder);
      const article = join(folder, 'articles/harbour-news.txt');
      await writeFile(article, `A note\n${await readFile(article, 'utf8')}`);
      await runCli(['verify', '--articles', 'articles', 'bundle.json', '--update'], folder);
      expect((await runCli(['verify', '--articles', 'articles', 'bundle.json'], folder)).lines).to.deep.equal(['3 passages verified in 2 sources']);
    }));

  it('refuses a bank that is none', () =>
    inFolder({}, async (folder) => {
      const { lines, exitCode } = await runCli(['verify', 'sources/valley-letter.json', '--articles', 'articles', '--banks', 'sources/harbour-news.json'], folder);
      expect(lines[0]).to.match(/^sources\/harbour-news\.json:1:1 {2}error {2}.*\(not-a-bank\)$/u);
      expect(exitCode).to.equal(1);
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
