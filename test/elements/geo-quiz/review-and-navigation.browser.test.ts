import { expect } from 'chai';
import { axeViolations, find, findAll, until, wordsOf } from '../../support/harness/page.js';
import { longBank, openQuiz, wholeBank } from '../../support/harness/geo-quiz-harness.js';

describe('a review policy', () => {
  it('withholds the verdict, and says that the response is kept', async () => {
    const quiz = await openQuiz({
      bank: wholeBank({ rules: { review: { during: ['response'], after: ['response', 'correctness', 'score', 'feedback', 'evidence', 'answer'] } } }),
    });
    await quiz.choose('The Indus');
    await quiz.check();
    expect(quiz.verdict).to.equal('Your answer is kept.');
    expect(quiz.words).to.not.match(/Not this|Not right|It is not named|The survey is about it|Show the answer/);
    expect(findAll(quiz.root, 'source-card').every((card) => !wordsOf(card).includes('twelve bridges'))).to.equal(true);
    expect(await axeViolations(quiz.element)).to.deep.equal([]);
    await quiz.finish();
    expect(quiz.results).to.include('The Nile');
  });
});

describe('linear navigation', () => {
  it('has no way back, and cannot go past the next question', async () => {
    const quiz = await openQuiz({ bank: longBank(4), attributes: { navigation: 'linear', mode: 'test' } });
    await quiz.next();
    expect(quiz.heading).to.equal('Question 2 of 4');
    expect(quiz.buttonNamed('Back')).to.equal(undefined);
    await quiz.element.showQuestion('q1');
    await quiz.element.showQuestion('q4');
    expect(quiz.heading).to.equal('Question 2 of 4');
    const list = find<HTMLDetailsElement>(quiz.root, 'details[part="list"]');
    if (list) list.open = true;
    const buttons = await until(() => {
      const found = [...(find(quiz.root, 'geo-question-index')?.shadowRoot?.querySelectorAll('button') ?? [])];
      return found.length === 4 && found;
    }, 'the list of questions');
    expect(buttons.map(({ disabled }) => disabled)).to.deep.equal([true, false, false, true]);
  });

  it('asks before the end, and offers no way to questions it cannot go back to', async () => {
    const quiz = await openQuiz({ bank: longBank(2), attributes: { navigation: 'linear', mode: 'test' } });
    await quiz.next();
    await quiz.press('Finish');
    await until(() => quiz.words.includes('2 questions have no answer yet.'), 'the question before the end');
    expect(quiz.buttonNamed('Go to question 1')).to.equal(undefined);
    await quiz.press('Finish anyway');
    await until(() => quiz.results !== '', 'the results');
  });
});

describe('impossible rules', () => {
  it('say so, and the paper has what there is', async () => {
    const quiz = await openQuiz({ bank: wholeBank({ rules: { draw: [{ count: 20 }] } }) });
    expect(quiz.heading).to.equal('Question 1 of 4');
    expect(quiz.eventsNamed('geo-problem')[0]?.problems[0]).to.deep.include({ code: 'too-few-questions', path: ['rules', 'draw', 0] });
    await until(() => quiz.notices.some((notice) => notice.includes('asks for 20, and only 4 can be drawn')), 'a notice');
  });
});
