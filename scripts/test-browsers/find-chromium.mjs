// Finds a Chromium for the tests: CHROME_PATH, an installed one, one that Playwright or Puppeteer keeps, or on Linux x64 the one
// inside the package @sparticuz/chromium. Nothing is fetched from anywhere but the npm registry.
import { execFileSync } from 'node:child_process';
import { existsSync, mkdirSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

const COMMANDS = ['google-chrome-stable', 'google-chrome', 'chromium', 'chromium-browser', 'chrome'];
const FIXED_PATHS = [
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
  '/Applications/Chromium.app/Contents/MacOS/Chromium',
  'C:\\Program Files\\Google\\Chrome\\Application\\chrome.exe',
];
const CACHE = fileURLToPath(new URL('../../node_modules/.cache/', import.meta.url));

/** What to do where there is none. */
export const HOW_TO_GET_CHROMIUM = 'No Chromium found: install Chrome or Chromium (Debian: apt-get install chromium), or set CHROME_PATH to one.';

/**
 * @returns {Promise<{ path: string, from: string, env: Record<string, string>, headless: true | 'shell', args: string[] } | undefined>}
 */
export async function findChromium() {
  const found = fromEnvironment() ?? installed() ?? (await keptByTools()) ?? (await packaged());
  if (!found) return undefined;
  // Inside a container there is no user who could have a sandbox of their own.
  const noSandbox = process.getuid?.() === 0 || process.env.CHROME_NO_SANDBOX === '1' || found.headless === 'shell';
  return { env: {}, headless: true, ...found, args: [...(noSandbox ? ['--no-sandbox'] : []), '--disable-dev-shm-usage'] };
}

function fromEnvironment() {
  const path = process.env.CHROME_PATH;
  return path ? { path, from: 'CHROME_PATH' } : undefined;
}

function installed() {
  const path = COMMANDS.map(pathOf).find((candidate) => candidate && runs(candidate)) ?? FIXED_PATHS.find((candidate) => existsSync(candidate));
  return path ? { path, from: 'installed' } : undefined;
}

async function keptByTools() {
  const { chromium } = await import('playwright-core');
  const path = chromium.executablePath();
  return path && existsSync(path) ? { path, from: 'kept by Playwright' } : undefined;
}

async function packaged() {
  if (process.platform !== 'linux' || process.arch !== 'x64') return undefined;
  try {
    const require = createRequire(import.meta.url);
    const folder = dirname(dirname(dirname(require.resolve('@sparticuz/chromium'))));
    const { version } = require(join(folder, 'package.json'));
    // A folder of its own: in the shared temporary folder the package reuses any file called chromium that it finds.
    const unpacked = join(CACHE, `chromium-${version}`);
    mkdirSync(unpacked, { recursive: true });
    const path = await withEnvironment({ TMPDIR: unpacked, AWS_EXECUTION_ENV: 'AWS_Lambda_nodejs20.x' }, async () =>
      (await import('@sparticuz/chromium')).default.executablePath(),
    );
    const libraries = { LD_LIBRARY_PATH: [join(unpacked, 'al2023', 'lib'), process.env.LD_LIBRARY_PATH].filter(Boolean).join(':'), FONTCONFIG_PATH: join(unpacked, 'fonts') };
    const env = runs(path) ? {} : runs(path, libraries) ? libraries : undefined;
    return env && { path, from: `@sparticuz/chromium ${version}`, env, headless: 'shell' };
  } catch {
    return undefined;
  }
}

/** Runs with other environment variables; the package unpacks its own libraries only where it believes to be in a Lambda. */
async function withEnvironment(variables, run) {
  const before = { ...process.env };
  Object.assign(process.env, variables);
  try {
    return await run();
  } finally {
    for (const name of Object.keys(variables)) {
      if (before[name] === undefined) delete process.env[name];
      else process.env[name] = before[name];
    }
  }
}

function runs(path, env = {}) {
  try {
    execFileSync(path, ['--version', '--no-sandbox'], { env: { ...process.env, ...env }, stdio: ['ignore', 'pipe', 'ignore'], timeout: 20_000 });
    return true;
  } catch {
    return false;
  }
}

function pathOf(command) {
  try {
    return execFileSync(process.platform === 'win32' ? 'where' : 'which', [command], { stdio: ['ignore', 'pipe', 'ignore'] })
      .toString()
      .split('\n')[0]
      .trim();
  } catch {
    return '';
  }
}
