import { expect } from 'chai';
import { JOURNAL_VERSION, type JournalEntry } from '../../../src/session/session-journal.js';
import { restoreSession } from '../../../src/session/restore-session.js';
import { questionTypes } from '../../../src/question-types/question-types.js';
import { parseBank } from '../../../src/bank/parse-bank.js';
import { longBank, openQuiz, placeQuiz, readyEvent, wholeBank, type QuizHarness, type QuizOptions } from '../../support/harness/geo-quiz-harness.js';
import { catchWarnings, emptyPage, find, findAll, forgetSavedWork, until, wordsOf } from '../../support/harness/page.js';

let number = 0;
/** A name nobody has used before, so that no test meets what another one left. */
const freshId = (): string => `saved-${++number}-${Date.now()}`;
const kept = (change: QuizOptions = {}): Promise<QuizHarness> => openQuiz({ ...change, attributes: { save: 'on', ...change.attributes } });
const untilSaved = (quiz: QuizHarness): Promise<unknown> => until(() => quiz.saved === 'Saved on this device', 'the word that it is saved');

async function reload(quiz: QuizHarness, change: QuizOptions): Promise<QuizHarness> {
  quiz.element.remove();
  await new Promise((resolve) => setTimeout(resolve, 50));
  return kept(change);
}

/** The database of the device, for looking at and breaking what is kept. */
function withDatabase<Result>(mode: IDBTransactionMode, work: (entries: IDBObjectStore) => IDBRequest<Result>): Promise<Result> {
  return new Promise((resolve, reject) => {
    const opening = indexedDB.open('geo-quiz');
    opening.onerror = () => reject(opening.error ?? new Error('not opened'));
    opening.onsuccess = () => {
      const database = opening.result;
      const transaction = database.transaction('entries', mode);
      const request = work(transaction.objectStore('entries'));
      transaction.oncomplete = () => {
        database.close();
        resolve(request.result);
      };
      transaction.onerror = () => reject(transaction.error ?? new Error('not done'));
    };
  });
}

const entriesOf = async (session: string): Promise<JournalEntry[]> =>
  ((await withDatabase('readonly', (entries) => entries.getAll())) as JournalEntry[]).filter((entry) => entry.session === session);

