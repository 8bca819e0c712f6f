import { expect } from 'chai';
import { axeViolations, find, findAll, focusedElement, until, wordsOf } from '../../support/harness/page.js';
import { openQuiz, wholeBank, type QuizHarness } from '../../support/harness/geo-quiz-harness.js';
import { sampleQuestion } from '../../support/sample-bank.js';

const level = async (quiz: QuizHarness, words: string): Promise<void> => {
  const label = await until(() => findAll(quiz.question, 'label.level').find((each) => wordsOf(each).startsWith(words)), `the level “${words}”`);
  label.querySelector('input')?.click();
  await quiz.settle();
};

describe('certainty', () => {
  it('is asked with every question, before its response can be checked', async () => {
    const quiz = await openQuiz({ attributes: { certainty: 'on' } });
    expect(wordsOf(find(quiz.question, '.certainty')))
      .to.include('How sure are you?')
      .and.to.include('right +3, wrong -6');
    await quiz.choose('The Nile');
    await quiz.press('Check');
    await until(() => quiz.missing !== '', 'what is missing');
    expect(quiz.missing).to.equal('Say how sure you are first.');
    await level(quiz, 'Very');
    expect(quiz.missing).to.equal('');
    await quiz.check();
    expect(wordsOf(find(quiz.root, 'geo-feedback'))).to.include('You were very sure: 3 points.');
    expect(await axeViolations(quiz.element)).to.deep.equal([]);
  });

  it('earns and costs what was said', async () => {
    const quiz = await openQuiz({ attributes: { certainty: 'on' } });
    await quiz.choose('The Indus');
    await level(quiz, 'Very');
    await quiz.check();
    expect(wordsOf(find(quiz.root, 'geo-feedback'))).to.include('-6 points');
    await quiz.next();
    await quiz.answer();
    await level(quiz, 'Fairly');
    await quiz.check();
    await quiz.finish();
    const results = quiz.element.getResults();
    expect(results).to.include({ earned: -4, possible: 15, fraction: 0.2 });
    expect(results?.calibration?.sureAndWrong).to.deep.equal(['river']);
  });

  it('is asked by a single question where the bank says so, and by none where the page says off', async () => {
    const bank = wholeBank({ questions: [sampleQuestion('choice', { certainty: 'ask' }), sampleQuestion('true-false')] });
    const quiz = await openQuiz({ bank });
    expect(find(quiz.question, '.certainty')).to.not.equal(undefined);
    await quiz.skip();
    expect(find(quiz.question, '.certainty')).to.equal(undefined);
    const off = await openQuiz({ bank, attributes: { certainty: 'off' } });
    expect(find(off.question, '.certainty')).to.equal(undefined);
  });
});

describe('hints', () => {
  const bank = () => wholeBank({ rules: { hintPenalty: 0.25 }, questions: [sampleQuestion('choice', { hints: ['It is long.', 'It flows **north**.'] })] });

  it('open one after the other, say what they cost, and cost it', async () => {
    const quiz = await openQuiz({ bank: bank() });
    expect(wordsOf(find(quiz.question, '.hints')))
      .to.include('A hint costs 25 % of the points.')
      .and.to.not.include('It is long.');
    const more = await until(() => quiz.buttonNamed('Show a hint'), 'the button');
    more.focus();
    more.click();
    await quiz.settle();
    expect(wordsOf(find(quiz.question, '.hints')))
      .to.include('Hint 1 It is long.')
      .and.to.not.include('north');
    expect(wordsOf(focusedElement())).to.equal('Show another hint');
    expect(await axeViolations(quiz.element)).to.deep.equal([]);
    await quiz.press('Show another hint');
    await until(() => wordsOf(focusedElement()) === 'Hint 2 It flows north.', 'the focus at the last hint');
    expect(wordsOf(find(quiz.question, '.hints')))
      .to.include('Hint 2 It flows north.')
      .and.to.not.include('Show another');
    await quiz.choose('The Nile');
    await quiz.check();
    await quiz.finish();
    expect(quiz.element.getResults()).to.include({ earned: 0.5, possible: 1 });
  });
});

describe('a penalty', () => {
  it('lets the best try count, less what the tries before it cost', async () => {
    const quiz = await openQuiz({ attributes: { penalty: '25%' } });
    await quiz.choose('The Indus');
    await quiz.check();
    expect(wordsOf(find(quiz.root, 'geo-feedback'))).to.include('Another try costs 25 % of the points.');
    await quiz.press('Try again');
    await quiz.choose('The Nile');
    await quiz.check();
    expect(quiz.element.getResults()?.questions[0]).to.include({ earned: 0.75, status: 'right' });
  });
});
