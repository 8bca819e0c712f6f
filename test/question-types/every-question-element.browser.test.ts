import { sendKeys, setViewport } from '@web/test-runner-commands';
import { expect } from 'chai';
import * as v from 'valibot';
import type { GeoResponseEvent } from '../../src/element-kit/response-event.js';
import type { QuestionElement } from '../../src/element-kit/question-element.js';
import type { AskedBase } from '../../src/model/question.js';
import type { AnyQuestionType } from '../../src/question-types/question-type.js';
import { questionTypes, type Question } from '../../src/question-types/question-types.js';
import { axeViolations, emptyPage, find, findAll, focusedElement, overflowOf, press, until, wordsOf } from '../support/harness/page.js';
import { typeSupport } from '../support/question-types.js';
import { sampleQuestion } from '../support/sample-bank.js';
import type { Keyboard } from '../support/type-support.js';

const isWebKit = /AppleWebKit/.test(navigator.userAgent) && !/Chrome/.test(navigator.userAgent);

type Leaf = QuestionElement<AskedBase, unknown>;

const keyboard: Keyboard = { press, type: (text) => sendKeys({ type: text }) };

/** How all controls of an element stand: what is picked, pressed or typed, and in which order they are. */
const stateOf = (element: Leaf): string =>
  findAll<HTMLInputElement>(element.shadowRoot as ShadowRoot, 'input, select, textarea, button, [role="button"]')
    .map((control) => [control.checked, control.value, control.getAttribute('aria-pressed'), wordsOf(control.closest('li, label') ?? control)].join())
    .join('\n');

/** Run last, as they change the size of the page. */
const narrowTests: (() => Promise<void>)[] = [];

