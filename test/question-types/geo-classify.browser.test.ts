import { setViewport } from '@web/test-runner-commands';
import { expect } from 'chai';
import type { GeoResponseEvent } from '../../src/element-kit/response-event.js';
import { classify } from '../../src/question-types/classify/classify.js';
import type { ClassifyQuestion, ClassifyResponse } from '../../src/question-types/classify/classify-question.js';
import type { GeoClassifyElement } from '../../src/question-types/classify/geo-classify-element.js';
import { emptyPage, find, findAll, isShown, overflowOf, press, wordsOf } from '../support/harness/page.js';
import { sampleQuestion } from '../support/sample-bank.js';

const isWebKit = /AppleWebKit/.test(navigator.userAgent) && !/Chrome/.test(navigator.userAgent);
const question = sampleQuestion('classify') as ClassifyQuestion;
const asked = classify.withoutAnswer(question, 'seed');
const perfect = classify.perfectResponse(question);
/** The first statement as asked in a wrong category, the second in its own, the third in none. */
const half: ClassifyResponse = Object.fromEntries(
  asked.statements
    .slice(0, 2)
    .map(({ id }, index) => [id, index === 0 ? (asked.categories.find((category) => category.id !== perfect[id])?.id as string) : (perfect[id] as string)]),
);

async function place(fields: Partial<GeoClassifyElement> = {}, width?: number): Promise<{ element: GeoClassifyElement; root: ShadowRoot; responses: unknown[] }> {
  const room = emptyPage().appendChild(document.createElement('div'));
  if (width !== undefined) room.style.width = `${width}px`;
  const element = document.createElement('geo-classify');
  Object.assign(element, { asked, lang: 'en', ...fields });
  const responses: unknown[] = [];
  element.addEventListener('geo-response', (event: GeoResponseEvent) => responses.push(event.response));
  room.append(element);
  await element.updateComplete;
  return { element, root: element.shadowRoot as ShadowRoot, responses };
}

const statementsOf = (root: ShadowRoot): HTMLElement[] => findAll(root, '.statement');
const radio = (root: ShadowRoot, statement: number, category: number): HTMLInputElement =>
  findAll<HTMLInputElement>(statementsOf(root)[statement] as Element, 'input')[category] as HTMLInputElement;
const boxOf = (element: Element | undefined): DOMRect => (element as Element).getBoundingClientRect();

