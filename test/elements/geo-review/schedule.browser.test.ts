import { expect } from 'chai';
import type { ClaimReview } from '../../../src/review/claim-review.js';
import { keepModule } from '../../../src/storage/module-store.js';
import { readSavedSessions } from '../../../src/storage/read-saved-sessions.js';
import { openQuiz } from '../../support/harness/geo-quiz-harness.js';
import { DAY, MINUTE, NOON, forgetReviews, openReview, reviewBank } from '../../support/harness/geo-review-harness.js';
import { axeViolations, emptyPage, find, focusedElement, forgetSavedWork, until, wordsOf } from '../../support/harness/page.js';

const KEPT = { save: 'on', 'saved-quizzes': 'on' };
const review = (change: Partial<ClaimReview> = {}): ClaimReview => ({ claim: 'river-survey/c1', at: NOON - DAY, question: 'claims/a1', grade: 'again', from: 'quiz', ...change });
const file = (...reviews: unknown[]) => ({ format: 'geo-quiz-review', version: 1, exportedAt: NOON, reviews });

/** The review’s clock has to agree with that of quizzes, which is the real one. */
const later = (): number => Date.now() + 11 * MINUTE;

describe('<geo-review> and its schedule', () => {
  beforeEach(async () => {
    emptyPage();
    await new Promise((resolve) => setTimeout(resolve, 0));
    await Promise.all([forgetReviews(), forgetSavedWork()]);
  });

  it('learns from a quiz on the same page, and asks what was missed with another question', async () => {
    const page = emptyPage();
    const quiz = await openQuiz({ bank: reviewBank(), parent: page });
    const element = await openReview({ parent: page, time: later() });
    await quiz.choose('No');
    await quiz.check();
    await quiz.next();
    await until(() => element.counts['Due now'] === '1', 'the missed claim');
    expect(element.element.getSchedule().reviews.map(({ claim, question, grade, from }) => `${claim} ${question} ${grade} ${from}`)).to.deep.equal([
      'river-survey/c1 claims/a1 again quiz',
    ]);
    await element.start('Review 1 claim');
    expect(element.prompt).to.equal('Prompt a2?');
  });

  it('learns from a test when it is finished', async () => {
    const page = emptyPage();
    const quiz = await openQuiz({ bank: reviewBank(), attributes: { mode: 'test' }, parent: page });
    const element = await openReview({ parent: page, time: later() });
    await quiz.choose('No');
    expect(element.counts['Met so far']).to.equal('0');
    await quiz.finish();
    await until(() => element.counts['Due now'] === '1', 'the missed claim');
  });

  it('learns from what quizzes kept on this device before, once', async () => {
    const quiz = await openQuiz({ bank: reviewBank(), attributes: { save: 'on' } });
    await quiz.choose('No');
    await quiz.check();
    await until(() => quiz.saved === 'Saved on this device', 'the saved word');
    emptyPage();
    const first = await openReview({ attributes: KEPT, time: later() });
    expect(first.counts['Due now']).to.equal('1');
    const { reviews } = first.element.getSchedule();
    const again = await openReview({ attributes: KEPT, time: later() });
    expect(reviews).to.have.length(1);
    expect(again.element.getSchedule().reviews).to.deep.equal(reviews);
  });

  it('learns from quizzes inside a module that was kept', async () => {
    const quiz = await openQuiz({ bank: reviewBank(), attributes: { save: 'on' } });
    await quiz.choose('No');
    await quiz.check();
    await until(() => quiz.saved === 'Saved on this device', 'the saved word');
    emptyPage();
    const saved = await readSavedSessions(['claims'], new Map());
    await forgetSavedWork();
    const keeper = await keepModule('some-module', () => undefined);
    keeper.keep({ version: 1, session: 'work', action: { type: 'start' } } as never);
    for (const entry of saved[0]?.entries ?? []) keeper.keep({ version: 1, session: 'work', action: { type: 'quiz', quiz: 'section', entry } } as never);
    keeper.claim.release();
    expect(saved).to.have.length(1);
    const element = await openReview({ attributes: KEPT, time: later() });
    expect(element.counts['Due now']).to.equal('1');
  });

  it('leaves the quizzes’ own storage alone where there is none', async () => {
    await openReview({ attributes: KEPT });
    const quiz = await openQuiz({ bank: reviewBank(), attributes: { save: 'on' } });
    expect(quiz.saved).to.equal('Saved on this device');
  });

  it('does not read what quizzes kept where that is turned off', async () => {
    const quiz = await openQuiz({ bank: reviewBank(), attributes: { save: 'on' } });
    await quiz.choose('No');
    await quiz.check();
    emptyPage();
    expect((await openReview({ attributes: { save: 'on' }, time: later() })).counts['Met so far']).to.equal('0');
  });

  it('keeps the schedule on this device', async () => {
    const before = await openReview({ attributes: KEPT });
    await before.takeIn(file(review()));
    await before.start('Review 1 claim');
    await before.answer('Yes', 'Fairly');
    await before.grade('Easy');
    await before.press('Next');
    const kept = before.element.getSchedule();
    expect(before.saved).to.equal('Saved on this device');
    emptyPage();
    const after = await openReview({ attributes: KEPT });
    expect(after.element.getSchedule()).to.deep.equal(kept);
    expect(after.counts).to.include({ 'Reviewed today': '1 of 20', 'Met so far': '1' });
  });

  it('hears of what another tab does', async () => {
    const page = emptyPage();
    const [one, other] = [await openReview({ attributes: KEPT, parent: page }), await openReview({ attributes: KEPT, parent: page })];
    await one.takeIn(file(review()));
    await until(() => other.counts['Due now'] === '1', 'the claim in the other one');
    await one.press('Forget everything');
    await one.press('Forget');
    await until(() => other.counts['Met so far'] === '0', 'nothing in the other one');
  });

  it('works without storage, and says that nothing is saved', async () => {
    const open = indexedDB.open;
    indexedDB.open = () => {
      throw new DOMException('Blocked', 'SecurityError');
    };
    try {
      const element = await openReview({ attributes: KEPT });
      expect(element.alerts).to.deep.equal(['Not saved: this browser keeps nothing for this page. Save the schedule as a file before you leave.']);
      await element.takeIn(file(review()));
      expect(element.counts['Due now']).to.equal('1');
      expect(await axeViolations(element.element)).to.deep.equal([]);
    } finally {
      indexedDB.open = open;
    }
  });

  it('keeps nothing where saving is turned off', async () => {
    const element = await openReview();
    expect(element.saved).to.equal('Not saved on this device');
    await element.takeIn(file(review()));
    expect((await openReview({ attributes: KEPT })).counts['Met so far']).to.equal('0');
  });

  it('takes a saved schedule to another device, where two become one', async () => {
    const one = await openReview();
    await one.takeIn(file(review()));
    const saved = one.element.getSchedule();
    const other = await openReview();
    await other.takeIn(file(review({ claim: 'river-survey/c2' })));
    await other.takeIn(saved);
    expect(other.status).to.equal('1 review taken in.');
    expect(other.counts['Due now']).to.equal('2');
    await other.takeIn(saved);
    expect(other.words).to.include('Nothing new was in the file.');
    expect(other.element.getSchedule().reviews).to.have.length(2);
  });

  it('gives the schedule as a file', async () => {
    const element = await openReview();
    expect(element.buttonNamed('Save as a file')?.disabled).to.equal(true);
    await element.takeIn(file(review()));
    const links: HTMLAnchorElement[] = [];
    const click = HTMLAnchorElement.prototype.click;
    HTMLAnchorElement.prototype.click = function (this: HTMLAnchorElement) {
      links.push(this);
    };
    await element.press('Save as a file');
    HTMLAnchorElement.prototype.click = click;
    expect(links[0]?.download).to.equal('geo-quiz-review.json');
    expect(await (await fetch(links[0]?.href ?? '')).json()).to.deep.equal(element.element.getSchedule());
  });

  it('takes a file that is chosen, and one that is dropped', async () => {
    const element = await openReview();
    const input = find<HTMLInputElement>(element.root, 'input[type="file"]') as HTMLInputElement;
    const chosen = new DataTransfer();
    chosen.items.add(new File([JSON.stringify(file(review()))], 'one.json'));
    input.files = chosen.files;
    input.dispatchEvent(new Event('change', { bubbles: true }));
    await until(() => element.counts['Met so far'] === '1', 'the chosen file');
    const dropped = new DataTransfer();
    dropped.items.add(new File([JSON.stringify(file(review({ claim: 'river-survey/c2' })))], 'two.json'));
    const event = new DragEvent('drop', { bubbles: true, cancelable: true, dataTransfer: dropped });
    find(element.root, '[part="schedule"]')?.dispatchEvent(event);
    expect(event.defaultPrevented, 'the browser does not open it').to.equal(true);
    await until(() => element.counts['Met so far'] === '2', 'the dropped file');
  });

  for (const [name, data, words] of [
    ['that is no JSON', 'hello', 'is not a schedule. It cannot be read as JSON.'],
    ['of another kind', { version: 1, id: 'bank' }, 'is some other file, not a review schedule.'],
    ['of a later version', { ...file(), version: 2 }, 'was saved by a later version of this program.'],
    ['that is damaged', file(review({ grade: 'best' as never })), 'is damaged at reviews[0].grade.'],
  ] as const)
    it(`refuses a file ${name}, says why, and changes nothing`, async () => {
      const element = await openReview();
      await element.takeIn(file(review()));
      await element.takeIn(data, 'mine.json');
      expect(element.alerts.join(' ')).to.include('Nothing was taken in: “mine.json”').and.to.include(words);
      expect(element.counts['Met so far']).to.equal('1');
      expect(await axeViolations(element.element)).to.deep.equal([]);
    });

  it('asks before it forgets, and keeps all when told so', async () => {
    const element = await openReview();
    await element.takeIn(file(review()));
    await element.press('Forget everything');
    expect(wordsOf(focusedElement())).to.equal('Forget 1 review and begin anew? Only a file saved before can bring them back.');
    expect(await axeViolations(element.element)).to.deep.equal([]);
    await element.press('Keep');
    expect(element.counts['Met so far']).to.equal('1');
    expect(wordsOf(focusedElement())).to.equal('Your schedule');
    await element.press('Forget everything');
    await element.press('Forget');
    expect(element.counts['Met so far']).to.equal('0');
    expect(element.status).to.equal('The schedule is empty.');
  });

  it('does not learn again from quizzes what was forgotten, but what comes after it', async () => {
    const quiz = await openQuiz({ bank: reviewBank(), attributes: { save: 'on' } });
    await quiz.choose('No');
    await quiz.check();
    await until(() => quiz.saved === 'Saved on this device', 'the saved word');
    const page = document.querySelector('main') as HTMLElement;
    const element = await openReview({ attributes: KEPT, parent: page, time: Date.now() });
    expect(element.counts['Met so far']).to.equal('1');
    await element.press('Forget everything');
    await element.press('Forget');
    element.element.remove();
    await quiz.next();
    await quiz.skip();
    await quiz.choose('No');
    await quiz.check();
    await until(() => quiz.saved === 'Saved on this device', 'the saved word');
    const after = await openReview({ attributes: KEPT, time: later() });
    expect(after.element.getSchedule().reviews.map(({ claim }) => claim)).to.deep.equal(['river-survey/c2']);
  });

  it('goes on when it is moved on the page, and lets go when it is removed', async () => {
    const page = emptyPage();
    const element = await openReview({ attributes: KEPT, parent: page });
    await element.takeIn(file(review()));
    page.append(element.element);
    await element.settle();
    expect(element.counts['Due now']).to.equal('1');
    element.element.remove();
    await new Promise((resolve) => setTimeout(resolve, 0));
    page.append(element.element);
    await until(() => element.counts['Due now'] === '1', 'the review, opened anew');
  });
});
