import { existsSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { expect } from 'chai';
import type { Page } from 'playwright-core';
import { readZip } from '../../src/formats/zip/read-zip.js';
import { convert } from '../../src/packaging.js';
import { expectSoon, needChromium, Profile, serve, stopServing, type Served } from './support.js';

const root = fileURLToPath(new URL('../../', import.meta.url));
const isBuilt = (): boolean => ['packaging.js', 'define.js'].every((name) => existsSync(`${root}dist/cdn/${name}`)) && existsSync(`${root}dist/player/files.json`);
/** What the player's page of a package is told. */
const pageIn = (zip: Uint8Array): Record<string, unknown> => {
  const page = new TextDecoder().decode(readZip(zip).get('index.html'));
  return JSON.parse(/<script id="geo-quiz-player" type="application\/json">([^<]*)</.exec(page)?.[1] ?? '') as Record<string, unknown>;
};
const GIFT = '::Longest:: Which river is the longest? { =Nile ~Rhine #Shorter. }\n\n::Broken:: What { =a\n\nThe Nile ends in Egypt. {T}\n';

describe('the set-up page', () => {
  let served: Served;
  const profiles: Profile[] = [];
  const errors: unknown[] = [];

  before(async function () {
    await needChromium(this);
    if (!isBuilt()) {
      console.log('    no built packaging or player here, so these tests are left out');
      this.skip();
    }
    served = await serve();
  });
  after(() => served && stopServing(served));
  afterEach(async () => {
    for (const profile of profiles.splice(0)) await profile.forget();
    expect(errors.splice(0), 'what was thrown').to.deep.equal([]);
  });

  const open = async (options: Parameters<Profile['start']>[0] = {}): Promise<Page> => {
    const profile = new Profile();
    profiles.push(profile);
    const context = await profile.start(options);
    const page = context.pages()[0] ?? (await context.newPage());
    page.on('pageerror', (error) => errors.push(error));
    await page.addInitScript(() => {
      (globalThis as unknown as { violations: string[] }).violations = [];
      // What the link holds, read without a download: browsers may ask before one page gives many files.
      const { createObjectURL } = URL;
      URL.createObjectURL = (given: Blob) => {
        Object.assign(globalThis, { given });
        return createObjectURL(given);
      };
      document.addEventListener('securitypolicyviolation', ({ violatedDirective }) => (globalThis as unknown as { violations: string[] }).violations.push(violatedDirective));
    });
    await page.goto(`${served.origin}/demo/set-up/`);
    await page.getByRole('heading', { name: 'Question 1 of 15' }).waitFor();
    await page.waitForSelector('#target option', { state: 'attached' });
    return page;
  };
  const drop = (page: Page, name: string, content: string): Promise<void> =>
    page.getByLabel('Or your own file: choose it, or drop it here').setInputFiles({ name, mimeType: 'text/plain', buffer: Buffer.from(content) });
  const make = async (page: Page, kind: string): Promise<Uint8Array> => {
    await page.getByLabel('Kind of file', { exact: true }).selectOption({ label: kind });
    await page.getByRole('button', { name: 'Make the file' }).click();
    await expectSoon(async () => !['', 'Making …'].includes((await page.locator('#made').textContent()) ?? ''), `the file for ${kind}`);
    expect(await page.locator('#made').textContent(), kind).to.match(/^Made/);
    const made = await page.evaluate(async () => [...new Uint8Array(await (globalThis as unknown as { given: Blob }).given.arrayBuffer())]);
    return new Uint8Array(made);
  };

  it('takes a teacher from the page to a SCORM package in five clicks and fewer, with nothing else', async () => {
    const page = await open();
    const download = page.waitForEvent('download');
    await page.getByRole('button', { name: 'Make the file' }).click();
    const zip = await download;
    expect(zip.suggestedFilename()).to.equal('institude-friction.scorm12.zip');
    expect(convert(new Uint8Array(readFileSync(await zip.path()))).bank.questions).to.have.length(15);
  });

  it('makes a package of a bank of this site, with the settings, under a strict policy', async () => {
    const page = await open();
    await page.getByLabel('Practice or test', { exact: true }).selectOption('test');
    await page.getByLabel('Questions at most').fill('3');
    await page.getByText('More settings').click();
    await page.getByLabel('One paper for all').fill('7b');
    await page.getByLabel('One paper for all').press('Tab');
    await page.getByRole('heading', { name: 'Question 1 of 3' }).waitFor();
    expect(await page.locator('#script-code').textContent()).to.include('mode="test" limit="3" seed="7b"');
    const made = await make(page, 'SCORM 1.2');
    const { bank, format } = convert(made);
    expect([format, bank.id, bank.questions.length]).to.deep.equal(['scorm', 'institude-friction', 15]);
    expect(pageIn(made)).to.include({ mode: 'test', limit: 3, seed: '7b' });
    expect(await page.locator('#made').textContent()).to.equal('Made, with nothing lost.');
    expect(await page.evaluate(() => (globalThis as unknown as { violations: string[] }).violations)).to.deep.equal([]);
  });

  it('carries every other setting into the preview, the code and the package', async () => {
    const page = await open();
    await page.getByText('More settings').click();
    await page.getByLabel('Order').selectOption('on');
    await page.getByLabel('Pass mark, in percent').fill('60');
    await page.getByLabel('Time limit, in minutes').fill('20');
    await page.getByLabel('Extra time').selectOption('1.5');
    await page.getByLabel('Tries at each question').selectOption('2');
    await page.getByLabel('Ask how sure learners are').selectOption('on');
    await page.getByLabel('Questions on the page').selectOption('list');
    await page.getByLabel('Language of the buttons').selectOption('en');
    await page.getByRole('heading', { name: 'Question 15 of 15' }).waitFor();
    const written = { layout: 'list', shuffle: 'on', pass: '60%', attempts: '2', certainty: 'on', 'time-limit-seconds': '1200', 'extra-time': '1.5', lang: 'en' };
    const shown = await page.evaluate(() => Object.fromEntries([...(document.querySelector('geo-quiz')?.attributes ?? [])].map(({ name, value }) => [name, value])));
    expect(shown).to.include(written);
    const link = new URL((await page.locator('#link-code').textContent()) ?? '');
    expect(Object.fromEntries(link.searchParams)).to.include(written);
    const packed = pageIn(await make(page, 'SCORM 1.2'));
    expect(Object.fromEntries(Object.keys(written).map((name) => [name, String(packed[name])]))).to.deep.equal({ ...written, pass: '0.6' });
  });

  it('says what a number may be, and leaves out what is none', async () => {
    const page = await open();
    await page.getByLabel('Questions at most').fill('0');
    await page.getByLabel('Questions at most').press('Tab');
    expect(await page.locator('#limit-help').textContent()).to.equal('A whole number from 1 to 1000');
    expect(await page.getByLabel('Questions at most').getAttribute('aria-invalid')).to.equal('true');
    expect(await page.locator('#script-code').textContent()).to.not.include('limit=');
  });

  it('packs a module as it is where there are pages for it, and its questions elsewhere', async () => {
    const page = await open();
    await page.getByLabel('A quiz of this site').selectOption('module:the-year-2025');
    await page.getByRole('heading', { name: 'The year 2025 in five articles' }).waitFor();
    expect(await page.locator('#bank-address').inputValue()).to.match(/^https:\/\/example\.org\//);
    expect([...readZip(await make(page, 'SCORM 1.2')).keys()]).to.include.members(['imsmanifest.xml', 'module.js', 'module.json']);
    const bank = JSON.parse(new TextDecoder().decode(await make(page, 'the bank itself'))) as { id: string; questions: unknown[] };
    expect(bank.id).to.equal('the-year-2025');
    expect(bank.questions.length).to.be.at.least(15);
  });

  it('offers what is best for a place, and says what to do there', async () => {
    const page = await open();
    await page.getByLabel('Where is it to go?').selectOption('Brightspace');
    expect(await page.getByLabel('Kind of file', { exact: true }).inputValue()).to.equal('scorm2004');
    expect(await page.locator('#place-steps').textContent()).to.include('SCORM / xAPI Object');
    await page.getByLabel('Where is it to go?').selectOption('WordPress or another editor of pages');
    await page.getByRole('link', { name: 'Go to the frame code' }).click();
    expect(await page.evaluate(() => document.activeElement?.id)).to.equal('frame-title');
  });

  it('makes every kind of file, and says of each what is not in it', async () => {
    const page = await open();
    const kinds = await page.locator('#target option').allTextContents();
    expect(kinds).to.have.length(14);
    for (const kind of kinds) expect((await make(page, kind)).length, kind).to.be.greaterThan(200);
  });

  it('takes a file of another program, says what is wrong with it, shows the rest, and gives it out', async () => {
    const page = await open();
    await drop(page, 'rivers.txt', GIFT);
    await page.getByText('2 questions read from rivers.txt; 1 thing to know, listed below.').waitFor();
    expect(await page.getByRole('list', { name: 'What is wrong with it' }).textContent()).to.match(/^Question “Broken”, question: Its braces do not pair/);
    await page.getByRole('heading', { name: 'Question 1 of 2' }).waitFor();
    const bank = JSON.parse(new TextDecoder().decode(await make(page, 'the bank itself'))) as { questions: unknown[] };
    expect(bank.questions).to.have.length(2);
    const { losses } = convert(await make(page, 'Aiken'));
    expect(losses).to.deep.equal([]);
    expect(await page.getByRole('list', { name: 'What this kind of file cannot carry' }).textContent()).to.include('feedback');
  });

  it('reads a spreadsheet', async () => {
    const page = await open();
    await drop(page, 'rivers.csv', 'type,prompt,right\ntrue-false,The Nile ends in Egypt.,true\n');
    await page.getByText('1 question read from rivers.csv. Nothing is wrong with it.').waitFor();
    const download = page.waitForEvent('download');
    await page.getByRole('link', { name: 'Take a spreadsheet to fill in' }).click();
    await drop(page, 'questions.csv', readFileSync(await (await download).path(), 'utf8'));
    await page.getByText('5 questions read from questions.csv. Nothing is wrong with it.').waitFor();
  });

  it('keeps the quiz that was chosen when a file cannot be read, and says why', async () => {
    const page = await open();
    await drop(page, 'bank.json', '{"version": 1,\n "id": "x" "title": 3}');
    await page.getByText('“bank.json” is not valid JSON, near line 2.').waitFor();
    await drop(page, 'odd.bin', 'hello');
    await page.getByText(/^It cannot be told what kind of file this is/).waitFor();
    expect(await page.getByRole('heading', { name: 'Question 1 of 15' }).isVisible()).to.equal(true);
  });

  it('says what is wrong in a bank of our own', async () => {
    const page = await open();
    await drop(page, 'slip.json', readFileSync(`${root}demo/banks/unknown-field.json`, 'utf8'));
    await expectSoon(async () => (await page.locator('#findings-list').textContent())?.includes('“anser” is not a known field here. Did you mean “answer”?') === true, 'the slip');
  });

  it('gives advice on the writing, apart from what is wrong', async () => {
    const page = await open();
    await drop(page, 'rivers.txt', GIFT);
    await page.getByText(/^Advice on the writing: \d+ points$/).click();
    expect(await page.locator('#advice-list').textContent()).to.include('Question 1, the options: holds 2 options; 3 are the fewest.');
    expect(await page.locator('#findings-list').textContent()).to.not.include('the fewest');
  });

  it('packs the rest of a bank with a faulty question, and says that it is left out', async () => {
    const page = await open();
    await drop(page, 'odd.json', readFileSync(`${root}demo/banks/unknown-type.json`, 'utf8'));
    await page.getByText(/1 question is left out\.$/).waitFor();
    const { questions } = JSON.parse(readFileSync(`${root}demo/banks/unknown-type.json`, 'utf8')) as { questions: unknown[] };
    expect(convert(await make(page, 'SCORM 1.2')).bank.questions).to.have.length(questions.length - 1);
  });

  it('can be used from the keyboard alone', async () => {
    const page = await open();
    const wanted = [
      ...['quiz', 'files', 'encoding', 'mode', 'shuffle', 'limit', 'pass', 'minutes', 'extra', 'attempts', 'certainty', 'layout', 'language', 'seed'],
      ...['place', 'target', 'make', 'folder', 'bank-address', 'link-code', 'copy-link', 'frame-code', 'copy-frame', 'script-code', 'copy-script'],
    ];
    const reached = new Set<string>();
    for (let step = 0; step < 90; step++) {
      await page.keyboard.press('Tab');
      const { id, isClosed } = await page.evaluate(() => ({
        id: document.activeElement?.id ?? '',
        isClosed: document.activeElement?.matches('details:not([open]) > summary') ?? false,
      }));
      reached.add(id);
      if (isClosed) await page.keyboard.press('Enter');
    }
    expect([...reached]).to.include.members(wanted);
    await page.locator('#make').focus();
    const download = page.waitForEvent('download');
    await page.keyboard.press('Enter');
    expect((await download).suggestedFilename()).to.equal('institude-friction.scorm12.zip');
    expect(await page.evaluate(() => document.activeElement?.id)).to.equal('make');
  });

  for (const [colorScheme, direction] of [
    ['light', 'ltr'],
    ['dark', 'ltr'],
    ['dark', 'rtl'],
  ] as const)
    it(`has nothing that axe finds, and fits 320 pixels, in ${colorScheme}, ${direction}`, async () => {
      const page = await open({ viewport: { width: 320, height: 640 }, colorScheme, bypassCSP: true });
      await page.evaluate((dir) => (document.documentElement.dir = dir), direction);
      await drop(page, 'rivers.txt', GIFT);
      await page.getByText(/^2 questions read/).waitFor();
      for (const closed of await page.locator('details > summary').all()) await closed.click();
      await make(page, 'Aiken');
      expect(await page.evaluate(() => document.documentElement.scrollWidth - innerWidth), 'what sticks out').to.be.at.most(0);
      await page.addScriptTag({ path: `${root}node_modules/axe-core/axe.min.js` });
      const found = await page.evaluate(async () => {
        const { axe } = globalThis as unknown as { axe: { run(context: Document, options: object): Promise<{ violations: { id: string; nodes: { target: unknown }[] }[] }> } };
        return (await axe.run(document, { rules: { 'target-size': { enabled: true } } })).violations.map(
          ({ id, nodes }) => `${id} ${JSON.stringify(nodes.map(({ target }) => target))}`,
        );
      });
      expect(found).to.deep.equal([]);
    });
});
