import { expect } from 'chai';
import { readFile, readdir } from 'node:fs/promises';
import { join } from 'node:path';
import { PassThrough } from 'node:stream';
import { askAnswers } from '../../src/cli/ask-answers.js';
import { makeStartingBank, NOTES_FIELD } from '../../src/cli/starting-bank.js';
import { parseBank, questionTypes } from '../../src/index.js';
import { inFolder, runCli } from './run-cli.js';

const typeNames = Object.keys(questionTypes);
const read = async (folder: string, file: string): Promise<Record<string, unknown>> => JSON.parse(await readFile(join(folder, file), 'utf8')) as Record<string, unknown>;

describe('geo-quiz new', () => {
  it('writes a bank with one question of each type, and its source beside it, that check finds nothing wrong with', () =>
    inFolder({}, async (folder) => {
      const { lines, exitCode, errors } = await runCli(['new', '--title', 'Bridges', '--types', 'choice, order', '--language', 'en', '--output', 'bridges.json'], folder);
      expect(errors).to.equal('');
      expect(exitCode).to.equal(0);
      expect(lines[0]).to.equal('Wrote bridges.json: 2 questions');
      const bank = (await read(folder, 'bridges.json')) as { id: string; title: string; sources: string[]; questions: Record<string, unknown>[] };
      expect(bank).to.include({ id: 'bridges', title: 'Bridges' });
      expect(bank.questions.map(({ type }) => type)).to.deep.equal(['choice', 'order']);
      expect(bank.questions[0]![NOTES_FIELD]).to.include({ choices: 'What can be picked, each with a reason.' });
      const checked = await runCli(['check', 'bridges.json', ...bank.sources], folder);
      expect(checked.lines).to.deep.equal([`No problems in ${bank.sources.length + 1} files`]);
      expect((await runCli(['verify', 'bridges.json', '--articles', 'articles'], folder)).exitCode).to.equal(0);
    }));

  it('writes questions of all types without an error', () =>
    inFolder({}, async (folder) => {
      await runCli(['new', '--types', typeNames.join(','), '--language', 'tr', '--output', 'all.json', '--title', 'Hepsi'], folder);
      const { lines, exitCode } = await runCli(['check', 'all.json'], folder);
      expect(lines.filter((line) => !line.includes('(L47 source-balance)'))).to.have.length(1);
      expect(exitCode).to.equal(0);
      expect(await readdir(folder)).to.include('lakeland-map.svg');
    }));

  it('overwrites nothing unless told to', () =>
    inFolder({ 'lakeland-atlas.json': 'mine' }, async (folder) => {
      const given = ['new', '--title', 'Bridges', '--types', 'choice', '--output', 'bridges.json'];
      const refused = await runCli(given, folder);
      expect(refused.lines).to.deep.equal([
        'lakeland-atlas.json:1:1  error  This file is there already; name another, or write over it with --force. (would-overwrite)',
        'Nothing was written.',
      ]);
      expect(refused.exitCode).to.equal(1);
      expect(await readFile(join(folder, 'lakeland-atlas.json'), 'utf8')).to.equal('mine');
      expect(await readdir(folder)).to.not.include('bridges.json');
      expect((await runCli([...given, '--force'], folder)).exitCode).to.equal(0);
    }));

  it('takes for granted what no option says where nobody can be asked', () =>
    inFolder({}, async (folder) => {
      expect((await runCli(['new', '--title', 'Çay & Köprü'], folder)).exitCode).to.equal(0);
      expect(await read(folder, 'cay-kopru.json')).to.include({ id: 'cay-kopru', language: 'en', title: 'Çay & Köprü' });
    }));

  const faults: [string, string[], string][] = [
    ['an unknown type', ['--types', 'choise'], '--types: “choise” is no type of question. Did you mean “choice”?'],
    ['a type that objects have by nature', ['--types', 'constructor'], '--types: “constructor” is no type of question.'],
    ['no type', ['--types', ','], '--types: Name one type at least'],
    ['what is no language', ['--language', 'English please'], '--language: A language is a tag'],
    ['a file that is no JSON file', ['--output', 'bank.txt'], '--output: The name of the file has to end in “.json”.'],
    ['a folder that is not there', ['--output', 'nowhere/bank.json'], 'There is no such directory to write to.'],
  ];
  for (const [what, options, message] of faults) {
    it(`refuses ${what}`, () =>
      inFolder({}, async (folder) => {
        const { lines, exitCode } = await runCli(['new', ...options], folder);
        expect(lines[0]).to.contain(message);
        expect(exitCode).to.equal(1);
      }));
  }
});

describe('the bank to begin with', () => {
  for (const type of typeNames) {
    it(`holds a question of type ${type} with all that it rests on`, () => {
      const { bank, sources, sourceNotes } = makeStartingBank({ id: 'x', title: 'X', language: 'en', types: [type] });
      const { bank: parsed, problems } = parseBank(bank);
      expect(problems).to.deep.equal([]);
      const claims = new Set(sources.flatMap((source) => source.claims.map(({ id }) => id)));
      expect((parsed?.questions[0]?.evidence ?? []).filter((id) => !claims.has(id))).to.deep.equal([]);
      expect(claims.size).to.be.greaterThan(0);
      expect(Object.keys((parsed?.questions[0] as unknown as Record<string, object>)[NOTES_FIELD]!))
        .to.include('prompt')
        .and.to.have.length.greaterThan(2);
      expect(Object.keys(sourceNotes)).to.include('vantagePoint');
    });
  }
});

describe('asking at a terminal', () => {
  /** Types the given lines, each once it is asked for, and then ends. */
  async function ask(lines: readonly string[]): Promise<{ answers: string[] | undefined; shown: string }> {
    const [input, output] = [new PassThrough(), new PassThrough()];
    const waiting = [...lines];
    let shown = '';
    output.on('data', (text: Buffer) => {
      shown += text.toString();
      if (!shown.endsWith('): ')) return;
      const line = waiting.shift();
      if (line === undefined) input.end();
      else input.write(`${line}\n`);
    });
    const answers = await askAnswers(
      [
        { prompt: 'Title', fallback: 'None' },
        { prompt: 'Type', fallback: 'choice', fault: (answer) => (answer === 'choice' ? undefined : 'No such type.') },
      ],
      { input, output },
    );
    return { answers, shown };
  }

  it('takes what is typed, and for nothing the answer in brackets', async () => {
    expect((await ask(['Bridges', ''])).answers).to.deep.equal(['Bridges', 'choice']);
  });

  it('asks again for what will not do', async () => {
    const { answers, shown } = await ask(['', 'choise', 'choice']);
    expect(answers).to.deep.equal(['None', 'choice']);
    expect(shown).to.contain('No such type.');
  });

  it('gives up when the input ends', async () => {
    expect((await ask(['Bridges'])).answers).to.equal(undefined);
  });
});
