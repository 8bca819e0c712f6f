import { mkdtempSync, readFileSync, readdirSync, rmSync } from 'node:fs';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { expect } from 'chai';
import type { BrowserContext, Locator, Page } from 'playwright-core';
import sirv from 'sirv';
import { makeOffline as makeOfflineUntyped } from '../../scripts/make-offline.mjs';
import { expectSoon, needChromium, Profile } from './support.js';

const makeOffline = makeOfflineUntyped as (options: { out: string }) => Promise<{ count: number; size: number }>;
const root = fileURLToPath(new URL('../..', import.meta.url));
const read = (file: string): string => readFileSync(join(root, file), 'utf8');
const namesIn = (folder: string): string[] => readdirSync(join(root, folder)).filter((name) => name.endsWith('.json'));

/** Serves the site below a path, as a project's pages are; files may be replaced while it runs. */
class Site {
  readonly #server: Server;
  readonly replaced = new Map<string, string>();

  constructor(made: string) {
    const files = sirv(root, { dev: true, etag: true });
    const own = new Map([
      ['/offline-worker.js', 'offline-worker.js'],
      ['/dist/offline/workbox-window.js', 'workbox-window.js'],
    ]);
    this.#server = createServer((request, response) => {
      response.setHeader('cache-control', 'no-cache');
      const { pathname, search } = new URL(request.url ?? '/', 'http://127.0.0.1');
      const path = pathname.startsWith('/some/project/') ? pathname.slice('/some/project'.length) : undefined;
      const missing = (): void => void response.writeHead(404).end();
      if (path === undefined) return missing();
      const generated = own.get(path);
      const text = this.replaced.get(path) ?? (generated === undefined ? undefined : readFileSync(join(made, generated), 'utf8'));
      if (text !== undefined) return void response.setHeader('content-type', path.endsWith('.js') ? 'text/javascript' : 'text/html').end(text);
      request.url = path + search;
      files(request, response, missing);
    });
  }

  async start(port = 0): Promise<number> {
    await new Promise<void>((resolve) => this.#server.listen(port, '127.0.0.1', resolve));
    return (this.#server.address() as AddressInfo).port;
  }

  stop(): Promise<void> {
    this.#server.closeAllConnections();
    return new Promise((resolve) => this.#server.close(() => resolve()));
  }
}

/** Picks one option, or two where several may be right, and checks that. */
async function answerSomehow(quiz: Locator): Promise<void> {
  for (const option of [quiz.getByRole('radio').first(), ...(await quiz.getByRole('checkbox').all()).slice(0, 2)]) if ((await option.count()) > 0) await option.check();
  await quiz.getByRole('button', { name: 'Check', exact: true }).click();
  await quiz.locator('geo-feedback').getByRole('heading').first().waitFor();
}

describe('the site without network', () => {
  let made: string;
  let site: Site;
  let port: number;
  let profile: Profile;
  let context: BrowserContext;
  let page: Page;

  const address = (path: string): string => `http://127.0.0.1:${port}/some/project/${path}`;
  const ready = (at: Page): Promise<void> => at.getByText('Ready to use without network').waitFor();

  before(async function () {
    await needChromium(this);
    made = mkdtempSync(join(tmpdir(), 'geo-quiz-offline-'));
    await makeOffline({ out: made });
  });
  after(() => rmSync(made, { recursive: true, force: true }));
  beforeEach(async () => {
    site = new Site(made);
    port = await site.start();
    profile = new Profile();
    context = await profile.start();
    page = context.pages()[0] ?? (await context.newPage());
  });
  afterEach(async () => {
    await profile.forget();
    await site.stop();
  });

  it('keeps every page, bank, module and source, and nothing that needs a server of its own', () => {
    const worker = readFileSync(join(made, 'offline-worker.js'), 'utf8');
    const kept = [...worker.matchAll(/url:"([^"]+)"/g)].map(([, url]) => url as string);
    expect(kept).to.include.members(['demo/index.html', 'demo/quiz.html', 'demo/offline.js', 'dist/cdn/define.js', 'dist/player/index.html', 'dist/offline/workbox-window.js']);
    for (const folder of ['banks', 'modules', 'sources']) expect(kept).to.include.members(namesIn(`questions/${folder}`).map((name) => `questions/${folder}/${name}`));
    expect(kept.filter((url) => /\.map$|marking-server|oembed|^src\/|^test\//.test(url))).to.deep.equal([]);
    expect(worker, 'nothing from elsewhere').to.not.match(/importScripts|googleapis|unpkg|jsdelivr/);
  });

  it('is an app whose icons and first page are there', async () => {
    await page.goto(address('demo/index.html'));
    const link = await page.locator('link[rel=manifest]').getAttribute('href');
    expect(link).to.equal(address('demo/manifest.webmanifest'));
    const manifest = JSON.parse(read('demo/manifest.webmanifest')) as { start_url: string; scope: string; icons: { src: string }[] };
    for (const path of [manifest.start_url, ...manifest.icons.map(({ src }) => src)]) {
      const answer = await page.request.get(new URL(path, link as string).href);
      expect(answer.status(), path).to.equal(200);
    }
    expect(new URL(manifest.scope, link as string).href).to.equal(address(''));
  });

  it('lets the first question of every bank be taken, and pages be opened that were never visited', async () => {
    await page.goto(address('demo/index.html'));
    await ready(page);
    // Both, so that it does not matter what the browser calls offline.
    await context.setOffline(true);
    await site.stop();
    await page.reload();
    await page.getByRole('heading', { name: 'Quizzes that show where every answer comes from' }).waitFor();
    await ready(page);
    for (const name of namesIn('questions/banks')) {
      await page.goto(address(`demo/quiz.html?bank=${name.replace('.json', '')}`));
      const quiz = page.locator('geo-quiz');
      await quiz.getByRole('heading', { name: /^Question 1 of \d+$/ }).waitFor();
      await answerSomehow(quiz);
      await expectSoon(async () => (await quiz.locator('source-card').count()) > 0, `the sources of ${name}`);
    }
    for (const path of ['demo/elements/source-card.html', 'demo/strict-policy/index.html', 'demo/', 'dist/player/index.html?src=../../questions/banks/tfi-axis.json']) {
      const answer = await page.goto(address(path));
      expect(answer?.ok(), path).to.equal(true);
    }
    await site.start(port);
  });

  it('offers a newer version, and takes it only when it is asked to', async () => {
    await page.goto(address('demo/index.html'));
    await ready(page);
    const old = read('demo/index.html');
    const title = 'Quizzes that show where every answer comes from';
    site.replaced.set('/demo/index.html', old.replaceAll(title, 'A newer heading'));
    const worker = readFileSync(join(made, 'offline-worker.js'), 'utf8');
    site.replaced.set('/offline-worker.js', worker.replace(/(url:"demo\/index\.html",revision:")[^"]+"/, '$1newer"'));
    await page.reload();
    await page.getByText('A new version is ready.').waitFor();
    await page.getByRole('heading', { name: title }).waitFor();
    // Put off, it is offered again at the next visit, and is not there by itself.
    await page.getByRole('button', { name: 'Later', exact: true }).click();
    expect(await page.getByText('A new version is ready.').isVisible()).to.equal(false);
    await page.reload();
    await page.getByText('A new version is ready.').waitFor();
    await page.getByRole('heading', { name: title }).waitFor();
    const other = await context.newPage();
    await other.goto(address('demo/quiz.html'));
    await other.getByText('A new version is ready.').waitFor();
    await other.waitForLoadState('networkidle');
    await page.getByRole('button', { name: 'Load it' }).click();
    // A worker that is still busy for the other window goes only once it has come to rest.
    await page.getByRole('heading', { name: 'A newer heading' }).waitFor();
    await other.getByText('A new version was loaded in another window.').waitFor();
  });

  it('leaves pages on other addresses alone', async () => {
    await page.goto(`http://localhost:${port}/some/project/demo/index.html`);
    await page.locator('geo-quiz').first().waitFor();
    expect(await page.locator('link[rel=manifest]').count()).to.equal(0);
    expect(await page.evaluate(() => navigator.serviceWorker.getRegistrations().then((all) => all.length))).to.equal(0);
  });
});
