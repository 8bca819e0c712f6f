import { expect } from 'chai';
import { existsSync, readFileSync, readdirSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { BLOCKED_NAMES, blockedNameFinder } from '../../src/bank/blocked-names.js';
import { sha256 } from '../../src/cli/sha256.js';
import { paragraphsOf } from '../../src/model/passage.js';
import { runCli } from '../cli/run-cli.js';

const root = new URL('../../', import.meta.url);
const articles = fileURLToPath(new URL('../shared/articles/', root));
const filesIn = (folder: string): string[] =>
  readdirSync(new URL(`questions/${folder}/`, root))
    .filter((name) => name.endsWith('.json'))
    .map((name) => `questions/${folder}/${name}`)
    .sort();
const readText = (file: string): string => readFileSync(new URL(file, root), 'utf8');

/** The five articles and how many claims each has. */
const CLAIMS = { 'aseanvoice-istanbul': 27, 'asianet-amraam': 81, 'asianews-alliance': 58, 'institude-friction': 63, 'tfi-axis': 62 };

/** The parts of the course and how many questions each needs: 172 in all. */
const COURSE = {
  'who-and-where': 24,
  'timeline-2025': 24,
  'defence-ties': 26,
  'trade-and-economy': 20,
  'diplomacy-and-mediation': 24,
  'fact-allegation-opinion': 28,
  'comparing-sources': 26,
};

/** The id of a claim that may not be used in any form. */
const WITHHELD = 'tx-44';

describe('the question banks', () => {
  it('are one for each source, and one for each part of the course', () => {
    const sources = filesIn('sources').map((name) => name.replace('sources', 'banks'));
    expect(filesIn('banks')).to.deep.equal([...sources, ...Object.keys(COURSE).map((id) => `questions/banks/${id}.json`)].sort());
  });

  it('hold at least 15 questions for each source, and at least those that the course needs', () => {
    const counts = Object.fromEntries(filesIn('banks').map((file) => [file.slice('questions/banks/'.length, -'.json'.length), (JSON.parse(readText(file)) as { questions: unknown[] }).questions.length]));
    for (const [id, wanted] of Object.entries({ ...COURSE, ...Object.fromEntries(Object.keys(CLAIMS).map((source) => [source, 15])) })) expect(counts[id], id).to.be.at.least(wanted);
  });

  it('have no errors, nor do the sources and lists beside them', async () => {
    const files = [...filesIn('banks'), ...filesIn('sources'), 'questions/places.json', 'questions/events.json', 'questions/conflicts.json'];
    const { exitCode, lines } = await runCli(['check', '--quiet', ...files], fileURLToPath(root));
    expect(lines).to.deep.equal([]);
    expect(exitCode).to.equal(0);
  });

  it('cite sources that hold 291 claims', () => {
    const counts = Object.fromEntries(
      filesIn('sources')
        .map((file) => JSON.parse(readText(file)) as { id: string; claims: unknown[] })
        .map(({ id, claims }) => [id, claims.length]),
    );
    expect(counts).to.deep.equal(CLAIMS);
    expect(Object.values(counts).reduce((sum, count) => sum + count, 0)).to.equal(291);
  });

  it('give no two claims the same id', () => {
    const ids = filesIn('sources').flatMap((file) => (JSON.parse(readText(file)) as { claims: { id: string }[] }).claims.map(({ id }) => id));
    expect(new Set(ids).size).to.equal(ids.length);
  });

  it('name the withheld claim nowhere', () => {
    const files = readdirSync(new URL('questions/', root), { recursive: true, encoding: 'utf8' }).filter((name) => name.endsWith('.json'));
    expect(files.length).to.be.greaterThan(10);
    expect(files.filter((name) => readText(`questions/${name}`).includes(WITHHELD))).to.deep.equal([]);
  });

  it('are checked against names that stand in one article and in no other', async function () {
    expect(BLOCKED_NAMES).to.deep.equal([...new Set(BLOCKED_NAMES)].sort());
    expect(BLOCKED_NAMES.filter((hash) => !/^[0-9a-f]{64}$/u.test(hash))).to.deep.equal([]);
    if (!existsSync(articles)) {
      console.log(`      (skipped: the articles are not at ${articles})`);
      this.skip();
    }
    const holdsBlockedName = blockedNameFinder(BLOCKED_NAMES, sha256);
    const found: string[] = [];
    for (const id of Object.keys(CLAIMS)) {
      for (const [index, paragraph] of paragraphsOf(readFileSync(`${articles}${id}.txt`, 'utf8')).entries()) if (await holdsBlockedName(paragraph)) found.push(`${id} ${index}`);
    }
    expect(found).to.deep.equal(['tfi-axis 9', 'tfi-axis 10', 'tfi-axis 11']);
  });

  it('rest on passages that stand in the articles, once and unchanged', async function () {
    if (!existsSync(articles)) {
      console.log(`      (skipped: the articles are not at ${articles})`);
      this.skip();
    }
    const { exitCode, lines } = await runCli(['verify', '--articles', articles, ...filesIn('sources'), ...filesIn('banks')], fileURLToPath(root));
    expect(lines).to.deep.equal(['291 passages verified in 5 sources']);
    expect(exitCode).to.equal(0);
  });
});
