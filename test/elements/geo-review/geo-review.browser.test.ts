import { expect } from 'chai';
import { GeoResponseEvent } from '../../../src/element-kit/response-event.js';
import type { ClaimReview } from '../../../src/review/claim-review.js';
import { questionTypes } from '../../../src/question-types/question-types.js';
import type { AnyQuestionType } from '../../../src/question-types/question-type.js';
import { loadableSample, typeNames } from '../../support/every-type-bank.js';
import { DAY, MINUTE, NOON, openReview, placeReview, questionOn, reviewBank, type ReviewHarness } from '../../support/harness/geo-review-harness.js';
import { axeViolations, catchWarnings, emptyPage, find, findAll, focusedElement, overflowOf, press, until, wordsOf } from '../../support/harness/page.js';
import { sampleBank, sampleSource } from '../../support/sample-bank.js';

/** A schedule in which claims were seen at some time with some grade. */
const schedule = (...seen: [claim: string, grade: ClaimReview['grade'], at: number, question?: string][]) => ({
  format: 'geo-quiz-review',
  version: 1,
  exportedAt: NOON,
  reviews: seen.map(([claim, grade, at, question = 'claims/a1']) => ({ claim: `river-survey/${claim}`, at, question, grade, from: 'quiz' })),
});

/** A review in which `c1` was missed with the question `a1`, and is due. */
async function openDue(options: Parameters<typeof openReview>[0] = {}): Promise<ReviewHarness> {
  const review = await openReview(options);
  await review.takeIn(schedule(['c1', 'again', NOON - DAY]));
  return review;
}

