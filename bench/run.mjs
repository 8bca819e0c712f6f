// Runs the peers' harness with our adapters, where the harness is: ../shared/bench, or the folder in HARNESS (installed once with
// npm). Without it there is nothing to compare with, and it says so. Arguments go on to the harness; see its README.
import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import path from 'node:path';

const here = path.dirname(fileURLToPath(import.meta.url));
const harness = path.resolve(process.env.HARNESS ?? path.join(here, '../../shared/bench'));
if (!existsSync(path.join(harness, 'run.mjs'))) {
  console.error(`There is no harness at ${harness}. Set HARNESS to its folder.`);
  process.exit(1);
}
if (!existsSync(path.join(harness, 'node_modules'))) {
  console.error(`The harness at ${harness} is not installed. Copy it to a folder of your own, run “npm install” there, and set HARNESS to that folder.`);
  process.exit(1);
}
const given = process.argv.slice(2);
const adapters = given.includes('--adapters') ? [] : ['--adapters', `vanilla,vanilla-cv,lit,lit-cv,lit-check=${here}/lit-check,geo=${here}/adapter`];
const { status } = spawnSync(process.execPath, ['run.mjs', ...adapters, ...given], { cwd: harness, stdio: 'inherit' });
process.exit(status ?? 1);
