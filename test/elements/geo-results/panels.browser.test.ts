import { expect } from 'chai';
import type { GeoResultsReviewEvent } from '../../../src/elements/geo-results/geo-results-events.js';
import { decryptFile, makeKeyring, type EncryptedFile } from '../../../src/results-file/encrypted-file.js';
import type { ResultFile } from '../../../src/results-file/result-file.js';
import type { Source } from '../../../src/model/source.js';
import type { JournalEntry } from '../../../src/session/session-journal.js';
import type { Session } from '../../../src/session/session.js';
import { summarizeSession, type SessionResults } from '../../../src/session/summarize-session.js';
import { openDeviceJournal } from '../../../src/storage/indexeddb-journal.js';
import { AloneHarness, catchFiles, showResults, unfold, type ResultsOptions } from '../../support/harness/geo-results-harness.js';
import { axeViolations, catchWarnings, find, findAll, forgetSavedWork, overflowOf, press, until, wordsOf } from '../../support/harness/page.js';
import { sampleBank, sampleClaim, sampleQuestion, sampleSource } from '../../support/sample-bank.js';
import { respondAndCheck, sampleSession } from '../../support/sample-session.js';

const SOURCES: Source[] = [
  sampleSource({ claims: [sampleClaim({ id: 'c0', statement: 'The bridge is old.' })] }),
  sampleSource({ id: 'letter', label: 'Letter on bridges', title: 'A letter', claims: [sampleClaim({ id: 'c1', kind: 'opinion', statement: 'The bridge is ugly.' })] }),
];
const OFFERED = ['What to read next', 'Changes since earlier attempts', 'Hand in or print'];

const bank = (count: number) =>
  sampleBank({
    questions: Array.from({ length: count }, (_, index) =>
      sampleQuestion('true-false', { id: `q${index + 1}`, prompt: `Statement number ${index + 1}.`, evidence: [`c${index % 2}`], objective: 'read' }),
    ),
  });

/** A finished session of judgements that rest on `c0`, `c1`, `c0` …; what it wrote, for the journal. */
function finished(responses: readonly boolean[], options: Parameters<typeof sampleSession>[0] = {}): ReturnType<typeof sampleSession> {
  const made = sampleSession({ bank: bank(responses.length), ...options });
  made.session.begin();
  responses.forEach((right, index) => respondAndCheck(made.session, `q${index + 1}`, right));
  made.session.dispatch({ type: 'finish' });
  return made;
}

const show = (session: Session, options: ResultsOptions = {}) => showResults(session, { sources: SOURCES, ...options });
const resultsOf = (session: Session, change: Partial<SessionResults> = {}): SessionResults => ({ ...summarizeSession({ ...session.summary, sources: SOURCES }), ...change });
const openers = (root: ShadowRoot): string[] => findAll(root, '.openers button').map(wordsOf);

describe('what can be unfolded in <geo-results>', () => {
  it('is one thing at a time, by a button that says whether it is open', async () => {
    const page = await show(finished([true, false]).session);
    expect(openers(page.root)).to.deep.equal(OFFERED);
    const state = (): (string | null)[] => findAll(page.root, '.openers button').map((button) => button.getAttribute('aria-expanded'));
    expect(state()).to.deep.equal(['false', 'false', 'false']);
    await unfold(page, 'What to read next');
    expect(state()).to.deep.equal(['true', 'false', 'false']);
    await unfold(page, 'Hand in or print');
    await until(() => findAll(page.root, '.panel h4').map(wordsOf).join() === 'Hand in or print', 'only the other');
    expect(state()).to.deep.equal(['false', 'false', 'true']);
    findAll<HTMLButtonElement>(page.root, '.openers button')[2]?.click();
    await until(() => !find(page.root, '.panel'), 'nothing unfolded');
  });

  it('opens by keyboard and leaves the focus on its button', async () => {
    const page = await show(finished([true, false]).session);
    findAll<HTMLButtonElement>(page.root, '.openers button')[0]?.focus();
    await press('Enter');
    await until(() => find(page.root, '.panel'), 'the panel');
    expect(wordsOf(page.root.activeElement)).to.equal('What to read next');
  });

  it('is nothing to read where all was right, and no more than files where nothing may be seen', async () => {
    expect(openers((await show(finished([true, true]).session)).root)).to.deep.equal(OFFERED.slice(1));
    const hidden = finished([true, false], { settings: { review: { after: [] } } });
    expect(openers((await show(hidden.session)).root)).to.deep.equal(['Hand in or print']);
  });

  it('fits 320 pixels', async () => {
    const { session } = finished([true, false, false]);
    session.dispatch({ type: 'open', question: 'q1', what: 'passage' });
    const page = new AloneHarness({}, { results: resultsOf(session), earlier: [resultsOf(finished([false, true, false]).session, { session: 'old' })] });
    (page.element.parentElement as HTMLElement).style.width = '320px';
    await page.untilSaid('Question by question');
    for (const name of openers(page.root)) {
      const panel = await unfold(page, name);
      expect(overflowOf(panel), name).to.be.at.most(0);
      expect(overflowOf(page.element), name).to.be.at.most(0);
      expect(await axeViolations(page.element), name).to.deep.equal([]);
    }
  });
});

