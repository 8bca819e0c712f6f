import { sendKeys } from '@web/test-runner-commands';
import { expect } from 'chai';
import { emptyPage, find, findAll, focusedElement, press, until, wordsOf } from '../../support/harness/page.js';
import { openQuiz } from '../../support/harness/geo-quiz-harness.js';

const inForm = async (attributes: Readonly<Record<string, string>>) => {
  const form = emptyPage().appendChild(document.createElement('form'));
  const quiz = await openQuiz({ attributes: { name: 'quiz', ...attributes }, parent: form });
  await until(() => new FormData(form).has('quiz'), 'the quiz in its form');
  return { form, quiz };
};

describe('a quiz in a form', () => {
  it('sends its results under its name, and the share that was right', async () => {
    const { form, quiz } = await inForm({});
    await quiz.answer();
    await quiz.check();
    const data = new FormData(form);
    expect(JSON.parse(data.get('quiz') as string)).to.deep.include({ right: 1, earned: 1, possible: 5 });
    expect(data.get('quiz-fraction')).to.equal('0.2');
    expect(form.checkValidity()).to.equal(true);
  });

  it('keeps the form from being sent before it is finished, where it is required', async () => {
    const { form, quiz } = await inForm({ required: 'true' });
    expect(form.checkValidity()).to.equal(false);
    await quiz.finish();
    expect(form.checkValidity()).to.equal(true);
  });

  it('begins again when the form is reset', async () => {
    const { form, quiz } = await inForm({});
    await quiz.answer();
    await quiz.check();
    form.reset();
    await until(() => quiz.element.getResults()?.answered === 0, 'a new session');
    expect(JSON.parse(new FormData(form).get('quiz') as string)).to.deep.include({ answered: 0 });
  });
});

describe('letter keys', () => {
  it('pick options where the page asks for them, and show their letters', async () => {
    const quiz = await openQuiz({ attributes: { keys: 'letters', seed: 'one' } });
    quiz.element.shadowRoot?.querySelector('geo-question')?.focus();
    await until(() => {
      const leaf = find(quiz.question, '.leaf > *');
      return (leaf?.shadowRoot?.adoptedStyleSheets.length ?? 0) > 2;
    }, 'letters at the options');
    await press('b');
    const inputs = findAll<HTMLInputElement>(quiz.question, '.rows input');
    expect(inputs.map(({ checked }) => checked)).to.deep.equal([false, true, false]);
    expect(focusedElement()).to.equal(inputs[1]);
    await press('Z');
    expect(inputs[1]?.checked).to.equal(true);
  });

  it('do nothing by themselves, nor while somebody types', async () => {
    const plain = await openQuiz();
    plain.element.shadowRoot?.querySelector('geo-question')?.focus();
    await press('b');
    expect(findAll<HTMLInputElement>(plain.question, '.rows input').some(({ checked }) => checked)).to.equal(false);
    const quiz = await openQuiz({ attributes: { keys: 'letters' } });
    await quiz.element.showQuestion('office');
    const field = await until(() => find<HTMLInputElement>(quiz.question, 'input#field'), 'the field');
    field.focus();
    await sendKeys({ type: 'abc' });
    expect(field.value).to.equal('abc');
  });
});

describe('help with the keyboard', () => {
  it('opens in a dialog, says what keys do, and gives the focus back', async () => {
    const quiz = await openQuiz({ attributes: { keys: 'letters' } });
    const opener = await until(() => quiz.buttonNamed('Keyboard help'), 'the button');
    opener.focus();
    opener.click();
    const dialog = await until(() => find<HTMLDialogElement>(quiz.root, 'dialog[open]'), 'the dialog');
    expect(wordsOf(dialog)).to.include('Pick the first, second, third option.').and.to.include('Nothing here needs dragging.');
    await press('Escape');
    await until(() => !find(quiz.root, 'dialog'), 'the dialog to be gone');
    expect(focusedElement()).to.equal(opener);
  });
});
