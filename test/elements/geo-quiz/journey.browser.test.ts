import { expect } from 'chai';
import { openQuiz, wholeBank } from '../../support/harness/geo-quiz-harness.js';
import { axeViolations, find, findAll, focusedElement, isShown, until, wordsOf } from '../../support/harness/page.js';

describe('a journey through a quiz in practice', () => {
  it('shows the title, how many questions there are and how it is run', async () => {
    const quiz = await openQuiz();
    expect(wordsOf(find(quiz.root, 'h2'))).to.equal('Bridges');
    expect(quiz.words).to.include('4 questions').and.to.include('Practice: you see why after each question').and.to.include('Nothing is sent anywhere');
    expect(quiz.heading).to.equal('Question 1 of 4');
    expect(quiz.prompt).to.equal('Which river does the survey cover?');
  });

  it('shows before marking the source of a question and none of its claims', async () => {
    const quiz = await openQuiz();
    expect(quiz.words).to.include('Where this comes from').and.to.include('Bridges of the river');
    find<HTMLDetailsElement>(quiz.root, 'source-card')?.shadowRoot?.querySelector('summary')?.click();
    await until(() => quiz.words.includes('An office that builds bridges.'), 'the unfolded card');
    expect(quiz.words).not.to.include('The survey counts twelve bridges.');
  });

  it('says right or not, why, and moves the focus to the verdict', async () => {
    const quiz = await openQuiz();
    await quiz.choose('The Indus');
    await quiz.check();
    expect(quiz.verdict).to.equal('Not right');
    expect(quiz.status).to.equal('Not right');
    await until(() => quiz.focused === 'Not right', 'focus on the verdict');
    expect(quiz.words).to.include('It is not named.').and.to.include('Not this');
    expect(quiz.words, 'not the answer as long as it can be tried again').not.to.include('The survey is about it.');
  });

  it('says a second time what has not changed', async () => {
    const quiz = await openQuiz();
    const status = quiz.root.querySelector('[role="status"]') as HTMLElement;
    await quiz.press('Check');
    await until(() => quiz.status !== '', 'an announcement');
    let changes = 0;
    new MutationObserver(() => changes++).observe(status, { childList: true, characterData: true, subtree: true });
    await quiz.press('Check');
    await until(() => changes > 0 && quiz.status === 'Choose an answer first.', 'the same announcement again');
  });

  it('says what is missing, in sight and to a screen reader, and puts the focus where the response goes', async () => {
    const quiz = await openQuiz();
    await quiz.press('Check');
    await until(() => quiz.missing !== '', 'what is missing');
    expect(quiz.missing).to.equal('Choose an answer first.');
    expect(quiz.status).to.equal('Choose an answer first.');
    expect(focusedElement()?.localName).to.equal('input');
    expect(quiz.eventsNamed('geo-marked')).to.have.length(0);
    await quiz.choose('The Nile');
    expect(quiz.missing).to.equal('');
  });

  it('opens the evidence after a wrong response, with the claim and the passage', async () => {
    const quiz = await openQuiz();
    await quiz.choose('The Tigris');
    await quiz.check();
    await until(() => quiz.words.includes('The survey counts twelve bridges.'), 'the claim');
    const link = findAll<HTMLAnchorElement>(quiz.root, 'a').find((anchor) => wordsOf(anchor) === 'Open at this passage');
    expect(link?.href).to.include('https://example.org/bridges#:~:text=');
    expect(link?.rel).to.include('noopener');
  });

  it('lets a person try again with the focus in the question, and counts the first try', async () => {
    const quiz = await openQuiz();
    await quiz.choose('The Indus');
    await quiz.check();
    await quiz.press('Try again');
    await until(() => focusedElement()?.localName === 'input', 'focus on an option');
    expect(quiz.verdict).to.equal('');
    await quiz.choose('The Nile');
    await quiz.check();
    expect(quiz.verdict).to.equal('Right');
    expect(quiz.words).to.include('Your first try counts for the score.');
    expect(quiz.element.getResults()?.questions[0]).to.deep.include({ status: 'wrong', earned: 0 });
  });

  it('shows the answer and every reason when asked', async () => {
    const quiz = await openQuiz();
    await quiz.choose('The Indus');
    await quiz.check();
    await quiz.press('Show the answer');
    expect(quiz.words).to.include('The survey is about it.').and.to.include('The answer');
    await until(() => quiz.focused === 'Not right', 'focus on the verdict');
    expect(quiz.status).to.match(/^The answer: The /);
    expect(quiz.buttonNamed('Try again')).to.equal(undefined);
  });

  it('moves to the next, the last and back, with the focus on the heading of the question', async () => {
    const quiz = await openQuiz();
    expect(quiz.buttonNamed('Back')).to.equal(undefined);
    await quiz.skip();
    expect(quiz.heading).to.equal('Question 2 of 4');
    await until(() => quiz.focused === 'Question 2 of 4', 'focus on the heading');
    await quiz.press('Back');
    await until(() => quiz.focused === 'Question 1 of 4', 'focus on the heading');
    await quiz.choose('The Nile');
    await quiz.check();
    await quiz.next();
    await until(() => quiz.focused === 'Question 2 of 4', 'focus on the heading');
    await quiz.skip();
    await quiz.skip();
    expect(quiz.buttonNamed('Skip')).to.equal(undefined);
    expect(quiz.buttonNamed('Finish'), 'on the last question').not.to.equal(undefined);
  });

  it('keeps a response while the person is elsewhere', async () => {
    const quiz = await openQuiz();
    await quiz.choose('The Tigris');
    await quiz.skip();
    await quiz.press('Back');
    await until(() => quiz.heading === 'Question 1 of 4', 'the first question');
    const picked = findAll<HTMLInputElement>(quiz.question, 'input').find((input) => input.checked);
    expect(wordsOf(picked?.closest('label')?.querySelector('.inline-text'))).to.equal('The Tigris');
  });

  it('flags a question and takes the flag away again', async () => {
    const quiz = await openQuiz();
    const flag = (): HTMLElement => find(quiz.root, '[part="flag"]') as HTMLElement;
    await quiz.press('Flag for later');
    expect(flag().getAttribute('aria-pressed')).to.equal('true');
    expect(quiz.element.getResults()?.questions[0]?.flagged).to.equal(true);
    flag().click();
    await quiz.settle();
    expect(flag().getAttribute('aria-pressed')).to.equal('false');
  });

  it('lists all questions with their state, and goes to the one that is pressed', async () => {
    const quiz = await openQuiz();
    await quiz.choose('The Nile');
    await quiz.check();
    expect(quiz.words).to.include('1 of 4 answered');
    find(quiz.root, 'geo-progress')?.shadowRoot?.querySelector('summary')?.click();
    await until(() => quiz.buttonNamed('Question 1 of 4, right'), 'the list');
    expect(quiz.buttonNamed('Question 1 of 4, right')?.getAttribute('aria-current')).to.equal('step');
    await quiz.press('Question 3 of 4, not answered');
    await until(() => quiz.focused === 'Question 3 of 4', 'focus on the heading of the third question');
  });

  it('asks before it finishes with questions unanswered', async () => {
    const quiz = await openQuiz({ attributes: { limit: '2' } });
    await quiz.skip();
    await quiz.press('Finish');
    await until(() => quiz.focused.includes('2 questions have no answer yet'), 'the question, with focus');
    expect(quiz.eventsNamed('geo-finished')).to.have.length(0);
    await quiz.press('Keep going');
    await until(() => quiz.focused === 'Question 2 of 2', 'focus back on the question');
    await quiz.press('Finish');
    await quiz.press('Go to question 1');
    await until(() => quiz.focused === 'Question 1 of 2', 'the first question');
    await quiz.skip();
    await quiz.press('Finish');
    await quiz.press('Finish anyway');
    await until(() => quiz.results.includes('0 of 2 right'), 'the results');
  });

  it('is accessible by axe before and after marking, when something is missing, and at the end', async () => {
    const quiz = await openQuiz();
    expect(await axeViolations(quiz.element), 'before').to.deep.equal([]);
    await quiz.press('Check');
    expect(await axeViolations(quiz.element), 'missing').to.deep.equal([]);
    find(quiz.root, 'geo-progress')?.shadowRoot?.querySelector('summary')?.click();
    await until(() => find(quiz.root, 'geo-question-index')?.shadowRoot?.querySelector('button'), 'the list');
    expect(await axeViolations(quiz.element), 'list of questions').to.deep.equal([]);
    await quiz.choose('The Indus');
    await quiz.check();
    expect(await axeViolations(quiz.element), 'wrong').to.deep.equal([]);
    await quiz.press('Show the answer');
    expect(await axeViolations(quiz.element), 'revealed').to.deep.equal([]);
    await quiz.finish();
    expect(await axeViolations(quiz.element), 'results').to.deep.equal([]);
  });

  it('leaves nothing of the answer in the page before it may be seen', async () => {
    const quiz = await openQuiz({ bank: wholeBank() });
    const html = [quiz.root, ...findAll(quiz.root, '*').map((element) => element.shadowRoot)].map((root) => root?.innerHTML ?? '').join('');
    for (const secret of ['The survey is about it', 'nile', 'It is not named', 'c1']) expect(html).not.to.include(secret);
    expect(
      findAll(quiz.root, '[id],[value]')
        .filter(isShown)
        .map(({ id }) => id),
    ).not.to.include('nile');
  });
});