describe('what to read next', () => {
  it('is the sources behind what was missed, those behind most of it first, with the claims concerned', async () => {
    const page = await show(finished([false, false, true, false]).session);
    const panel = await unfold(page, 'What to read next');
    await until(() => findAll(panel, 'source-card').length === 2 && wordsOf(panel).includes('The bridge is ugly.'), 'the cards');
    const words = wordsOf(panel);
    expect(words).to.include('2 questions you missed rest on it: numbers 2, 4.').and.to.include('A question you missed rests on it: number 1.');
    expect(words.indexOf('A letter')).to.be.below(words.indexOf('number 1.'));
    expect(words, 'the second is folded').to.not.include('The bridge is old.');
    expect(await axeViolations(page.element)).to.deep.equal([]);
  });

  it('comes from the bank at an address where the results stand alone', async () => {
    const file = URL.createObjectURL(new Blob([JSON.stringify({ ...bank(2), sources: SOURCES })], { type: 'application/json' }));
    const page = new AloneHarness({ bank: file }, { results: resultsOf(finished([true, false]).session) });
    const panel = await unfold(page, 'What to read next');
    await until(() => wordsOf(panel).includes('The bridge is ugly.'), 'the card');
    expect(findAll(panel, 'source-card')).to.have.length(1);
  });

  it('is the names of the sources where the bank is not at hand', async () => {
    const caught = catchWarnings();
    for (const attributes of [{}, { bank: '/no/such/bank.json' }] as Record<string, string>[]) {
      const page = new AloneHarness(attributes, { results: resultsOf(finished([true, false, true, false, false]).session) });
      const panel = await unfold(page, 'What to read next');
      expect(findAll(panel, 'li').map(wordsOf)).to.deep.equal(['Letter on bridges 2 questions missed', 'Report on bridges 1 question missed']);
    }
    caught.restore();
    expect(caught.warnings.join()).to.include('/no/such/bank.json');
  });
});

