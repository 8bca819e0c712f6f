import { expect } from 'chai';
import { createHash } from 'node:crypto';
import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { inFolder, runCli } from './run-cli.js';

const golden = 'test/golden';

describe('geo-quiz check', () => {
  it('finds nothing in good banks and sources', async () => {
    const { exitCode, lines, errors } = await runCli(['check', `${golden}/banks/good.json`, `${golden}/sources/harbour-news.json`]);
    expect(errors).to.equal('');
    expect(lines).to.deep.equal(['No problems in 2 files']);
    expect(exitCode).to.equal(0);
  });

  it('tells every problem of a bad bank at its line and column', async () => {
    const { exitCode, lines } = await runCli(['check', `${golden}/banks/bad.json`]);
    const at = `${golden}/banks/bad.json`;
    expect(lines).to.deep.equal([
      `${at}:6:47  error  The source “../sources/nowhere.json” cannot be read: There is no such file. (bad-source)`,
      `${at}:8:5  error  “prompt” is missing. (missing-field)`,
      `${at}:8:47  error  “promt” is not a known field here. Did you mean “prompt”? (unknown-field)`,
      `${at}:9:5  warning  questions[1] has no feedback for right and wrong responses. (L50 no-feedback)`,
      `${at}:16:29  error  “hn-03” may not be used in anything a learner sees. (L02 excluded-claim)`,
      `${at}:17:20  error  “no-such-objective” is not among the bank’s objectives. (L01 unknown-objective)`,
      `${at}:19:5  error  questions[2] has no objective. (L01 no-objective)`,
      `${at}:19:5  error  questions[2] names no claim as evidence. (L02 no-evidence)`,
      `${at}:19:5  error  questions[2] foresees 0 common errors; 2 are the fewest. (L35 few-common-errors)`,
      `${at}:19:5  error  questions[2] has no "unit"; name what is counted or measured, such as "km" or "days". (L35 no-unit)`,
      `${at}:19:5  warning  questions[2] has no feedback for right and wrong responses. (L50 no-feedback)`,
      `${at}:23:31  error  “value” stands in this object already; only one of the two would count. (duplicate-field)`,
      '10 errors, 2 warnings in 1 file',
    ]);
    expect(exitCode).to.equal(1);
  });

  it('counts the same lines where they end in CRLF', () =>
    inFolder({}, async (folder) => {
      const text = await readFile(join(folder, 'banks/bad.json'), 'utf8');
      await writeFile(join(folder, 'banks/crlf.json'), text.replaceAll('\n', '\r\n'));
      const [plain, crlf] = await Promise.all(['bad', 'crlf'].map((name) => runCli(['check', `banks/${name}.json`], folder)));
      expect(crlf?.lines).to.deep.equal(plain?.lines.map((line) => line.replace('bad.json', 'crlf.json')));
    }));

  it('says errors only when asked to be quiet, and nothing when there are none', async () => {
    const [bad, good] = await Promise.all(['bad', 'good'].map((name) => runCli(['check', '--quiet', `${golden}/banks/${name}.json`])));
    expect(bad?.lines).to.have.length(11);
    expect(bad?.lines.join('\n')).to.not.contain('  warning  ');
    expect(bad?.exitCode).to.equal(1);
    expect(good).to.deep.equal({ exitCode: 0, lines: [], errors: '' });
  });

  it('lets warnings pass', () =>
    inFolder({}, async (folder) => {
      const bank = JSON.parse(await readFile(join(folder, 'banks/good.json'), 'utf8')) as { questions: { feedback?: unknown }[] };
      delete bank.questions[0]!.feedback;
      await writeFile(join(folder, 'banks/good.json'), JSON.stringify(bank));
      const { exitCode, lines } = await runCli(['check', 'banks/good.json'], folder);
      expect(lines.at(-1)).to.equal('0 errors, 1 warning in 1 file');
      expect(exitCode).to.equal(0);
    }));

  it('tells the kind of a file by what it holds', () =>
    inFolder(
      {
        'places.json': '{ "version": 1, "places": [\n{ "id": "p", "names": {}, "latitude": 91, "longitude": 0, "kind": "town", "note": null }] }',
        'events.json': '{ "version": 1,\n "events": {} }',
        'conflicts.json': '{ "version": 2, "conflicts": [] }',
        'source.json': '{ "claims": [] }',
        'other.json': '{ "question": [] }',
        'list.json': '[]',
        'twins.json':
          '{ "version": 1, "places": [\n{ "id": "p", "names": {}, "latitude": 1, "longitude": 0, "kind": "town", "note": null },\n{ "id": "p", "names": {}, "latitude": 1, "longitude": 0, "kind": "town", "note": null }] }',
      },
      async (folder) => {
        const { lines, exitCode } = await runCli(['check', 'places.json', 'events.json', 'conflicts.json', 'other.json', 'list.json', 'twins.json'], folder);
        expect(lines.map((line) => line.replace(/ {2}error {2}.*\(/u, ' ('))).to.deep.equal([
          'places.json:2:39 (wrong-value)',
          'events.json:2:12 (wrong-value)',
          'conflicts.json:1:14 (wrong-value)',
          'other.json:1:1 (unknown-kind)',
          'list.json:1:1 (unknown-kind)',
          'twins.json:3:9 (duplicate-id)',
          '6 errors, 0 warnings in 6 files',
        ]);
        expect(exitCode).to.equal(1);
        const source = await runCli(['check', 'source.json'], folder);
        expect(source.lines[0]).to.equal('source.json:1:1  error  “version” is missing. (missing-field)');
      },
    ));

  it('says in a sentence what it cannot read, and goes on with the other files', () =>
    inFolder(
      {
        'empty.json': ' \n',
        'mark.json': '\uFEFF{ "version": 1, "places": [] }',
        'broken.json': '{\n  "a": 1,\n}',
        'wide.json': Buffer.from('\uFEFF{}', 'utf16le'),
      },
      async (folder) => {
        const { lines, exitCode, errors } = await runCli(['check', 'nowhere.json', 'banks', 'empty.json', 'mark.json', 'broken.json', 'wide.json', 'banks/good.json'], folder);
        expect(lines).to.deep.equal([
          'nowhere.json:1:1  error  There is no such file. (unreadable)',
          'banks:1:1  error  This is a directory; name the files in it. (unreadable)',
          'empty.json:1:1  error  This file is empty. (empty-file)',
          'mark.json:1:1  error  This file begins with a byte-order mark; save it as UTF-8 without one. (byte-order-mark)',
          'broken.json:3:1  error  This is not valid JSON: unexpected “}”; the comma before it is one too many. (broken-json)',
          'wide.json:1:1  error  This file is not text in UTF-8; save it in that encoding. (not-utf-8)',
          '6 errors, 0 warnings in 7 files',
        ]);
        expect(exitCode).to.equal(1);
        expect(errors).to.equal('');
      },
    ));

  it('finds names of a list of one’s own, given as lines or as JSON', () => {
    const hash = createHash('sha256').update('lower wall').digest('hex');
    return inFolder(
      { 'lines.txt': `# our own\n${hash.toUpperCase()}\n`, 'list.json': JSON.stringify([hash]), 'wrong.txt': `${hash}\nlower wall\n`, 'wrong.json': '[1]' },
      async (folder) => {
        const run = (blocked: string) => runCli(['check', '--blocked', blocked, 'banks/good.json'], folder);
        const [lines, list, wrong, wrongList, none] = await Promise.all(['lines.txt', 'list.json', 'wrong.txt', 'wrong.json', 'none.txt'].map(run));
        expect(lines?.lines[0]).to.match(
          /^banks\/good\.json:\d+:\d+ {2}error {2}names a person or body|^banks\/good\.json:\d+:\d+ {2}error {2}questions\[1\]\.choices\[1\]\.text names a person or body/u,
        );
        expect(lines?.exitCode).to.equal(1);
        expect(list?.lines).to.deep.equal(lines?.lines);
        expect(wrong?.lines).to.contain('wrong.txt:2:1  error  This is not a SHA-256 in 64 hexadecimal digits. (not-a-hash)');
        expect(wrongList?.lines).to.contain('wrong.json:1:1  error  This is not a JSON list of hashes in quotation marks. (broken-json)');
        expect(none?.lines).to.contain('none.txt:1:1  error  There is no such file. (unreadable)');
        expect([wrong?.exitCode, wrongList?.exitCode, none?.exitCode]).to.deep.equal([1, 1, 1]);
      },
    );
  });

  it('points at the entry of a source that has problems of its own', () =>
    inFolder({}, async (folder) => {
      const text = await readFile(join(folder, 'sources/valley-letter.json'), 'utf8');
      await writeFile(join(folder, 'sources/valley-letter.json'), text.replace('"genre"', '"gendre"'));
      const { lines } = await runCli(['check', 'banks/good.json'], folder);
      expect(lines[0]).to.match(
        /^banks\/good\.json:9:5 {2}error {2}The source “\.\.\/sources\/valley-letter\.json” has 2 problems, the first at \d+:\d+: “gendre” is not a known field here\. Did you mean “genre”\? \(bad-source\)$/u,
      );
      expect(lines).to.have.length(2);
    }));

  it('points at evidence that no source holds', () =>
    inFolder({}, async (folder) => {
      const text = await readFile(join(folder, 'banks/good.json'), 'utf8');
      await writeFile(join(folder, 'banks/good.json'), text.replace('"vl-01"', '"vl-99"'));
      const line = text.split('\n').findIndex((one) => one.includes('vl-01')) + 1;
      const { lines } = await runCli(['check', 'banks/good.json'], folder);
      expect(lines).to.deep.equal([`banks/good.json:${line}:9  error  “vl-99” is not a claim of this bank’s sources. (L02 unknown-claim)`, '1 error, 0 warnings in 1 file']);
    }));

  it('does not go to the web for a source', () =>
    inFolder({ 'web.json': '{ "version": 1, "id": "w", "title": "W", "language": "en", "sources": ["https://example.org/s.json"],\n "questions": [] }' }, async (folder) => {
      const { lines } = await runCli(['check', 'web.json'], folder);
      expect(lines[0]).to.equal('web.json:1:72  error  The source “https://example.org/s.json” is not on this disk; save it beside the bank. (bad-source)');
    }));
});
