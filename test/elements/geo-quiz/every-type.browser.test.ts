import { resetMouse, sendKeys } from '@web/test-runner-commands';
import { expect } from 'chai';
import { GeoResponseEvent } from '../../../src/element-kit/response-event.js';
import type { AskedBase } from '../../../src/model/question.js';
import type { AnyQuestionType } from '../../../src/question-types/question-type.js';
import { questionTypes, type Question } from '../../../src/question-types/question-types.js';
import { everyTypeBank, loadableSample, responsesTo, typeNames, type Responses } from '../../support/every-type-bank.js';
import { answerByPointer, click } from '../../support/harness/answer-by-pointer.js';
import { openQuiz, wholeBank, type QuizHarness } from '../../support/harness/geo-quiz-harness.js';
import { axeViolations, find, findAll, focusedElement, press, until, wordsOf } from '../../support/harness/page.js';
import { typeSupport } from '../../support/question-types.js';

const typeOf = (name: Question['type']): AnyQuestionType => questionTypes[name];

type Leaf = HTMLElement & { readonly asked: AskedBase };
const leafOf = ({ question }: QuizHarness): Leaf => find(question, '.leaf > *') as Leaf;
const tagOf = (quiz: QuizHarness): string => (quiz.question ? (find(quiz.question, '.leaf > *')?.localName ?? '') : '');

/** What has the keyboard, in words; a label's where there is one. */
const focusedWords = (): string => {
  const focused = focusedElement() as HTMLInputElement | null;
  return wordsOf(focused?.labels?.[0] ?? focused) || (focused?.getAttribute('aria-label') ?? '');
};

/** The focus must be on something in the quiz that a person can see. */
function expectFocusKept(quiz: QuizHarness, after: string): void {
  const focused = focusedElement();
  expect(document.activeElement, `focus after ${after}`).to.equal(quiz.element);
  expect(focused, `focus after ${after}`).to.satisfy((element: Element | null) => element && element !== quiz.element && element.isConnected && element.checkVisibility());
}

/** Buttons behind the quiz, so that Tab does not leave the page. */
function addEnd({ element }: QuizHarness): void {
  for (let step = 0; step < 3; step++) element.parentElement?.appendChild(document.createElement('button')).append('End');
}

async function tabTo(quiz: QuizHarness, words: string): Promise<void> {
  for (let step = 0; step < 60; step++) {
    if (focusedWords() === words) return;
    await press('Tab');
    if (document.activeElement !== quiz.element) throw new Error(`Tab left the quiz before it came to “${words}”.`);
  }
  throw new Error(`Tab never came to “${words}”.`);
}

async function pressButton(quiz: QuizHarness, words: string): Promise<void> {
  await tabTo(quiz, words);
  await press('Enter');
}

/** The learner's own response to the question at hand, as the quiz has it. */
const lastResponse = (quiz: QuizHarness): unknown => quiz.eventsNamed('geo-response').at(-1)?.response;

interface Way {
  /** Answers the question at hand. */
  answer(quiz: QuizHarness, name: Question['type']): Promise<void>;
  /** Presses the button with these words. */
  press(quiz: QuizHarness, words: string): Promise<void>;
}

const byKeyboard: Way = {
  answer: async (quiz, name) => {
    // From the heading on; the flag is the last thing before the question.
    await tabTo(quiz, 'Flag for later');
    await typeSupport[name].answerByKeyboard({
      press: async (key, times = 1) => {
        for (let time = 0; time < times; time++) {
          await press(key);
          expectFocusKept(quiz, `${key} in a ${name} question`);
        }
      },
      type: (text) => sendKeys({ type: text }),
    });
  },
  press: pressButton,
};

const byPointer: Way = {
  answer: (quiz, name) => answerByPointer[name](leafOf(quiz).shadowRoot as ShadowRoot),
  press: async (quiz, words) => click(await until(() => quiz.buttonNamed(words), `the button “${words}”`)),
};

/** From the first question to the results, one way alone. */
async function takeQuiz(quiz: QuizHarness, way: Way): Promise<void> {
  for (const [index, name] of typeNames.entries()) {
    const { tagName, missing, selfMarked } = typeOf(name);
    await until(() => tagOf(quiz) === tagName, `the ${name} question`);
    await quiz.settle();
    const given = quiz.eventsNamed('geo-response').length;
    await way.answer(quiz, name);
    await until(() => quiz.eventsNamed('geo-response').length > given && missing(leafOf(quiz).asked, lastResponse(quiz)) === undefined, `a response to the ${name} question`);
    await way.press(quiz, 'Check');
    await until(() => quiz.verdict !== '' && focusedWords() === quiz.verdict, `the verdict on the ${name} question, with focus`);
    expectFocusKept(quiz, `Check of a ${name} question`);
    const marked = quiz.eventsNamed('geo-marked');
    expect(marked, 'marked once each').to.have.length(index + 1);
    const tries = quiz.element.getResults()?.questions[index]?.tries ?? [];
    expect(
      tries.map(({ response }) => response),
      `what the quiz has of the ${name} question`,
    ).to.deep.equal([lastResponse(quiz)]);
    if (!selfMarked && quiz.buttonNamed('Show the answer')) {
      await way.press(quiz, 'Show the answer');
      await until(() => !quiz.buttonNamed('Show the answer'), 'the answer');
      await until(() => focusedWords() === quiz.verdict, 'focus on the verdict again');
      expectFocusKept(quiz, `the answer to a ${name} question`);
    }
    const isLast = index === typeNames.length - 1;
    await way.press(quiz, isLast ? 'Finish' : 'Next');
    if (!isLast) await until(() => focusedWords() === `Question ${index + 2} of ${typeNames.length}`, 'focus on the heading of the next question');
    else await until(() => quiz.results !== '' && / right$/.test(focusedWords()), 'focus on the results');
    expectFocusKept(quiz, `going on from a ${name} question`);
  }
  const results = quiz.element.getResults();
  expect(results).to.include({ answered: typeNames.length });
  expect(quiz.eventsNamed('geo-finished')).to.have.length(1);
}

