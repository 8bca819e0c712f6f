import { setTimeout as sleep } from 'node:timers/promises';
import { expect } from 'chai';
import type { Page } from 'playwright-core';
import type { JournalEntry } from '../../src/session/session-journal.js';
import type { SessionAction } from '../../src/session/session-action.js';
import type { SessionResults } from '../../src/session/summarize-session.js';
import { sampleBank, sampleQuestion, sampleSource } from '../support/sample-bank.js';
import { expectSoon, needChromium, openQuiz, Profile, serve, stopServing, type Served } from './support.js';

/** All the rules at once that leave something to lose. */
const attributes = { certainty: 'on', penalty: '25%', 'hint-penalty': '10%', navigation: 'linear', 'time-limit-seconds': '3600' };

const bank = () =>
  sampleBank({
    id: 'all-rules',
    sources: [sampleSource()],
    questions: [sampleQuestion('choice', { hints: ['It is long.', 'It flows north.'] }), sampleQuestion('true-false'), sampleQuestion('numeric', { hints: ['More than ten.'] })],
  });

/** What can be read and what is picked, without what speaks by itself and without the time. As a text, because it runs in the page. */
const READ_PAGE = `(() => {
  const hidden = (at) => at.matches('geo-timer, style, script, template, [role="status"]') || at.hidden || getComputedStyle(at).display === 'none';
  const read = (at) => {
    if (at instanceof Text) return at.data;
    if (!(at instanceof Element) || hidden(at)) return '';
    if (at instanceof HTMLInputElement) return at.type === 'text' ? ' {' + at.value + '} ' : at.checked ? ' (x) ' : ' ( ) ';
    const below = at.shadowRoot ? at.shadowRoot.childNodes : at instanceof HTMLSlotElement ? at.assignedNodes() : at.childNodes;
    return ' ' + [...below].map(read).join('') + ' ';
  };
  return read(document.querySelector('geo-quiz')).replace(/\\s+/g, ' ').trim();
})()`;

/** Every entry of the journal on the device, oldest first. */
const READ_JOURNAL = `new Promise((resolve, reject) => {
  const opening = indexedDB.open('geo-quiz');
  opening.onerror = () => reject(opening.error);
  opening.onsuccess = () => {
    const reading = opening.result.transaction('entries').objectStore('entries').getAll();
    reading.onsuccess = () => { opening.result.close(); resolve(reading.result); };
    reading.onerror = () => reject(reading.error);
  };
})`;

const readPage = (page: Page): Promise<string> => page.evaluate<string>(READ_PAGE);
const journal = (page: Page): Promise<JournalEntry[]> => page.evaluate<JournalEntry[]>(READ_JOURNAL);
const resultsOf = (page: Page): Promise<SessionResults> =>
  page.evaluate(() => (document.querySelector('geo-quiz') as unknown as { getResults(): unknown }).getResults()) as Promise<SessionResults>;
const withoutTime = (results: SessionResults): SessionResults => ({ ...results, spentMilliseconds: 0 });
const isTime = ({ action }: JournalEntry): boolean => action.type === 'spend';
const writtenTime = (entries: readonly JournalEntry[]): number => entries.reduce((sum, { action }) => sum + (action.type === 'spend' ? action.milliseconds : 0), 0);

const button = (page: Page, name: string) => page.getByRole('button', { name, exact: true });
const pickRadio = (page: Page, name: string) => page.getByRole('radio', { name }).first().check();

