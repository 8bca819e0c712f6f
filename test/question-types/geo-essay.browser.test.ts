import { sendKeys } from '@web/test-runner-commands';
import { expect } from 'chai';
import * as v from 'valibot';
import type { GeoResponseEvent } from '../../src/element-kit/response-event.js';
import { essay } from '../../src/question-types/essay/essay.js';
import type { EssayResponse } from '../../src/question-types/essay/essay-question.js';
import '../../src/question-types/essay/geo-essay.js';
import type { GeoEssayElement } from '../../src/question-types/essay/geo-essay-element.js';
import { axeViolations, emptyPage, findAll, focusedElement, pause, press, until, wordsOf } from '../support/harness/page.js';
import { sampleQuestion } from '../support/sample-bank.js';

const question = sampleQuestion('essay');
const asked = essay.withoutAnswer(question, 'seed');
const text = 'Their cables rust.';
const [rust, cables] = essay.perfectResponse(question).rubric as [string, string];

async function place(fields: Partial<GeoEssayElement> = {}): Promise<GeoEssayElement> {
  const element = document.createElement('geo-essay');
  Object.assign(element, { asked, lang: 'en', contentLanguage: 'en', ...fields });
  emptyPage().append(element);
  await element.updateComplete;
  return element;
}

const revealed = (rubric: string[] = []): Partial<GeoEssayElement> => {
  const response = { text, rubric };
  return { response, score: essay.score(question, response), reveal: essay.reveal(question), readonly: true };
};
const rootOf = (element: GeoEssayElement): ShadowRoot => element.shadowRoot as ShadowRoot;
const areaOf = (element: GeoEssayElement): HTMLTextAreaElement => rootOf(element).querySelector('textarea') as HTMLTextAreaElement;
const boxesOf = (element: GeoEssayElement): HTMLInputElement[] => findAll<HTMLInputElement>(rootOf(element), 'input');

function responsesOf(element: GeoEssayElement): EssayResponse[] {
  const responses: EssayResponse[] = [];
  element.addEventListener('geo-response', (event: GeoResponseEvent) => responses.push(event.response as EssayResponse));
  return responses;
}

describe('an essay', () => {
  it('sends the text at every change, with the prompt as the name of the field', async () => {
    const element = await place();
    const responses = responsesOf(element);
    expect(wordsOf(areaOf(element).labels[0])).to.equal(question.prompt);
    element.focus();
    await sendKeys({ type: 'Rust' });
    await press('Enter');
    expect(responses.at(-1)).to.deep.equal({ text: 'Rust\n', rubric: [] });
    expect(responses).to.have.length(5);
  });

  it('grows with its text and never scrolls', async () => {
    const element = await place();
    const area = areaOf(element);
    const before = area.offsetHeight;
    element.response = { text: 'One line.\n'.repeat(30), rubric: [] };
    await element.updateComplete;
    expect(area.offsetHeight).to.be.above(before * 2);
    expect(area.scrollHeight).to.be.at.most(area.offsetHeight);
    element.response = { text: '', rubric: [] };
    await element.updateComplete;
    expect(area.offsetHeight).to.equal(before);
  });

  it('counts words at once for the eye, and says them when typing has rested', async () => {
    const element = await place({ response: { text: 'one', rubric: [] } });
    const seen = (): string => wordsOf(rootOf(element).querySelector('#words'));
    const said = (): string => wordsOf(rootOf(element).querySelector('[role="status"]'));
    expect([seen(), said()]).to.deep.equal(['1 word', '']);
    const area = areaOf(element);
    for (const more of ['one two', 'one two three']) {
      area.value = more;
      area.dispatchEvent(new Event('input', { bubbles: true }));
      await pause(30);
    }
    expect([seen(), said()]).to.deep.equal(['3 words', '']);
    await until(() => said() === '3 words', 'the number of words to be said');
  });

  it('shows neither model answer nor rows before they may be seen', async () => {
    const response = { text, rubric: [] };
    const element = await place({ response, score: essay.score(question, response), readonly: true });
    expect(wordsOf(element)).not.to.match(/model answer|names the rust/i);
    expect(boxesOf(element)).to.deep.equal([]);
    expect(areaOf(element).readOnly).to.equal(true);
  });

  it('shows both texts and the rows once the answer may be seen', async () => {
    const element = await place(revealed([rust]));
    expect(wordsOf(element)).to.include('Your text');
    expect(wordsOf(rootOf(element).querySelector('[role="group"]'))).to.equal('The model answer The survey found rust in their cables.');
    expect(boxesOf(element).map((box) => [wordsOf(box.labels?.[0]), box.checked, box.disabled])).to.deep.equal([
      ['It names the rust.', true, false],
      ['It names the cables.', false, false],
    ]);
    expect(wordsOf(element)).not.to.match(/Not this|Also right/);
  });

  it('sends ticks though it is readonly, and leaves the text as it was', async () => {
    const element = await place(revealed(['gone', rust]));
    const responses = responsesOf(element);
    areaOf(element).focus();
    await sendKeys({ type: 'More.' });
    areaOf(element).dispatchEvent(new Event('input', { bubbles: true }));
    expect(responses).to.deep.equal([]);
    await press('Tab', 2);
    await press(' ');
    await until(() => responses.length > 0, 'a tick');
    expect(responses).to.deep.equal([{ text, rubric: [rust, cables] }]);
    boxesOf(element)[0]?.click();
    expect(responses.at(-1)).to.deep.equal({ text, rubric: [cables] });
    for (const response of responses) expect(v.is(essay.responseSchema, response)).to.equal(true);
  });

  it('keeps the focus on a row when the mark changes', async () => {
    const element = await place(revealed());
    boxesOf(element)[1]?.focus();
    Object.assign(element, revealed([cables]));
    await element.updateComplete;
    expect(focusedElement()).to.equal(boxesOf(element)[1]);
    expect(boxesOf(element)[1]?.checked).to.equal(true);
  });

  it('has a row of its own where there is no rubric', async () => {
    const plain = { ...question, rubric: undefined };
    const element = await place({ ...revealed(), reveal: essay.reveal(plain) });
    expect(boxesOf(element).map((box) => wordsOf(box.labels?.[0]))).to.deep.equal(['My text says this too.']);
  });

  it('is accessible by axe while the learner compares', async () => {
    expect(await axeViolations(await place(revealed([rust])))).to.deep.equal([]);
  });
});