describe('<geo-review>', () => {
  it('says what it is for while there is nothing, and offers new claims', async () => {
    const review = await openReview();
    expect(review.sentence).to.equal('Nothing to review yet. What you meet in quizzes comes back here, what you missed first.');
    expect(review.counts).to.deep.equal({ 'Due now': '0', 'Reviewed today': '0 of 20', 'Not met yet': '3', 'Met so far': '0' });
    expect(await axeViolations(review.element)).to.deep.equal([]);
    await review.start('Meet new claims');
    expect([review.heading, review.prompt]).to.deep.equal(['Question 1 of 3', 'Prompt a1?']);
  });

  it('asks a missed claim with another question, grades it and says when it returns', async () => {
    const review = await openDue();
    expect(review.sentence).to.equal('1 claim is waiting for you.');
    expect(await axeViolations(review.element)).to.deep.equal([]);
    await review.start('Review 1 claim');
    expect(review.prompt).to.equal('Prompt a2?');
    expect(wordsOf(focusedElement())).to.equal('Question 1 of 1');
    expect(await axeViolations(review.element)).to.deep.equal([]);
    await review.answer('Yes', 'Fairly');
    expect(wordsOf(focusedElement())).to.equal('Right');
    expect(review.status).to.include('Right');
    expect(review.grades).to.deep.equal(['Again in 10 minutes', 'Hard in 15 minutes', '[Good in 2 days]', 'Easy in 3 days']);
    expect(await axeViolations(review.element)).to.deep.equal([]);
    expect(review.events.map(({ claim, question, grade, due }) => ({ claim, question, grade, due }))).to.deep.equal([
      { claim: 'river-survey/c1', question: 'claims/a2', grade: 'good', due: NOON + 2 * DAY },
    ]);
    await review.press('Next');
    expect(review.words).to.include('Done for now: 1 question answered, 1 right.');
    expect(review.sentence).to.equal('Nothing is due now. Next: in 2 days, 1 claim.');
    expect(wordsOf(focusedElement())).to.equal('Review');
    expect(review.counts).to.include({ 'Due now': '0', 'Reviewed today': '1 of 20', 'Met so far': '1' });
  });

  for (const [words, sure, grade] of [
    ['Yes', 'Very', 'easy'],
    ['Yes', 'Not very', 'hard'],
    ['No', 'Not very', 'again'],
    ['No', 'Very', 'again'],
  ] as const)
    it(`takes “${words}”, said with certainty “${sure}”, as ${grade}`, async () => {
      const review = await openDue();
      await review.start('Review 1 claim');
      await review.answer(words, sure);
      expect(review.events.map((event) => event.grade)).to.deep.equal([grade]);
    });

  it('brings back first what was missed by one who was very sure', async () => {
    const review = await openDue();
    await review.takeIn({ ...schedule(), reviews: schedule(['c3', 'again', NOON - MINUTE * 30, 'claims/c']).reviews.map((each) => ({ ...each, sure: true })) });
    await review.start('Review 2 claims');
    expect(review.prompt).to.equal('Prompt c?');
  });

  it('takes the learner’s own grade, and every change of it', async () => {
    const review = await openDue();
    await review.start('Review 1 claim');
    await review.answer('Yes', 'Fairly');
    await review.grade('Easy');
    expect(review.grades[3]).to.equal('[Easy in 3 days]');
    await review.grade('Again');
    expect(review.events.map(({ grade }) => grade)).to.deep.equal(['good', 'easy', 'again']);
    expect(review.events.at(-1)?.due).to.equal(NOON + 10 * MINUTE);
    await review.press('Next');
    expect(review.sentence).to.equal('Nothing is due now. Next: in 10 minutes, 1 claim.');
    await review.wait(10 * MINUTE);
    expect(review.sentence).to.equal('1 claim is waiting for you.');
  });

  it('says what is missing, and grades nothing before', async () => {
    const review = await openDue();
    await review.start('Review 1 claim');
    await review.press('Check');
    expect(review.words).to.include('Choose an answer first.');
    await review.choose('Yes');
    await review.press('Check');
    expect(review.words).to.include('Say how sure you are first.');
    expect(review.events).to.deep.equal([]);
  });

  it('does not ask how sure one is where that is turned off', async () => {
    const review = await openDue({ attributes: { certainty: 'off' } });
    await review.start('Review 1 claim');
    await review.answer('Yes');
    expect(review.words).not.to.include('How sure are you?');
    expect(review.events.map(({ grade }) => grade)).to.deep.equal(['good']);
  });

  it('can be stopped between and while a question is asked', async () => {
    const review = await openDue();
    await review.start('Review 1 claim');
    await review.press('Stop for now');
    expect(review.sentence).to.equal('1 claim is waiting for you.');
    expect(review.words).not.to.include('Done for now');
    await review.start('Review 1 claim');
    await review.answer('No', 'Fairly');
    await review.press('Stop for now');
    expect(review.words).to.include('Done for now: 1 question answered, 0 right.');
  });

  it('ends at the daily limit, says what waits, and goes on all the same', async () => {
    const review = await openReview({ attributes: { 'daily-limit': '1' } });
    await review.takeIn(schedule(['c1', 'again', NOON - DAY], ['c2', 'again', NOON - 2 * DAY]));
    await review.start('Review 1 claim');
    expect(review.heading).to.equal('Question 1 of 1');
    await review.answer('Yes', 'Fairly');
    await review.press('Next');
    expect(review.sentence).to.equal('That was today’s share of 1 question. 1 claim waits until tomorrow.');
    await review.start('Go on all the same');
    expect(review.prompt).to.equal('Prompt a2?');
    await review.press('Stop for now');
    await review.wait(DAY);
    expect(review.counts['Reviewed today']).to.equal('0 of 1');
  });

  it('has no limit where the page says none', async () => expect((await openReview({ attributes: { 'daily-limit': 'none' } })).counts['Reviewed today']).to.equal('0'));

  it('shows the coming days as bars and as a table that says the same', async () => {
    const review = await openReview();
    await review.takeIn(schedule(['c1', 'again', NOON - DAY], ['c2', 'good', NOON], ['c3', 'good', NOON]));
    expect(review.bars).to.deep.equal(['1', '', '2', ...Array.from({ length: 11 }, () => '')]);
    const details = review.root.querySelector('details') as HTMLDetailsElement;
    details.open = true;
    const rows = findAll(review.root, 'tbody tr').map((row) => [wordsOf(row.querySelector('th')), wordsOf(row.querySelector('td'))]);
    expect(rows.map(([, count]) => (count === '0' ? '' : count))).to.deep.equal(review.bars);
    expect(rows[0]?.[0]).to.equal('Today');
    expect(rows[2]?.[0]).to.match(/31 May/);
    expect(review.words).to.include('3 claims return, at most 2 on one day.');
    expect(await axeViolations(review.element)).to.deep.equal([]);
  });

  it('mirrors the bars where the page runs right to left', async () => {
    const page = emptyPage();
    document.documentElement.dir = 'rtl';
    const review = await openReview({ parent: page });
    await review.takeIn(schedule(['c1', 'again', NOON - DAY]));
    const [first, last] = [find<Element & HTMLElement>(review.root, '.bar'), findAll(review.root, '.bar').at(-1)];
    expect((first as Element).getBoundingClientRect().left).to.be.above((last as Element).getBoundingClientRect().left);
    expect(overflowOf(document.documentElement)).to.equal(0);
    document.documentElement.removeAttribute('dir');
  });

  for (const name of typeNames)
    it(`asks and grades a question of the type ${name}`, async () => {
      const sample = { ...loadableSample(name), evidence: ['c1'] };
      const review = await openReview({ banks: [sampleBank({ id: 'one', sources: [sampleSource()], questions: [sample] })], attributes: { certainty: 'off' } });
      await review.press('Meet new claims');
      const leaf = await until(() => find(review.root, (questionTypes[name] as AnyQuestionType).tagName), 'the question');
      leaf.dispatchEvent(new GeoResponseEvent(sample.id, (questionTypes[name] as AnyQuestionType).perfectResponse(sample)));
      await review.press('Check');
      await until(() => review.grades.length > 0, 'the grades');
      await review.press('Next');
      await until(() => review.sentence !== '', 'the end of the round');
      expect(review.events.filter(({ claim }) => claim === 'river-survey/c1').map(({ grade }) => grade)).to.deep.equal(['good']);
    });

  it('works by keyboard alone', async () => {
    const review = await openDue();
    (review.buttonNamed('Review 1 claim') as HTMLElement).focus();
    await press('Enter');
    await until(() => wordsOf(focusedElement()) === 'Question 1 of 1', 'the question in focus');
    await press('Tab');
    await press(' ');
    await press('Tab');
    await press(' ');
    await until(() => findAll<HTMLInputElement>(review.root, 'input:checked').length === 2, 'a response and a certainty');
    (review.buttonNamed('Check') as HTMLElement).focus();
    await press('Enter');
    await until(() => review.verdict !== '' && wordsOf(focusedElement()) === review.verdict, 'the verdict in focus');
    await press('Tab');
    expect(wordsOf(focusedElement())).to.match(/^Again/);
    await press('Tab', 3);
    await press('Enter');
    await until(() => review.grades[3]?.startsWith('['), 'the grade');
    await press('Tab', 2);
    expect(wordsOf(focusedElement())).to.equal('Next');
    await press('Enter');
    await until(() => wordsOf(focusedElement()) === 'Review', 'the title in focus');
  });

  it('fits 320 pixels', async () => {
    const page = emptyPage();
    page.style.width = '320px';
    const review = await openDue({ parent: page });
    expect(overflowOf(page)).to.equal(0);
    await review.press('Forget everything');
    expect(overflowOf(page)).to.equal(0);
    expect(await axeViolations(review.element)).to.deep.equal([]);
    await review.start('Review 1 claim');
    await review.answer('No', 'Fairly');
    expect(overflowOf(page)).to.equal(0);
    expect(await axeViolations(review.element)).to.deep.equal([]);
  });

  it('sets the level of its title and of those below', async () => {
    const review = await openReview({ attributes: { heading: '4' } });
    expect(find(review.root, '#title')?.localName).to.equal('h4');
    expect(find(review.root, '#schedule-title')?.localName).to.equal('h5');
  });

  it('asks questions of two banks on one claim, though they have the same id', async () => {
    const other = reviewBank({ id: 'other', questions: [questionOn('a1', 'c1')] });
    const review = await openReview({ banks: [reviewBank({ questions: [questionOn('a1', 'c1')] }), other] });
    await review.takeIn(schedule(['c1', 'again', NOON - DAY]));
    await review.start('Review 1 claim');
    await review.answer('Yes', 'Fairly');
    expect(review.events[0]?.question).to.equal('other/a1');
  });

  describe('where something is wrong', () => {
    it('says that it has no address, and shows what stands inside it', async () => {
      const review = placeReview({ fallback: 'See the quizzes' });
      await until(() => review.alerts.length > 0, 'the problem');
      expect(review.words).to.include('The review has no address').and.to.include('See the quizzes');
      expect(await axeViolations(review.element)).to.deep.equal([]);
    });

    it('says which bank could not be loaded, and warns whoever built the page once', async () => {
      const console = catchWarnings();
      const review = placeReview({ attributes: { src: '/faults/nowhere.json' } });
      await until(() => review.alerts.length > 0, 'the problem');
      expect(review.alerts).to.have.length(1);
      expect(review.words).to.include('/faults/nowhere.json');
      expect(console.warnings).to.have.length(1);
      expect(review.buttonNamed('Try again')).not.to.equal(undefined);
      console.restore();
    });

    it('reviews the rest where one of several banks is missing', async () => {
      const console = catchWarnings();
      const review = await openReview({ banks: [reviewBank()], attributes: { src: '/faults/nowhere.json' } });
      expect(review.words).to.include('1 question bank or source could not be loaded. The rest can be reviewed.');
      expect(review.counts['Not met yet']).to.equal('3');
      console.restore();
    });

    it('says that there is nothing to bring back where no question names a claim', async () => {
      const review = placeReview({ banks: [reviewBank({ questions: [questionOn('none')] })] });
      await until(() => review.alerts.length > 0, 'the problem');
      expect(review.words).to.include('name no claims of sources');
    });

    it('keeps to the usual limit where the page gives one that is no number, and warns', async () => {
      const console = catchWarnings();
      const review = await openReview({ attributes: { 'daily-limit': 'many' } });
      expect(review.counts['Reviewed today']).to.equal('0 of 20');
      expect(console.warnings.join()).to.include('daily-limit="many"');
      console.restore();
    });

    it('takes one bank where a list belongs', async () => expect((await openReview({ banks: reviewBank() as never })).counts['Not met yet']).to.equal('3'));

    it('shows what stands inside it while it loads', async () => {
      const review = placeReview({ banks: [reviewBank()], fallback: 'See the quizzes' });
      await review.element.updateComplete;
      expect(review.words).to.include('Loading the review…').and.to.include('See the quizzes');
      await until(() => review.sentence !== '', 'the review');
      expect(review.words).not.to.include('See the quizzes');
    });
  });
});
