import { expect } from 'chai';
import { longBank, openQuiz, placeQuiz, readyEvent, wholeBank } from '../../support/harness/geo-quiz-harness.js';
import { catchWarnings, find, findAll, until, wordsOf } from '../../support/harness/page.js';

const paperOf = (quiz: Awaited<ReturnType<typeof openQuiz>>): string => (quiz.element.getResults()?.questions ?? []).map(({ id }) => id).join(' ');

describe('the attributes of a quiz', () => {
  it('draw at most as many questions as the limit says', async () => {
    const quiz = await openQuiz({ bank: longBank(12), attributes: { limit: '5' } });
    expect(readyEvent(quiz)?.count).to.equal(5);
    expect(quiz.words).to.include('5 questions');
  });

  it('keep the order of the bank unless shuffle is on', async () => {
    const plain = await openQuiz({ bank: longBank(12) });
    expect(paperOf(plain)).to.equal('q1 q2 q3 q4 q5 q6 q7 q8 q9 q10 q11 q12');
    const shuffled = await openQuiz({ bank: longBank(12), attributes: { shuffle: 'on' } });
    expect(paperOf(shuffled)).not.to.equal(paperOf(plain));
    expect(paperOf(shuffled).split(' ').sort()).to.deep.equal(paperOf(plain).split(' ').sort());
  });

  it('give the same paper for the same seed, and another for another', async () => {
    const attributes = { limit: '6', shuffle: 'on' };
    const papers = [];
    for (const seed of ['one', 'one', 'two']) papers.push(paperOf(await openQuiz({ bank: longBank(12), attributes: { ...attributes, seed } })));
    expect(papers[0]).to.equal(papers[1]);
    expect(papers[0]).not.to.equal(papers[2]);
  });

  for (const [pass, wanted] of [
    ['60%', 60],
    ['0.75', 75],
    ['80', 80],
    ['33.4 %', 33],
  ] as const) {
    it(`take the pass mark “${pass}”`, async () => {
      const quiz = await openQuiz({ bank: longBank(1), attributes: { pass } });
      await quiz.finish();
      expect(quiz.results).to.include(`Not passed yet: ${wanted} % is needed`);
    });
  }

  it('go before the rules of the bank', async () => {
    const bank = wholeBank({ rules: { mode: 'test', passFraction: 1 } });
    expect((await openQuiz({ bank })).words).to.include('Test: you see the results at the end');
    expect((await openQuiz({ bank, attributes: { mode: 'practice' } })).words).to.include('Practice: you see why');
  });

  it('say in sight and in the console what cannot be understood, and the quiz works all the same', async () => {
    const console = catchWarnings();
    const quiz = await openQuiz({ attributes: { mode: 'exam', limit: '-3', pass: 'much', shuffle: '' } });
    console.restore();
    await until(() => quiz.notices.length > 0, 'a notice');
    for (const part of ['mode="exam"', 'limit="-3"', 'pass="much"', 'shuffle=""']) {
      expect(quiz.notices.join()).to.include(part);
      expect(console.warnings.join()).to.include(part);
    }
    expect(quiz.eventsNamed('geo-problem')[0]?.problems).to.have.length(4);
    expect(quiz.heading).to.equal('Question 1 of 4');
  });

  it('begin the quiz anew when one of them changes', async () => {
    const quiz = await openQuiz({ bank: longBank(6) });
    quiz.element.setAttribute('limit', '2');
    await until(() => quiz.heading === 'Question 1 of 2' && quiz.eventsNamed('geo-ready').length === 2, 'the shorter paper');
    expect(quiz.eventsNamed('geo-ready').map(({ count }) => count)).to.deep.equal([6, 2]);
  });

  it('change the layout of a quiz that is under way, and nothing else of it', async () => {
    const quiz = await openQuiz({ bank: longBank(3) });
    await quiz.choose('Yes 1');
    quiz.element.setAttribute('layout', 'list');
    await until(() => findAll(quiz.root, 'geo-question').length >= 2, 'the list');
    expect(find<HTMLInputElement>(quiz.root, 'input:checked')).not.to.equal(undefined);
    quiz.element.setAttribute('layout', 'paged');
    await until(() => findAll(quiz.root, 'geo-question').length === 1, 'one question');
    await quiz.skip();
    await until(() => quiz.focused === 'Question 2 of 3', 'focus on the second question');
  });

  it('show the theme that is asked for', async () => {
    const quiz = await openQuiz({ attributes: { theme: 'dark' } });
    const dark = getComputedStyle(find(quiz.root, '[part="quiz"]') as Element).color;
    quiz.element.setAttribute('theme', 'light');
    await quiz.settle();
    expect(getComputedStyle(find(quiz.root, '[part="quiz"]') as Element).color).not.to.equal(dark);
  });
});

