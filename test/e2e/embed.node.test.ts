import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { fileURLToPath } from 'node:url';
import { expect } from 'chai';
import type { Frame, Page } from 'playwright-core';
import { expectSoon, needChromium, Profile, serve, stopServing, type Served } from './support.js';

const dist = fileURLToPath(new URL('../../dist/', import.meta.url));
const isBuilt = (): boolean =>
  existsSync(`${dist}cdn/embed.js`) &&
  existsSync(`${dist}player/index.html`) &&
  readdirSync(`${dist}player`).some((name) => name.endsWith('.js') && readFileSync(`${dist}player/${name}`, 'utf8').includes('lti.frameResize'));

/** A page of another origin with one frame, in which messages are also written down. */
const hostPage = (origin: string, src: string, attributes: string): string => `<!doctype html><title>Host</title>
<script>messages = []; addEventListener('message', ({ data }) => messages.push(data));</script>
<iframe ${attributes} src="${src}" width="100%" height="300" title="Quiz"></iframe>
<script src="${origin}/dist/cdn/embed.js" async></script>`;

interface Message {
  readonly subject?: string;
  readonly height?: number;
}

describe('a quiz in a frame of another origin', () => {
  let served: Served;
  let host: Server;
  let page: Page;
  let body = '';
  let strangerBody = '';
  const profile = new Profile();

  before(async function () {
    await needChromium(this);
    if (!isBuilt()) {
      console.log('    no built player or embed script here, so these tests are left out');
      this.skip();
    }
    served = await serve();
    host = createServer(({ url }, response) => response.writeHead(200, { 'content-type': 'text/html; charset=utf-8' }).end(url === '/stranger' ? strangerBody : body));
    await new Promise<void>((resolve) => host.listen(0, '127.0.0.1', resolve));
    const context = await profile.start();
    page = context.pages()[0] ?? (await context.newPage());
  });
  after(async () => {
    await profile.forget();
    if (served) stopServing(served);
    host?.close();
  });

  const hostOrigin = (): string => `http://127.0.0.1:${(host.address() as AddressInfo).port}`;
  const player = (): string => `${served.origin}/dist/player/index.html?bank=../../questions/banks/aseanvoice-istanbul.json&save=off`;
  const open = async (attributes: string, src = player()): Promise<Frame> => {
    await page.setViewportSize({ width: 340, height: 700 });
    body = hostPage(served.origin, src, attributes);
    await page.goto(hostOrigin());
    return (await (await page.waitForSelector('iframe')).contentFrame()) as Frame;
  };
  const height = (): Promise<number> => page.evaluate(() => document.querySelector('iframe')?.clientHeight ?? 0);
  /** What the page was told by its frame and by itself. */
  const messages = (): Promise<Message[]> => page.evaluate(() => (globalThis as unknown as { messages: Message[] }).messages);
  /** What the frame is too low for, in pixels. */
  const cuts = (frame: Frame): Promise<number> => frame.evaluate(() => document.documentElement.scrollHeight - innerHeight);

  for (const attributes of ['data-geo-quiz', 'data-geo-quiz="true" sandbox="allow-scripts allow-same-origin"'])
    it(`is as high as it needs and no higher (${attributes})`, async () => {
      const frame = await open(attributes);
      await frame.getByRole('button', { name: 'Check', exact: true }).waitFor();
      await expectSoon(async () => (await height()) > 400 && (await cuts(frame)) === 0, 'a frame that is high enough');
      const narrow = await height();
      await page.setViewportSize({ width: 1200, height: 700 });
      await expectSoon(async () => {
        const room = (await height()) - (await frame.evaluate(() => document.body.getBoundingClientRect().height));
        return (await height()) < narrow && (await cuts(frame)) === 0 && room >= 0 && room <= 1;
      }, 'a frame that shrinks with its content, without room that nothing fills');
    });

  it('tells LMSs too', async () => {
    const frame = await open('data-geo-quiz');
    await frame.getByRole('button', { name: 'Check', exact: true }).waitFor();
    const told = async (): Promise<Message[]> => (await messages()).filter(({ subject }) => subject === 'lti.frameResize');
    await expectSoon(async () => (await told()).length > 0, 'a word to the LMS');
    for (const { height: one } of await told()) expect(one).to.be.a('number');
  });

  it('keeps its height where the frame is not marked', async () => {
    const frame = await open('');
    await frame.getByRole('button', { name: 'Check', exact: true }).waitFor();
    await page.waitForTimeout(300);
    expect(await height()).to.equal(300);
  });

  it('believes nobody but the page that the frame’s address names', async () => {
    strangerBody = `<!doctype html><script>parent.postMessage({ type: 'geo-quiz:height', height: 987 }, '*')</script>`;
    // The frame goes on to another origin than its address names.
    const frame = await open('data-geo-quiz');
    await frame.getByRole('button', { name: 'Check', exact: true }).waitFor();
    await expectSoon(async () => (await height()) !== 300, 'the height of the player');
    await frame.evaluate((address) => location.assign(address), `${hostOrigin()}/stranger`);
    await frame.waitForURL('**/stranger');
    await page.evaluate(() => postMessage({ type: 'geo-quiz:height', height: 987 }, '*'));
    await expectSoon(async () => (await messages()).filter((message) => message.height === 987).length === 2, 'what both said');
    expect(await height()).to.not.equal(987);
  });

  it('takes what a page of the address in the frame says, and refuses heights that are none', async () => {
    strangerBody = `<!doctype html><script>for (const height of [20001, 0, '800', 640]) parent.postMessage({ type: 'geo-quiz:height', height }, '*')</script>`;
    await open('data-geo-quiz', `${hostOrigin()}/stranger`);
    await expectSoon(async () => (await height()) === 640, 'the one good height');
  });
});
