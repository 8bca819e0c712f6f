import { expect } from 'chai';
import { longBank, openQuiz } from '../../support/harness/geo-quiz-harness.js';
import { axeViolations, find, findAll, until } from '../../support/harness/page.js';

describe('<geo-progress>', () => {
  it('has a segment for each question, in the colour of its state', async () => {
    const quiz = await openQuiz({ bank: longBank(5) });
    expect(findAll(quiz.root, '.bar i').map(({ className }) => className)).to.deep.equal(['open current', 'open', 'open', 'open', 'open']);
    await quiz.choose('Yes 1');
    await quiz.settle();
    expect(findAll(quiz.root, '.bar i')[0]?.className).to.equal('answered current');
    await quiz.check();
    await quiz.next();
    expect(
      findAll(quiz.root, '.bar i')
        .map(({ className }) => className)
        .slice(0, 2),
    ).to.deep.equal(['right', 'open current']);
    await quiz.choose('No 2');
    await quiz.check();
    expect(findAll(quiz.root, '.bar i')[1]?.className).to.equal('wrong current');
    expect(quiz.words).to.include('2 of 5 answered');
  });

  it('has one bar in place of segments with more than sixty questions', async () => {
    const quiz = await openQuiz({ bank: longBank(61) });
    expect(findAll(quiz.root, '.bar i')).to.have.length(0);
    const bar = find<HTMLProgressElement>(quiz.root, 'progress[part="bar"]');
    expect(bar?.max).to.equal(61);
    await quiz.choose('Yes 1');
    await quiz.settle();
    expect(bar?.value).to.equal(1);
    expect(await axeViolations(quiz.element)).to.deep.equal([]);
  });

  it('hides its bar from a screen reader, for which the words say the same', async () => {
    const quiz = await openQuiz({ bank: longBank(3) });
    expect(find(quiz.root, '[part="bar"]')?.getAttribute('aria-hidden')).to.equal('true');
    expect(quiz.words).to.include('0 of 3 answered');
  });

  it('folds its list again when a question is chosen', async () => {
    const quiz = await openQuiz({ bank: longBank(3) });
    const details = find<HTMLDetailsElement>(quiz.root, 'geo-progress')?.shadowRoot?.querySelector('details') as HTMLDetailsElement;
    details.querySelector('summary')?.click();
    await until(() => quiz.buttonNamed('Question 2 of 3, not answered'), 'the list');
    await quiz.press('Question 2 of 3, not answered');
    await until(() => !details.open, 'the folded list');
    expect(quiz.heading).to.equal('Question 2 of 3');
  });

  it('is empty outside a quiz', async () => {
    const progress = document.createElement('geo-progress');
    document.body.append(progress);
    await progress.updateComplete;
    expect(progress.shadowRoot?.textContent?.trim()).to.equal('');
    progress.remove();
  });
});
