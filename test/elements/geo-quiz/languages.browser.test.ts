import { expect } from 'chai';
import { openQuiz, wholeBank, type QuizHarness } from '../../support/harness/geo-quiz-harness.js';
import { find, findAll, isShown, until, wordsOf } from '../../support/harness/page.js';
import { sampleClaim, sampleSource } from '../../support/sample-bank.js';

/** The texts on the page that came neither from the bank and the learner (`content`) nor from the catalogue (told by brackets). */
function hardCoded(quiz: QuizHarness, content: ReadonlySet<string>): string[] {
  const found: string[] = [];
  for (const root of [quiz.root, ...findAll(quiz.root, '*').flatMap((element) => element.shadowRoot ?? [])]) {
    const walker = document.createTreeWalker(root, NodeFilter.SHOW_TEXT);
    while (walker.nextNode()) {
      const text = (walker.currentNode as Text).data.trim();
      const host = walker.currentNode.parentElement;
      // Numbers, signs between two facts, and hosts of links are the same in every language.
      if (text === '' || !/\p{L}/u.test(text) || content.has(text) || host?.closest('style') || host?.closest('svg') || text === 'example.org') continue;
      if (!/[[\]~]/.test(text)) found.push(text);
    }
    for (const element of root.querySelectorAll('[aria-label]')) {
      const label = element.getAttribute('aria-label') ?? '';
      if (!/[[\]]/.test(label) && !content.has(label)) found.push(label);
    }
  }
  return found;
}

const contentOf = (value: unknown): string[] => (typeof value === 'string' ? [value] : typeof value === 'object' && value !== null ? Object.values(value).flatMap(contentOf) : []);

describe('the language of a quiz', () => {
  for (const [language, direction] of [
    ['en-XA', 'ltr'],
    ['ar-XB', 'rtl'],
  ] as const) {
    it(`is that of every word which is not the bank’s, in ${language}`, async () => {
      const bank = wholeBank({ language: direction === 'rtl' ? 'ar' : 'en' });
      const content = new Set(['12 bridges', 'x', ...contentOf(bank), ...contentOf(sampleSource()), ...contentOf(sampleClaim())]);
      const quiz = await openQuiz({ bank, attributes: { lang: language } });
      const isClean = async (where: string): Promise<void> => {
        await quiz.settle();
        const dates = hardCoded(quiz, content).filter((text) => !/2025|٢٠٢٥/.test(text));
        expect(dates, where).to.deep.equal([]);
      };
      await until(() => quiz.words.includes('['), 'the words of the language');
      await isClean('at the start');
      const primary = (): HTMLElement => find(quiz.root, '.footer [part="primary"]') as HTMLElement;
      primary().click();
      await isClean('missing');
      find(quiz.root, 'geo-progress')?.shadowRoot?.querySelector('summary')?.click();
      await until(() => find(quiz.root, 'geo-question-index')?.shadowRoot?.querySelector('button'), 'the list');
      await isClean('list of questions');
      await quiz.choose('The Indus');
      primary().click();
      await until(() => quiz.verdict !== '', 'the verdict');
      await isClean('marked');
      for (const details of findAll<HTMLDetailsElement>(quiz.root, 'details')) details.open = true;
      await isClean('all unfolded');
      for (let question = 2; question <= 4; question++) {
        await quiz.element.showQuestion(['closed', 'count', 'office'][question - 2] as string);
        await quiz.settle();
        primary().click();
        await isClean(`question ${question} missing`);
        if (question === 2) find<HTMLInputElement>(quiz.question, 'input')?.click();
        else await quiz.type(question === 3 ? '1.234' : 'x');
        await isClean(`question ${question} answered`);
        if (question === 4) continue;
        primary().click();
        await until(() => quiz.verdict !== '', 'the verdict');
        await isClean(`question ${question} marked`);
      }
      find<HTMLElement>(quiz.root, 'button.finish')?.click();
      await quiz.finish();
      await isClean('results');
      expect(getComputedStyle(find(quiz.root, '[part="quiz"]') as Element).direction).to.equal(direction);
    });
  }

  it('is that of the page around it when it names none', async () => {
    const parent = document.body.appendChild(document.createElement('div'));
    parent.lang = 'en-XA';
    const quiz = await openQuiz({ parent });
    await until(() => wordsOf(find(quiz.root, '.facts')).includes('['), 'the words of the language');
    parent.remove();
  });

  it('is English where the asked one is not there', async () => {
    const quiz = await openQuiz({ attributes: { lang: 'tlh' } });
    expect(quiz.words).to.include('4 questions');
  });

  it('also reaches the headings of a list that are not filled yet', async () => {
    const quiz = await openQuiz({ attributes: { lang: 'en-XA', layout: 'list' } });
    await until(() => wordsOf(find(quiz.root, '.facts')).includes('['), 'the words of the language');
    await quiz.settle();
    const headings = findAll(quiz.root, 'h3').filter(isShown).map(wordsOf);
    expect(headings).to.have.length(4);
    expect(headings.filter((heading) => !heading.startsWith('['))).to.deep.equal([]);
  });
});