describe('a quiz with a question of every type', () => {
  it('can be taken with the keyboard alone, and never loses the focus', async function () {
    const quiz = await openQuiz({ bank: everyTypeBank() });
    addEnd(quiz);
    find(quiz.question, 'h3')?.focus();
    await takeQuiz(quiz, byKeyboard);
  });

  it('can be taken with single clicks alone, without a drag and without a key', async function () {
    const quiz = await openQuiz({ bank: everyTypeBank() });
    let moves = 0;
    let keys = 0;
    let isDown = false;
    const watch = ({ type, isTrusted }: Event): void => {
      if (type === 'pointerdown') isDown = true;
      else if (type === 'pointermove') moves += Number(isDown);
      else if (type === 'keydown') keys += Number(isTrusted);
      else isDown = false;
    };
    const types = ['pointerdown', 'pointermove', 'pointerup', 'pointercancel', 'keydown'];
    for (const type of types) addEventListener(type, watch, true);
    try {
      await takeQuiz(quiz, byPointer);
    } finally {
      for (const type of types) removeEventListener(type, watch, true);
      await resetMouse();
    }
    expect({ moves, keys }).to.deep.equal({ moves: 0, keys: 0 });
  });
});

/** What is done with a quiz, and what must stand on the page then. */
interface Step {
  readonly state: string;
  readonly reach?: (quiz: QuizHarness) => Promise<void>;
  readonly isReached: (quiz: QuizHarness) => unknown;
  /** The test of the type's own element has this state in light; here only the colours of the dark are new. */
  readonly isKnown?: boolean;
}

const isMarked = (quiz: QuizHarness): unknown => quiz.verdict !== '';
const respond =
  (kind: keyof Responses) =>
  async (quiz: QuizHarness): Promise<void> => {
    const leaf = leafOf(quiz);
    const question = loadableSample(leaf.asked.type as Question['type']);
    leaf.dispatchEvent(new GeoResponseEvent(leaf.asked.id, responsesTo(question, leaf.asked)[kind]));
    await quiz.settle();
  };
const respondAndCheck = (kind: keyof Responses) => async (quiz: QuizHarness) => {
  await respond(kind)(quiz);
  await quiz.check();
};

/** Each way begins with a new quiz. */
const ways: readonly (readonly Step[])[] = [
  [
    { state: 'unanswered', isReached: (quiz) => quiz.buttonNamed('Check'), isKnown: true },
    { state: 'missing an answer', reach: (quiz) => quiz.press('Check'), isReached: (quiz) => quiz.missing !== '' },
    { state: 'answered', reach: respond('right'), isReached: (quiz) => quiz.missing === '', isKnown: true },
    { state: 'marked right', reach: (quiz) => quiz.check(), isReached: isMarked, isKnown: true },
  ],
  [
    { state: 'marked wrong', reach: respondAndCheck('wrong'), isReached: isMarked },
    {
      state: 'with its answer',
      // What learners mark themselves has its answer there by then.
      reach: async (quiz) => (quiz.buttonNamed('Show the answer') ? quiz.press('Show the answer') : undefined),
      isReached: (quiz) => !quiz.buttonNamed('Show the answer'),
    },
    {
      state: 'looked at after the end',
      reach: async (quiz) => {
        await quiz.finish();
        await quiz.press('Look at this question (1)');
      },
      isReached: (quiz) => quiz.buttonNamed('Back to the results') && quiz.heading !== '',
    },
  ],
];

/** For types that know it. */
const partWay: readonly Step[] = [{ state: 'marked partly right', reach: respondAndCheck('partly'), isReached: isMarked }];

for (const name of typeNames) {
  describe(`a ${name} question in a quiz`, () => {
    it('is accessible by axe on every way through it, in light and in dark', async function () {
      const open = (): Promise<QuizHarness> => openQuiz({ bank: wholeBank({ questions: [loadableSample(name)] }), attributes: { theme: 'light' } });
      const first = await open();
      const knowsParts = responsesTo(loadableSample(name), leafOf(first).asked).partly !== undefined;
      for (const [index, way] of [...ways, ...(knowsParts ? [partWay] : [])].entries()) {
        const quiz = index === 0 ? first : await open();
        for (const { state, reach, isReached, isKnown } of way) {
          await reach?.(quiz);
          await until(() => isReached(quiz), `a ${name} question ${state}`);
          await until(() => findAll<HTMLImageElement>(quiz.root, 'img').every(({ complete }) => complete), 'the picture');
          await quiz.settle();
          if (!isKnown) expect(await axeViolations(quiz.element), state).to.deep.equal([]);
          quiz.element.theme = 'dark';
          await quiz.settle();
          expect(await axeViolations(quiz.element, ['color-contrast', 'link-in-text-block']), `${state}, in dark`).to.deep.equal([]);
          quiz.element.theme = 'light';
        }
      }
    });
  });
}
