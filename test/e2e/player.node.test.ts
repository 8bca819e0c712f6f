import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { expect } from 'chai';
import type { Page } from 'playwright-core';
import { ACTIVITY, ACTOR, FakeLrs, REGISTRATION, type LaunchData } from '../lms/fake-lrs.js';
import { isPlayerBuilt, packagedFile, servePlayer } from './lms-page.js';
import { bank, expectSoon, needChromium, Profile, serve, stopServing, type Served } from './support.js';

const LRS = 'https://lms.example';

describe('the player', () => {
  let served: Served;
  let profile: Profile;
  const errors: unknown[] = [];

  before(async function () {
    await needChromium(this);
    if (!isPlayerBuilt()) {
      console.log('    no built player here, so these tests are left out');
      this.skip();
    }
    served = await serve();
  });
  after(() => served && stopServing(served));
  beforeEach(() => void (profile = new Profile()));
  afterEach(async () => {
    await profile.forget();
    expect(errors.splice(0), 'what was thrown').to.deep.equal([]);
  });

  const start = async (config: object): Promise<Page> => {
    const context = await profile.start();
    const page = context.pages()[0] ?? (await context.newPage());
    // Chromium throws “undefined” of its own where a sandboxed frame asks what it has stored.
    page.on('pageerror', (error) => String(error) !== 'undefined' && errors.push(error));
    await servePlayer(page, served.origin, config);
    await page.route(`${served.origin}/e2e/bank.json`, (route) => route.fulfill({ contentType: 'application/json', body: JSON.stringify(bank()) }));
    return page;
  };
  const player = (query = ''): string => `${served.origin}/e2e/package/index.html${query}`;
  const answer = async (page: Page): Promise<void> => {
    await page.getByRole('radio', { name: 'The Nile' }).check();
    await page.getByRole('button', { name: 'Check', exact: true }).click();
  };

  it('shows the bank that its address names, saves on this device, and takes the bank’s title', async () => {
    const page = await start({});
    await page.goto(player('?bank=../bank.json&seed=one&mode=practice'));
    await answer(page);
    await page.getByText('Saved on this device', { exact: true }).waitFor();
    await expectSoon(async () => (await page.title()) === 'Bridges', 'the title');
  });

  it('says that it was told no bank', async () => {
    const page = await start({});
    await page.goto(player());
    await page.getByText('This page was not told which quiz to show.').waitFor();
  });

  it('says that it cannot reach the LMS, and runs all the same, where there is none', async () => {
    const page = await start({ bank: bank(), lms: 'scorm-1.2', seed: 'one' });
    await page.goto(player());
    await page.getByText(/^This page cannot reach the LMS/).waitFor();
    await answer(page);
    await page.getByText('Saved on this device', { exact: true }).waitFor();
  });

  it('runs in a frame whose parent is of another origin and which may store nothing, and says so', async () => {
    const page = await start({ bank: bank(), lms: 'scorm-2004', seed: 'one' });
    await page.route('https://other.example/', (route) =>
      route.fulfill({
        contentType: 'text/html',
        body: `<!doctype html><title>Other</title><iframe sandbox="allow-scripts" src="${player()}" style="width:100%;height:900px"></iframe>`,
      }),
    );
    await page.goto('https://other.example/');
    const frame = page.frameLocator('iframe');
    await frame.getByText(/^This page cannot reach the LMS/).waitFor();
    await frame.getByRole('radio', { name: 'The Nile' }).check();
    await frame.getByText(/^Not saved/).waitFor();
  });

  describe('with a record store', () => {
    let store: Server;
    let lrs: FakeLrs;
    let query = '';

    let origin = '';

    // A server of its own for page and store: what a page sends while it goes never comes by a test that listens in the browser.
    before(async () => {
      store = createServer((request, response) => {
        let body = '';
        request.on('data', (part: Buffer) => (body += part.toString()));
        request.on('end', () => void reply(request, body, response));
      });
      await new Promise<void>((resolve) => store.listen(0, '127.0.0.1', resolve));
      origin = `http://127.0.0.1:${(store.address() as AddressInfo).port}`;
      query = `?${new URLSearchParams({ fetch: `${origin}/fetch?session=1`, endpoint: `${origin}/xapi/`, actor: JSON.stringify(ACTOR), registration: REGISTRATION, activityId: ACTIVITY })}`;
    });
    after(() => {
      store?.closeAllConnections();
      store?.close();
    });

    const reply = async ({ method = '', url = '', headers }: IncomingMessage, body: string, response: ServerResponse): Promise<void> => {
      const file = packagedFile(url.split('?')[0]?.split('/').at(-1) ?? '', { bank: bank(), lms: 'cmi5', seed: 'one' });
      if (file) return void response.writeHead(200, { 'content-type': file.contentType }).end(file.body);
      const { status, text } = await lrs.fetch(`${LRS}${url}`, { method, headers: headers as Record<string, string>, body, cache: 'no-store' });
      response.writeHead(status).end(await text());
    };

    const launch = async (data: LaunchData = {}): Promise<{ page: Page; lrs: FakeLrs }> => {
      lrs = new FakeLrs(data);
      const page = await start({});
      await page.goto(`${origin}/package/index.html${query}`);
      await page.getByRole('heading', { name: 'Question 1 of 4' }).waitFor();
      return { page, lrs };
    };
    const until = (lrs: FakeLrs, verb: string): Promise<void> =>
      expectSoon(
        () => Promise.resolve(lrs.verbs.includes(verb)),
        () => `${verb} after ${lrs.verbs.join(', ')}`,
      );

    it('says what happens, and takes leave when the page is left', async () => {
      const { page, lrs } = await launch();
      await answer(page);
      await page.getByText('Saved in the LMS', { exact: true }).waitFor();
      await page.evaluate(() => location.assign('about:blank'));
      await until(lrs, 'terminated');
      expect(lrs.verbs).to.deep.equal(['initialized', 'answered', 'terminated']);
      expect(lrs.faults).to.deep.equal([]);
    });

    it('goes on after a reload with the same key and the same place', async () => {
      const { page, lrs } = await launch();
      await answer(page);
      await page.getByText('Saved in the LMS', { exact: true }).waitFor();
      await page.reload();
      await page.getByRole('heading', { name: 'Right' }).waitFor();
      await page.getByRole('button', { name: 'Next', exact: true }).click();
      await page.getByRole('radio', { name: 'False' }).check();
      await page.getByRole('button', { name: 'Check', exact: true }).click();
      await expectSoon(
        () => Promise.resolve(lrs.verbs.length === 3),
        () => lrs.verbs.join(),
      );
      expect(lrs.verbs).to.deep.equal(['initialized', 'answered', 'answered']);
      expect(lrs.keysGiven).to.equal(1);
      expect(lrs.faults).to.deep.equal([]);
    });

    it('leads back to the course, after a last word', async () => {
      const { page, lrs } = await launch({ returnURL: 'https://lms.example/back' });
      await page.route('https://lms.example/back', (route) => route.fulfill({ contentType: 'text/html', body: '<title>Back</title>' }));
      await page.getByRole('button', { name: 'Back to the course' }).click();
      await page.waitForURL('https://lms.example/back');
      await until(lrs, 'terminated');
      expect(lrs.faults).to.deep.equal([]);
    });
  });
});