describe('work that is kept on this device', () => {
  afterEach(() => document.body.replaceChildren());
  after(forgetSavedWork);

  it('is there again after the page was left: same place, same order, same responses', async () => {
    const options = { bank: wholeBank({ id: freshId() }), attributes: { shuffle: 'on', seed: '' } };
    const quiz = await kept({ ...options, attributes: { shuffle: 'on' } });
    const before = () => quiz.element.getResults();
    await quiz.answer(false);
    await quiz.check();
    await quiz.next();
    await quiz.answer();
    await quiz.press('Flag for later');
    await untilSaved(quiz);
    const results = before();
    const prompt = quiz.prompt;
    const again = await reload(quiz, { ...options, attributes: { shuffle: 'on' } });
    expect(readyEvent(again)?.resumed).to.equal(true);
    expect(again.heading).to.equal('Question 2 of 4');
    expect(again.prompt).to.equal(prompt);
    // Leaving the page adds the last moments to the time spent.
    const timeless = (given: object | undefined) => ({ ...given, spentMilliseconds: 0 });
    expect(timeless(again.element.getResults())).to.deep.equal(timeless(results));
    expect(again.words).to.include('Flagged');
  });

  it('keeps the order of the options without a seed of its own', async () => {
    const bank = wholeBank({ id: freshId() });
    const orderOf = (quiz: QuizHarness): string[] => findAll(quiz.question, 'label.row .inline-text').map(wordsOf);
    const quiz = await unseeded(bank);
    await quiz.choose('The Nile');
    await untilSaved(quiz);
    const order = orderOf(quiz);
    quiz.element.remove();
    const again = await unseeded(bank);
    expect(orderOf(again)).to.deep.equal(order);
    expect(again.element.getResults()?.seed).to.equal(quiz.element.getResults()?.seed);
  });

  it('shows the results again once it was finished', async () => {
    const bank = wholeBank({ id: freshId() });
    const quiz = await kept({ bank });
    await quiz.answer();
    await quiz.check();
    await quiz.finish();
    const again = placeQuiz({ bank, attributes: { save: 'on' } });
    quiz.element.remove();
    await until(() => again.results.includes('1 of 4 right'), 'the results');
  });

  it('is not kept with save="off", and says so', async () => {
    const bank = wholeBank({ id: freshId() });
    const quiz = await openQuiz({ bank });
    expect(quiz.saved).to.equal('Not saved on this device');
    await quiz.choose('The Nile');
    quiz.element.remove();
    const again = await openQuiz({ bank });
    expect(readyEvent(again)?.resumed).to.equal(false);
    expect(find(again.question, 'input:checked')).to.equal(undefined);
  });

  it('is another piece of work for another bank or other settings', async () => {
    const bank = longBank(4, { id: freshId() });
    const quiz = await kept({ bank });
    await quiz.choose('Yes 1');
    await untilSaved(quiz);
    const other = await reload(quiz, { bank, attributes: { limit: '2' } });
    expect(readyEvent(other)?.resumed).to.equal(false);
  });

  it('gives the same state when its journal is played back', async () => {
    const data = wholeBank({ id: freshId() });
    const quiz = await kept({ bank: data });
    await quiz.answer(false);
    await quiz.check();
    await quiz.press('Try again');
    await quiz.answer();
    await quiz.check();
    await quiz.next();
    await untilSaved(quiz);
    const results = quiz.element.getResults();
    const { bank } = parseBank(data, questionTypes);
    if (!bank || !results) throw new Error('no bank');
    const restored = restoreSession(await entriesOf(results.session), { bank, types: questionTypes });
    expect(restored.outcome).to.equal('restored');
    if (restored.outcome !== 'restored') return;
    expect(restored.state.responses['river']?.tries).to.deep.equal(results.questions[0]?.tries);
    expect(restored.state.current).to.equal('closed');
  });

  it('leaves work of a newer release alone, says so and starts beside it', async () => {
    const bank = wholeBank({ id: freshId() });
    const quiz = await kept({ bank });
    await quiz.choose('The Nile');
    await untilSaved(quiz);
    const session = quiz.element.getResults()?.session as string;
    quiz.element.remove();
    const entry: JournalEntry = { version: JOURNAL_VERSION + 1, session, action: { type: 'go', question: 'count', at: 1 } };
    await withDatabase('readwrite', (entries) => entries.add(entry));
    const before = await entriesOf(session);
    const again = await kept({ bank });
    await until(() => again.notices.length > 0, 'a notice');
    expect(again.notices.join()).to.include('a newer version of this quiz saved');
    expect(again.buttonNamed('Download what is kept')).not.to.equal(undefined);
    expect(again.heading).to.equal('Question 1 of 4');
    await again.choose('The Tigris');
    await untilSaved(again);
    expect(await entriesOf(session), 'untouched').to.deep.equal(before);
  });

  it('sets broken work aside, says so and starts afresh', async () => {
    const bank = wholeBank({ id: freshId() });
    const quiz = await kept({ bank });
    await quiz.choose('The Nile');
    await untilSaved(quiz);
    const session = quiz.element.getResults()?.session as string;
    quiz.element.remove();
    const keys = (await withDatabase('readonly', (entries) => entries.index('session').getAllKeys(session))) as number[];
    await withDatabase('readwrite', (entries) => entries.put({ version: 1, session, action: { type: 'start', state: { broken: true }, at: 1 } }, keys[0]));
    const again = await kept({ bank });
    await until(() => again.notices.length > 0, 'a notice');
    expect(again.notices.join()).to.include('could not be read');
    expect(await entriesOf(session), 'not deleted').to.have.length(keys.length);
  });
});

