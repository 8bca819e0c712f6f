import { sendKeys } from '@web/test-runner-commands';
import { expect } from 'chai';
import type { QuestionElement } from '../../src/element-kit/question-element.js';
import type { AskedBase } from '../../src/model/question.js';
import type { AnyQuestionType } from '../../src/question-types/question-type.js';
import { questionTypes, type Question } from '../../src/question-types/question-types.js';
import { watchForms } from '../support/harness/form-watch.js';
import { catchWarnings, emptyPage, findAll, focusedElement, pause, press, until, wordsOf } from '../support/harness/page.js';
import { typeSupport } from '../support/question-types.js';
import { sampleQuestion } from '../support/sample-bank.js';

type Leaf = QuestionElement<AskedBase, unknown>;

const CONTROLS = 'input, select, textarea, button, [role="button"]';

/** Responses that fit no type. */
const NONSENSE: readonly unknown[] = [{ nonsense: [null] }, 42, null, [[]], { text: 1, value: 'one' }];

const sentBy = (form: HTMLFormElement): unknown => new FormData(form).get('answer');

/** How all controls of an element stand: what is picked, pressed or typed, and in which order they are. */
const stateOf = (element: Leaf): string =>
  findAll<HTMLInputElement>(element.shadowRoot as ShadowRoot, CONTROLS)
    .map((control) => [control.checked, control.value, control.getAttribute('aria-pressed'), wordsOf(control.closest('li, label') ?? control)].join())
    .join('\n');

