import { expect } from 'chai';
import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { inFolder, runCli } from './run-cli.js';

type Fields = Record<string, unknown>;

/** Runs a test on the good bank with its first choice changed. */
const withChoice = (change: Fields, files: Record<string, string>, test: (folder: string) => Promise<void>): Promise<void> =>
  inFolder(files, async (folder) => {
    const bank = JSON.parse(await readFile(join(folder, 'banks/good.json'), 'utf8')) as { questions: Fields[] };
    Object.assign(bank.questions[1] as Fields, change);
    await writeFile(join(folder, 'banks/good.json'), JSON.stringify(bank, null, 2));
    await test(folder);
  });

const uneven = {
  choices: ['A basin that is closed for a whole season, and perhaps for longer', 'A wall that is too low', 'A ferry that is too dear'].map((text, index) => ({
    id: 'abc'.charAt(index),
    text,
    feedback: 'The crews say so, or do not.',
  })),
};
const found = 'banks/good.json:39:18  error  questions[1].choices differ in length by a factor of 2.6 (25 to 65 characters); 1.5 is the most. (L25 option-lengths)';
const config = (data: unknown): Record<string, string> => ({ '.geoquizrc.json': JSON.stringify(data, null, 2) });

describe('the rules of geo-quiz check', () => {
  it('are told with their number at line and column', () =>
    withChoice(uneven, {}, async (folder) => {
      const { lines, exitCode } = await runCli(['check', 'banks/good.json'], folder);
      expect(lines).to.deep.equal([found, '1 error, 0 warnings in 1 file']);
      expect(exitCode).to.equal(1);
    }));

  const settings: [string, unknown, string[], string, number][] = [
    ['off by a file above the bank', { rules: { L25: 'off' } }, [], 'No problems in 1 file', 0],
    ['off by name', { rules: { 'option-lengths': 'off' } }, [], 'No problems in 1 file', 0],
    ['a warning', { rules: { L25: 'warn' } }, [], '0 errors, 1 warning in 1 file', 0],
    ['with other options', { rules: { L25: ['error', { ratio: 3 }] } }, [], 'No problems in 1 file', 0],
    ['off on the command line', { rules: { L25: 'error' } }, ['--rule', 'L25=off'], 'No problems in 1 file', 0],
    ['with options on the command line', {}, ['--rule', 'option-lengths=["warn",{"ratio":2}]'], '0 errors, 1 warning in 1 file', 0],
    ['excepted for one question with a reason', { except: [{ rule: 'L25', question: 'fear', reason: 'The crews’ own words.' }] }, [], 'No problems in 1 file', 0],
    ['excepted for the bank', { except: [{ rule: 'L25', bank: 'good', reason: 'Looked at.' }] }, [], 'No problems in 1 file', 0],
    ['not excepted for another bank', { except: [{ rule: 'L25', bank: 'other', reason: 'Looked at.' }] }, [], '1 error, 0 warnings in 1 file', 1],
  ];
  for (const [what, data, more, summary, code] of settings) {
    it(`can be ${what}`, () =>
      withChoice(uneven, config(data), async (folder) => {
        const { lines, exitCode, errors } = await runCli(['check', 'banks/good.json', ...more], folder);
        expect(errors).to.equal('');
        expect(lines.at(-1)).to.equal(summary);
        expect(exitCode).to.equal(code);
      }));
  }

  it('are set by the nearest file, or by the one that is named', () =>
    withChoice(uneven, { ...config({ rules: { L25: 'off' } }), 'banks/.geoquizrc.json': '{}', 'other.json': '{ "rules": { "L25": "warn" } }' }, async (folder) => {
      expect((await runCli(['check', 'banks/good.json'], folder)).lines).to.deep.equal([found, '1 error, 0 warnings in 1 file']);
      expect((await runCli(['check', 'banks/good.json', '--config', 'other.json'], folder)).lines.at(-1)).to.equal('0 errors, 1 warning in 1 file');
    }));

  it('tell what is wrong in their settings, at its place', () =>
    inFolder(
      {
        '.geoquizrc.json':
          '{\n "rulez": {},\n "rules": {\n  "L99": "off",\n  "L25": ["warn", { "ration": 2 }],\n  "L19": "maybe",\n  "L13": ["warn", { "words": "many" }],\n  "L31": "error",\n  "L30": ["off", {}, 1]\n },\n "except": [{ "rule": "L25", "reason": "x" }]\n}',
        'rules.json':
          '{\n "rules": {\n  "L99": "off",\n  "option-length": "off",\n  "L25": ["warn", { "ration": 2 }],\n  "L19": "maybe",\n  "L13": ["warn", { "words": "many" }],\n  "L31": "error"\n },\n "except": [{ "rule": "L25", "reason": "x" }]\n}',
      },
      async (folder) => {
        const form = await runCli(['check', 'banks/good.json'], folder);
        expect(form.lines[0]).to.equal('.geoquizrc.json:2:2  error  “rulez” is not a known field here. Did you mean “rules”? (unknown-field)');
        const { lines, exitCode } = await runCli(['check', 'banks/good.json', '--config', 'rules.json'], folder);
        expect(lines).to.deep.equal([
          'rules.json:3:3  error  “L99” is no rule. Rules are named by number, such as “L25”, or by name, such as “option-lengths”. (unknown-rule)',
          'rules.json:4:3  error  “option-length” is no rule. Did you mean “option-lengths”? (unknown-rule)',
          'rules.json:5:21  error  “ration” is no option of L25. Did you mean “ratio”? (unknown-option)',
          'rules.json:6:10  error  rules.L19 needs to be "off", "warn" or "error", or a list of one of these and an object of options (wrong-value)',
          'rules.json:7:30  error  rules.L13[1].words needs to be a number that is not below 0 (wrong-value)',
          'rules.json:8:10  error  L31 is judged by a person: it can be "off", and nothing else. (wrong-value)',
          'rules.json:10:13  error  An exception needs a "question", a "bank" or both. (missing-field)',
          '7 errors, 0 warnings in 1 file',
        ]);
        expect(exitCode).to.equal(1);
      },
    ));

  it('warn of exceptions that fit nothing, at their place in the settings', () =>
    inFolder(
      config({
        except: [
          { rule: 'L25', question: 'fear', reason: 'Once it was so.' },
          { rule: 'L25', question: 'gone', reason: 'Misspelt.' },
          { rule: 'L25', question: 'gone', bank: 'elsewhere', reason: 'Not checked now.' },
          { rule: 'L37', question: 'fear', reason: 'Cannot run here.' },
        ],
      }),
      async (folder) => {
        const { lines, exitCode } = await runCli(['check', 'banks/good.json'], folder);
        expect(lines).to.deep.equal([
          '.geoquizrc.json:3:5  warning  L25 finds nothing here any more; take the exception out. (unused-exception)',
          '.geoquizrc.json:8:5  warning  “gone” is no question of the banks that were checked; correct the id, or name its "bank" so that other banks can be checked alone. (unused-exception)',
          '0 errors, 2 warnings in 1 file',
        ]);
        expect(exitCode).to.equal(0);
      },
    ));

  it('find words copied from an article in banks and in sources, where the articles are given', () =>
    withChoice({ prompt: 'Fishing crews fear that the work will close the inner basin for how long?' }, {}, async (folder) => {
      const { lines } = await runCli(['check', 'banks/good.json', 'sources/harbour-news.json', '--articles', 'articles'], folder);
      expect(lines[0]).to.match(
        /^banks\/good\.json:\d+:\d+ {2}error {2}questions\[1\]\.prompt shares 12 words in a row with the article “harbour-news”: “Fishing crews fear that the work will close the inner basin for”\. \(L03 copied-words\)$/u,
      );
      expect((await runCli(['check', 'banks/good.json', '--rule', 'L30=off'], folder)).lines.join()).to.not.contain('L03');
      const nowhere = await runCli(['check', 'banks/good.json', '--articles', 'nowhere'], folder);
      expect(nowhere.lines).to.contain('nowhere:1:1  error  There is no such directory of articles. (no-directory)');
      expect((await runCli(['check', 'banks/good.json', '--articles', 'sources'], folder)).lines.join()).to.contain('(no-articles)');
    }));

  it('only warn of what imported questions lack', () =>
    withChoice({ evidence: undefined, attribution: undefined, objective: undefined }, {}, async (folder) => {
      expect((await runCli(['check', 'banks/good.json'], folder)).exitCode).to.equal(1);
      const { lines, exitCode } = await runCli(['check', 'banks/good.json', '--profile', 'imported'], folder);
      expect(lines.at(-1)).to.equal('0 errors, 2 warnings in 1 file');
      expect(exitCode).to.equal(0);
      expect((await runCli(['check', 'banks/good.json', '--profile', 'imported', '--rule', 'L02=error'], folder)).exitCode).to.equal(1);
    }));

  it('print what a person has to judge when asked, which fails nothing', async () => {
    const { lines, exitCode } = await runCli(['check', 'test/golden/banks/good.json', '--review']);
    expect(lines[0]).to.equal('No problems in 1 file');
    expect(lines).to.contain('To be judged by a person:').and.to.contain('Not checked:');
    expect(lines.filter((line) => /^ {2}L3[13] {2}.*\?$/u.test(line))).to.have.length(2);
    expect(exitCode).to.equal(0);
  });

  for (const format of ['json', 'sarif', 'junit'] as const) {
    it(`write ${format} alone to the output, or to a file`, () =>
      withChoice(uneven, {}, async (folder) => {
        const { lines, exitCode, errors } = await runCli(['check', 'banks/good.json', '--format', format], folder);
        expect(errors).to.equal('');
        expect(exitCode).to.equal(1);
        const text = lines.join('\n');
        if (format === 'junit') expect(text).to.match(/^<\?xml[\s\S]*<failure type="option-lengths"[\s\S]*<\/testsuites>$/u);
        else
          expect(JSON.stringify(JSON.parse(text)))
            .to.contain('option-lengths')
            .and.to.contain(format === 'json' ? '"review"' : '"note"');
        const toFile = await runCli(['check', 'banks/good.json', '--format', format, '--output', 'report.txt'], folder);
        expect(toFile.lines).to.deep.equal(['Wrote report.txt: 1 error, 0 warnings']);
        expect(toFile.exitCode).to.equal(1);
        expect(await readFile(join(folder, 'report.txt'), 'utf8')).to.equal(`${text}\n`);
      }));
  }

  const wrong: [string, string[], string][] = [
    ['a rule that is none', ['--rule', 'L99=off'], '“L99” is no rule.'],
    ['a rule without a level', ['--rule', 'L25'], 'such as L25=off'],
    ['a level that is none', ['--rule', 'L25=loud'], 'needs to be "off", "warn" or "error"'],
    ['an option that is none', ['--rule', 'L25=["warn",{"ration":2}]'], 'Did you mean “ratio”?'],
    ['a list that is none', ['--rule', 'L25=[warn'], 'JSON list'],
    ['a format that is none', ['--format', 'xml'], 'text, json, sarif, junit'],
    ['a profile that is none', ['--profile', 'strict'], 'imported'],
  ];
  for (const [what, more, words] of wrong) {
    it(`end with 2 for ${what}`, async () => {
      const { exitCode, errors, lines } = await runCli(['check', 'test/golden/banks/good.json', ...more]);
      expect(exitCode).to.equal(2);
      expect(lines).to.deep.equal([]);
      expect(errors).to.contain(words);
    });
  }

  it('say that a report cannot be written', () =>
    inFolder({}, async (folder) => {
      const { lines, exitCode } = await runCli(['check', 'banks/good.json', '--output', 'nowhere/report.txt'], folder);
      expect(lines[0]).to.equal('nowhere/report.txt:1:1  error  There is no such directory to write to. (unwritable)');
      expect(exitCode).to.equal(1);
    }));
});