describe('a quiz that is open twice', () => {
  afterEach(() => document.body.replaceChildren());

  it('can be changed at one place only, says so at the other, and goes on there when the first has gone', async () => {
    const bank = wholeBank({ id: freshId() });
    const first = await kept({ bank });
    await first.choose('The Nile');
    await untilSaved(first);
    const parent = document.body.appendChild(document.createElement('section'));
    const second = await kept({ bank, parent });
    await until(() => second.notices.join().includes('open in another tab'), 'the notice');
    await second.settle();
    expect(
      findAll<HTMLInputElement>(second.question, 'input').every(({ disabled }) => disabled),
      'nothing can be changed',
    ).to.equal(true);
    expect(second.buttonNamed('Check')?.disabled).to.equal(true);
    await first.choose('The Tigris');
    await untilSaved(first);
    first.element.remove();
    await until(() => second.eventsNamed('geo-ready').length === 2, 'the second to take over');
    await second.untilSettledIn();
    await until(() => findAll<HTMLInputElement>(second.question, 'input').some(({ disabled }) => !disabled), 'that it can be changed');
    expect(second.notices.join()).not.to.include('open in another tab');
    const picked = findAll<HTMLInputElement>(second.question, 'input').find(({ checked }) => checked);
    expect(wordsOf(picked?.closest('label')?.querySelector('.inline-text')), 'the latest response').to.equal('The Tigris');
    await second.check();
    expect(second.verdict).to.equal('Not right');
    await untilSaved(second);
  });

  it('lets every question be read where it cannot be changed', async () => {
    const bank = wholeBank({ id: freshId() });
    const first = await kept({ bank });
    await untilSaved(first);
    const second = await kept({ bank, parent: document.body.appendChild(document.createElement('section')) });
    await until(() => second.notices.length > 0, 'the notice');
    await second.skip();
    expect(second.heading).to.equal('Question 2 of 4');
  });

  it('is free again after the element was removed while it loaded', async () => {
    const bank = wholeBank({ id: freshId() });
    const first = await kept({ bank });
    await first.choose('The Nile');
    await untilSaved(first);
    first.element.remove();
    for (let round = 0; round < 4; round++) {
      const hasty = placeQuiz({ bank, attributes: { save: 'on' } });
      await new Promise((resolve) => setTimeout(resolve, round * 4));
      hasty.element.remove();
    }
    const last = await kept({ bank });
    await last.settle();
    await new Promise((resolve) => setTimeout(resolve, 700));
    expect(last.notices).to.deep.equal([]);
    await last.choose('The Tigris');
    await untilSaved(last);
  });
});

describe('a quiz where nothing can be kept', () => {
  let console: ReturnType<typeof catchWarnings>;
  beforeEach(() => void (console = catchWarnings()));
  afterEach(() => {
    console.restore();
    document.body.replaceChildren();
  });

  /** Runs with another `indexedDB.open`. */
  async function withOpen(open: () => never, run: () => Promise<void>): Promise<void> {
    const before = IDBFactory.prototype.open;
    IDBFactory.prototype.open = open;
    try {
      await run();
    } finally {
      IDBFactory.prototype.open = before;
    }
  }

  it('says so, goes on in memory and offers the responses as a file when storage is blocked', async () => {
    await withOpen(
      () => {
        throw new DOMException('blocked', 'SecurityError');
      },
      async () => {
        const quiz = await kept({ bank: wholeBank({ id: freshId() }) });
        await until(() => quiz.saved.startsWith('Not saved'), 'the word that it is not saved');
        await quiz.choose('The Nile');
        await quiz.check();
        expect(quiz.verdict).to.equal('Right');
        await until(() => quiz.buttonNamed('Download your responses'), 'the button');
      },
    );
  });

  it('says so from the moment the device is full', async () => {
    const quiz = await kept({ bank: wholeBank({ id: freshId() }) });
    await untilSaved(quiz);
    const { add } = IDBObjectStore.prototype;
    IDBObjectStore.prototype.add = () => {
      throw new DOMException('full', 'QuotaExceededError');
    };
    try {
      await quiz.choose('The Nile');
      await until(() => quiz.saved.startsWith('Not saved'), 'the word that it is not saved');
    } finally {
      IDBObjectStore.prototype.add = add;
    }
    await quiz.choose('The Indus');
    await quiz.settle();
    expect(quiz.saved, 'a gap cannot be filled later').to.match(/^Not saved/);
    expect(quiz.element.getResults()?.bank.title).to.equal('Bridges');
  });

  it('works when the clock stands still or jumps back', async () => {
    const { now } = Date;
    try {
      const bank = wholeBank({ id: freshId() });
      Date.now = () => 1_000;
      const quiz = await kept({ bank });
      Date.now = () => -5;
      await quiz.choose('The Indus');
      await quiz.check();
      await untilSaved(quiz);
      quiz.element.remove();
      const again = await kept({ bank });
      expect(again.verdict).to.equal('Not right');
    } finally {
      Date.now = now;
    }
  });
});

/** A quiz whose seed is left to chance. */
async function unseeded(bank: unknown): Promise<QuizHarness> {
  const parent = emptyPage();
  const quiz = placeQuiz({ bank, attributes: { save: 'on' }, parent: document.createElement('div') });
  quiz.element.removeAttribute('seed');
  parent.append(quiz.element);
  await until(() => quiz.eventsNamed('geo-ready').length > 0, 'a quiz that is ready');
  await quiz.untilSettledIn();
  return quiz;
}
