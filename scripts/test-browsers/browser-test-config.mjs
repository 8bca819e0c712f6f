// How tests run in browsers: TypeScript is served as it is, nothing is built.
import { fileURLToPath } from 'node:url';
import { esbuildPlugin } from '@web/dev-server-esbuild';
import { a11ySnapshotPlugin } from '@web/test-runner-commands/plugins';
import { cdpPlugin } from './cdp-plugin.mjs';
import { chooseBrowsers } from './choose-browsers.mjs';
import { serveFaultsPlugin } from './serve-faults-plugin.mjs';
import { writePureEntry } from './write-pure-entry.mjs';

/** @param {{ files?: string[], pureFiles?: string[] }} options tests with a page of their own, and pure ones, which share one */
export async function browserTestConfig({ files, pureFiles } = {}) {
  const { browsers, names, skipped, stop } = await chooseBrowsers();
  const config = {
    rootDir: fileURLToPath(new URL('../..', import.meta.url)),
    files: [...(files ?? ['test/**/*.browser.test.ts']), ...writePureEntry(pureFiles)],
    nodeResolve: { exportConditions: ['development', 'browser'] },
    // One page at a time in a browser: keyboard focus and the session of the driver are shared.
    concurrency: 1,
    concurrentBrowsers: names.length,
    // Limits for what will never end, far above what a slow machine needs.
    browserStartTimeout: 600_000,
    testsStartTimeout: 600_000,
    testsFinishTimeout: 3_600_000,
    testFramework: { config: { timeout: 300_000 } },
    filterBrowserLogs: ({ args }) => !/Lit is in dev mode|<(?:geo|source)-[a-z-]+>/.test(String(args[0])),
    plugins: [
      esbuildPlugin({ ts: true, target: 'es2022', tsconfig: fileURLToPath(new URL('../../tsconfig.json', import.meta.url)) }),
      a11ySnapshotPlugin(),
      cdpPlugin(),
      serveFaultsPlugin(),
      { name: 'stop-drivers', serverStop: stop },
    ],
    browsers,
  };
  return { config, names, skipped, stop };
}
