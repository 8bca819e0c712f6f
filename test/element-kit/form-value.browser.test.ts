import { expect } from 'chai';
import type { QuestionElement } from '../../src/element-kit/question-element.js';
import type { AskedBase } from '../../src/model/question.js';
import type { AnyQuestionType } from '../../src/question-types/question-type.js';
import { questionTypes, type Question } from '../../src/question-types/question-types.js';
import { watchForms } from '../support/harness/form-watch.js';
import { emptyPage, findAll, until } from '../support/harness/page.js';
import { sampleQuestion } from '../support/sample-bank.js';

type Leaf = QuestionElement<AskedBase, unknown>;

describe('the word that a form has of a question', () => {
  let forms: ReturnType<typeof watchForms>;
  beforeEach(() => (forms = watchForms()));
  afterEach(() => forms.restore());

  /** A required question with a response to a part of it, or to all. */
  async function place(name: Question['type'], responseOf: (right: Record<string, unknown>) => unknown): Promise<Leaf> {
    const entry: AnyQuestionType = questionTypes[name];
    await entry.loadElement();
    const question = sampleQuestion(name);
    const element = document.createElement(entry.tagName) as Leaf;
    const asked = entry.withoutAnswer(question, 'seed') as AskedBase;
    Object.assign(element, { asked, lang: 'en', name: 'answer', required: true, response: responseOf(entry.perfectResponse(question) as Record<string, unknown>) });
    emptyPage().appendChild(document.createElement('form')).append(element);
    await until(() => forms.toldBy(element).flags, 'word of its validity');
    return element;
  }

  const controlsOf = (element: Leaf): HTMLInputElement[] => findAll<HTMLInputElement>(element.shadowRoot as ShadowRoot, 'input, select, textarea');

  it('stands at the first gap that is empty', async () => {
    const element = await place('cloze', () => undefined);
    const [first, second] = controlsOf(element);
    expect(forms.toldBy(element).anchor).to.equal(first);
    const [id] = (element.asked as unknown as { gaps: { id: string }[] }).gaps.map((gap) => gap.id) as [string];
    element.response = { [id]: 'office' };
    await until(() => forms.toldBy(element).anchor === second, 'word at the second gap');
  });

  it('stands at a number that cannot be read, and names it', async () => {
    const element = await place('numeric', () => ({ text: 'a dozen', value: null }));
    expect(forms.toldBy(element).anchor).to.equal(controlsOf(element)[0]);
    expect(forms.toldBy(element).message).to.include('a dozen');
  });

  it('stands at the first statement without a category', async () => {
    const element = await place('classify', () => undefined);
    const { statements, categories } = element.asked as unknown as Record<'statements' | 'categories', { id: string }[]>;
    element.response = { [statements[0]?.id as string]: categories[0]?.id };
    const expected = controlsOf(element)[categories.length];
    await until(() => forms.toldBy(element).anchor === expected, 'word at the second statement');
    expect(forms.toldBy(element).message).to.equal('2 statements still need an answer.');
  });

  it('stands at the statements once there is an answer', async () => {
    const element = await place('evidence-pair', ({ choices }) => ({ choices, statements: [] }));
    expect((forms.toldBy(element).anchor as HTMLInputElement).name).to.equal('statements');
  });

  it('stands at a piece of the text, and at the list below a map', async () => {
    expect(forms.toldBy(await place('hot-text', () => undefined)).anchor?.getAttribute('role')).to.equal('button');
    const element = await place('map-point', () => undefined);
    expect(forms.toldBy(element).anchor).to.equal(controlsOf(element)[0]);
  });

  it('goes with the requirement', async () => {
    const element = await place('choice', () => undefined);
    const form = element.closest('form') as HTMLFormElement;
    expect(form.checkValidity()).to.equal(false);
    element.required = false;
    await until(() => form.checkValidity(), 'a valid form');
    element.setAttribute('required', '');
    await until(() => !form.checkValidity(), 'an invalid form');
    element.removeAttribute('required');
    await until(() => form.checkValidity(), 'a valid form again');
  });

  it('is in the language of the element', async () => {
    const element = await place('true-false', () => undefined);
    const english = forms.toldBy(element).message;
    element.lang = 'en-XA';
    await until(() => forms.toldBy(element).message !== english, 'word in another language');
    expect(forms.toldBy(element).message).not.to.match(/^missing\./);
  });
});