describe('changes since earlier attempts', () => {
  const earlier = (): SessionResults[] => [resultsOf(finished([true, false, false]).session, { session: 'old', startedAt: 500 })];

  it('are in words, in a table by objective, and question by question', async () => {
    const page = new AloneHarness({}, { results: resultsOf(finished([false, true, true]).session), earlier: earlier() });
    const panel = await unfold(page, 'Changes since earlier attempts');
    expect(wordsOf(panel)).to.include('Of 3 questions asked before, 2 went better this time and 1 worse.');
    const rows = findAll(panel, 'tr').map((row) => [...row.children].map(wordsOf).join(' | '));
    expect(rows[0]).to.match(/^What was practised \| This time \| Change \| /);
    expect(rows.slice(1)).to.deep.equal(['All questions | 2 of 3 | better | 1 of 3', 'Read a report | 2 of 3 | better | 1 of 3']);
    expect(findAll(panel, 'details').map(wordsOf)).to.deep.equal([
      'Not so well as the last time (1) 1 · Statement number 1.',
      'Better than the last time (2) 2 · Statement number 2. 3 · Statement number 3.',
    ]);
    for (const details of findAll<HTMLDetailsElement>(panel, 'details')) details.open = true;
    expect(await axeViolations(page.element)).to.deep.equal([]);
  });

  it('come inside a quiz from what this device has kept of the same bank, however it was run', async () => {
    await forgetSavedWork();
    const journal = await openDeviceJournal();
    const old = finished([true, false], { newId: () => 'old', clock: () => 1 });
    for (const entry of old.entries) await journal.append('bridges {"limit":2} ', entry);
    const other = finished([false, false], { newId: () => 'other', bank: { ...bank(2), id: 'bridges-2' } });
    for (const entry of other.entries) await journal.append('bridges-2 {} ', entry);
    const open = sampleSession({ bank: bank(2), newId: () => 'open', clock: () => 2 });
    open.session.begin();
    for (const entry of open.entries) await journal.append('bridges {} ', entry);
    const page = await show(finished([true, true], { newId: () => 'now', clock: () => 3 }).session);
    const panel = await unfold(page, 'Changes since earlier attempts');
    expect(wordsOf(panel)).to.include('Of 2 questions asked before, 1 went better this time and none worse.');
    expect(findAll(panel, 'thead th')).to.have.length(4);
    for (const details of findAll<HTMLDetailsElement>(panel, 'details')) details.open = true;
    find<HTMLButtonElement>(panel, '.review')?.click();
    expect((page.events[0] as GeoResultsReviewEvent).question).to.equal('q2');
  });

  it('are said to be none where nothing is kept, and leave nothing behind on the device', async () => {
    await forgetSavedWork();
    const page = await show(finished([true, false]).session);
    const panel = await unfold(page, 'Changes since earlier attempts');
    expect(wordsOf(panel)).to.include('No earlier finished attempt at this quiz is kept on this device.');
    const databases = 'databases' in indexedDB ? await indexedDB.databases() : [];
    expect(databases.map(({ name }) => name)).to.not.include('geo-quiz');
    const journal = await openDeviceJournal();
    const [entry] = finished([true]).entries as [JournalEntry];
    await journal.append('bridges {} ', entry);
    expect(await journal.loadNewest('bridges {} ')).to.deep.equal([entry]);
  });
});

describe('the sources you opened', () => {
  it('are told in words and question by question', async () => {
    const { session } = sampleSession({ bank: bank(3) });
    session.dispatch({ type: 'open', question: 'q1', what: 'source' });
    respondAndCheck(session, 'q1', true);
    respondAndCheck(session, 'q2', false);
    session.dispatch({ type: 'open', question: 'q2', what: 'passage' });
    session.dispatch({ type: 'finish' });
    const page = await show(session);
    const panel = await unfold(page, 'Sources you opened');
    expect(wordsOf(panel)).to.include('In 3 questions you opened the source before answering once, and a passage after it once.');
    expect(wordsOf(panel)).to.include('With the source open 1 of 1 were right, without it 0 of 1.');
    expect(wordsOf(panel)).to.include('Of one question that was not right you have not opened a passage yet.');
    expect(findAll(panel, 'tbody tr').map((row) => [...row.children].map(wordsOf).join(' | '))).to.deep.equal([
      '1 | right | yes | no',
      '2 | not right | no | yes',
      '3 | not answered | no | no',
    ]);
    expect(await axeViolations(page.element)).to.deep.equal([]);
  });
});

