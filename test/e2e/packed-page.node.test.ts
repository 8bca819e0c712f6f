import { mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { expect } from 'chai';
import type { Page } from 'playwright-core';
import type { Question } from '../../src/question-types/question-types.js';
import { isPlayerBuilt } from './lms-page.js';
import { answerFrom, bankIn, button, packedFiles, packFile, PackageServer } from './packed-play.js';
import { needChromium, Profile } from './support.js';

const REAL = 'questions/banks/institude-friction.json';
const ALL_TYPES = 'demo/banks/lakeland.json';

describe('a packed page without an LMS', () => {
  let profile: Profile;
  let folder = '';
  const errors: string[] = [];

  before(async function () {
    await needChromium(this);
    if (isPlayerBuilt()) return;
    console.log('    no built player here, so these tests are left out');
    this.skip();
  });
  beforeEach(() => {
    profile = new Profile();
    folder = mkdtempSync(join(tmpdir(), 'geo-quiz-page-'));
  });
  afterEach(async () => {
    await profile.forget();
    rmSync(folder, { recursive: true, force: true });
    expect(errors.splice(0), 'what was thrown or refused').to.deep.equal([]);
  });

  const start = async (options: Parameters<Profile['start']>[0] = {}): Promise<Page> => {
    const context = await profile.start(options);
    const page = context.pages()[0] ?? (await context.newPage());
    page.on('pageerror', (error) => void (String(error) !== 'undefined' && errors.push(String(error))));
    return page;
  };
  const saved = (page: Page, words: string | RegExp): Promise<void> => page.getByText(words, { exact: true }).first().waitFor();
  /** The questions of a bank as a package of it has them, which are those of a page of it too. */
  const questionsOf = async (bank: string): Promise<readonly Question[]> => bankIn(await packedFiles(bank, { to: 'scorm12' })).questions;

  it('goes from disk and without a connection through every type of question to the results, and asks and sends nothing', async () => {
    const file = join(folder, 'quiz.html');
    writeFileSync(file, await packFile(ALL_TYPES, { to: 'html', mode: 'practice', pass: 0.6, seed: 'one' }));
    const page = await start({ offline: true, acceptDownloads: true });
    const requests: string[] = [];
    const downloads: string[] = [];
    page.context().on('request', (request) => void (/^(data|blob):/.test(request.url()) || requests.push(request.url())));
    page.on('download', (download) => void downloads.push(download.suggestedFilename()));
    page.on('websocket', (socket) => void requests.push(socket.url()));
    page.on('console', (message) => void (message.type() === 'error' && errors.push(message.text())));
    const address = pathToFileURL(file).href;
    await page.goto(address);
    const questions = await questionsOf(ALL_TYPES);
    await answerFrom(page, questions, { to: 3 });
    await saved(page, 'Saved on this device');
    // The device keeps it: a page that is loaded again goes on.
    await page.reload();
    await answerFrom(page, questions, { from: 4 });
    await button(page, 'Finish').click();
    await page.locator('geo-results').getByRole('heading').first().waitFor();
    const results = await page.evaluate(() => (document.querySelector('geo-quiz') as unknown as { getResults(): { fraction: number; passed?: boolean } }).getResults());
    expect(results).to.include({ fraction: 1, passed: true });
    expect([...new Set(requests)], 'requests').to.deep.equal([address]);
    expect(downloads, 'downloads').to.deep.equal([]);
    expect(readdirSync(folder), 'files beside the page').to.deep.equal(['quiz.html']);
    expect(await page.context().cookies(), 'cookies').to.deep.equal([]);
  });

  it('says that an LMS cannot be reached and that this device has the work', async () => {
    const files = await packedFiles(REAL, { to: 'scorm12', mode: 'practice', seed: 'one' });
    const server = await PackageServer.start(files);
    try {
      const page = await start();
      await page.goto(`${server.origin}/package/index.html`);
      await saved(page, /^This page cannot reach the LMS/);
      await answerFrom(page, bankIn(files).questions, { to: 1 });
      await saved(page, 'Saved on this device');
    } finally {
      server.stop();
    }
  });

  for (const to of ['scorm2004', 'html'] as const)
    it(`works at once in a frame that may store nothing, and says that nothing is saved (${to})`, async () => {
      const questions = await questionsOf(REAL);
      const files =
        to === 'html' ? new Map([['index.html', await packFile(REAL, { to, mode: 'practice', seed: 'one' })]]) : await packedFiles(REAL, { to, mode: 'practice', seed: 'one' });
      const server = await PackageServer.start(files, (request, response) => {
        if (request.url !== '/') return false;
        response
          .writeHead(200, { 'content-type': 'text/html' })
          .end('<!doctype html><title>Host</title><iframe sandbox="allow-scripts" src="/package/index.html" style="width: 100%; height: 900px" title="Quiz"></iframe>');
        return true;
      });
      try {
        const page = await start();
        await page.goto(`${server.origin}/`);
        const frame = await (await page.waitForSelector('iframe')).contentFrame();
        if (!frame) throw new Error('There is no frame.');
        await answerFrom(frame, questions, { to: 2 });
        await frame.getByText(/^Not saved/).waitFor();
      } finally {
        server.stop();
      }
    });
});
