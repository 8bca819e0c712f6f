import { expect } from 'chai';
import { visibleResults } from '../../../src/elements/geo-results/visible-results.js';
import { encryptText } from '../../../src/results-file/encrypted-file.js';
import { makeResultFile } from '../../../src/results-file/make-result-file.js';
import { summarizeSession, type SessionResults } from '../../../src/session/summarize-session.js';
import { AloneHarness } from '../../support/harness/geo-results-harness.js';
import { axeViolations, catchWarnings, find, findAll, focusedElement, overflowOf, until, wordsOf } from '../../support/harness/page.js';
import { sampleBank, sampleSource } from '../../support/sample-bank.js';
import { respondAndCheck, sampleResponses, sampleSession } from '../../support/sample-session.js';

/** A finished session: one right, one wrong and sure of it, two open. */
function results(): SessionResults {
  const { session } = sampleSession({ bank: sampleBank({ rules: { bands: [{ from: 0, text: 'A *start*.' }] } }), settings: { certainty: true, passFraction: 0.5 } });
  session.dispatch({ type: 'open', question: 'river', what: 'source' });
  for (const [question, level] of [
    ['river', 1],
    ['closed', 3],
  ] as const) {
    session.dispatch({ type: 'certainty', question, level });
    respondAndCheck(session, question, sampleResponses[question]?.[question === 'river' ? 'right' : 'wrong']);
  }
  session.dispatch({ type: 'spend', milliseconds: 60_000 });
  session.dispatch({ type: 'finish' });
  return { ...summarizeSession({ ...session.summary, sources: [sampleSource()] }), startedAt: Date.UTC(2026, 0, 12, 9), finishedAt: Date.UTC(2026, 0, 12, 9, 30) };
}

const fileText = (learner?: string): string => JSON.stringify(makeResultFile(results(), { learner, savedAt: 1 }));
const addressOf = (text: string): string => URL.createObjectURL(new Blob([text], { type: 'application/json' }));

describe('<geo-results> alone on a page', () => {
  it('shows results that are given to it as data', async () => {
    const page = new AloneHarness({}, { results: results() });
    await page.untilSaid('Question by question');
    expect(page.sentence).to.equal('1 of 4 right; you were sure and wrong once');
    expect(page.words).to.include('Bridges').and.to.include('Not passed').and.to.include('12, 2026').and.to.include('1 minute').and.to.include('practice');
    expect(page.words).to.include('Sure, and not right').and.to.include('How sure, and how right').and.to.include('What you practised').and.to.include('By source');
    expect(page.words).to.include('A start.').and.to.include('Source opened before answering');
    expect(await axeViolations(page.element)).to.deep.equal([]);
  });

  it('has no button that would need a quiz', async () => {
    const page = new AloneHarness({}, { results: results() });
    await page.untilSaid('Question by question');
    expect(findAll(page.root, 'button').map(wordsOf)).to.deep.equal(['What to read next', 'Sources you opened', 'Hand in or print']);
  });

  it('shows the file at an address, and says who reports it', async () => {
    const page = new AloneHarness({ src: addressOf(fileText('Ada')) }, {});
    await page.untilSaid('Self-reported by Ada');
    expect(page.sentence).to.include('1 of 4 right');
    expect(page.words).to.not.include('Open a file');
  });

  it('shows another file when its address is changed', async () => {
    const page = new AloneHarness({ src: addressOf(fileText('Ada')) }, {});
    await page.untilSaid('Self-reported by Ada');
    page.element.src = addressOf(fileText('Grace'));
    await page.untilSaid('Self-reported by Grace');
  });

  it('shows what stands between the tags while there is nothing, and takes a file that a person chooses', async () => {
    const page = new AloneHarness({}, {});
    expect(page.element.textContent).to.equal('Nothing yet.');
    await page.untilSaid('Open a file with results');
    expect(page.words).to.include('Nothing yet.');
    expect(await axeViolations(page.element)).to.deep.equal([]);
    page.giveFile(fileText('Ada'));
    await page.untilSaid('Self-reported by Ada');
    expect(page.words).to.not.include('Nothing yet.');
    await until(() => wordsOf(focusedElement()).startsWith('1 of 4 right'), 'the focus on the sentence');
    expect(page.words).to.include('Open another file');
    page.giveFile(fileText('Grace'));
    await page.untilSaid('Self-reported by Grace');
  });

  it('shows no more than the file holds', async () => {
    const page = new AloneHarness({}, { results: visibleResults(results(), new Set(['response'])) });
    await page.untilSaid('Question by question');
    expect(page.sentence).to.equal('Finished: 2 of 4 answered');
    expect(page.words)
      .to.include('Your response')
      .and.to.not.match(/\bright\b|The answer|points|Passed|By source/);
    expect(await axeViolations(page.element)).to.deep.equal([]);
  });

  for (const [heading, levels] of [
    ['2', ['2', '3', '4']],
    ['4', ['4', '5', '6']],
  ] as const) {
    it(`has its headings from level ${heading} on`, async () => {
      const page = new AloneHarness({ heading }, { results: results() });
      await page.untilSaid('Question by question');
      expect([...new Set(findAll(page.root, 'h3, h4, h5').map((each) => each.getAttribute('aria-level')))].sort()).to.deep.equal(
        levels.slice(0, page.root.querySelector('h5') ? 3 : 2),
      );
    });
  }

  for (const dir of ['ltr', 'rtl'] as const) {
    it(`fits 320 pixels ${dir === 'ltr' ? 'left to right' : 'right to left'}`, async () => {
      const page = new AloneHarness({}, { results: results() });
      await page.untilSaid('Question by question');
      const around = page.element.parentElement as HTMLElement;
      around.dir = dir;
      around.style.width = '320px';
      expect(overflowOf(around)).to.be.at.most(0);
    });
  }
});

