import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { relative } from 'node:path';
import { fileURLToPath } from 'node:url';

/**
 * Writes generated files, or with `--check` on the command line only compares them and ends with 1 when one is stale.
 * @param {readonly { url: URL, text: string }[]} files
 * @param {string} command what brings them up to date
 */
export function putFiles(files, command) {
  const check = process.argv.includes('--check');
  for (const { url, text } of files) {
    if (existsSync(url) && readFileSync(url, 'utf8') === text) continue;
    const name = relative(process.cwd(), fileURLToPath(url));
    if (check) {
      console.error(`${name} is not up to date: run ${command}`);
      process.exitCode = 1;
    } else {
      mkdirSync(new URL('.', url), { recursive: true });
      writeFileSync(url, text);
      console.log(`wrote ${name}`);
    }
  }
}
