import { expect } from 'chai';
import { execFile } from 'node:child_process';
import { existsSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';

const tsx = import.meta.resolve('tsx');

const root = fileURLToPath(new URL('../../', import.meta.url));
const articles = fileURLToPath(new URL('../../../shared/articles/', import.meta.url));

describe('the anchors of the questions', () => {
  it('let no word of a cited passage change unnoticed, and nothing is copied', async function () {
    if (!existsSync(articles)) {
      console.log(`      (skipped: the articles are not at ${articles})`);
      this.skip();
    }
    const { stdout } = await promisify(execFile)(process.execPath, [`--import=${tsx}`, 'scripts/prove-anchors.ts'], { cwd: root });
    const lines = stdout.trim().split('\n');
    expect(lines[0]).to.match(/^0 runs of 7 words shared with an article, in \d+ files$/u);
    expect(lines[1]).to.match(/^291 passages, \d+ changes of one word: 0 were not noticed$/u);
    expect(lines).to.have.length(3);
  });
});
