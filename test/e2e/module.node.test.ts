import { expect } from 'chai';
import { existsSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import type { Frame, Page } from 'playwright-core';
import type { ModuleEntry } from '../../src/module/module-state.js';
import type { ModuleResults } from '../../src/module/sum-module.js';
import { longModule } from '../support/sample-module.js';
import { isPlayerBuilt, MockHost } from './lms-page.js';
import { expectSoon, needChromium, Profile, serve, stopServing, type Served } from './support.js';

/** Six sections of ten questions each, a text before every one; the last is a test. */
const SECTIONS = 6;
const QUESTIONS = 10;
const module = longModule(SECTIONS, QUESTIONS);

const built = existsSync(fileURLToPath(new URL('../../dist/cdn/autoloader.js', import.meta.url)));

type Place = Page | Frame;
const button = (place: Place, name: string) => place.getByRole('button', { name, exact: true });
const resultsOf = (place: Place): Promise<ModuleResults | undefined> =>
  place.evaluate(() => (document.querySelector('geo-module') as unknown as { getResults?(): unknown } | null)?.getResults?.()) as Promise<ModuleResults | undefined>;

/** How many questions of the quiz at hand are answered, by its own words; the heading where there is no quiz. */
const standing = (place: Place): Promise<string> => place.evaluate<string>(STANDING);

/** As a text, because it runs in the page. */
const STANDING = `(() => {
  const root = document.querySelector('geo-module')?.shadowRoot;
  const quiz = root?.querySelector('geo-quiz')?.shadowRoot;
  const words = (element) => (element?.shadowRoot ?? element)?.textContent?.replace(/\\s+/g, ' ').trim() ?? '';
  const results = quiz?.querySelector('geo-results')?.shadowRoot?.querySelector('h3');
  return [words(root?.querySelector('#heading')), words(results) || (/\\d+ of \\d+ answered/.exec(words(quiz?.querySelector('geo-progress')))?.[0] ?? '')].join(' | ');
})()`;

/** Everything a learner does, one thing after the other, with how the page stands after it. */
interface Deed {
  readonly stands: string;
  readonly run: (place: Place) => Promise<unknown>;
}
const deeds: Deed[] = Array.from({ length: SECTIONS }, (_, section): Deed[] => {
  const isTest = section === SECTIONS - 1;
  const title = isTest ? `Test ${section + 1}` : `Check ${section + 1}`;
  const next = { stands: `${title} | 0 of ${QUESTIONS} answered`, run: (place: Place) => place.getByRole('button', { name: /^Next section/ }).click() };
  const answers = Array.from({ length: QUESTIONS }, (__, index): Deed => ({
    stands: `${title} | ${index + 1} of ${QUESTIONS} answered`,
    run: async (place) => {
      // After a kill the quiz stands at the question that was answered last, or at the next.
      const heading = place.getByRole('heading', { name: `Question ${index + 1} of ${QUESTIONS}` });
      if (index > 0 && !(await heading.isVisible())) await button(place, 'Next').click();
      await heading.waitFor();
      await place.getByRole('radio', { name: `Yes ${index + 1}`, exact: true }).check();
      if (!isTest) await button(place, 'Check').click();
    },
  }));
  const finish = { stands: `${title} | ${QUESTIONS} of ${QUESTIONS} right`, run: (place: Place) => button(place, 'Finish').click() };
  const on = isTest ? [] : [{ stands: `Reading ${section + 2} | `, run: (place: Place) => place.getByRole('button', { name: /^Next section/ }).click() }];
  return [next, ...answers, finish, ...on];
}).flat();

/** After which deeds the browser is killed: at the seams, and here and there between. */
const KILLS = new Set([0, 1, 5, 10, 11, 12, 13, 27, 44, deeds.length - 12, deeds.length - 2, deeds.length - 1]);

describe('a module of 60 questions', () => {
  let served: Served;

  before(async function () {
    await needChromium(this);
    if (process.platform !== 'linux') this.skip();
    served = await serve();
  });
  after(() => served && stopServing(served));

  describe('on a page', () => {
    const profile = new Profile();
    let page: Page;
    before(function () {
      if (built) return;
      console.log('    no autoloader is built here, so these tests are left out');
      this.skip();
    });
    after(() => profile.forget());

    const open = async (): Promise<void> => {
      const context = await profile.start();
      page = context.pages()[0] ?? (await context.newPage());
      const html = `<!doctype html><html lang="en"><meta charset="utf-8"><title>A course</title><h1>A page</h1><script type="module" src="/dist/cdn/autoloader.js"></script><geo-module src="/e2e/module.json" links="off"></geo-module></html>`;
      await page.route(`${served.origin}/e2e/module.html`, (route) => route.fulfill({ contentType: 'text/html', body: html }));
      await page.route(`${served.origin}/e2e/module.json`, (route) => route.fulfill({ contentType: 'application/json', body: JSON.stringify(module) }));
      await page.goto(`${served.origin}/e2e/module.html`);
      await expectSoon(async () => (await resultsOf(page)) !== undefined, 'a module that is ready');
    };

    const entries = (): Promise<ModuleEntry[]> =>
      page.evaluate<ModuleEntry[]>(`new Promise((resolve, reject) => {
        const opening = indexedDB.open('geo-quiz');
        opening.onerror = () => reject(opening.error);
        opening.onsuccess = () => {
          const reading = opening.result.transaction('entries').objectStore('entries').getAll();
          reading.onsuccess = () => { opening.result.close(); resolve(reading.result); };
          reading.onerror = () => reject(reading.error);
        };
      })`);

    it('goes on from wherever the browser was killed, and has lost nothing', async () => {
      await open();
      for (const [index, { stands, run }] of deeds.entries()) {
        await run(page);
        await expectSoon(
          async () => (await standing(page)) === stands,
          () => `“${stands}” after deed ${index}`,
        );
        if (!KILLS.has(index)) continue;
        // What has been done is written when nothing more is being written.
        let count = -1;
        await expectSoon(async () => {
          const before = count;
          count = (await entries()).length;
          return before === count;
        }, 'a journal that stays as it is');
        const results = await resultsOf(page);
        await profile.kill();
        await open();
        let now = '';
        await expectSoon(
          async () => (now = await standing(page)) === stands,
          () => `“${stands}” again after a kill at deed ${index}, not “${now}”`,
        );
        const again = await resultsOf(page);
        expect({ ...again, spentMilliseconds: 0 }, `after deed ${index}`).to.deep.equal({ ...results, spentMilliseconds: 0 });
      }
      const end = await resultsOf(page);
      expect(end).to.deep.include({ finished: true, passed: true, fraction: 1, asked: SECTIONS * QUESTIONS, right: SECTIONS * QUESTIONS });
    });
  });

  describe('in an LMS with SCORM 1.2', () => {
    let profile: Profile;
    const host = new MockHost('1.2');
    before(function () {
      if (isPlayerBuilt()) return;
      console.log('    no built player here, so these tests are left out');
      this.skip();
    });
    beforeEach(() => void (profile = new Profile()));
    afterEach(() => profile.forget());

    const open = async (): Promise<Frame> => {
      const { frame } = await host.open(await profile.start(), served, { module, lms: 'scorm-1.2' });
      await expectSoon(async () => (await resultsOf(frame)) !== undefined, 'a module that is ready');
      return frame;
    };

    it('goes on at another machine from what the host has, within 4,096 characters, and ends passed', async () => {
      let frame = await open();
      for (const [index, { stands, run }] of deeds.entries()) {
        await run(frame);
        await expectSoon(
          async () => (await standing(frame)) === stands,
          () => `“${stands}” after deed ${index}`,
        );
        if (![3, 12, 30, deeds.length - 2].includes(index)) continue;
        await frame.getByText('Saved in the LMS', { exact: true }).waitFor();
        expect(host.kept['cmi.core.lesson_status']).to.equal('incomplete');
        await profile.kill();
        await profile.forget();
        profile = new Profile();
        frame = await open();
        let now = '';
        await expectSoon(
          async () => (now = await standing(frame)) === stands,
          () => `“${stands}” at another machine after deed ${index}, not “${now}”`,
        );
      }
      await expectSoon(() => Promise.resolve(host.kept['cmi.core.lesson_status'] === 'passed'), 'a status at the host');
      expect(host.kept['cmi.core.score.raw']).to.equal('100');
      expect(host.kept['cmi.suspend_data']?.length).to.be.within(1, 4096);
      // The host counts anew at each visit; in the last one it was told of the test.
      expect(host.kept['cmi.interactions.0.id']).to.equal('part-6.q1');
      expect(host.refused).to.deep.equal([]);
    });
  });
});