for (const [name, entry] of Object.entries(questionTypes) as [Question['type'], AnyQuestionType][]) {
  describe(`a ${name} question in a form`, () => {
    const question = sampleQuestion(name);
    const asked = entry.withoutAnswer(question, 'seed') as AskedBase;
    const right = entry.perfectResponse(question) as unknown;
    let forms: ReturnType<typeof watchForms>;
    let caught: ReturnType<typeof catchWarnings>;

    before(() => entry.loadElement());
    beforeEach(() => {
      forms = watchForms();
      caught = catchWarnings();
    });
    afterEach(() => {
      forms.restore();
      caught.restore();
    });

    /** An element in a fieldset of a form, with a button before it. */
    async function place(attributes: Readonly<Record<string, string>> = { name: 'answer' }, fields: Partial<Leaf> = {}) {
      const form = emptyPage().appendChild(document.createElement('form'));
      const fieldset = form.appendChild(document.createElement('fieldset'));
      const start = fieldset.appendChild(document.createElement('button'));
      start.type = 'button';
      start.textContent = 'Start';
      const element = document.createElement(entry.tagName) as Leaf;
      for (const [attribute, value] of Object.entries(attributes)) element.setAttribute(attribute, value);
      Object.assign(element, { asked, lang: 'en', ...fields });
      fieldset.append(element);
      await element.updateComplete;
      start.focus();
      return { form, fieldset, element };
    }

    const fresh = async (): Promise<string> => stateOf((await place()).element);

    /** Until the element has told its form what it holds. */
    const settled = async (element: Leaf): Promise<void> => {
      await element.updateComplete;
      await until(() => 'value' in forms.toldBy(element), 'word to the form');
      await pause(0);
      await element.updateComplete;
    };

    it('sends its response under its name, as JSON, and nothing before there is one', async () => {
      const { form, element } = await place();
      await settled(element);
      expect([...new FormData(form)]).to.deep.equal([]);
      element.response = right;
      await until(() => sentBy(form), 'a value');
      expect([...new FormData(form)]).to.deep.equal([['answer', JSON.stringify(right)]]);
    });

    it('sends what the learner answered', async () => {
      const { form, element } = await place();
      await typeSupport[name].answerByKeyboard({ press, type: (text) => sendKeys({ type: text }) });
      await until(() => entry.missing(asked, element.response) === undefined && sentBy(form) === JSON.stringify(element.response), 'the response as a value');
    });

    it('takes its name as a property too', async () => {
      const { form } = await place({}, { name: 'answer', response: right });
      await until(() => sentBy(form) === JSON.stringify(right), 'a value');
    });

    it('takes no part in a form without a name', async () => {
      const { form, element } = await place({}, { response: right });
      await element.updateComplete;
      await pause(20);
      expect([...new FormData(form)]).to.deep.equal([]);
      expect(forms.toldBy(element)).to.deep.equal({});
      expect(form.checkValidity()).to.equal(true);
    });

    for (const required of ['', 'required', 'true'])
      it(`keeps the form back while it is required (“${required}”) and cannot be marked`, async () => {
        const { form, element } = await place({ name: 'answer', required });
        await settled(element);
        expect(form.checkValidity()).to.equal(false);
        expect(element.checkValidity()).to.equal(false);
        const { flags, message } = forms.toldBy(element);
        expect(flags).to.deep.equal({ valueMissing: true });
        expect(message).to.match(/^[A-Z0-9].* .*\.$/);
        element.response = right;
        await until(() => form.checkValidity(), 'a valid form');
        expect(element.checkValidity()).to.equal(true);
        expect(element.reportValidity()).to.equal(true);
        element.response = undefined;
        await until(() => !form.checkValidity(), 'an invalid form');
      });

    it('says what is missing at a control that takes the keyboard', async () => {
      const { form, element } = await place({ name: 'answer', required: 'true' });
      await settled(element);
      const { anchor } = forms.toldBy(element);
      expect(element.shadowRoot?.contains(anchor as Node)).to.equal(true);
      anchor?.focus();
      expect(focusedElement()).to.equal(anchor);
      (document.activeElement as HTMLElement).blur();
      expect(form.reportValidity()).to.equal(false);
      await until(() => document.activeElement === element, 'the keyboard at the question');
      expect(element.reportValidity()).to.equal(false);
    });

    it('keeps no form back where it is not required, or can no longer be changed', async () => {
      const cases: [attributes: Readonly<Record<string, string>>, fields?: Partial<Leaf>][] = [
        [{ name: 'answer' }],
        [{ name: 'answer', required: 'false' }],
        [{ name: 'answer', required: 'true', readonly: '' }],
        [{ name: 'answer', required: 'true' }, { readonly: true }],
      ];
      for (const [attributes, fields] of cases) {
        const { form, element } = await place(attributes, fields);
        await settled(element);
        expect(form.checkValidity(), JSON.stringify([attributes, fields])).to.equal(true);
      }
    });

    it('is empty again when the form is reset', async () => {
      const before = await fresh();
      const { form, element } = await place({ name: 'answer', required: 'true' }, { response: right });
      await until(() => sentBy(form), 'a value');
      form.reset();
      expect(element.response).to.equal(undefined);
      await until(() => sentBy(form) === null && !form.checkValidity(), 'an empty value');
      expect(stateOf(element)).to.equal(before);
    });

    it('cannot be changed while its fieldset or itself is disabled', async () => {
      const { form, fieldset, element } = await place({ name: 'answer', required: 'true' });
      await settled(element);
      const responses: unknown[] = [];
      element.addEventListener('geo-response', ({ response }) => responses.push(response));
      for (const disable of [(on: boolean) => (fieldset.disabled = on), (on: boolean) => element.toggleAttribute('disabled', on)]) {
        disable(true);
        await element.updateComplete;
        expect(element.readonly).to.equal(true);
        for (const control of findAll<HTMLInputElement>(element.shadowRoot as ShadowRoot, CONTROLS)) {
          control.click();
          control.dispatchEvent(new Event('change', { bubbles: true }));
          control.dispatchEvent(new Event('input', { bubbles: true }));
        }
        expect(responses).to.deep.equal([]);
        expect(form.checkValidity()).to.equal(true);
        disable(false);
        await element.updateComplete;
        expect(element.readonly).to.equal(false);
        await until(() => !form.checkValidity(), 'an invalid form');
      }
    });

    it('sends nothing while it is disabled, and stays closed after it where its page closed it', async () => {
      const { form, fieldset, element } = await place({ name: 'answer' }, { response: right });
      await until(() => sentBy(form), 'a value');
      fieldset.disabled = true;
      expect(sentBy(form)).to.equal(null);
      element.readonly = true;
      fieldset.disabled = false;
      await element.updateComplete;
      expect(element.readonly).to.equal(true);
      expect(sentBy(form)).to.equal(JSON.stringify(right));
    });

    it('takes back what the browser kept, before or after it has its question', async () => {
      const { element: first } = await place({ name: 'answer' }, { response: right });
      await until(() => forms.toldBy(first).value, 'a value');
      const { state } = forms.toldBy(first);
      for (const isEarly of [true, false]) {
        const { form, element } = await place({ name: 'answer' }, isEarly ? { asked: undefined } : {});
        element.formStateRestoreCallback(state as string);
        await pause(0);
        element.asked = asked;
        await until(() => sentBy(form) === JSON.stringify(right), 'the value from before');
        expect(element.response).to.deep.equal(right);
      }
      expect(caught.warnings).to.deep.equal([]);
    });

    it('asks again where what the browser kept is no response to this question, and says why', async () => {
      const before = await fresh();
      const kept = [
        'no JSON',
        'null',
        '"text"',
        JSON.stringify(right),
        JSON.stringify({ question: `${asked.id}-other`, response: right }),
        ...NONSENSE.map((response) => JSON.stringify({ question: asked.id, response })),
        JSON.stringify({ question: asked.id }),
      ];
      for (const state of kept) {
        caught.warnings.length = 0;
        const { form, element } = await place({ name: 'answer' }, { response: right });
        await until(() => sentBy(form), 'a value');
        element.formStateRestoreCallback(state);
        await until(() => sentBy(form) === null, `an empty value after ${state}`);
        expect(element.response, state).to.equal(undefined);
        expect(stateOf(element), state).to.equal(before);
        expect(caught.warnings.join('\n'), state).to.include(`<${entry.tagName}>`).and.to.include('asked again').and.to.include(state);
      }
    });

    it('leaves a response that can no longer be changed as it is, whatever the browser kept', async () => {
      const { element } = await place({ name: 'answer' }, { response: right, readonly: true });
      await settled(element);
      element.formStateRestoreCallback('no JSON');
      await pause(20);
      expect(element.response).to.deep.equal(right);
    });

    it('refuses a response that does not fit, says so, and asks again', async () => {
      const before = await fresh();
      for (const nonsense of NONSENSE) {
        caught.warnings.length = 0;
        const { form, element } = await place({ name: 'answer', required: 'true' }, { response: right });
        await until(() => sentBy(form), 'a value');
        element.response = nonsense;
        await element.updateComplete;
        expect(element.response, JSON.stringify(nonsense)).to.equal(undefined);
        expect(stateOf(element), JSON.stringify(nonsense)).to.equal(before);
        expect(caught.warnings.join('\n'), JSON.stringify(nonsense)).to.include(`<${entry.tagName}>`).and.to.include('refused');
        await until(() => sentBy(form) === null && !form.checkValidity(), 'an empty value');
      }
    });

    it('refuses nothing that can be a response', async () => {
      const { element } = await place({ name: 'answer' });
      for (const response of [right, typeSupport[name].wrongResponse(asked as never)]) {
        element.response = response;
        await element.updateComplete;
        expect(element.response).to.deep.equal(response);
      }
      expect(caught.warnings).to.deep.equal([]);
    });
  });
}