describe('handing in', () => {
  let caught: ReturnType<typeof catchFiles>;
  beforeEach(() => void (caught = catchFiles()));
  afterEach(() => caught.stop());

  const panelOf = async (session = finished([true, false]).session) => {
    const page = await show(session);
    const panel = await unfold(page, 'Hand in or print');
    const type = (name: string, value: string): void => void ((find<HTMLInputElement>(panel, `#keep-${name}`) as HTMLInputElement).value = value);
    const press = (words: string): void =>
      findAll<HTMLButtonElement>(panel, 'button')
        .find((each) => wordsOf(each) === words)
        ?.click();
    return { page, panel, type, press, status: () => wordsOf(find(panel, '[role=status]')) };
  };
  const file = async () => {
    const { name, text } = await until(() => caught.files[0], 'a file');
    return { name, text: await text };
  };

  it('gives a file with the name that was typed, and says so', async () => {
    const { type, press, status } = await panelOf();
    type('name', ' Ada  Example ');
    press('Download for my teacher');
    const { name, text } = await file();
    const { learner, results, note } = JSON.parse(text) as ResultFile;
    expect([name, learner, results.right]).to.deep.equal(['bridges-results.json', 'Ada Example', 1]);
    expect(note).to.include('Self-reported');
    await until(() => status() === 'Downloaded: bridges-results.json', 'the word that it is there');
  });

  it('locks the file with the password that was typed', async () => {
    const { type, press } = await panelOf();
    type('name', 'Ada');
    type('password', 'river');
    press('Download for my teacher');
    const { text } = await file();
    expect(text).to.not.include('Ada');
    const plain = await decryptFile(JSON.parse(text) as EncryptedFile, 'river', { crypto, deriveKey: makeKeyring(crypto) });
    expect((JSON.parse(plain ?? '') as ResultFile).learner).to.equal('Ada');
  });

  it('gives a table with a row for each question', async () => {
    const { type, press } = await panelOf();
    type('name', '=Ada');
    press('Download as a table');
    const { name, text } = await file();
    expect(name).to.equal('bridges-results.csv');
    const rows = text.trim().split(/\r?\n/);
    expect(rows).to.have.length(3);
    expect(rows[1], 'no formula').to.match(/^"?'=Ada/);
  });

  it('offers no table where the marks are not shown', async () => {
    const { panel } = await panelOf(finished([true], { settings: { review: { after: ['response'] } } }).session);
    expect(findAll(panel, 'button').map(wordsOf)).to.deep.equal(['Download for my teacher', 'Print a record']);
  });

  it('says when a file cannot be made', async () => {
    const warned = catchWarnings();
    const { press, status } = await panelOf();
    URL.createObjectURL = () => {
      throw new Error('No room.');
    };
    press('Download for my teacher');
    await until(() => status().includes('could not be made'), 'the word that there is none');
    warned.restore();
    expect(warned.warnings).to.have.length(1);
  });

  it('keeps neither name nor password anywhere', async () => {
    const { type, press, panel } = await panelOf();
    type('name', 'Ada-Unkept');
    press('Download for my teacher');
    await file();
    expect(JSON.stringify({ ...localStorage, ...sessionStorage })).to.not.include('Ada-Unkept');
    expect(findAll<HTMLInputElement>(panel, 'input').map(({ autocomplete }) => autocomplete)).to.deep.equal(['off', 'new-password']);
  });
});

describe('a record on paper', () => {
  const { print } = globalThis;
  let printed: { words: string; hides: string[] }[] = [];
  beforeEach(() => {
    printed = [];
    globalThis.print = () => {
      const rules = document.adoptedStyleSheets.flatMap((sheet) => [...sheet.cssRules].map(({ cssText }) => cssText));
      printed.push({ words: wordsOf(document.querySelector('geo-results-record')), hides: rules });
    };
  });
  afterEach(() => void (globalThis.print = print));

  const printRecord = async (name: string, session = finished([true, false]).session) => {
    const page = await show(session);
    const panel = await unfold(page, 'Hand in or print');
    (find<HTMLInputElement>(panel, '#keep-name') as HTMLInputElement).value = name;
    findAll<HTMLButtonElement>(panel, 'button')
      .find((each) => wordsOf(each) === 'Print a record')
      ?.click();
    return until(() => printed[0], 'the printing');
  };

  it('says whose it is, that nobody has checked it, and how it went', async () => {
    const { words } = await printRecord('Ada');
    expect(words).to.match(/^Record of a quiz Self-reported Printed by the learner/);
    expect(words).to.include('Name Ada').and.to.include('Quiz Bridges').and.to.include('1 of 2 right').and.to.include('Read a report 1 of 2 right');
    expect(words).to.include('1. Statement number 1. right 1 no no').and.to.include('2. Statement number 2. not right 1 no no');
  });

  it('is printed alone, and is gone after', async () => {
    const { hides } = await printRecord('');
    expect(hides.join()).to.match(/@media print .*body > :not\(geo-results-record\).*display: none/s);
    const record = document.querySelector('geo-results-record') as HTMLElement;
    expect(getComputedStyle(record).display, 'on a screen').to.equal('none');
    expect(record.parentElement).to.equal(document.body);
    dispatchEvent(new Event('afterprint'));
    expect(document.querySelector('geo-results-record')).to.equal(null);
    expect(document.adoptedStyleSheets).to.have.length(0);
  });

  it('tells no more than the page', async () => {
    const { words } = await printRecord('Ada', finished([true, false], { settings: { review: { after: [] } } }).session);
    expect(words)
      .to.include('Finished: 2 of 2 answered')
      .and.to.not.match(/\bright\b|Share of the points|By objective/);
  });
});
