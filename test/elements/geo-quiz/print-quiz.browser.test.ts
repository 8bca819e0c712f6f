import { expect } from 'chai';
import { typeSupport } from '../../support/question-types.js';
import { sampleClaim, sampleQuestion, sampleSource } from '../../support/sample-bank.js';
import { longBank, openQuiz, placeQuiz, wholeBank, type QuizHarness, type QuizOptions } from '../../support/harness/geo-quiz-harness.js';
import { axeViolations, findAll, focusedElement, isShown, until, wordsOf } from '../../support/harness/page.js';

type Type = Parameters<typeof sampleQuestion>[0];
const TYPES = Object.keys(typeSupport) as Type[];

const everyType = () => wholeBank({ questions: TYPES.map((type) => sampleQuestion(type, { id: `of-${type}` })) });

const sheet = (quiz: QuizHarness): HTMLElement | null => quiz.root.querySelector<HTMLElement>('.worksheet');
const dialog = (quiz: QuizHarness): HTMLDialogElement | null => quiz.root.querySelector('dialog');
const asked = (quiz: QuizHarness): HTMLElement[] => [...(sheet(quiz)?.querySelectorAll<HTMLElement>('.asked') ?? [])];
const event = (name: 'beforeprint' | 'afterprint'): boolean => dispatchEvent(new Event(name));