for (const [name, entry] of Object.entries(questionTypes) as [Question['type'], AnyQuestionType][]) {
  describe(`the element of a ${name} question`, () => {
    const support = typeSupport[name];
    const question = sampleQuestion(name);
    const asked = entry.withoutAnswer(question, 'seed') as AskedBase;
    const right = entry.perfectResponse(question) as unknown;

    before(() => entry.loadElement());

    async function place(fields: Partial<Leaf> = {}, lang = 'en'): Promise<Leaf> {
      const page = emptyPage();
      const start = page.appendChild(document.createElement('button'));
      start.textContent = 'Start';
      const element = document.createElement(entry.tagName) as Leaf;
      Object.assign(element, { asked, lang, contentLanguage: 'en', ...fields });
      page.append(element);
      // Enough to land on behind it, so that Tab never leaves the page and no key is pressed in the browser's own bars.
      for (let step = 0; step < 12; step++) page.appendChild(document.createElement('button')).textContent = 'End';
      await element.updateComplete;
      start.focus();
      return element;
    }

    const responsesOf = (element: Leaf): unknown[] => {
      const responses: unknown[] = [];
      element.addEventListener('geo-response', (event: GeoResponseEvent) => responses.push(event.response));
      return responses;
    };

    const wrongResponse = (): unknown => support.wrongResponse(asked as never);

    it('defines its tag', () => {
      expect(customElements.get(entry.tagName)).to.be.a('function');
    });

    it('is accessible by axe before and after marking', async () => {
      const states: Readonly<Record<string, Partial<Leaf>>> = {
        'before marking': {},
        answered: { response: right },
        right: { response: right, score: entry.score(question, right), reveal: entry.reveal(question), readonly: true },
        wrong: { response: wrongResponse(), score: entry.score(question, wrongResponse()), readonly: true },
        revealed: { response: wrongResponse(), score: entry.score(question, wrongResponse()), reveal: entry.reveal(question), readonly: true },
        readonly: { readonly: true },
      };
      for (const [state, fields] of Object.entries(states)) expect(await axeViolations(await place(fields)), state).to.deep.equal([]);
    });

    it('can be answered by keyboard alone, with a response that its schema accepts', async () => {
      const element = await place();
      const responses = responsesOf(element);
      await support.answerByKeyboard(keyboard);
      await until(() => responses.length > 0 && entry.missing(asked, responses.at(-1)) === undefined, 'a response that can be marked');
      for (const response of responses) expect(v.is(entry.responseSchema, response), JSON.stringify(response)).to.equal(true);
      expect(element.shadowRoot?.contains(focusedElement())).to.equal(true);
    });

    it('can be reached with Tab and left with Tab', async () => {
      const element = await place();
      const end = element.nextElementSibling;
      await press('Tab');
      expect(document.activeElement).to.equal(element);
      for (let step = 0; step < 60 && document.activeElement !== end; step++) await press('Tab');
      expect(document.activeElement).to.equal(end);
    });

    it('sends nothing once it can no longer be changed', async () => {
      const element = await place({ readonly: true, response: right });
      const responses = responsesOf(element);
      for (const input of findAll<HTMLInputElement>(element.shadowRoot as ShadowRoot, 'input, select, textarea, button, [role="button"]')) {
        input.click();
        input.dispatchEvent(new Event('change', { bubbles: true }));
        input.dispatchEvent(new Event('input', { bubbles: true }));
      }
      await support.answerByKeyboard(keyboard);
      expect(responses).to.deep.equal([]);
      expect(element.response).to.deep.equal(right);
    });

    it('sends nothing when a response is set from outside', async () => {
      const element = await place();
      const responses = responsesOf(element);
      element.response = right;
      await element.updateComplete;
      expect(responses).to.deep.equal([]);
    });

    it('shows the response that it was given', async () => {
      const element = await place();
      const before = stateOf(element);
      element.response = right;
      await element.updateComplete;
      expect(stateOf(element)).not.to.equal(before);
      element.response = undefined;
      await element.updateComplete;
      expect(stateOf(element)).to.equal(before);
    });

    it('holds nothing of the answer before it gets a score', async () => {
      const element = await place();
      // Without comments: those are Lit's own, with numbers drawn by chance.
      const html =
        (element.shadowRoot as ShadowRoot).innerHTML.replace(/<!--.*?-->/gs, '') +
        findAll<HTMLInputElement>(element.shadowRoot as ShadowRoot, 'input')
          .map(({ value }) => value)
          .join();
      const secrets = [...entry.parts(question).flatMap(({ feedback }) => (typeof feedback === 'string' ? [feedback] : [])), 'Yes.', 'c1', 'c2', ...support.secrets];
      for (const secret of secrets) expect(html, secret).not.to.include(secret);
      // Names of fields only: a type may be called after its evidence, and a circle on a picture has a radius that everybody sees.
      expect(JSON.stringify(element.asked)).not.to.match(/"(answer|feedback|tolerance|accept|evidence|commonErrors|support|rubric|modelAnswer|radiusKilometres)\w*":/i);
    });

    it('says the mark in words after marking', async function () {
      // What learners mark themselves has no such words.
      if (entry.selfMarked) this.skip();
      const element = await place({ response: right, score: entry.score(question, right), readonly: true });
      expect(wordsOf(element)).to.include('Right');
      Object.assign(element, { response: wrongResponse(), score: entry.score(question, wrongResponse()) });
      await element.updateComplete;
      expect(wordsOf(element)).to.match(/Not (this|here)/);
    });

    it('runs from right to left with its content', async () => {
      const element = await place({ asked: { ...asked, prompt: { text: 'کون سا؟', lang: 'ur' } } });
      element.dir = 'rtl';
      expect(getComputedStyle(find(element.shadowRoot as ShadowRoot, '.inline-text') as Element).direction).to.equal('rtl');
      // In the cell of a table, a radio stands in the middle.
      const row = find(element.shadowRoot as ShadowRoot, 'label.row:not(.cell)');
      const input = row?.querySelector('input');
      if (row && input)
        expect(input.getBoundingClientRect().left, 'the radio stands at the right').to.be.above(row.getBoundingClientRect().left + row.getBoundingClientRect().width / 2);
    });

    it('has the prompt in the name of its group or field', async () => {
      const element = await place();
      const root = element.shadowRoot as ShadowRoot;
      const group = root.querySelector('fieldset');
      const field = root.querySelector<HTMLInputElement>('input[type="text"], textarea');
      expect(wordsOf(group ? group.querySelector('legend') : field?.labels?.[0])).to.equal(asked.prompt);
      for (const input of findAll<HTMLInputElement>(root, 'input')) expect(wordsOf(input.labels?.[0]), 'each control has a label').not.to.equal('');
      for (const described of findAll(root, '[aria-describedby]'))
        for (const id of (described.getAttribute('aria-describedby') ?? '').split(' ')) expect(root.getElementById(id), `#${id}`).not.to.equal(null);
    });

    narrowTests.push(async () => {
      const long = 'Donaudampfschifffahrtsgesellschaftskapitänsmützenknopfannähmaschine'.repeat(2);
      const element = await place({
        asked: { ...asked, prompt: long },
        response: wrongResponse(),
        score: entry.score(question, wrongResponse()),
        reveal: entry.reveal(question),
        readonly: true,
      });
      expect(overflowOf(document.documentElement), 'page').to.be.at.most(0);
      expect(element.getBoundingClientRect().right).to.be.at.most(320);
    });

    it('shows nothing and breaks nothing before it has a question', async () => {
      const element = document.createElement(entry.tagName) as Leaf;
      emptyPage().append(element);
      await element.updateComplete;
      expect(wordsOf(element)).to.equal('');
    });
  });
}

describe('the elements of all questions in 320 pixels', () => {
  after(() => (isWebKit ? undefined : setViewport({ width: 800, height: 600 })));

  it('fit, with long words and after marking', async function () {
    // The driver of WebKit cannot change the size of the page.
    if (isWebKit) this.skip();
    await setViewport({ width: 320, height: 640 });
    for (const run of narrowTests) await run();
  });
});
