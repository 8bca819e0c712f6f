// npm run check: every check that needs no browser, one after the other, with a line each; details only of what fails.
import { spawnSync } from 'node:child_process';
import { readFileSync } from 'node:fs';

const { scripts } = JSON.parse(readFileSync(new URL('../package.json', import.meta.url), 'utf8'));
const checks = Object.keys(scripts).filter((name) => name.startsWith('check:'));
const failed = [];
for (const name of checks) {
  const { status, stdout, stderr } = spawnSync('npm', ['run', '--silent', name], { encoding: 'utf8', maxBuffer: 64 * 1024 * 1024 });
  console.log(`${status === 0 ? '✓' : '✗'} ${name.slice('check:'.length)}`);
  if (status === 0) continue;
  failed.push(name);
  console.log(`${stdout}\n${stderr}`.trim().replace(/^/gm, '    '));
}
console.log(failed.length === 0 ? `\nAll ${checks.length} checks pass.` : `\n${failed.length} of ${checks.length} checks fail: ${failed.join(', ')}`);
process.exit(failed.length === 0 ? 0 : 1);
