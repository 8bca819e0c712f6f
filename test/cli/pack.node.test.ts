import { expect } from 'chai';
import { mkdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { readZip } from '../../src/formats/zip/read-zip.js';
import { choiceBank, fakePlayer, pictureBank, PICTURE, textIn } from '../packaging/pack-material.js';
import { inFolder, runCli } from './run-cli.js';

const bank = (more: object = {}): string => JSON.stringify({ ...choiceBank(), sources: [], ...more });

/** A folder with two banks and the files of a player in it. */
const inPackFolder = (test: (folder: string) => Promise<void>): Promise<void> =>
  inFolder({ 'rivers.json': bank(), 'lakes.json': bank({ id: 'lakes' }) }, async (folder) => {
    await mkdir(join(folder, 'player'));
    for (const [name, bytes] of fakePlayer()) await writeFile(join(folder, 'player', name), bytes);
    await test(folder);
  });

const packIn = (folder: string, ...options: string[]): ReturnType<typeof runCli> => runCli(['pack', ...options, '--player', 'player'], folder);

describe('geo-quiz pack', () => {
  it('writes targets of each kind and says what it wrote and what is not in it', () =>
    inPackFolder(async (folder) => {
      for (const to of ['scorm12', 'cc', 'gift', 'html', 'print']) {
        const { exitCode, lines, errors } = await packIn(folder, 'rivers.json', '--to', to, '-o', `out.${to}`);
        expect([exitCode, errors], to).to.deep.equal([0, '']);
        expect(lines.at(-1), to).to.match(/^Wrote out\.[\w-]+: .+, 2 questions, [\d.]+ kB(; \d+ things? not carried)?$/u);
        const lost = /; (\d+) thing/u.exec(lines.at(-1) ?? '')?.[1] ?? '0';
        expect(lines.length - 1, to).to.equal(Number(lost));
        for (const line of lines.slice(0, -1)) expect(line).to.match(/^rivers\.json: .+: .+/u);
      }
    }));

  it('passes the options on', () =>
    inPackFolder(async (folder) => {
      const options = '--mode test --pass 60% --limit 1 --shuffle on --seed s --layout list --attempts unlimited --time-limit 90 --extra-time 1.5 --certainty on --language tr';
      await packIn(folder, 'rivers.json', '--to', 'scorm12', '-o', 'out.zip', ...options.split(' '));
      const page = textIn(readZip(new Uint8Array(await readFile(join(folder, 'out.zip')))), 'index.html');
      const config = JSON.parse(/<script id="geo-quiz-player"[^>]*>(.*?)<\/script>/u.exec(page)?.[1] ?? '') as object;
      expect(config).to.deep.equal({
        bank: 'bank.json',
        lms: 'scorm-1.2',
        mode: 'test',
        layout: 'list',
        limit: 1,
        shuffle: 'on',
        seed: 's',
        pass: '0.6',
        attempts: 'unlimited',
        'time-limit-seconds': 90,
        'extra-time': 1.5,
        certainty: 'on',
        lang: 'tr',
      });
    }));

  it('writes several banks into a directory under their ids', () =>
    inPackFolder(async (folder) => {
      await mkdir(join(folder, 'out'));
      const { exitCode, lines } = await packIn(folder, 'rivers.json', 'lakes.json', '--to', 'scorm12', '-o', 'out');
      expect(exitCode).to.equal(0);
      expect(lines.map((line) => line.split(':')[0])).to.deep.equal(['Wrote out/rivers.1.scorm12.zip', 'Wrote out/lakes.scorm12.zip']);
    }));

  it('reads pictures beside the bank, and no other file of the disk', () =>
    inPackFolder(async (folder) => {
      await mkdir(join(folder, 'maps'));
      await writeFile(join(folder, 'maps/Büyük göl.svg'), PICTURE);
      const text = JSON.stringify(pictureBank()).replace('gone.png', 'rivers.json');
      await writeFile(join(folder, 'maps.json'), text);
      const { lines } = await packIn(folder, 'maps.json', '--to', 'scorm12', '-o', 'out.zip');
      expect(lines.slice(0, -1).map((line) => line.split('  ')[0])).to.deep.equal(['maps.json: q-2', 'maps.json: q-3']);
      const files = readZip(new Uint8Array(await readFile(join(folder, 'out.zip'))));
      expect(files.get('media/buyuk-gol.svg')).to.deep.equal(PICTURE);
      expect([...files.keys()].filter((name) => name.includes('rivers'))).to.deep.equal([]);
    }));

  it('writes nothing with --strict where something cannot be carried', () =>
    inPackFolder(async (folder) => {
      const { exitCode, lines } = await packIn(folder, 'rivers.json', '--to', 'aiken', '-o', 'out.txt', '--strict');
      expect(exitCode).to.equal(1);
      expect(lines.at(-1)).to.equal('Nothing was written: 1 error, 0 warnings');
      expect(lines.at(-2)).to.match(/^out\.txt:1:1 {2}error {2}\d+ things cannot be carried\. \(not-carried\)$/u);
      expect(await readFile(join(folder, 'out.txt')).catch(() => 'absent')).to.equal('absent');
      expect((await packIn(folder, 'rivers.json', '--to', 'scorm12', '-o', 'out.zip', '--strict')).exitCode).to.equal(0);
    }));

  it('refuses in a sentence what it cannot pack', () =>
    inPackFolder(async (folder) => {
      await writeFile(join(folder, 'module.json'), '{"version":1,"sections":[]}');
      for (const [given, line] of [
        [['module.json', '--to', 'scorm12', '-o', 'out.zip'], 'module.json:1:1  error  The module has a fault: id “id” is missing. (unpackable)'],
        [['nowhere.json', '--to', 'gift', '-o', 'out.txt'], 'nowhere.json:1:1  error  There is no such file. (unreadable)'],
        [
          ['rivers.json', '--to', 'gift', '-o', 'rivers.json'],
          `${join(folder, 'rivers.json')}:1:1  error  This is one of the files that are packed; write to another. (would-overwrite)`,
        ],
        [['rivers.json', 'lakes.json', '--to', 'gift', '-o', 'out.txt'], 'out.txt:1:1  error  Several banks need a directory to write to, one that is there. (unwritable)'],
        [['rivers.json', '--to', 'gift', '-o', 'no/where.txt'], 'no/where.txt:1:1  error  There is no such directory to write to. (unwritable)'],
        [
          ['rivers.json', '--to', 'cmi5', '-o', 'out.zip', '--course-id', 'rivers'],
          'rivers.json:1:1  error  “rivers” is no absolute address; a course needs one, such as https://example.org/courses/rivers. (unpackable)',
        ],
      ] as const) {
        const { exitCode, lines, errors } = await packIn(folder, ...given);
        expect([exitCode, errors], line).to.deep.equal([1, '']);
        expect(lines).to.include(line);
        expect(lines.at(-1)).to.equal('Nothing was written: 1 error, 0 warnings');
      }
    }));

  it('says when the player is not built', () =>
    inPackFolder(async (folder) => {
      const { exitCode, lines } = await runCli(['pack', 'rivers.json', '--to', 'scorm12', '-o', 'out.zip', '--player', 'nowhere'], folder);
      expect(exitCode).to.equal(1);
      expect(lines[0]).to.contain('The files of the player are not here.');
    }));

  it('takes wrong options for wrong usage', async () => {
    for (const given of [
      ['--to', 'nothing'],
      ['--to', 'gift', '--pass', '160%'],
      ['--to', 'gift', '--limit', '0'],
      ['--to', 'gift', '--mode', 'exam'],
    ]) {
      const { exitCode, errors } = await runCli(['pack', 'x.json', '-o', 'out', ...given]);
      expect([exitCode, errors.startsWith('error: ')], given.join(' ')).to.deep.equal([2, true]);
    }
  });
});
