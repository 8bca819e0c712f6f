// Runs every test: the pure ones and those of Node with mocha, then the pure ones and those of elements in browsers. The last line
// is `N passed, N failed`. Exits with 1 when anything failed or nothing ran.
//
//   npm test                          everything, in the browsers that are installed
//   npm test -- --node                only in Node
//   npm test -- --browsers            only in browsers
//   npm test -- --files 'test/e2e/**' only these files
//   BROWSERS=chromium,firefox,webkit  these browsers, and an error when one is missing
import { spawn, spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, readFileSync, rmSync, statSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { globSync } from 'tinyglobby';

const ROOT = fileURLToPath(new URL('..', import.meta.url));
const CACHE = 'node_modules/.cache/geo-quiz';
process.chdir(ROOT);

const { values: options } = parseArgs({ options: { node: { type: 'boolean' }, browsers: { type: 'boolean' }, files: { type: 'string', multiple: true } } });
const files = globSync(options.files ?? ['test/**/*.test.ts'])
  .filter((file) => file.endsWith('.test.ts'))
  .sort();
const nodeFiles = files.filter((file) => !file.endsWith('.browser.test.ts'));
const pureFiles = nodeFiles.filter((file) => !file.endsWith('.node.test.ts'));
const browserFiles = files.filter((file) => file.endsWith('.browser.test.ts'));
const both = !options.node && !options.browsers;

const total = { passed: 0, failed: 0, skipped: 0 };
const add = (label, { passed, failed, skipped }) => {
  total.passed += passed;
  total.failed += failed;
  total.skipped += skipped;
  console.log(`${label}: ${passed} passed, ${failed} failed${skipped > 0 ? `, ${skipped} skipped` : ''}`);
};

try {
  if ((both || options.node) && nodeFiles.length > 0) {
    buildWhenNeeded(nodeFiles);
    add('Node', await runInNode(nodeFiles));
  }
  if ((both || options.browsers) && pureFiles.length + browserFiles.length > 0) await runInBrowsers();
} catch (error) {
  const { BrowserMissingError } = await import('./test-browsers/choose-browsers.mjs');
  console.error(error instanceof BrowserMissingError ? error.message : error);
  total.failed++;
}
if (total.passed + total.failed === 0) console.error('No test ran.');
console.log(`\n${total.passed} passed, ${total.failed} failed${total.skipped > 0 ? `, ${total.skipped} skipped` : ''}`);
process.exit(total.failed > 0 || total.passed === 0 ? 1 : 0);

/** Tests of the built files need them, and newer than what they were built from. */
function buildWhenNeeded(chosen) {
  if (!chosen.some((file) => /^test\/(bundle|e2e|cli|packaging)\//.test(file))) return;
  // The last file that a build writes.
  const built = 'dist/player/whole-player.js';
  const newest = Math.max(...globSync(['src/**/*.ts', 'rollup.config.mjs', 'package.json']).map((file) => statSync(file).mtimeMs));
  if (existsSync(built) && statSync(built).mtimeMs > newest) return;
  console.log('Building dist, which is missing or older than src …');
  // Names hold hashes, so that an old file would stay beside the new one.
  rmSync('dist', { recursive: true, force: true });
  const { status } = spawnSync('npx', ['rollup', '-c', '--silent'], { stdio: 'inherit', shell: process.platform === 'win32' });
  if (status !== 0) throw new Error('The build failed.');
}

async function runInNode(chosen) {
  mkdirSync(CACHE, { recursive: true });
  const report = `${CACHE}/node-tests.json`;
  rmSync(report, { force: true });
  const child = spawn(process.execPath, ['--import=tsx', 'node_modules/mocha/bin/mocha.js', '--reporter', 'json', '--reporter-option', `output=${report}`, ...chosen], {
    stdio: 'inherit',
  });
  const status = await new Promise((resolve) => child.once('exit', resolve));
  if (!existsSync(report)) {
    console.error('The tests in Node did not run to their end.');
    return { passed: 0, failed: 1, skipped: 0 };
  }
  const { stats, failures } = JSON.parse(readFileSync(report, 'utf8'));
  for (const { fullTitle, file, err } of failures) console.error(`\n✗ ${fullTitle}\n  ${file}\n${indent(err.stack ?? err.message ?? JSON.stringify(err))}`);
  return { passed: stats.passes, failed: stats.failures > 0 || status === 0 ? stats.failures : 1, skipped: stats.pending };
}

async function runInBrowsers() {
  const { startTestRunner, defaultReporter } = await import('@web/test-runner');
  const { browserTestConfig } = await import('./test-browsers/browser-test-config.mjs');
  const { config, names, skipped, stop } = await browserTestConfig({ files: browserFiles, pureFiles });
  console.log(`Browsers: ${names.join(', ')}${skipped.length > 0 ? `; not run: ${skipped.join(', ')}` : ''}`);
  const runner = await startTestRunner({
    config: { ...config, reporters: [defaultReporter({ reportTestResults: true, reportTestProgress: process.stdout.isTTY === true })] },
    readCliArgs: false,
    readFileConfig: false,
    autoExitProcess: false,
  });
  if (!runner) throw new Error('The test runner did not start.');
  await new Promise((resolve) => runner.on('stopped', resolve));
  stop();
  const counts = new Map();
  for (const session of runner.sessions.all()) {
    const count = counts.get(session.browser.name) ?? { passed: 0, failed: 0, skipped: 0 };
    const tests = testsOf(session.testResults);
    const failed = tests.filter((test) => !test.passed && !test.skipped).length;
    count.passed += tests.filter((test) => test.passed).length;
    count.skipped += tests.filter((test) => test.skipped).length;
    // A file that could not be loaded has no tests and is a failure all the same.
    count.failed += failed > 0 || session.passed ? failed : 1;
    counts.set(session.browser.name, count);
  }
  for (const [name, count] of counts) add(name, count);
}

function testsOf(suite) {
  return suite ? [...suite.tests, ...suite.suites.flatMap(testsOf)] : [];
}

function indent(text) {
  return text
    .split('\n')
    .map((line) => `  ${line}`)
    .join('\n');
}