describe('a quiz on paper', () => {
  const { print, setTimeout: wait } = globalThis;
  /** What the sheet said when the browser was asked to print. */
  let printed: string[] = [];
  let pictures: HTMLImageElement[] = [];
  let quiz: QuizHarness;

  const open = async (options: QuizOptions = {}): Promise<QuizHarness> => {
    quiz = await openQuiz(options);
    return untilHeard();
  };
  const untilHeard = async (): Promise<QuizHarness> => {
    await until(() => {
      event('beforeprint');
      const isThere = sheet(quiz) !== null || quiz.results !== '';
      event('afterprint');
      return isThere;
    }, 'somebody who listens');
    return quiz;
  };
  const layOut = async (options: QuizOptions = {}): Promise<string> => {
    await open(options);
    event('beforeprint');
    return wordsOf(sheet(quiz));
  };
  const printWith = async (words: string, options: QuizOptions = {}): Promise<string> => {
    await open(options);
    await quiz.press('Print');
    await until(() => dialog(quiz)?.open, 'the dialog');
    await quiz.press(words);
    await until(() => printed.length > 0, 'the printing');
    return printed[0] ?? '';
  };

  beforeEach(() => {
    [printed, pictures] = [[], []];
    // A quiz prepares for paper some seconds after it has opened; here at once.
    globalThis.setTimeout = ((run: () => void, milliseconds = 0) => wait(run, milliseconds === 2500 ? 0 : milliseconds)) as typeof setTimeout;
    globalThis.print = () => {
      event('beforeprint');
      printed.push(wordsOf(sheet(quiz)));
      pictures.push(...(sheet(quiz)?.querySelectorAll('img') ?? []));
      event('afterprint');
    };
  });
  afterEach(() => {
    event('afterprint');
    Object.assign(globalThis, { print, setTimeout: wait });
  });

  it('is laid out when the page is printed, hidden on the screen, and gone after', async () => {
    await open();
    expect(sheet(quiz)).to.equal(null);
    event('beforeprint');
    expect(sheet(quiz)).to.not.equal(null);
    expect(isShown(sheet(quiz) as HTMLElement)).to.equal(false);
    event('afterprint');
    expect(sheet(quiz)).to.equal(null);
    expect(quiz.heading).to.equal('Question 1 of 4');
  });

  it('has a title, a line for name and date, and every question of the paper in its order', async () => {
    const words = await layOut({ bank: longBank(12, { description: 'About *bridges*.' }), attributes: { limit: '5', shuffle: 'on' } });
    expect(words).to.match(/^Bridges About bridges\. Name ?Date 1\. /);
    expect(asked(quiz)).to.have.length(5);
    expect(wordsOf(asked(quiz)[0])).to.include(quiz.prompt);
    expect(sheet(quiz)?.querySelector('em')?.textContent).to.equal('bridges');
  });

  it('says the points only where they are not one', async () => {
    await layOut({ bank: wholeBank({ questions: [sampleQuestion('choice', { points: 2 }), sampleQuestion('numeric', { points: 0.5 }), sampleQuestion('true-false')] }) });
    expect(asked(quiz).map((question) => /\(.*point.*?\)/.exec(wordsOf(question))?.[0])).to.deep.equal(['(2 points)', '(0.5 points)', undefined]);
  });

  it('has no answer, no hint, no reason and no response on the sheet with questions only', async () => {
    await open({ bank: everyType() });
    await quiz.choose('The Nile');
    event('beforeprint');
    const words = wordsOf(sheet(quiz));
    expect(words).to.not.include('Answer:');
    expect(words).to.not.include('The survey is about it.');
    expect(words).to.not.include(sampleClaim().statement);
    expect(sheet(quiz)?.querySelector('.answer, .claim, input')).to.equal(null);
  });

  for (const type of TYPES) {
    it(`has room to answer a question of the type ${type}`, async () => {
      await layOut({ bank: wholeBank({ questions: [sampleQuestion(type)] }) });
      expect(asked(quiz)[0]?.querySelector('.box, .rule'), wordsOf(asked(quiz)[0])).to.not.equal(null);
      // A message that is not in the catalogue stands as its key.
      expect(wordsOf(sheet(quiz))).to.not.match(/\b(print|source|kind|value|pair|media)\.[a-z]/);
    });
  }

  it('has a box for each option, round where one is to be ticked', async () => {
    await layOut({ bank: wholeBank({ questions: [sampleQuestion('choice'), sampleQuestion('choice', { id: 'many', multiple: true })] }) });
    expect(asked(quiz).map((question) => [question.querySelectorAll('.box').length, question.querySelectorAll('.round').length])).to.deep.equal([
      [3, 3],
      [3, 0],
    ]);
  });

  it('has a grid with a heading for each row and column', async () => {
    await layOut({ bank: wholeBank({ questions: [sampleQuestion('classify')] }) });
    expect(findAll(asked(quiz)[0] as HTMLElement, 'th[scope="col"]')).to.have.length(3);
    expect(findAll(asked(quiz)[0] as HTMLElement, 'th[scope="row"]')).to.have.length(3);
  });

  it('has what stands before a question, with whose text it is', async () => {
    const stimulus = [
      { kind: 'text', text: 'The **survey** counts.', source: 'river-survey' },
      { kind: 'audio', src: 'a.mp3', alt: 'A voice', transcript: 'Twelve, it says.' },
    ];
    const bank = wholeBank({ questions: [sampleQuestion('choice', { stimulus })] });
    const words = await layOut({ bank });
    expect(words).to.include('The survey counts.').and.to.include('Report on bridges').and.to.include('Sound: A voice').and.to.include('Twelve, it says.');
  });

  it('prints the words of a picture that is not here', async () => {
    const stimulus = [{ kind: 'image', src: '/not/here.png', alt: 'A bridge over a river' }];
    const words = await layOut({ bank: wholeBank({ questions: [sampleQuestion('true-false'), sampleQuestion('choice', { stimulus })] }) });
    expect(words).to.include('A bridge over a river');
  });

  it('says at the end where the questions come from, and what is not recorded', async () => {
    const words = await layOut();
    expect(words).to.include('Where the questions come from 1. Report on bridges Title: Bridges of the river Author: not recorded Publisher: River Office Date: 29 May 2025');
    expect(words).to.include('Address: https://example.org/bridges');
  });

  it('names no source while none is here, and says nothing wrong', async () => {
    quiz = placeQuiz({ bank: wholeBank({ sources: ['/not/here.json'] }) });
    await until(() => quiz.eventsNamed('geo-ready').length > 0, 'a quiz that is ready');
    await untilHeard();
    event('beforeprint');
    const words = wordsOf(sheet(quiz));
    expect(words).to.include('1. ');
    expect(words).to.not.include('Where the questions come from');
    expect(words).to.not.include('not recorded');
  });

  it('prints the results as they stand', async () => {
    await open();
    await quiz.finish();
    event('beforeprint');
    expect(sheet(quiz)).to.equal(null);
  });

  it('listens no more once the quiz is gone', async () => {
    await open();
    quiz.element.remove();
    await new Promise((resolve) => setTimeout(resolve, 0));
    event('beforeprint');
    expect(sheet(quiz)).to.equal(null);
  });

  it('stands in the direction of the bank’s language', async () => {
    await layOut({ bank: wholeBank({ language: 'ur' }) });
    expect(sheet(quiz)?.dir).to.equal('rtl');
    expect(sheet(quiz)?.lang).to.equal('en');
    expect(sheet(quiz)?.querySelector('h2 > span')?.getAttribute('lang')).to.equal('ur');
  });

  describe('by its button', () => {
    it('asks whether the answers are to be printed too, and says what that shows', async () => {
      await open();
      await quiz.press('Print');
      await until(() => dialog(quiz)?.open, 'the dialog');
      expect(dialog(quiz)?.matches(':modal')).to.equal(true);
      const shown = wordsOf(dialog(quiz));
      expect(shown).to.include('What do you want to print?').and.to.include('shows the right answer to every question');
      expect(await axeViolations(quiz.element)).to.deep.equal([]);
      await quiz.press('Cancel');
      await until(() => dialog(quiz) === null, 'the dialog to go');
      expect(printed).to.deep.equal([]);
      expect(sheet(quiz)).to.equal(null);
    });

    it('gives the focus back', async () => {
      await open();
      quiz.buttonNamed('Print')?.focus();
      await quiz.press('Print');
      await until(() => dialog(quiz)?.open, 'the dialog');
      await quiz.press('Cancel');
      await until(() => wordsOf(focusedElement()) === 'Print', 'the focus on the button');
    });

    it('prints the questions only', async () => {
      const words = await printWith('Questions only');
      expect(words).to.include('1. ').and.to.not.include('Answer:');
      expect(sheet(quiz)).to.equal(null);
    });

    it('prints each answer with its reason, and the claims with who says them and where', async () => {
      const words = await printWith('Questions and answers');
      expect(words).to.include('Answer: The Nile The survey is about it. Evidence: 1.1');
      expect(words).to.match(
        /Evidence 1\. Report on bridges .* 1\.1 The survey counts twelve bridges\. Attributed: the survey · In paragraph 1, from “\u2068The survey\u2069” to “\u2068twelve bridges\u2069”/,
      );
      expect(words).to.include('Answer: 12 bridges');
      expect(sheet(quiz)).to.equal(null);
    });

    it('prints true and false in the words of the interface', async () => {
      const bank = wholeBank({ questions: [sampleQuestion('true-false', { answer: false })] });
      expect(await printWith('Questions and answers', { bank })).to.include('True False Answer: False');
    });

    it('prints an answer to a question of every type', async () => {
      await printWith('Questions and answers', {
        bank: wholeBank({ questions: TYPES.filter((type) => type !== 'hotspot').map((type) => sampleQuestion(type, { id: `of-${type}` })) }),
      });
      expect(printed[0]?.match(/Answer:/g)).to.have.length(TYPES.length - 1);
    });

    it('numbers the claims of each source, and counts each once', async () => {
      const other = sampleSource({
        id: 'village-letter',
        label: 'Letter from a village',
        url: null,
        claims: [sampleClaim({ id: 'v1', statement: 'There are eleven.', attributedTo: null, kind: 'opinion' })],
      });
      const questions = [sampleQuestion('choice', { evidence: ['c2', 'v1'] }), sampleQuestion('true-false', { evidence: ['v1'] })];
      const words = await printWith('Questions and answers', { bank: wholeBank({ sources: [sampleSource(), other], questions }) });
      expect(words).to.include('2. Letter from a village').and.to.include('Address: not recorded').and.to.include('2.1 There are eleven. Opinion');
      expect(words.match(/There are eleven\./g)).to.have.length(1);
    });

    it('asks nothing in a test, where there is no choice, and prints the questions', async () => {
      await open({ attributes: { mode: 'test' } });
      await quiz.press('Print');
      await until(() => printed.length > 0, 'the printing');
      expect(dialog(quiz)).to.equal(null);
      expect(printed[0]).to.not.include('Answer:');
    });

    it('leaves a later printing of the page without answers', async () => {
      await printWith('Questions and answers');
      event('beforeprint');
      expect(wordsOf(sheet(quiz))).to.not.include('Answer:');
    });

    it('waits for pictures, which it looks for where the bank is', async () => {
      await printWith('Questions only', { attributes: { src: '/questions/examples/hotspot.json' } });
      expect(pictures.length).to.be.at.least(1);
      for (const { src, complete, naturalHeight } of pictures) {
        expect(new URL(src).pathname).to.match(/^\/questions\/examples\/[\w-]+\.svg$/);
        expect([complete, naturalHeight > 0]).to.deep.equal([true, true]);
      }
    });
  });
});