describe('<geo-results> with a file that cannot be shown', () => {
  let caught: ReturnType<typeof catchWarnings>;
  beforeEach(() => void (caught = catchWarnings()));
  afterEach(() => caught.restore());

  const faulty: [what: string, text: string, words: string][] = [
    ['that is no JSON', 'Dear teacher', 'it is no JSON'],
    ['of something else', '{"hello": 1}', 'holds no results of a quiz'],
    ['that was damaged', fileText('Ada').replace('Ada', 'Eve'), 'was damaged on its way'],
    ['of a later release', JSON.stringify({ format: 'geo-quiz-results', version: 9 }), 'a later release'],
    ['with a faulty field', JSON.stringify({ ...results(), questions: [1] }), 'not as results are'],
  ];
  for (const [what, text, words] of faulty) {
    it(`says so of a file ${what}, and takes another`, async () => {
      const page = new AloneHarness({}, {});
      await page.untilSaid('Open a file with results');
      page.giveFile(text);
      await until(() => page.alert.includes(words), words);
      expect(page.words).to.include('Nothing yet.');
      expect(caught.warnings.join()).to.include('<geo-results>');
      expect(await axeViolations(page.element)).to.deep.equal([]);
      page.giveFile(fileText('Ada'));
      await page.untilSaid('Self-reported by Ada');
      expect(page.alert).to.equal('');
    });
  }

  it('says so of an address where nothing is', async () => {
    const page = new AloneHarness({ src: '/no/such/results.json' }, {});
    await until(() => page.alert !== '', 'the sentence');
    expect(page.words).to.include('Nothing yet.');
    expect(caught.warnings).to.have.length(1);
  });

  it('says so of data that are none', async () => {
    const page = new AloneHarness({}, { results: 'all right' as never });
    await until(() => page.alert.includes('holds no results'), 'the sentence');
  });
});

describe('<geo-results> with a locked file', () => {
  const typePassword = (page: AloneHarness, password: string): void => {
    (find<HTMLInputElement>(page.root, '#password') as HTMLInputElement).value = password;
    find<HTMLButtonElement>(page.root, 'form button')?.click();
  };

  it('asks for the password until it is the right one', async () => {
    const page = new AloneHarness({ src: addressOf(await encryptText(fileText('Ada'), 'river', { crypto })) }, {});
    await page.untilSaid('Type the class password');
    expect(await axeViolations(page.element)).to.deep.equal([]);
    typePassword(page, 'lake');
    await until(() => page.alert.includes('does not open the file'), 'the refusal');
    typePassword(page, 'river');
    await page.untilSaid('Self-reported by Ada');
    expect(page.alert).to.equal('');
  });
});
