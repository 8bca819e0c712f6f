import { expect } from 'chai';
import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { pack, readPlayerFiles, type PackOptions } from '../../src/packaging.js';
import { needChromium, Profile } from '../e2e/support.js';
import { choiceBank, lakeland } from './pack-material.js';

const built = fileURLToPath(new URL('../../dist/player/', import.meta.url));

describe('a page by itself in a browser, opened from disk without a connection', () => {
  const profile = new Profile();
  const folder = mkdtempSync(join(tmpdir(), 'geo-quiz-page-'));

  before(async function () {
    await needChromium(this);
    if (existsSync(`${built}whole-player.js`)) return;
    console.log('    (skipped: the player is not built)');
    this.skip();
  });
  after(async () => {
    await profile.forget();
    rmSync(folder, { recursive: true, force: true });
  });

  it('asks, marks, shows pictures and the source, and asks nothing of any other place', async () => {
    const playerFiles = await readPlayerFiles(async (name) => new Uint8Array(readFileSync(built + name)), 'html');
    const bank = choiceBank(2);
    const [first, ...others] = bank.questions;
    const withPicture = { ...bank, questions: [{ ...first, stimulus: [{ kind: 'image', src: 'göl.svg', alt: 'A lake' }] }, ...others] };
    const options: PackOptions = {
      playerFiles,
      sources: [lakeland()],
      media: new Map([['göl.svg', new TextEncoder().encode('<svg xmlns="http://www.w3.org/2000/svg" width="9" height="7"/>')]]),
    };
    const { bytes, losses } = await pack(withPicture, { to: 'html', ...options });
    expect(losses).to.deep.equal([]);
    const file = join(folder, 'quiz.html');
    writeFileSync(file, bytes);

    const context = await profile.start({ offline: true });
    const page = context.pages()[0] ?? (await context.newPage());
    const requests: string[] = [];
    const faults: string[] = [];
    page.on('request', (request) => requests.push(request.url()));
    page.on('pageerror', (error) => faults.push(error.message));
    page.on('console', (message) => void (message.type() === 'error' && faults.push(message.text())));
    await page.goto(pathToFileURL(file).href);
    await page.getByRole('radio', { name: /Mir/u }).click();
    await page.getByRole('button', { name: 'Check' }).click();
    await page.getByText('It is.').first().waitFor();
    expect(await page.title()).to.equal('Rivers & <lakes>');
    const image = page.locator('img').first();
    await image.waitFor();
    expect(await image.evaluate((element) => (element as unknown as { naturalWidth: number }).naturalWidth)).to.equal(9);
    expect(faults).to.deep.equal([]);
    expect(requests.filter((address) => !address.startsWith('data:') && address !== pathToFileURL(file).href)).to.deep.equal([]);
  });
});
