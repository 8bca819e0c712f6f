import { expect } from 'chai';
import { execFile } from 'node:child_process';
import { existsSync, readdirSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { runCli } from '../cli/run-cli.js';

const root = new URL('../../', import.meta.url);
const articles = fileURLToPath(new URL('../shared/articles/', root));
const filesIn = (folder: string): string[] =>
  readdirSync(new URL(`questions/${folder}`, root))
    .filter((name) => name.endsWith('.json'))
    .map((name) => `questions/${folder}${name}`);

describe('the rules', () => {
  it('are documented as they are', () =>
    promisify(execFile)(process.execPath, [`--import=${import.meta.resolve('tsx')}`, 'scripts/generate-rules.ts', '--check'], { cwd: fileURLToPath(root) }).then(() => undefined));

  it('are kept by every bank and every example, each at its own level', async () => {
    const { exitCode, lines } = await runCli(['check', '--quiet', ...filesIn('banks/'), ...filesIn('examples/')], fileURLToPath(root));
    expect(lines).to.deep.equal([]);
    expect(exitCode).to.equal(0);
  });

  it('find no words copied from an article in banks, sources and lists', async function () {
    if (!existsSync(articles)) {
      console.log(`      (skipped: the articles are not at ${articles})`);
      this.skip();
    }
    const files = [...filesIn('banks/'), ...filesIn('sources/'), ...filesIn('')];
    const { lines } = await runCli(['check', '--articles', articles, ...files], fileURLToPath(root));
    expect(lines.filter((line) => line.includes('(L03 ') || line.includes('.txt'))).to.deep.equal([]);
  });
});
