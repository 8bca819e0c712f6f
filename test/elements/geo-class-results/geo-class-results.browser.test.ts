import { expect } from 'chai';
import type { GeoClassResultsReadEvent } from '../../../src/elements/geo-class-results/geo-class-results-events.js';
import { encryptText, makeKeyring } from '../../../src/results-file/encrypted-file.js';
import { classFileText, type ClassFileOptions } from '../../support/class-files.js';
import { ClassResultsHarness } from '../../support/harness/geo-class-results-harness.js';
import { axeViolations, catchWarnings, focusedElement, overflowOf, press, until, wordsOf } from '../../support/harness/page.js';
import { sampleBank } from '../../support/sample-bank.js';

const file = (name: string, text: string): File => new File([text], name);
const learnerFile = (name: string, options: ClassFileOptions = {}): File => file(`${name}.json`, classFileText({ learner: name, session: name, ...options }));
/** Twelve learners: the river is known to all, the office is left out by all, the others to half. */
const classFiles = (): File[] =>
  Array.from({ length: 12 }, (_, index) =>
    learnerFile(`L${index}`, {
      right: ['river', ...(index % 2 ? ['closed', 'count'] : [])],
      left: ['office'],
      opened: index < 6 ? ['river'] : [],
      startedAt: 1_700_000_000_000 + index,
    }),
  );
const bankFile = (): File => file('bridges-bank.json', JSON.stringify(sampleBank()));

const worker = (): Worker => new Worker(new URL('../../../src/elements/geo-class-results/class-results-worker.ts', import.meta.url), { type: 'module' });

