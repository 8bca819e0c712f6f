import { gzipSync } from 'node:zlib';
import { expect } from 'chai';
import type { BrowserContext, Page } from 'playwright-core';
import { sampleQuestion } from '../support/sample-bank.js';
import { bank, expectSoon, focused, needChromium, openQuiz, Profile, serve, stopServing, type Served } from './support.js';

const STRICT_POLICY = "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self'; connect-src 'self'; require-trusted-types-for 'script'";
/** What may be loaded before the first question of a bank of choices can be answered. */
const FIRST_QUESTION_BYTES = 25 * 1024;

const finishTouching = async (page: Page, act: (name: string) => Promise<void>): Promise<void> => {
  await act('The Nile');
  await act('Check');
  await act('Next');
  await act('True');
  await act('Check');
  await act('Next');
  await page.getByLabel('How many bridges').fill('12');
  await act('Check');
  await act('Next');
  await page.getByLabel('Which office').fill('River Office');
  await act('Check');
  await act('Finish');
  await page.getByRole('heading', { name: '4 of 4 right' }).waitFor();
};

const target = (page: Page, name: string) =>
  page
    .getByRole('radio', { name, exact: false })
    .or(page.getByRole('button', { name, exact: true }))
    .first();

describe('a whole quiz in a browser', () => {
  let served: Served;
  let profile: Profile;
  let context: BrowserContext;
  let page: Page;

  before(async function () {
    await needChromium(this);
    served = await serve();
  });
  after(() => served && stopServing(served));
  beforeEach(() => void (profile = new Profile()));
  afterEach(() => profile.forget());

  const begin = async (options: Parameters<Profile['start']>[0] = {}): Promise<void> => {
    context = await profile.start(options);
    page = context.pages()[0] ?? (await context.newPage());
  };

  it('works with the keyboard alone, and the focus is never lost', async () => {
    await begin();
    await openQuiz(page, served);
    await page.getByText('Saved on this device').waitFor();
    const tabTo = async (wanted: RegExp): Promise<void> => {
      for (let step = 0; step < 30; step++) {
        if (wanted.test(await focused(page))) return;
        await page.keyboard.press('Tab');
      }
      throw new Error(`Tab never reached ${wanted}; it stands on “${await focused(page)}”`);
    };
    const untilFocused = (wanted: RegExp): Promise<unknown> => expectSoon(async () => wanted.test(await focused(page)), `focus on ${wanted}`);
    await tabTo(/^The (Nile|Indus|Tigris)/);
    for (let step = 0; step < 3 && (!/^The Nile/.test(await focused(page)) || step === 0); step++) await page.keyboard.press('ArrowDown');
    await tabTo(/^Check$/);
    await page.keyboard.press('Enter');
    await untilFocused(/^Right$/);
    await tabTo(/^Next$/);
    await page.keyboard.press('Enter');
    await untilFocused(/^Question 2 of 4$/);
    await tabTo(/^True/);
    await page.keyboard.press('Space');
    await tabTo(/^Check$/);
    await page.keyboard.press('Enter');
    await untilFocused(/^Right$/);
    await tabTo(/^Next$/);
    await page.keyboard.press('Enter');
    await untilFocused(/^Question 3 of 4$/);
    await tabTo(/^How many bridges/);
    await page.keyboard.type('12');
    await tabTo(/^Check$/);
    await page.keyboard.press('Enter');
    await untilFocused(/^Right$/);
    await tabTo(/^Next$/);
    await page.keyboard.press('Enter');
    await untilFocused(/^Question 4 of 4$/);
    await tabTo(/^Which office/);
    await page.keyboard.type('River Office');
    await tabTo(/^Check$/);
    await page.keyboard.press('Enter');
    await untilFocused(/^Right$/);
    await tabTo(/^Finish$/);
    await page.keyboard.press('Enter');
    await untilFocused(/^4 of 4 right$/);
  });

  it('works with touch alone at 320 by 640 pixels', async () => {
    await begin({ hasTouch: true, viewport: { width: 320, height: 640 } });
    await openQuiz(page, served);
    await finishTouching(page, (name) => target(page, name).tap());
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).to.be.at.most(320);
  });

  it('never needs to be scrolled both ways at 400 % zoom', async () => {
    await begin({ viewport: { width: 320, height: 256 } });
    await openQuiz(page, served);
    const fits = async (where: string): Promise<void> => void expect(await page.evaluate(() => document.documentElement.scrollWidth), where).to.be.at.most(320);
    await fits('at the start');
    await target(page, 'The Indus').click();
    await target(page, 'Check').click();
    await page.getByRole('heading', { name: 'Not right' }).waitFor();
    await fits('marked');
    await page.getByText('All questions').click();
    await fits('with the list of questions');
    await page.evaluate(() => (document.querySelector('geo-quiz') as unknown as { finish(): Promise<void> }).finish());
    await page.getByRole('heading', { name: '0 of 4 right' }).waitFor();
    await fits('results');
  });

  it('works under a strict policy with trusted types, without a violation', async () => {
    await begin();
    const violations: string[] = [];
    page.on('console', (message) => void (message.type() === 'error' && violations.push(message.text())));
    page.on('pageerror', (error) => void violations.push(String(error)));
    await openQuiz(page, served, { policy: STRICT_POLICY });
    await finishTouching(page, (name) => target(page, name).click());
    expect(violations).to.deep.equal([]);
  });

  it('still shows in forced colours what is chosen, right and wrong', async () => {
    await begin({ forcedColors: 'active' });
    await openQuiz(page, served);
    await target(page, 'The Indus').click();
    const look = () =>
      page.evaluate(() => {
        const rows =
          document.querySelector('geo-quiz')?.shadowRoot?.querySelector('geo-question')?.shadowRoot?.querySelector('geo-choice')?.shadowRoot?.querySelectorAll('.row') ?? [];
        return [...rows].map((row) => `${getComputedStyle(row).borderTopColor} ${getComputedStyle(row).borderTopWidth}`);
      });
    expect(new Set(await look()).size, 'the chosen row looks different').to.be.above(1);
    await target(page, 'Check').click();
    await page.getByText('Not this').waitFor();
    expect(await page.getByText('Not this').isVisible()).to.equal(true);
    expect((await page.screenshot()).length).to.be.above(5000);
  });

  it('is there again after the browser was killed', async () => {
    await begin();
    await openQuiz(page, served, { attributes: { shuffle: 'on' } });
    const prompt = () => page.locator('legend, label.prompt').first().textContent();
    await page.getByText('Saved on this device').waitFor();
    await page.evaluate(() => (document.querySelector('geo-quiz') as unknown as { showQuestion(id: string): Promise<void> }).showQuestion('river'));
    await target(page, 'The Indus').click();
    await target(page, 'Check').click();
    await page.getByRole('heading', { name: 'Not right' }).waitFor();
    await page.getByText('Saved on this device').waitFor();
    const before = await prompt();
    await profile.kill();
    await begin();
    await openQuiz(page, served, { attributes: { shuffle: 'on' } });
    await page.getByRole('heading', { name: 'Not right' }).waitFor();
    expect(await prompt()).to.equal(before);
    expect(await page.getByRole('radio', { name: 'The Indus' }).isChecked()).to.equal(true);
  });

  it('can be changed in one of two tabs, and goes on in the other when the first is closed', async () => {
    await begin();
    await openQuiz(page, served);
    await target(page, 'The Tigris').click();
    await page.getByText('Saved on this device').waitFor();
    const second = await context.newPage();
    await openQuiz(second, served);
    await second.getByText('open in another tab').waitFor();
    await page.close();
    await second.getByText('open in another tab').waitFor({ state: 'detached' });
    expect(await second.getByRole('radio', { name: 'The Tigris' }).isChecked()).to.equal(true);
    await target(second, 'Check').click();
    await second.getByRole('heading', { name: 'Not right' }).waitFor();
  });

  it('loads little before the first question can be answered', async () => {
    await begin();
    const sizes = new Map<string, Promise<number>>();
    let needed: readonly string[] | undefined;
    page.on('response', (response) => {
      const { pathname } = new URL(response.url());
      if (pathname.startsWith('/dist/cdn/') && pathname.endsWith('.js'))
        sizes.set(
          pathname,
          response.body().then((body) => gzipSync(body, { level: 9 }).length),
        );
    });
    await page.exposeFunction('tellReady', (paths: readonly string[]) => void (needed = paths));
    // The very moment at which the first option stands on the page, however slow the machine; what had not come by then was not needed.
    await page.addInitScript(`{
      const attach = Element.prototype.attachShadow;
      Element.prototype.attachShadow = function (init) {
        const root = attach.call(this, init);
        if (this.localName === 'geo-choice')
          new MutationObserver((changes, observer) => {
            if (!root.querySelector('input')) return;
            observer.disconnect();
            tellReady(performance.getEntriesByType('resource').map(({ name }) => new URL(name).pathname));
          }).observe(root, { childList: true, subtree: true });
        return root;
      };
    }`);
    await openQuiz(page, served, { bank: { ...bank(), questions: [sampleQuestion('choice')] } });
    await expectSoon(() => Promise.resolve(needed !== undefined), 'the first option');
    for (const path of sizes.keys()) if (!needed?.includes(path)) sizes.delete(path);
    const bytes = (await Promise.all(sizes.values())).reduce((sum, size) => sum + size, 0);
    console.log(`    ${bytes} bytes, gzip 9, in ${sizes.size} files: ${[...sizes.keys()].map((path) => path.split('/').at(-1)).join(' ')}`);
    expect(bytes).to.be.at.most(FIRST_QUESTION_BYTES);
  });
});
