import { writeFile } from '@web/test-runner-commands';
import { expect } from 'chai';
import { GeoResponseEvent } from '../../../src/element-kit/response-event.js';
import type { AskedBase } from '../../../src/model/question.js';
import type { AnyQuestionType } from '../../../src/question-types/question-type.js';
import { questionTypes, type Question } from '../../../src/question-types/question-types.js';
import { everyTypeBank, responsesTo } from '../../support/every-type-bank.js';
import { openQuiz, type QuizHarness } from '../../support/harness/geo-quiz-harness.js';
import { readAloud, readFocused, saidSince, spokenRegions } from '../../support/harness/listener.js';
import { find, until } from '../../support/harness/page.js';

/** What is said on the way. To have it written anew after a change that is meant: delete it, run this test, and read it. */
const GOLDEN = '../../golden/screen-reader-journey.txt';

/** Only the first question has evidence, whose cards read the same everywhere. */
const bank = everyTypeBank();
const questions: readonly Question[] = bank.questions.map((question, index) => (index === 0 || question.type === 'evidence-pair' ? question : { ...question, evidence: [] }));

/** What is heard, under a line on what was done. */
class Log {
  readonly lines: string[] = [];

  constructor(public quiz: QuizHarness) {}

  title(words: string): void {
    this.lines.push('', `# ${words}`);
  }

  add(words: string, lines: readonly string[]): void {
    this.lines.push(`[${words}]`, ...lines.map((line) => `  ${line}`));
  }

  /** Does something, and notes what is said by itself and what has the keyboard then. */
  async act(words: string, deed: () => Promise<void>): Promise<void> {
    const before = spokenRegions(this.quiz.element);
    await deed();
    await this.quiz.settle();
    this.add(words, [...saidSince(before, this.quiz.element).map((said) => `(said) ${said}`), `(focus) ${await readFocused(this.quiz.element)}`]);
  }

  async read(words: string, selector: string): Promise<void> {
    this.add(words, await readAloud(await until(() => find(this.quiz.root, selector), selector)));
  }
}

const leafOf = ({ question }: QuizHarness) => find<HTMLElement & { readonly asked: AskedBase }>(question, '.leaf > *') as HTMLElement & { readonly asked: AskedBase };

/** As the question's own element does it. */
const respond = (quiz: QuizHarness, response: unknown): void => void leafOf(quiz).dispatchEvent(new GeoResponseEvent(leafOf(quiz).asked.id, response));

async function hearQuestion(log: Log, question: Question): Promise<void> {
  const { quiz } = log;
  const { selfMarked, missing } = questionTypes[question.type] as AnyQuestionType;
  const asked = leafOf(quiz).asked;
  const { wrong } = responsesTo(question, asked);
  log.title(`${quiz.heading}: ${question.type}`);
  await log.read('unanswered', '.leaf');
  if (missing(asked, undefined)) await log.act('Check, without an answer', () => quiz.press('Check'));
  respond(quiz, wrong);
  await log.act('Check', () => quiz.check());
  await log.read(selfMarked ? 'compared' : 'wrong', '.leaf');
  await log.read('what to make of it', 'geo-feedback');
  if (selfMarked) return;
  await log.act('Show the answer', () => quiz.press('Show the answer'));
  await log.read('the answer', '.leaf');
}

/** A second time, all right. */
async function hearRight(log: Log, question: Question): Promise<void> {
  const { quiz } = log;
  log.title(`${quiz.heading} again: ${question.type}`);
  respond(quiz, responsesTo(question, leafOf(quiz).asked).right);
  await quiz.settle();
  await log.read('answered', '.leaf');
  await log.act('Check', () => quiz.check());
  await log.read('right', '.leaf');
}

const open = (): Promise<QuizHarness> => openQuiz({ bank: { ...bank, questions } });

async function goTo(log: Log, index: number): Promise<void> {
  if (index > 0) await log.act('Next', () => log.quiz.next());
  if (questions[index]?.type === 'hotspot') await until(() => find(log.quiz.question, 'svg.overlay'), 'the picture');
}

async function finish(log: Log): Promise<void> {
  log.title('The end');
  await log.act('Finish', async () => {
    await log.quiz.press('Finish');
    await until(() => log.quiz.results !== '', 'the results');
  });
}

describe('what a screen reader says', () => {
  it('of a quiz with every type of question is what has been written down', async function () {
    const log = new Log(await open());
    const { quiz } = log;
    await until(() => find(quiz.root, 'source-card')?.shadowRoot?.childElementCount, 'the cards');
    log.title('A page with a quiz');
    await log.read('all of it', '.quiz');
    for (const [index, question] of questions.entries()) {
      await goTo(log, index);
      await hearQuestion(log, question);
      if (index === 0) await log.read('what it rests on', '.evidence');
    }
    await finish(log);
    await log.read('the results', 'geo-results');
    log.quiz = await open();
    for (const [index, question] of questions.entries()) {
      await goTo(log, index);
      await hearRight(log, question);
    }
    await finish(log);
    const heard = `${log.lines.join('\n').trim()}\n`;
    const golden = await fetch(new URL(GOLDEN, import.meta.url));
    if (golden.status === 404) {
      await writeFile({ path: GOLDEN, content: heard });
      throw new Error('The log was not there and has been written: read it, and run this test again.');
    }
    expect(heard).to.equal(await golden.text());
  });
});
