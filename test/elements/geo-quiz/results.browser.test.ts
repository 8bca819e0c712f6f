import { expect } from 'chai';
import { openQuiz } from '../../support/harness/geo-quiz-harness.js';
import { find, findAll, until, wordsOf } from '../../support/harness/page.js';

/** The choice wrong, the judgement right, the number right, the text not answered. */
async function finishedQuiz() {
  const quiz = await openQuiz();
  await quiz.answer(false);
  await quiz.check();
  await quiz.next();
  await quiz.answer();
  await quiz.check();
  await quiz.next();
  await quiz.answer();
  await quiz.check();
  await quiz.next();
  await quiz.finish();
  return quiz;
}

describe('the results of a quiz', () => {
  it('say in a sentence how it went, with the focus on it', async () => {
    const quiz = await finishedQuiz();
    expect(quiz.results).to.include('2 of 4 right').and.to.include('3 of 5 points').and.to.include('Passed: 60 % was needed');
    await until(() => quiz.focused === '2 of 4 right', 'focus on the sentence');
  });

  it('have a line for each objective', async () => {
    const quiz = await finishedQuiz();
    expect(findAll(quiz.root, 'h4 + .groups li').map(wordsOf)).to.deep.equal(['Read a report 1 of 2 right', 'Read a number 1 of 1 right']);
  });

  it('show each question with the response that was given and the answer', async () => {
    const quiz = await finishedQuiz();
    const questions = findAll(quiz.root, '.questions > li').map(wordsOf);
    expect(questions).to.have.length(4);
    expect(questions[0]).to.include('1 · not right').and.to.include('Your response The Indus').and.to.include('The answer The Nile');
    expect(questions[1]).to.include('2 · right').and.to.include('Your response True');
    expect(questions[3]).to.include('4 · not answered').and.to.include('No answer given').and.to.include('The answer River Office');
  });

  it('lead to a question with its feedback, and back', async () => {
    const quiz = await finishedQuiz();
    await quiz.press('Look at this question (1)');
    await until(() => quiz.focused === 'Question 1 of 4', 'focus on the question');
    expect(quiz.words).to.include('The survey is about it.');
    expect(findAll<HTMLInputElement>(quiz.question, 'input').every((input) => input.disabled)).to.equal(true);
    await quiz.press('Back to the results');
    await until(() => quiz.focused === '2 of 4 right', 'focus on the sentence');
  });

  it('offer to practise what was missed and nothing else', async () => {
    const quiz = await finishedQuiz();
    await quiz.press('Practise what I missed');
    await until(() => quiz.focused === 'Question 1 of 2', 'focus on the first missed question');
    expect(quiz.prompt).to.equal('Which river does the survey cover?');
    expect(quiz.words).to.include('Practice of what you missed');
    expect(
      findAll<HTMLInputElement>(quiz.question, 'input').some((input) => input.checked),
      'a fresh start',
    ).to.equal(false);
    await quiz.skip();
    expect(quiz.prompt).to.equal('Which office made the survey?');
  });

  it('offer to start again with all questions', async () => {
    const quiz = await finishedQuiz();
    await quiz.press('Start again');
    await until(() => quiz.focused === 'Question 1 of 4', 'focus on the first question');
    expect(quiz.element.getResults()).to.deep.include({ answered: 0, finishedAt: null });
  });

  it('praise a quiz without a miss, and offer no practice of misses', async () => {
    const quiz = await openQuiz({ attributes: { limit: '1' } });
    await quiz.answer();
    await quiz.check();
    await quiz.press('Finish');
    await until(() => quiz.results.includes('1 of 1 right'), 'the results');
    expect(quiz.results).to.include('All right. Well read.');
    expect(quiz.buttonNamed('Practise what I missed')).to.equal(undefined);
  });

  it('come as a file', async () => {
    const quiz = await finishedQuiz();
    const files: string[] = [];
    const click = HTMLAnchorElement.prototype.click;
    HTMLAnchorElement.prototype.click = function (this: HTMLAnchorElement) {
      files.push(this.download);
    };
    await quiz.press('Download my results');
    await until(() => files.length > 0, 'the file');
    HTMLAnchorElement.prototype.click = click;
    expect(files).to.deep.equal(['bridges-results.json']);
  });

  it('come as plain data that survives JSON', async () => {
    const quiz = await finishedQuiz();
    const results = quiz.element.getResults();
    expect(JSON.parse(JSON.stringify(results))).to.deep.equal(results);
    expect(results).to.deep.include({ earned: 3, possible: 5, right: 2, answered: 3, passed: true, mode: 'practice', seed: 'one' });
    expect(quiz.eventsNamed('geo-finished').map((event) => event.results)).to.deep.equal([results]);
  });
});

describe('a quiz as a test', () => {
  it('marks nothing before the end, and everything then', async () => {
    const quiz = await openQuiz({ attributes: { mode: 'test' } });
    expect(quiz.words).to.include('Test: you see the results at the end');
    expect(quiz.buttonNamed('Check')).to.equal(undefined);
    for (const right of [true, false, true]) {
      await quiz.answer(right);
      expect(quiz.verdict).to.equal('');
      await quiz.next();
    }
    await quiz.answer();
    await quiz.press('Back');
    expect(find(quiz.question, 'input:disabled'), 'responses can be changed to the end').to.equal(undefined);
    await quiz.press('Next');
    await quiz.press('Finish');
    await until(() => quiz.results.includes('3 of 4 right'), 'the results');
    expect(quiz.eventsNamed('geo-marked')).to.have.length(0);
  });
});
