import { expect } from 'chai';
import { inFolder, runCli } from './run-cli.js';

const moduleWith = (fields: object, ...sections: object[]): string => JSON.stringify({ version: 1, id: 'm', title: 'M', language: 'en', ...fields, sections });
const practice = { id: 'check', title: 'Check', kind: 'questions', bank: 'good' };

/** Runs `check` on a module beside the golden banks. */
async function check(text: string): Promise<{ exitCode: number | null; lines: readonly string[] }> {
  let result: { exitCode: number | null; lines: readonly string[] } | undefined;
  await inFolder({ 'module.json': text }, async (folder) => {
    result = await runCli(['check', 'module.json'], folder);
    expect(result).to.have.property('errors', '');
  });
  return result!;
}

describe('geo-quiz check on a module', () => {
  it('finds the bank of a section by the id in the bank’s file', async () => {
    const { exitCode, lines } = await check(moduleWith({ banks: ['banks/good.json'] }, { ...practice, bank: 'nowhere' }));
    expect(lines[0]).to.match(/^module\.json:1:\d+ {2}error {2}There is no bank “nowhere” here\. \(unknown-bank\)$/u);
    expect(exitCode).to.equal(1);
  });

  it('tells a bank that cannot be read once, at its address', async () => {
    const { lines } = await check(moduleWith({ banks: ['banks/nowhere.json'] }, practice));
    expect(lines).to.have.length(2);
    expect(lines[0]).to.contain('The bank “banks/nowhere.json” cannot be read: There is no such file. (bad-bank)');
  });

  it('tells a bank with faults by the first of them', async () => {
    const { lines } = await check(moduleWith({ banks: ['banks/bad.json'] }, { ...practice, bank: 'bad' }));
    expect(lines[0]).to.match(/The bank “banks\/bad\.json” has a problem at \d+:\d+: .* \(bad-bank\)$/u);
  });

  it('refuses what is no bank, and what is not on this disk', async () => {
    const { lines } = await check(moduleWith({ banks: ['sources/harbour-news.json', 'https://example.org/bank.json'] }, practice));
    expect(lines.filter((line) => line.endsWith('(bad-bank)'))).to.have.length(2);
  });

  it('places a fault behind a faulty section at its own section', async () => {
    const { lines } = await check(`{ "version": 1, "id": "m", "title": "M", "language": "en",
"sections": [
{ "id": "a", "title": "A", "kind": "nothing" },
{ "id": "b", "title": "B", "kind": "sources", "sources": ["nowhere"] }
] }`);
    expect(lines[0]).to.match(/^module\.json:3:.*\(unknown-kind\)$/u);
    expect(lines[1]).to.match(/^module\.json:4:.*\(unknown-source\)$/u);
  });
});
