import { expect } from 'chai';
import { mkdir, readdir, readFile, symlink, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { writeZip } from '../../src/formats/zip/write-zip.js';
import { pack } from '../../src/packaging.js';
import { fakePlayer, PICTURE, pictureBank } from '../packaging/pack-material.js';
import { inFolder, runCli } from './run-cli.js';

const GIFT = '::One:: Which is a river? {=Mir#It is. ~Lo Hill}\n\n::Two:: It is long. {TRUE}\n';

const course = async (): Promise<Uint8Array> => (await pack(pictureBank(), { to: 'scorm12', playerFiles: fakePlayer(), media: new Map([['maps/Büyük göl.svg', PICTURE]]) })).bytes;

const convertIn = (folder: string, ...given: string[]): ReturnType<typeof runCli> => runCli(['convert', ...given], folder);

const readBank = async (folder: string, name: string): Promise<{ id: string; title: string; language: string; questions: { type: string; prompt: string }[] }> =>
  JSON.parse(await readFile(join(folder, name), 'utf8')) as never;

describe('geo-quiz convert', () => {
  it('writes a bank that checks', () =>
    inFolder({ 'my_rivers.gift.txt': GIFT }, async (folder) => {
      const { exitCode, lines, errors } = await convertIn(folder, 'my_rivers.gift.txt', '-o', 'out.json', '--language', 'tr');
      expect([exitCode, errors]).to.deep.equal([0, '']);
      expect(lines.at(-1)).to.match(/^Wrote out\.json: 2 questions from gift/u);
      const bank = await readBank(folder, 'out.json');
      expect(bank.questions.map(({ type }) => type)).to.deep.equal(['choice', 'true-false']);
      expect(bank.language).to.equal('tr');
    }));

  it('writes the bank under its id into a directory', () =>
    inFolder({ 'a.gift': GIFT }, async (folder) => {
      await mkdir(join(folder, 'out'));
      expect((await convertIn(folder, 'a.gift', '-o', 'out')).exitCode).to.equal(0);
      expect(await readdir(join(folder, 'out'))).to.have.length(1);
    }));

  it('writes pictures beside the bank, and never over a file that is there without --force', () =>
    inFolder({ 'out.json': '{}' }, async (folder) => {
      await writeFile(join(folder, 'course.zip'), await course());
      const refused = await convertIn(folder, 'course.zip', '-o', 'out.json');
      expect(refused.exitCode).to.equal(1);
      expect(refused.lines.at(-2)).to.equal('out.json:1:1  error  This file is there already; name another, or write over it with --force. (would-overwrite)');
      expect(await readFile(join(folder, 'out.json'), 'utf8')).to.equal('{}');
      const written = await convertIn(folder, 'course.zip', '-o', 'out.json', '--force');
      expect(written.lines.at(-1)).to.equal('Wrote out.json: 3 questions from scorm, 1 file beside it; 1 thing lost');
      expect(new Uint8Array(await readFile(join(folder, 'media/buyuk-gol.svg')))).to.deep.equal(PICTURE);
      const again = await convertIn(folder, 'course.zip', '-o', 'other.json');
      expect(again.lines.at(-2)).to.contain('media/buyuk-gol.svg:1:1  error  This file is there already');
      expect(await readdir(folder)).not.to.include('other.json');
    }));

  it('writes nothing with --strict where something would be lost', () =>
    inFolder({}, async (folder) => {
      await writeFile(join(folder, 'course.zip'), await course());
      const { exitCode, lines } = await convertIn(folder, 'course.zip', '-o', 'out.json', '--strict');
      expect(exitCode).to.equal(1);
      expect(lines.at(-2)).to.equal('course.zip:1:1  error  1 thing would be lost. (lost)');
      expect(await readdir(folder)).not.to.include('out.json');
    }));

  it('never writes outside the directory of the bank, not even by a link', () =>
    inFolder({}, async (folder) => {
      await writeFile(join(folder, 'course.zip'), await course());
      await mkdir(join(folder, 'inside'));
      await mkdir(join(folder, 'outside'));
      await symlink(join(folder, 'outside'), join(folder, 'inside/media'));
      const { exitCode, lines } = await convertIn(folder, 'course.zip', '-o', 'inside/out.json');
      expect(exitCode).to.equal(1);
      expect(lines.at(-2)).to.contain('a link leads out of the directory');
      expect(await readdir(join(folder, 'outside'))).to.deep.equal([]);
      const zip = writeZip(new Map([['xx/evil.txt', PICTURE]]));
      for (let at = 0; at < zip.length; at++) if (zip[at] === 0x78 && zip[at + 1] === 0x78) zip.set([0x2e, 0x2e], at);
      await writeFile(join(folder, 'evil.zip'), zip);
      const evil = await convertIn(folder, 'evil.zip', '-o', 'inside/out.json');
      expect(evil.lines[0]).to.contain('leads out of its folder');
    }));

  it('says in what encoding it read a file where it had to guess, and takes another one from the person', () =>
    inFolder({ 'a.gift': Uint8Array.from([...new TextEncoder().encode('Which is '), 0xfe, ...new TextEncoder().encode('? {=a ~b}')]) }, async (folder) => {
      const guessed = await convertIn(folder, 'a.gift', '-o', 'one.json');
      expect(guessed.exitCode).to.equal(0);
      expect(guessed.lines[0]).to.match(/^a\.gift: read as [\w-]+/u);
      await convertIn(folder, 'a.gift', '-o', 'two.json', '--encoding', 'windows-1254');
      expect((await readBank(folder, 'two.json')).questions[0]?.prompt).to.equal('Which is ş?');
    }));

  it('reads a spreadsheet', () =>
    inFolder({ 'a.csv': 'type;prompt;option 1;option 2;right\nchoice;Which is a river?;Mir;"Lo; Hill";1\n' }, async (folder) => {
      expect((await convertIn(folder, 'a.csv', '-o', 'out.json')).lines.at(-1)).to.match(/^Wrote out\.json: 1 question from csv/u);
    }));

  it('refuses in a sentence what it cannot read', () =>
    inFolder({ 'words.txt': 'Some words.\n', 'empty.gift': '', 'bank.json': '{"questions":[]}', 'none.gift': '// nothing\n$CATEGORY: a\n' }, async (folder) => {
      for (const [given, part] of [
        [['words.txt', '-o', 'out.json'], 'words.txt:1:1  error  It cannot be told what kind of file this is.'],
        [['empty.gift', '-o', 'out.json'], 'empty.gift:1:1  error  This file is empty.'],
        [['bank.json', '-o', 'out.json'], 'bank.json:1:1  error  This is a question bank already'],
        [['none.gift', '-o', 'out.json'], 'none.gift:1:1  error  No question could be read.'],
        [['nowhere', '-o', 'out.json'], 'nowhere:1:1  error  There is no such file.'],
        [['articles', '-o', 'out.json'], 'articles:1:1  error  This is a directory'],
        [['words.txt', '-o', 'out.txt', '--from', 'gift'], 'error'],
      ] as const) {
        const { exitCode, lines, errors } = await convertIn(folder, ...given);
        expect([exitCode, errors], part).to.deep.equal([1, '']);
        expect(lines.at(-2)).to.contain(part);
        expect(lines.at(-1)).to.equal('Nothing was written: 1 error, 0 warnings');
      }
    }));

  for (const to of ['gift', 'aiken', 'csv', 'moodle-xml', 'cc', 'qti21', 'qti3', 'scorm2004', 'cmi5', 'html'])
    it(`reads what pack wrote as ${to}`, () =>
      inFolder(
        {
          'bank.json': JSON.stringify({
            version: 1,
            id: 'b',
            title: 'Rivers',
            language: 'en',
            questions: [
              {
                id: 'q1',
                type: 'choice',
                prompt: 'Which is a river?',
                choices: [
                  { id: 'a', text: 'Mir' },
                  { id: 'b', text: 'Lo Hill' },
                ],
                answer: ['a'],
              },
            ],
          }),
        },
        async (folder) => {
          await mkdir(join(folder, 'player'));
          for (const [name, bytes] of fakePlayer()) await writeFile(join(folder, 'player', name), bytes);
          expect((await runCli(['pack', 'bank.json', '--to', to, '-o', 'packed', '--player', 'player'], folder)).exitCode).to.equal(0);
          const { exitCode, lines } = await convertIn(folder, 'packed', '-o', 'out.json');
          expect([exitCode, lines.at(-1)?.split(' from')[0]]).to.deep.equal([0, 'Wrote out.json: 1 question']);
          const [question] = (await readBank(folder, 'out.json')).questions as unknown as { type: string; prompt: string; choices: { text: string }[]; answer: string[] }[];
          expect([question?.type, question?.prompt, question?.choices.map(({ text }) => text), question?.answer]).to.deep.equal([
            'choice',
            'Which is a river?',
            ['Mir', 'Lo Hill'],
            ['a'],
          ]);
        },
      ));
});