describe('<geo-class-results>', () => {
  it('shows what stands in it while there is nothing', async () => {
    const page = await ClassResultsHarness.place();
    expect(page.words).to.contain('Drop learners’ result files here').and.to.contain('are not sent anywhere').and.to.contain('No results yet.');
    expect(await axeViolations(page.element)).to.deep.equal([]);
  });

  it('sums a class up: a sentence, a row for each question and for each learner', async () => {
    const page = await ClassResultsHarness.place();
    await page.handIn(...classFiles());
    // Of 5 points, half earned 1 and half 1 + 1 + 2 = 4: 50 %.
    expect(page.sentence).to.equal('12 attempts count; 50 % on average');
    expect(page.rowsOf('questions').map(([, facility, , flags]) => [facility, flags])).to.deep.equal([
      ['100 %', 'Nearly everybody was right.'],
      ['50 %', 'Tells well who knows the rest.'],
      ['50 %', 'Tells well who knows the rest.'],
      ['0 %', 'Often left out.'],
    ]);
    expect(page.rowsOf('learners')).to.have.length(12);
    expect(page.words).not.to.contain('No results yet.');
    expect(page.status).to.equal('12 attempts read');
    expect(await axeViolations(page.element)).to.deep.equal([]);
  });

  it('tells the page what it has read', async () => {
    const page = await ClassResultsHarness.place();
    const heard: GeoClassResultsReadEvent[] = [];
    document.addEventListener('geo-class-results-read', (event) => heard.push(event as GeoClassResultsReadEvent), { once: true });
    await page.handIn(learnerFile('Ada'), file('x.json', '{}'));
    expect(heard.map(({ attempts, notes, locked, bubbles, composed }) => [attempts, notes, locked, bubbles, composed])).to.deep.equal([[1, 1, 0, true, true]]);
  });

  it('takes dropped files as it takes chosen ones', async () => {
    const page = await ClassResultsHarness.place();
    await page.dropFiles(learnerFile('Ada'), learnerFile('Grace'));
    expect(page.rowsOf('learners')).to.have.length(2);
  });

  it('hides names until they are asked for', async () => {
    const page = await ClassResultsHarness.place();
    await page.handIn(learnerFile('Ada'), learnerFile('Grace'));
    expect(page.words).not.to.contain('Ada');
    expect(page.rowsOf('learners').map(([name]) => name)).to.deep.equal(['Learner 1', 'Learner 2']);
    await page.hideNames(false);
    expect(page.rowsOf('learners').map(([name]) => name)).to.deep.equal(['Ada', 'Grace']);
  });

  it('lists what does not count, each with its reason', async () => {
    const page = await ClassResultsHarness.place();
    const whole = classFileText({ learner: 'Ada', session: 'ada' });
    await page.handIn(
      file('a.json', whole),
      file('b.json', whole),
      file('c.json', whole.replace('"Ada"', '"Eve"')),
      file('d.json', '{"name":"x"}'),
      file('e.png', '\u0089PNG'),
      file('f.json', ''),
      file('g.csv', 'name,age\nAda,36'),
    );
    expect(page.notes.map(([name, reason]) => [name, reason?.split(/[.:]/)[0]])).to.deep.equal([
      ['b.json', 'The same session as in a'],
      ['c.json', 'It is damaged'],
      ['d.json', 'It is a file of another program'],
      ['e.png', 'It is not a result file'],
      ['f.json', 'It is empty'],
      ['g.csv', 'Its columns are not those of our tables or of Moodle’s reports in English'],
    ]);
    expect(page.status).to.equal('1 attempt read; 6 files or rows were not counted');
    expect(await axeViolations(page.element)).to.deep.equal([]);
  });

  it('says so where no file holds results', async () => {
    const page = await ClassResultsHarness.place();
    await page.handIn(file('d.json', '{"name":"x"}'));
    expect(page.status).to.equal('None of these files holds results. The list says why.');
    expect(page.root.querySelector('.sentence')).to.equal(null);
  });

  it('keeps banks apart, and shows the one that is chosen', async () => {
    const page = await ClassResultsHarness.place();
    const other = sampleBank({ id: 'lakes', title: 'Lakes' });
    await page.handIn(learnerFile('Ada'), learnerFile('Grace', { bank: other, right: ['river'] }));
    expect(page.rowsOf('learners')).to.have.length(1);
    await page.choose('Quiz', 'Lakes (1)');
    expect(wordsOf(page.root.querySelector('.bank-title'))).to.equal('Lakes');
    expect(page.sentence).to.equal('1 attempt counts; 30 % on average');
  });

  it('counts a learner’s first attempt, or the one that is asked for', async () => {
    const page = await ClassResultsHarness.place();
    await page.handIn(learnerFile('Ada', { startedAt: 1 }), learnerFile('Ada', { session: 'again', startedAt: 2_000_000, right: ['river', 'closed', 'count', 'office'] }));
    expect(page.sentence).to.equal('1 attempt counts; 10 % on average');
    await page.choose('Of several attempts count', 'the best');
    await until(() => page.sentence === '1 attempt counts; 100 % on average', 'the figures of the best attempt');
  });

  it('shows how often each answer was chosen, and why it is wrong once the bank is there', async () => {
    const page = await ClassResultsHarness.place();
    await page.handIn(...classFiles());
    await page.press('Details of question 1');
    expect(page.words).to.contain('12 (100 %)').and.to.contain('Add the bank’s file to see all answers').and.to.contain('Source opened before answering: 6 of 12');
    await page.handIn(bankFile());
    const [first] = sampleBank().questions;
    const choices = (first as unknown as { choices: { text: string; feedback: string }[] }).choices;
    for (const { text, feedback } of choices) expect(page.words).to.contain(text).and.to.contain(feedback);
    expect(page.words).not.to.contain('Add the bank’s file to see all answers');
    expect(await axeViolations(page.element)).to.deep.equal([]);
  });

  it('takes banks from the page', async () => {
    const page = await ClassResultsHarness.place({ banks: [sampleBank()] });
    await page.handIn(...classFiles());
    await page.press('Details of question 1');
    await until(() => page.words.includes('Right by guessing'), 'the bank’s share of guessing');
  });

  it('warns of a bank that cannot be read, and goes on without', async () => {
    const { warnings, restore } = catchWarnings();
    try {
      const page = await ClassResultsHarness.place({ banks: [{ id: 'x' }] });
      await page.handIn(learnerFile('Ada'));
      expect(page.rowsOf('learners')).to.have.length(1);
      expect(warnings.join()).to.contain('<geo-class-results>');
    } finally {
      restore();
    }
  });

  it('asks once for the class password, and says when it does not fit', async () => {
    const deriveKey = makeKeyring(crypto);
    const salt = new Uint8Array(16);
    const locked = await Promise.all(
      ['Ada', 'Grace'].map(async (name) => file(`${name}.json`, await encryptText(classFileText({ learner: name, session: name }), 'lake', { crypto, salt, deriveKey }))),
    );
    const page = await ClassResultsHarness.place();
    await page.handIn(learnerFile('Plain'), ...locked);
    expect(page.rowsOf('learners')).to.have.length(1);
    expect(page.words).to.contain('2 files are encrypted');
    expect(await axeViolations(page.element)).to.deep.equal([]);
    await page.typePassword('sea');
    await until(() => page.words.includes('This password does not open 2 files'), 'the word on the password');
    await page.typePassword('lake');
    expect(page.rowsOf('learners')).to.have.length(3);
    expect(page.root.querySelector('input[type=password]')).to.equal(null);
    // Another file of the class opens without being asked again.
    await page.handIn(file('late.json', await encryptText(classFileText({ learner: 'Late', session: 'late' }), 'lake', { crypto, salt, deriveKey })));
    expect(page.rowsOf('learners')).to.have.length(4);
  });

  it('reads a pasted report of Moodle', async () => {
    const page = await ClassResultsHarness.place();
    await page.paste('Last name,First name,Q. 1 /1.00\nLovelace,Ada,1.00\nHopper,Grace,0.00\n', 'Week 3');
    expect(page.sentence).to.equal('2 attempts count; 50 % on average');
    expect(wordsOf(page.root.querySelector('.bank-title'))).to.equal('Week 3');
  });

  it('says what is wrong with a pasted table', async () => {
    const page = await ClassResultsHarness.place();
    await page.paste('  ');
    expect(wordsOf(page.root.querySelector('#table-fault'))).to.equal('Paste a table first, with its row of column names.');
    await page.paste('name,age\nAda,36');
    expect(wordsOf(page.root.querySelector('#table-fault'))).to.contain('Its columns are not');
    expect(await axeViolations(page.element)).to.deep.equal([]);
  });

  it('says “not enough answers” for a small class', async () => {
    const page = await ClassResultsHarness.place();
    await page.handIn(learnerFile('Ada', { right: ['river'] }), learnerFile('Grace'));
    expect(page.words).to.contain('not enough answers (2 of 20)');
    expect(page.rowsOf('questions').map(([, , discrimination]) => discrimination)).to.deep.equal(Array.from({ length: 4 }, () => 'not enough answers'));
  });

  it('draws fifty learners at a time', async () => {
    const page = await ClassResultsHarness.place();
    await page.handIn(...Array.from({ length: 120 }, (_, index) => learnerFile(`L${index}`)));
    expect(page.rowsOf('learners')).to.have.length(50);
    await page.press('Next');
    await page.press('Next');
    expect(
      page
        .rowsOf('learners')
        .map(([name]) => name)
        .at(-1),
    ).to.equal('Learner 120');
    expect(page.rowsOf('learners')).to.have.length(20);
    // At the end the button stays, so that focus is not lost.
    await page.press('Next');
    expect(page.rowsOf('learners')).to.have.length(20);
    expect(await axeViolations(page.element)).to.deep.equal([]);
  });

  it('stops when it is told to, and keeps what was read', async () => {
    const page = await ClassResultsHarness.place();
    let read = 0;
    const slow = Array.from({ length: 30 }, (_, index) => {
      const each = learnerFile(`L${index}`);
      Object.defineProperty(each, 'text', {
        value: async () => {
          if (++read === 5) await page.press('Stop').catch(() => undefined);
          return classFileText({ learner: each.name, session: each.name });
        },
      });
      return each;
    });
    page.press = async (words) => page.root.querySelectorAll('button').forEach((button) => wordsOf(button) === words && button.click());
    await page.element.readFiles(slow);
    await page.settle();
    expect(page.rowsOf('learners')).to.have.length(5);
    expect(page.status).to.equal('Stopped. 25 files were not read; what was read is counted.');
  });

  it('forgets everything when it is told to', async () => {
    const page = await ClassResultsHarness.place();
    await page.handIn(learnerFile('Ada'), file('x.json', '{}'));
    await page.press('Remove all');
    await until(() => page.words.includes('No results yet.'), 'an empty element');
    expect(page.notes).to.deep.equal([]);
    await page.handIn(learnerFile('Ada'));
    expect(page.notes).to.deep.equal([]);
  });

  it('works the same in a worker', async () => {
    const pages = [];
    for (const makeWorker of [undefined, worker]) {
      const page = await ClassResultsHarness.place({ makeWorker });
      await page.handIn(...classFiles(), file('x.json', '{}'));
      pages.push([page.sentence, page.rowsOf('questions'), page.rowsOf('learners'), page.notes]);
    }
    expect(pages[1]).to.deep.equal(pages[0]);
  });

  it('reads in the page where there can be no worker', async () => {
    for (const makeWorker of [
      () => {
        throw new Error('refused by a policy');
      },
      () => new Worker(new URL('./no-such-worker.js', import.meta.url), { type: 'module' }),
    ]) {
      const page = await ClassResultsHarness.place({ makeWorker });
      await page.handIn(learnerFile('Ada'));
      expect(page.rowsOf('learners')).to.have.length(1);
    }
  });

  it('sends nothing', async () => {
    const before = { fetch: globalThis.fetch, open: XMLHttpRequest.prototype.open };
    const sent: unknown[] = [];
    globalThis.fetch = (...of) => (sent.push(of), Promise.reject(new Error('nothing may be sent')));
    XMLHttpRequest.prototype.open = (...of: unknown[]) => void sent.push(of);
    try {
      const page = await ClassResultsHarness.place();
      await page.handIn(...classFiles(), bankFile());
      await page.press('Details of question 1');
    } finally {
      globalThis.fetch = before.fetch;
      XMLHttpRequest.prototype.open = before.open;
    }
    expect(sent).to.deep.equal([]);
  });

  it('gives its tables as CSV, without names while they are hidden', async () => {
    const page = await ClassResultsHarness.place();
    await page.handIn(learnerFile('Ada', { session: 's1' }), learnerFile('Grace', { session: 's2' }));
    const saved: string[] = [];
    const { createObjectURL } = URL;
    const blobs: Blob[] = [];
    URL.createObjectURL = (blob: Blob) => (blobs.push(blob), 'about:blank#saved');
    HTMLAnchorElement.prototype.click = function (this: HTMLAnchorElement) {
      saved.push(this.download);
    };
    try {
      for (const words of ['Learners as CSV', 'Questions as CSV', 'Answers as CSV']) await page.press(words);
      await until(() => saved.length === 3, 'three files');
      await page.hideNames(false);
      await page.press('Learners as CSV');
      await until(() => saved.length === 4, 'a fourth file');
    } finally {
      URL.createObjectURL = createObjectURL;
      Reflect.deleteProperty(HTMLAnchorElement.prototype, 'click');
    }
    expect([...saved].sort()).to.deep.equal(['bridges-answers.csv', 'bridges-learners.csv', 'bridges-learners.csv', 'bridges-questions.csv']);
    const texts = await Promise.all(blobs.map((blob) => blob.text()));
    expect(texts.filter((text) => text.includes('Ada'))).to.have.length(1);
    expect(texts.filter((text) => text.includes('Learner 1'))).to.have.length(1);
  });

  it('can be used by keyboard alone', async () => {
    const page = await ClassResultsHarness.place();
    await page.handIn(...classFiles());
    const more = page.root.querySelector('.more') as HTMLButtonElement;
    more.focus();
    await press('Enter');
    await page.settle();
    expect(more.ariaExpanded ?? more.getAttribute('aria-expanded')).to.equal('true');
    expect(focusedElement()).to.equal(more);
  });

  it('fits 320 pixels and keeps its tables tables', async () => {
    const page = await ClassResultsHarness.place();
    const main = document.querySelector('main') as HTMLElement;
    main.style.width = '288px';
    await page.handIn(...classFiles(), bankFile(), file('a-very-long-name-of-a-file-without-any-space-in-it-at-all.json', '{}'));
    await page.press('Details of question 1');
    (page.root.querySelector('.notes') as HTMLDetailsElement).open = true;
    (page.root.querySelector('.paste') as HTMLDetailsElement).open = true;
    expect(overflowOf(main)).to.equal(0);
    expect(getComputedStyle(page.root.querySelector('.rows') as Element).display).to.equal('block');
    expect(await axeViolations(page.element)).to.deep.equal([]);
  });

  it('works right to left', async () => {
    const page = await ClassResultsHarness.place();
    document.documentElement.dir = 'rtl';
    await page.handIn(...classFiles());
    expect(overflowOf(document.documentElement)).to.equal(0);
    document.documentElement.removeAttribute('dir');
  });

  it('sets its headings by the page’s', async () => {
    const page = await ClassResultsHarness.place({ heading: 3 });
    await page.handIn(...classFiles());
    await page.press('Details of question 1');
    const levels = [...page.root.querySelectorAll('h2, h3, h4')].map((each) => Number(each.getAttribute('aria-level')));
    expect(levels[0]).to.equal(3);
    levels.forEach((level, index) => expect(level - (levels[index - 1] ?? 2)).to.be.at.most(1));
  });
});