describe('<geo-classify>', () => {
  before(() => classify.loadElement());
  after(() => (isWebKit ? undefined : setViewport({ width: 800, height: 600 })));

  it('is a group of radios for each statement, named by it, whose radios are named by the categories', async () => {
    const { root } = await place();
    expect(statementsOf(root).map((group) => wordsOf(root.getElementById(group.getAttribute('aria-labelledby') as string)))).to.deep.equal(
      asked.statements.map(({ text }) => text),
    );
    for (const group of statementsOf(root)) {
      const radios = findAll<HTMLInputElement>(group, 'input');
      expect(radios.map((input) => wordsOf(input.labels?.[0]))).to.deep.equal(question.categories.map(({ text }) => text));
      expect(new Set(radios.map(({ name }) => name)).size).to.equal(1);
    }
    expect(new Set(findAll<HTMLInputElement>(root, 'input').map(({ name }) => name)).size).to.equal(3);
  });

  it('puts one statement after another into a category, and moves it when the learner thinks again', async () => {
    const { root, responses } = await place();
    radio(root, 1, 2).click();
    radio(root, 0, 0).click();
    radio(root, 1, 1).click();
    const [first, second] = asked.statements.map(({ id }) => id) as [string, string];
    const [one, two, three] = asked.categories.map(({ id }) => id) as [string, string, string];
    expect(responses).to.deep.equal([{ [second]: three }, { [second]: three, [first]: one }, { [second]: two, [first]: one }]);
  });

  it('leaves statements that are gone out of what it sends', async () => {
    const { root, responses } = await place({ response: { gone: 'x' } });
    radio(root, 0, 0).click();
    expect(Object.keys(responses[0] as object)).to.deep.equal([asked.statements[0]?.id]);
  });

  it('tells what the words mean one key away, folded until then, and to a screen reader at the question', async () => {
    const { root } = await place();
    const meaning = find(root, 'dd') as HTMLElement;
    expect(isShown(meaning)).to.equal(false);
    await press('Tab');
    await press('Enter');
    expect(isShown(meaning)).to.equal(true);
    expect(wordsOf(find(root, 'dl'))).to.equal(
      'In the survey The survey says it. Against the survey The survey says something else. Not in the survey The survey is silent on it.',
    );
    expect(root.querySelector('fieldset')?.getAttribute('aria-describedby')).to.equal(find(root, 'dl')?.id);
  });

  it('has nothing to unfold where the categories have no meanings', async () => {
    const { root } = await place({ asked: { ...asked, categories: asked.categories.map(({ id, text }) => ({ id, text })) } });
    expect(find(root, 'details')).to.equal(undefined);
    expect(root.querySelector('fieldset')?.hasAttribute('aria-describedby')).to.equal(false);
  });

  it('gives each statement its mark and reason in its place, and what was left open none', async () => {
    const { root } = await place({ response: half, score: classify.score(question, half), readonly: true });
    const [wrong, right, open] = statementsOf(root) as [HTMLElement, HTMLElement, HTMLElement];
    const words = (group: HTMLElement): string => findAll(group, '.mark').map(wordsOf).join();
    expect([words(wrong), words(right), words(open)]).to.deep.equal(['Not this', 'Right', '']);
    const reasonOf = (text: unknown): unknown => question.statements.find((statement) => statement.text === text)?.feedback;
    expect([wrong, right, open].map((group) => wordsOf(find(group, '.reason')))).to.deep.equal([reasonOf(asked.statements[0]?.text), reasonOf(asked.statements[1]?.text), '']);
    for (const group of [wrong, right]) expect(root.getElementById(group.getAttribute('aria-describedby') as string)).to.equal(find(group, '.reason'));
    expect(find(wrong, 'label.row-wrong input:checked')).not.to.equal(undefined);
  });

  it('shows the answer in its own category once it may be seen', async () => {
    const { root } = await place({ response: half, score: classify.score(question, half), reveal: classify.reveal(question), readonly: true });
    const answers = statementsOf(root).map((group) => findAll(group, '.row-answer, .row-right').map((label) => wordsOf(label)));
    expect(answers.flat()).to.have.length(3);
    for (const [index, { id }] of asked.statements.entries()) {
      const category = asked.categories.find((one) => one.id === perfect[id])?.text as string;
      expect(answers[index]?.[0]).to.match(new RegExp(`^${category} (Right|The answer)$`));
    }
  });

  it('is a table where there is room: a head, and the radios of a category below each other', async () => {
    const { root } = await place({}, 680);
    const head = findAll(root, '.head > span');
    expect(isShown(head[1] as Element)).to.equal(true);
    for (const [index] of asked.categories.entries()) {
      const column = statementsOf(root).map((_, statement) => boxOf(radio(root, statement, index)));
      for (const box of column) expect(box.left).to.be.closeTo(column[0]?.left ?? 0, 1);
      const title = boxOf(head[index + 1]);
      expect((column[0]?.left ?? 0) + (column[0]?.width ?? 0) / 2, 'the head stands over its column').to.be.closeTo(title.left + title.width / 2, 2);
    }
    for (const group of statementsOf(root)) {
      const words = boxOf(find(group, '.words'));
      for (const label of findAll(group, 'label')) {
        expect(boxOf(label).left, 'radios stand after the statement').to.be.at.least(words.right - 1);
        expect(boxOf(label).top, 'and beside it').to.be.below(words.bottom);
        expect(boxOf(label).height, 'as large targets').to.be.at.least(44);
      }
    }
  });

  it('has the columns of the table in the order of the categories from the other side where it runs from right to left', async () => {
    const { element, root } = await place({}, 680);
    element.dir = 'rtl';
    const lefts = findAll(statementsOf(root)[0] as Element, 'input').map((input) => boxOf(input).left);
    expect(lefts).to.deep.equal([...lefts].sort((one, other) => other - one));
    expect(boxOf(find(root, '.words')).left).to.be.above(lefts[0] ?? 0);
  });

  it('keeps marks and reasons in their rows of the table', async () => {
    const { root } = await place({ response: half, score: classify.score(question, half), reveal: classify.reveal(question), readonly: true }, 680);
    for (const group of statementsOf(root)) {
      const tops = findAll(group, 'label').map((label) => boxOf(label).top);
      expect(Math.max(...tops) - Math.min(...tops)).to.be.below(2);
      expect(boxOf(find(group, '.reason')).top).to.be.at.least(boxOf(find(group, 'label')).bottom - 1);
    }
  });

  it('is rows of radios with their words in a narrow column, on a wide page too', async () => {
    const { root } = await place({}, 340);
    expect(isShown(find(root, '.head') as Element)).to.equal(false);
    const [group] = statementsOf(root) as [HTMLElement];
    const boxes = findAll(group, 'label').map((label) => boxOf(label));
    expect(boxes[1]?.top).to.be.at.least(boxes[0]?.bottom ?? 0);
    for (const box of boxes) expect(box.height).to.be.at.least(44);
    expect(boxOf(find(group, '.category')).width).to.be.above(50);
  });

  it('has no table for more than three categories', async () => {
    const { root } = await place({ asked: { ...asked, categories: [...asked.categories, { id: 'more', text: 'More' }] } }, 680);
    expect(isShown(find(root, '.head') as Element)).to.equal(false);
    for (const group of statementsOf(root)) expect(boxOf(find(group, 'label')).top).to.be.at.least(boxOf(find(group, '.words')).bottom);
  });

  it('fits 320 pixels with text of twice the size', async function () {
    if (isWebKit) this.skip();
    await setViewport({ width: 320, height: 640 });
    const { element } = await place({ response: half, score: classify.score(question, half), reveal: classify.reveal(question), readonly: true });
    document.documentElement.style.fontSize = '200%';
    expect(getComputedStyle(element).fontSize).to.equal('32px');
    const overflow = overflowOf(document.documentElement);
    document.documentElement.style.fontSize = '';
    expect(overflow).to.be.at.most(0);
  });
});