/** What is done, and how the journal calls it. */
const deeds: readonly (readonly [words: string, written: SessionAction['type'], deed: (page: Page) => Promise<unknown>])[] = [
  ['a hint was opened', 'hint', (page) => button(page, 'Show a hint').click()],
  ['it was said how sure', 'certainty', (page) => pickRadio(page, 'Very')],
  ['a wrong response was given', 'respond', (page) => pickRadio(page, 'The Indus')],
  ['it was checked', 'check', (page) => button(page, 'Check').click()],
  ['another try was begun', 'try-again', (page) => button(page, 'Try again').click()],
  ['a second hint was opened', 'hint', (page) => button(page, 'Show another hint').click()],
  ['the right response was given', 'respond', (page) => pickRadio(page, 'The Nile')],
  ['it was checked again', 'check', (page) => button(page, 'Check').click()],
  ['the next question was come to', 'go', (page) => button(page, 'Next').click()],
  [
    'there was more time',
    'extra-time',
    async (page) => {
      await page.getByText('More time').click();
      await pickRadio(page, 'Twice as much');
    },
  ],
  ['it was flagged', 'flag', (page) => page.getByRole('button', { name: 'Flag for later' }).click()],
  [
    'it was finished',
    'finish',
    async (page) => {
      await button(page, 'Skip').click();
      await page.getByRole('heading', { name: 'Question 3 of 3' }).waitFor();
      await button(page, 'Finish').click();
      await button(page, 'Finish anyway').click();
      await page.getByRole('heading', { name: /^\d of 3 right$/ }).waitFor();
    },
  ],
];

describe('a browser that is killed', () => {
  let served: Served;
  let profile: Profile;
  let page: Page;

  before(async function () {
    await needChromium(this);
    // What holds a profile is found in /proc.
    if (process.platform !== 'linux') this.skip();
    served = await serve();
  });
  after(() => served && stopServing(served));
  beforeEach(() => void (profile = new Profile()));
  afterEach(() => profile.forget());

  const open = async (): Promise<void> => {
    const context = await profile.start();
    page = context.pages()[0] ?? (await context.newPage());
    await openQuiz(page, served, { bank: bank(), attributes: { ...attributes, seed: 'one' } });
    await expectSoon(async () => (await resultsOf(page)) !== undefined, 'a quiz that is ready');
  };

  const untilWritten = (type: SessionAction['type'], count: number): Promise<void> =>
    expectSoon(async () => (await journal(page)).filter(({ action }) => action.type === type).length === count, `entry ${count} of “${type}” in the journal`);

  it('has lost nothing, wherever it was: hints, certainty, tries, penalties, place, more time, flag, end', async () => {
    await open();
    const counts = new Map<string, number>();
    for (const [words, written, deed] of deeds) {
      await deed(page);
      const count = (counts.get(written) ?? 0) + 1;
      counts.set(written, count);
      await untilWritten(written, count);
      let shown = '';
      // What loads later has come when the page stays as it is.
      await expectSoon(async () => {
        const before = shown;
        shown = await readPage(page);
        await sleep(100);
        return before === shown;
      }, 'a page that stays as it is');
      const results = await resultsOf(page);
      const time = writtenTime(await journal(page));
      await profile.kill();
      await open();
      let now = '';
      await expectSoon(
        async () => (now = await readPage(page)) === shown,
        () => `the same page after ${words}:\n  before ${shown}\n  after  ${now}`,
      );
      const again = await resultsOf(page);
      expect(withoutTime(again), `after ${words}`).to.deep.equal(withoutTime(results));
      expect(again.spentMilliseconds, `time after ${words}`).to.be.at.least(time);
    }
  });

  it('gives no time back', async () => {
    await open();
    await button(page, 'Show a hint').click();
    await expectSoon(async () => (await journal(page)).some(isTime), 'time that is written down');
    const time = writtenTime(await journal(page));
    await profile.kill();
    await open();
    expect((await resultsOf(page)).spentMilliseconds).to.be.at.least(time);
    expect(time).to.be.above(0);
  });

  it('has what stood before or after the last deed when it is killed in the midst of it, and never half of it', async () => {
    await open();
    await pickRadio(page, 'Very');
    await pickRadio(page, 'The Indus');
    await untilWritten('respond', 1);
    const before = withoutTime(await resultsOf(page));
    const checking = button(page, 'Check')
      .click({ noWaitAfter: true })
      .catch(() => undefined);
    await profile.kill();
    await checking;
    await open();
    const after = withoutTime(await resultsOf(page));
    const tries = after.questions[0]?.tries ?? [];
    expect(tries.length).to.be.at.most(1);
    if (tries.length === 0) expect(after).to.deep.equal(before);
    else expect(tries[0]).to.deep.include({ certainty: 3, right: false });
    // And it goes on from there.
    if (tries.length === 0) await button(page, 'Check').click();
    await page.getByRole('heading', { name: 'Not right' }).waitFor();
  });
});