describe('the bank of a quiz', () => {
  it('is given as an object and comes back as a parsed copy', async () => {
    const bank = wholeBank();
    const quiz = await openQuiz({ bank });
    expect(quiz.element.bank).not.to.equal(bank);
    expect(quiz.element.bank).to.deep.include({ id: 'bridges', title: 'Bridges' });
    (bank.questions as unknown[]).length = 0;
    expect((quiz.element.bank as { questions: unknown[] }).questions).to.have.length(4);
  });

  it('can be given again, and another one takes its place', async () => {
    const quiz = await openQuiz({ bank: longBank(2) });
    quiz.element.bank = longBank(3);
    await until(() => quiz.heading === 'Question 1 of 3', 'the other bank');
  });

  it('is not changed by what a quiz does with it', async () => {
    const bank = wholeBank();
    const before = JSON.stringify(bank);
    const quiz = await openQuiz({ bank });
    await quiz.choose('The Indus');
    await quiz.check();
    expect(JSON.stringify(bank)).to.equal(before);
  });
});

describe('a quiz while it loads', () => {
  it('shows a shape of a question and says that it loads, then the question', async () => {
    const quiz = placeQuiz({ bank: wholeBank() });
    await quiz.element.updateComplete;
    expect(find(quiz.root, '.skeleton')).not.to.equal(undefined);
    expect(quiz.words).to.include('Loading the quiz…');
    await until(() => quiz.eventsNamed('geo-ready').length === 1, 'a quiz that is ready');
    expect(find(quiz.root, '.skeleton')).to.equal(undefined);
    expect(quiz.prompt).to.equal('Which river does the survey cover?');
  });

  it('tells each event once, with what it promises', async () => {
    const quiz = await openQuiz();
    await quiz.choose('The Indus');
    await quiz.check();
    await quiz.finish();
    expect(quiz.events.map(({ type }) => type)).to.deep.equal(['geo-ready', 'geo-response', 'geo-marked', 'geo-finished']);
    expect(readyEvent(quiz)).to.deep.include({ count: 4, resumed: false });
    expect(quiz.eventsNamed('geo-response')[0]?.question).to.equal('river');
    expect(quiz.eventsNamed('geo-marked')[0]).to.deep.include({ question: 'river', tryNumber: 1 });
    expect(quiz.eventsNamed('geo-marked')[0]?.score.earned).to.equal(0);
    expect(quiz.events.every(({ bubbles, composed }) => bubbles && composed)).to.equal(true);
  });

  it('keeps its state when it is moved within the page', async () => {
    const quiz = await openQuiz();
    await quiz.choose('The Indus');
    await quiz.skip();
    document.body.appendChild(document.createElement('aside')).append(quiz.element);
    await quiz.settle();
    expect(quiz.heading).to.equal('Question 2 of 4');
    expect(quiz.eventsNamed('geo-ready')).to.have.length(1);
    await quiz.press('Back');
    expect(find<HTMLInputElement>(quiz.question, 'input:checked'), 'and still works').not.to.equal(undefined);
    await quiz.check();
    expect(wordsOf(find(quiz.root, '[part="verdict"]'))).to.equal('Not right');
  });
});
