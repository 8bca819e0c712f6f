import { expect } from 'chai';
import { readFile } from 'node:fs/promises';
import { runCli } from './run-cli.js';

describe('geo-quiz', () => {
  it('gives the version of the package', async () => {
    const { version } = JSON.parse(await readFile(new URL('../../package.json', import.meta.url), 'utf8')) as { version: string };
    expect(await runCli(['--version'])).to.deep.equal({ exitCode: 0, lines: [version], errors: '' });
  });

  it('gives help on itself and on each command', async () => {
    const runs = await Promise.all([['--help'], ['check', '--help'], ['verify', '--help'], ['bundle', '--help']].map((given) => runCli(given)));
    expect(runs.map(({ exitCode }) => exitCode)).to.deep.equal([0, 0, 0, 0]);
    const [whole, check, verify, bundle] = runs.map(({ lines }) => lines.join('\n'));
    expect(whole).to.contain('check').and.to.contain('verify').and.to.contain('bundle').and.to.contain('Exit codes');
    expect(check).to.contain('--blocked').and.to.contain('--quiet');
    expect(verify).to.contain('--articles');
    expect(bundle).to.contain('--output');
  });

  const wrong: [string, string[], string][] = [
    ['a command that is none', ['chek'], "unknown command 'chek'"],
    ['an option that is none', ['check', '--nope', 'x.json'], "unknown option '--nope'"],
    ['no file', ['check'], "missing required argument 'file'"],
    ['no articles', ['verify', 'x.json'], '--articles'],
    ['no output', ['bundle', 'x.json'], '--output'],
    ['two banks', ['bundle', 'x.json', 'y.json', '-o', 'z.json'], 'too many arguments'],
    ['no command', [], 'Usage: geo-quiz'],
  ];
  for (const [what, given, words] of wrong) {
    it(`ends with 2 for ${what}`, async () => {
      const { exitCode, lines, errors } = await runCli(given);
      expect(exitCode).to.equal(2);
      expect(lines).to.deep.equal([]);
      expect(errors).to.contain(words);
      expect(errors).to.not.match(/\n\s+at /u);
    });
  }
});
