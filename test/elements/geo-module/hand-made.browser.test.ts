import { expect } from 'chai';
import { wholeBank } from '../../support/harness/geo-quiz-harness.js';
import { QuizHarness } from '../../support/harness/geo-quiz-harness.js';
import { openModule } from '../../support/harness/geo-module-harness.js';
import { axeViolations, emptyPage, forgetSavedWork, isShown, until } from '../../support/harness/page.js';

/** A section as somebody writes it into a page. */
function written(title: string, content: string | Node, attributes: Readonly<Record<string, string>> = {}): HTMLElement {
  const section = document.createElement('section');
  section.dataset['title'] = title;
  for (const [name, value] of Object.entries(attributes)) section.setAttribute(name, value);
  section.append(content);
  return section;
}

function quizOf(attributes: Readonly<Record<string, string>> = {}): QuizHarness {
  const quiz = document.createElement('geo-quiz');
  for (const [name, value] of Object.entries({ save: 'off', seed: 'one', ...attributes })) quiz.setAttribute(name, value);
  quiz.bank = wholeBank();
  return new QuizHarness(quiz);
}

describe('sections written into a <geo-module>', () => {
  it('are its contents, one shown at a time, whatever the page’s style sheets say of sections', async () => {
    const style = document.createElement('style');
    style.textContent = 'section { display: block !important }';
    const inside = [written('First', 'Some words.'), written('Second', 'Other words.', { id: 'second' })];
    const parent = emptyPage();
    parent.append(style);
    const module = await openModule({ inside, parent, attributes: { label: 'By hand' } });
    expect(module.contents.map((line) => line.replace(/^\d /, ''))).to.deep.equal(['First', 'Second', 'How it went']);
    expect(inside.map(isShown)).to.deep.equal([true, false]);
    await module.next();
    expect(inside.map(isShown)).to.deep.equal([false, true]);
    expect(module.words).to.include('By hand').and.to.include('Other words.').and.not.to.include('Some words.');
    expect(await axeViolations(module.element)).to.deep.equal([]);
  });

  it('may come later, and go', async () => {
    const module = await openModule({ inside: [written('First', 'Some words.')] });
    module.element.append(written('Second', 'Other words.'));
    await until(() => module.contents.length === 3, 'the new section');
    module.element.lastElementChild?.remove();
    await until(() => module.contents.length === 2, 'the contents without it');
  });

  it('are done when their quizzes are finished, and sum these up', async () => {
    const quiz = quizOf({ mode: 'test', pass: '50%' });
    const module = await openModule({ inside: [written('Quiz', quiz.element)], attributes: { pass: '50%' } });
    await until(() => quiz.eventsNamed('geo-ready').length > 0, 'the quiz');
    await quiz.answer();
    expect(module.progress).to.match(/^0 of 1/);
    await quiz.finish();
    expect(module.progress).to.equal('1 of 1 done');
    expect(module.eventsNamed('geo-module-finished')[0]?.results).to.deep.include({ asked: 4, right: 1, passed: false });
  });

  it('count no practice of what was missed', async () => {
    const quiz = quizOf();
    const module = await openModule({ inside: [written('Quiz', quiz.element)] });
    await until(() => quiz.eventsNamed('geo-ready').length > 0, 'the quiz');
    await quiz.answer();
    await quiz.check();
    await quiz.finish();
    await quiz.press('Practise what I missed');
    await quiz.finish();
    expect(module.element.getResults()).to.include({ asked: 4, right: 1 });
  });

  it('go on where they were left', async () => {
    await forgetSavedWork();
    const inside = () => [written('First', 'Some words.'), written('Second', 'Other words.')];
    const first = await openModule({ inside: inside(), attributes: { save: 'on', id: 'by-hand' } });
    await first.next();
    await until(() => first.saved === 'Saved on this device', 'saved work');
    const again = await openModule({ inside: inside(), attributes: { save: 'on', id: 'by-hand' } });
    await until(() => again.heading === 'Second', 'the section that was left');
    expect(again.progress).to.match(/^1 of 2 done/);
    emptyPage();
    await forgetSavedWork();
  });
});
