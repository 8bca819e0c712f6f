import { expect } from 'chai';
import { execFile } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';

const tsx = import.meta.resolve('tsx');

describe('forms drawn from the banks', () => {
  it('hold no enemies and, once balanced, keep the limits of the blueprint', async function () {
    const { stdout } = await promisify(execFile)(process.execPath, [`--import=${tsx}`, 'scripts/prove-drafts.ts'], { cwd: fileURLToPath(new URL('../../', import.meta.url)) });
    const lines = stdout.trim().split('\n');
    expect(lines.at(-1)).to.equal('No enemies together, and every balanced form keeps its limits');
    expect(lines.filter((line) => line.endsWith('balanced: none'))).to.have.length.greaterThan(30);
    expect(lines.filter((line) => line.includes('enemies ') && line.includes('drawn:'))).to.deep.equal([]);
  });
});
