/** A real Chromium on the served build, for tests that need a whole browser: killing it, two tabs, headers, touch. */
import { mkdtempSync, readFileSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { chromium, type BrowserContext, type BrowserContextOptions, type Page } from 'playwright-core';
import { findChromium as findChromiumUntyped } from '../../scripts/test-browsers/find-chromium.mjs';
import { serveDemo as serveDemoUntyped } from '../../scripts/serve-demo.mjs';
import { sampleBank, sampleSource } from '../support/sample-bank.js';

interface FoundChromium {
  readonly path: string;
  readonly env: Record<string, string>;
  readonly args: string[];
}
const findChromium = findChromiumUntyped as () => Promise<FoundChromium | undefined>;
const serveDemo = serveDemoUntyped as (options: { port: number }) => Promise<{ server: { close(): void; closeAllConnections(): void }; origin: string }>;

export type Served = Awaited<ReturnType<typeof serveDemo>>;
export const serve = (): Promise<Served> => serveDemo({ port: 0 });
export const stopServing = ({ server }: Served): void => {
  server.closeAllConnections();
  server.close();
};

export const bank = () => sampleBank({ sources: [sampleSource()] });

/** When to give up on what will never come: far above what a slow machine needs. */
const LIMIT_MILLISECONDS = 300_000;

/** A page with one quiz on the built files. */
export interface QuizPage {
  readonly bank?: object;
  readonly attributes?: Readonly<Record<string, string>>;
  /** A Content-Security-Policy. */
  readonly policy?: string;
}

/** A browser with a profile of its own, which outlives the browser until `forget`. */
export class Profile {
  readonly folder = mkdtempSync(join(tmpdir(), 'geo-quiz-'));
  #context: BrowserContext | undefined;

  async start(options: BrowserContextOptions = {}): Promise<BrowserContext> {
    const found = (await findChromium()) as FoundChromium;
    const { path, env, args } = found;
    this.#context = await chromium.launchPersistentContext(this.folder, {
      executablePath: path,
      headless: true,
      env: { ...(process.env as Record<string, string>), ...env },
      args,
      ...options,
    });
    this.#context.setDefaultTimeout(LIMIT_MILLISECONDS);
    return this.#context;
  }

  /** Ends the browser as a power cut would: nothing is flushed. Only processes that hold this profile are touched. */
  async kill(): Promise<void> {
    for (const id of this.#processes()) process.kill(id, 'SIGKILL');
    await expectSoon(() => Promise.resolve(this.#processes().length === 0), 'the end of the browser');
    for (const left of ['SingletonLock', 'SingletonSocket', 'SingletonCookie']) rmSync(join(this.folder, left), { force: true });
  }

  #processes(): number[] {
    return readdirSync('/proc')
      .filter((name) => /^\d+$/.test(name))
      .filter((id) => {
        try {
          return readFileSync(`/proc/${id}/cmdline`, 'utf8').includes(`--user-data-dir=${this.folder}`);
        } catch {
          return false;
        }
      })
      .map(Number);
  }

  async forget(): Promise<void> {
    await this.#context?.close().catch(() => undefined);
    rmSync(this.folder, { recursive: true, force: true, maxRetries: 5 });
  }
}

/** Waits until a condition holds. @throws with `what` after a time that slow machines do not need either */
export async function expectSoon(condition: () => Promise<boolean>, what: string | (() => string), milliseconds = LIMIT_MILLISECONDS): Promise<void> {
  for (const end = Date.now() + milliseconds; Date.now() < end; await sleep(20)) if (await condition()) return;
  throw new Error(`Waited in vain for: ${typeof what === 'string' ? what : what()}`);
}

/** Skips a suite, and says why, where there is no Chromium. */
export async function needChromium(suite: Mocha.Context): Promise<void> {
  if (await findChromium()) return;
  console.log('    no Chromium here, so these tests are left out');
  suite.skip();
}

/** Opens a quiz and waits until it can be answered and has settled. */
export async function openQuiz(page: Page, { origin }: Served, { bank: data = bank(), attributes = {}, policy }: QuizPage = {}): Promise<void> {
  const written = Object.entries({ src: '/e2e/bank.json', seed: 'one', ...attributes })
    .map(([name, value]) => `${name}="${value}"`)
    .join(' ');
  const html = `<!doctype html><html lang="en"><meta charset="utf-8"><meta name="viewport" content="width=device-width"><title>A quiz</title><h1>A page</h1><script type="module" src="/dist/cdn/define.js"></script><geo-quiz ${written}></geo-quiz></html>`;
  await page.route(`${origin}/e2e/quiz.html`, (route) =>
    route.fulfill({ contentType: 'text/html', body: html, headers: policy === undefined ? {} : { 'content-security-policy': policy } }),
  );
  await page.route(`${origin}/e2e/bank.json`, (route) => route.fulfill({ contentType: 'application/json', body: JSON.stringify(data) }));
  await page.goto(`${origin}/e2e/quiz.html`);
  await page
    .getByRole('heading', { name: /^Question \d+ of \d+$|^\d+ of \d+ right$/ })
    .first()
    .waitFor();
}

/** The heading, text or label of what has the keyboard. */
export const focused = (page: Page): Promise<string> =>
  page.evaluate(() => {
    let at = document.activeElement;
    while (at?.shadowRoot?.activeElement) at = at.shadowRoot.activeElement;
    const input = at as HTMLInputElement | null;
    return (input?.labels?.[0]?.textContent ?? at?.textContent ?? '').replace(/\s+/g, ' ').trim();
  });
