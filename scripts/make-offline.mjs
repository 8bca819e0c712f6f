// Makes the demo site work without network: a service worker that keeps every page, element, bank, module and source, and the page's
// side of it, without anything from elsewhere. Run it after a build; what it writes lies in dist/offline. The worker has to be served
// from the folder above demo/ and dist/, as offline-worker.js: it can only look after what lies below it.
import { copyFileSync, mkdirSync, readFileSync, rmSync } from 'node:fs';
import { createRequire } from 'node:module';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { generateSW } from 'workbox-build';

const ROOT = fileURLToPath(new URL('..', import.meta.url));

/** What is kept; the rest of the repository is no part of the site. */
const KEPT = [
  'demo/**/*.{html,js,css,json,csv,svg,png,webmanifest}',
  'dist/cdn/**/*.js',
  'dist/player/**/*.{html,js,css,json}',
  'questions/*.json',
  'questions/{banks,modules,sources,examples}/**/*.{json,svg}',
];

/** These need a server of their own. */
const LEFT_OUT = ['demo/marking-server/**', 'demo/oembed/**'];

/** A single file may be a coast line or the whole player, and no more. */
const LARGEST_BYTES = 6_000_000;

/**
 * Writes `offline-worker.js` and `workbox-window.js` into a folder.
 * @param {{ root?: string, out?: string }} options the site, and where the files go
 * @returns {Promise<{ count: number, size: number }>} how many files are kept, and their bytes
 * @throws where something that should be kept cannot be
 */
export async function makeOffline({ root = ROOT, out = path.join(root, 'dist/offline') } = {}) {
  rmSync(out, { recursive: true, force: true });
  mkdirSync(out, { recursive: true });
  const packaged = createRequire(import.meta.url).resolve('workbox-window/package.json');
  const { version } = JSON.parse(readFileSync(packaged, 'utf8'));
  copyFileSync(path.join(path.dirname(packaged), 'build/workbox-window.prod.mjs'), path.join(out, 'workbox-window.js'));
  const { count, size, warnings } = await generateSW({
    globDirectory: root,
    globPatterns: KEPT,
    globIgnores: LEFT_OUT,
    additionalManifestEntries: [{ url: 'dist/offline/workbox-window.js', revision: version }],
    swDest: path.join(out, 'offline-worker.js'),
    cacheId: 'geo-quiz',
    mode: 'production',
    inlineWorkboxRuntime: true,
    sourcemap: false,
    cleanupOutdatedCaches: true,
    // The first worker looks after the page that brought it; a later one waits until a person asks for it.
    clientsClaim: true,
    skipWaiting: false,
    // Pages take their settings from their address, and are the same files for all.
    ignoreURLParametersMatching: [/.*/],
    // A name with a hash is another name when the file is another.
    dontCacheBustURLsMatching: /^dist\/cdn\/.*-[\w-]{7}\.js$/,
    maximumFileSizeToCacheInBytes: LARGEST_BYTES,
  });
  if (warnings.length > 0) throw new Error(warnings.join('\n'));
  return { count, size };
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  const { count, size } = await makeOffline();
  console.log(`dist/offline: a service worker that keeps ${count} files, ${(size / 1024 / 1024).toFixed(1)} MB`);
}
