import { expect } from 'chai';
import { longBank, openQuiz } from '../../support/harness/geo-quiz-harness.js';
import { axeViolations, find, findAll, focusedElement, until, wordsOf } from '../../support/harness/page.js';

const list = (count: number, attributes = {}) => openQuiz({ bank: longBank(count), attributes: { layout: 'list', ...attributes } });
const sections = (root: ParentNode): HTMLElement[] => findAll(root, 'section[data-question]');

/** Counts how often elements render, from now on. */
function countUpdates(elements: readonly Element[]): () => number[] {
  const counts = elements.map(() => 0);
  elements.forEach((element, index) => {
    const host = element as Element & { performUpdate(): void };
    const { performUpdate } = host;
    host.performUpdate = function () {
      counts[index] = (counts[index] ?? 0) + 1;
      performUpdate.call(this);
    };
  });
  return () => counts;
}

describe('a quiz with all questions below each other', () => {
  afterEach(() => scrollTo(0, 0));

  it('has a heading and the prompt at the place of each question from the start', async () => {
    const quiz = await list(40);
    expect(sections(quiz.root)).to.have.length(40);
    expect(wordsOf(sections(quiz.root)[38]))
      .to.include('Question 39 of 40')
      .and.to.include('Prompt number 39?');
    expect(findAll(quiz.root, 'geo-question').length).to.be.below(40);
    expect(await axeViolations(quiz.element)).to.deep.equal([]);
  });

  it('makes a question ready when it comes near', async () => {
    const quiz = await list(40);
    const last = sections(quiz.root)[39] as HTMLElement;
    expect(find(last, 'geo-question')).to.equal(undefined);
    last.scrollIntoView();
    await until(() => find(last, 'label.row'), 'the options of the last question');
  });

  it('renders only the question that is checked, and not the frame', async () => {
    const quiz = await list(6);
    const questions = sections(quiz.root)
      .map((section) => section.querySelector('geo-question'))
      .filter((element) => element !== null);
    await quiz.choose('No 1');
    await quiz.settle();
    const counts = countUpdates([quiz.element, ...questions]);
    await quiz.press('Check', questions[0]?.shadowRoot as ShadowRoot);
    await until(() => quiz.verdict === 'Not right', 'the verdict');
    await quiz.settle();
    const [frame, first, ...others] = counts();
    expect(first).to.be.at.least(1);
    expect(
      others.every((count) => count === 0),
      `others: ${others}`,
    ).to.equal(true);
    // The one rendering that is left is the announcement's.
    expect(frame).to.be.at.most(1);
  });

  it('checks each question with its own button and puts the focus on its verdict', async () => {
    const quiz = await list(3);
    const second = sections(quiz.root)[1] as HTMLElement;
    await quiz.choose('Yes 2', second);
    await quiz.press('Check', second);
    await until(() => wordsOf(focusedElement()) === 'Right', 'focus on the verdict');
    expect(second.contains(find(quiz.root, 'geo-question:focus') ?? second)).to.equal(true);
    expect(quiz.status).to.equal('Right');
  });

  it('says under a question what is missing in it', async () => {
    const quiz = await list(3);
    const second = sections(quiz.root)[1] as HTMLElement;
    await quiz.press('Check', second);
    await until(() => wordsOf(find(second, '.missing:not([hidden])')) === 'Choose an answer first.', 'what is missing');
  });

  it('goes to a question from the list of all, with the focus on its heading', async () => {
    const quiz = await list(30);
    find(quiz.root, 'geo-progress')?.shadowRoot?.querySelector('summary')?.click();
    await quiz.press('Question 28 of 30, not answered');
    await until(() => quiz.focused === 'Question 28 of 30', 'focus on the heading');
  });

  it('is all there when it is printed', async () => {
    const quiz = await list(30);
    dispatchEvent(new Event('beforeprint'));
    await quiz.settle();
    expect(findAll(quiz.root, 'geo-question')).to.have.length(30);
    await until(() => findAll(quiz.root, 'label.row').length === 60, 'all options');
  });

  it('finishes and begins again as a list', async () => {
    const quiz = await list(3);
    await quiz.choose('Yes 1');
    await quiz.press('Finish');
    await quiz.press('Finish anyway');
    await until(() => quiz.results !== '', 'the results');
    await quiz.press('Start again');
    await until(() => quiz.focused === 'Question 1 of 3', 'the first question');
    expect(findAll<HTMLInputElement>(quiz.root, 'input:checked')).to.deep.equal([]);
  });

  it('makes only the questions near the window ready, however many there are', async () => {
    const quiz = await list(1000);
    expect(sections(quiz.root)).to.have.length(1000);
    expect(quiz.root.querySelectorAll('geo-question').length).to.be.below(20);
  });
});
