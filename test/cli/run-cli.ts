import { spawn } from 'node:child_process';
import { cp, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

const root = fileURLToPath(new URL('../../', import.meta.url));
const tsx = import.meta.resolve('tsx');

export interface CliRun {
  readonly exitCode: number | null;
  readonly lines: readonly string[];
  readonly errors: string;
}

/** Runs the real command line as a process of its own. `folder` is where it runs; the repository when left out. */
export function runCli(given: readonly string[], folder: string = root): Promise<CliRun> {
  return new Promise((resolve, reject) => {
    const child = spawn(process.execPath, [`--import=${tsx}`, join(root, 'src/cli/main.ts'), ...given], { cwd: folder });
    let output = '';
    let errors = '';
    child.stdout.setEncoding('utf8').on('data', (text: string) => (output += text));
    child.stderr.setEncoding('utf8').on('data', (text: string) => (errors += text));
    child.on('error', reject);
    child.on('close', (exitCode) => {
      resolve({ exitCode, lines: output.split('\n').slice(0, -1), errors });
    });
  });
}

/** Gives a test a folder of its own with the golden articles, sources and banks in it, and takes it away afterwards. */
export async function inFolder(files: Readonly<Record<string, string | Uint8Array>>, test: (folder: string) => Promise<void>): Promise<void> {
  const folder = await mkdtemp(join(tmpdir(), 'geo-quiz-'));
  try {
    await cp(join(root, 'test/golden'), folder, { recursive: true });
    for (const [name, text] of Object.entries(files)) await writeFile(join(folder, name), text);
    await test(folder);
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}
