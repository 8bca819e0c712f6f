import '../../../src/elements/geo-quiz/geo-quiz.js';
import type { GeoQuizElement } from '../../../src/elements/geo-quiz/geo-quiz-element.js';
import type { GeoReadyEvent } from '../../../src/elements/geo-quiz/geo-quiz-events.js';
import { sampleBank, sampleQuestion, sampleSource } from '../sample-bank.js';
import { emptyPage, find, findAll, focusedElement, isShown, until, wordsOf } from './page.js';

/** The sample bank with its source inside, so that nothing is fetched. */
export const wholeBank = (change: Parameters<typeof sampleBank>[0] = {}) => sampleBank({ sources: [sampleSource()], ...change });

/** `count` choice questions; the first choice of each, “Yes n”, is right. */
export const longBank = (count: number, change: Parameters<typeof sampleBank>[0] = {}) =>
  wholeBank({
    id: `long-${count}`,
    questions: Array.from({ length: count }, (_, index) =>
      sampleQuestion('choice', {
        id: `q${index + 1}`,
        prompt: `Prompt number ${index + 1}?`,
        choices: [
          { id: 'yes', text: `Yes ${index + 1}`, feedback: 'It is.' },
          { id: 'no', text: `No ${index + 1}`, feedback: 'It is not.' },
        ],
        answer: ['yes'],
      }),
    ),
    ...change,
  });

export interface QuizOptions {
  readonly bank?: unknown;
  readonly attributes?: Readonly<Record<string, string>>;
  /** What stands inside the element. */
  readonly fallback?: string;
  /** Where it stands; a fresh page when left out. */
  readonly parent?: HTMLElement;
}

/** A quiz on a page, and what a person does with it. */
export class QuizHarness {
  readonly element: GeoQuizElement;
  readonly events: Event[] = [];

  constructor(element: GeoQuizElement) {
    this.element = element;
    for (const name of ['geo-ready', 'geo-response', 'geo-marked', 'geo-finished', 'geo-problem', 'geo-request'])
      element.addEventListener(name, (event) => this.events.push(event));
  }

  eventsNamed<Name extends keyof HTMLElementEventMap>(name: Name): HTMLElementEventMap[Name][] {
    return this.events.filter((event): event is HTMLElementEventMap[Name] => event.type === name);
  }

  get root(): ShadowRoot {
    return this.element.shadowRoot as ShadowRoot;
  }

  /** All that can be read now. */
  get words(): string {
    return wordsOf(this.element);
  }

  get prompt(): string {
    return wordsOf(find(this.question, '[part="prompt"]'));
  }

  get heading(): string {
    // While a quiz loads there is no question yet.
    return this.question ? wordsOf(find(this.question, '[part="number"]')) : '';
  }

  /** The frame of the question at hand, with all that is in it. */
  get question(): ShadowRoot {
    return this.root.querySelector('geo-question')?.shadowRoot as ShadowRoot;
  }

  /** What a screen reader is told without being asked. */
  get status(): string {
    return wordsOf(this.root.querySelector('[role="status"]'));
  }

  get saved(): string {
    return wordsOf(this.root.querySelector('[part="saved"]'));
  }

  get verdict(): string {
    return wordsOf(find(this.root, '[part="verdict"]'));
  }

  get missing(): string {
    return wordsOf(findAll(this.root, '.missing').find(isShown));
  }

  get focused(): string {
    return wordsOf(focusedElement());
  }

  get results(): string {
    return wordsOf(this.root.querySelector('geo-results'));
  }

  get problem(): string {
    return wordsOf(this.root.querySelector('[part="problem"]'));
  }

  get notices(): string[] {
    return findAll(this.root, '.notice').map(wordsOf);
  }

  /** Picks the option with these words, as a click does. */
  async choose(words: string, within: ParentNode = this.root): Promise<void> {
    const row = await until(() => findAll(within, 'label.row').find((label) => wordsOf(label.querySelector('.inline-text')) === words), `the option “${words}”`);
    row.querySelector('input')?.click();
    await this.settle();
  }

  /** Types into the field of the question at hand. */
  async type(text: string): Promise<void> {
    const field = await until(() => find<HTMLInputElement>(this.root, 'input#field'), 'a field');
    field.value = text;
    field.dispatchEvent(new InputEvent('input', { bubbles: true, composed: true }));
    await this.settle();
  }

  buttonNamed(words: string, within: ParentNode = this.root): HTMLButtonElement | undefined {
    return findAll<HTMLButtonElement>(within, 'button').find((button) => (button.getAttribute('aria-label') ?? wordsOf(button)) === words && isShown(button));
  }

  /** Presses the button with these words. */
  async press(words: string, within: ParentNode = this.root): Promise<void> {
    const button = await until(() => this.buttonNamed(words, within), `the button “${words}”`);
    button.click();
    await this.settle();
  }

  async check(): Promise<void> {
    const before = this.eventsNamed('geo-marked').length;
    await this.press('Check');
    await until(() => this.eventsNamed('geo-marked').length > before && this.verdict !== '', 'a verdict');
    await this.settle();
  }

  async next(): Promise<void> {
    const before = this.heading;
    await this.press('Next');
    await until(() => this.heading !== before, 'the next question');
    await this.settle();
  }

  async skip(): Promise<void> {
    const before = this.heading;
    await this.press('Skip');
    await until(() => this.heading !== before, 'the next question');
    await this.settle();
  }

  /** Answers every question of the sample bank, right or as it is said. */
  async answer(right = true): Promise<void> {
    const { type } = find<HTMLElement & { asked: { type: string } }>(this.question, '.leaf > *')?.asked ?? { type: '' };
    if (type === 'choice') await this.choose(right ? 'The Nile' : 'The Indus');
    else if (type === 'true-false') await this.choose(right ? 'True' : 'False');
    else await this.type(type === 'numeric' ? (right ? '12' : '10') : right ? 'River Office' : 'Nobody');
  }

  /** Finishes and waits for the results. */
  async finish(): Promise<void> {
    await this.element.finish();
    await until(() => this.results !== '', 'the results');
    await this.settle();
  }

  /** Waits until what was asked for has been drawn. */
  async settle(): Promise<void> {
    for (let round = 0; round < 3; round++) {
      await this.element.updateComplete;
      await Promise.all(findAll<HTMLElement & { updateComplete?: Promise<unknown> }>(this.root, '*').map((element) => element.updateComplete));
      await new Promise((resolve) => setTimeout(resolve, 0));
    }
  }

  /** Waits for what loads after the first question: progress, feedback, sources. */
  async untilSettledIn(): Promise<void> {
    await until(() => find(this.root, 'geo-progress')?.shadowRoot?.childElementCount, 'the progress');
    await until(() => customElements.get('geo-feedback'), 'the feedback element');
    if (find(this.root, '.waiting')) await until(() => find(this.root, 'source-card'), 'the source cards');
    await this.settle();
  }
}

/** Puts a quiz on the page without waiting for it. */
export function placeQuiz({ bank, attributes = {}, fallback, parent = emptyPage() }: QuizOptions = {}): QuizHarness {
  const element = document.createElement('geo-quiz');
  for (const [name, value] of Object.entries({ save: 'off', seed: 'one', ...attributes })) element.setAttribute(name, value);
  if (bank !== undefined) element.bank = bank;
  if (fallback !== undefined) element.textContent = fallback;
  const harness = new QuizHarness(element);
  parent.append(element);
  return harness;
}

/** Puts a quiz on the page and waits until it can be answered and all its parts are there. */
export async function openQuiz(options: QuizOptions = {}): Promise<QuizHarness> {
  const quiz = placeQuiz(options.bank === undefined && !options.attributes?.['src'] ? { ...options, bank: wholeBank() } : options);
  await until(() => quiz.eventsNamed('geo-ready').length > 0 || (quiz.problem !== '' && quiz.problem), 'a quiz that is ready');
  if (quiz.problem) throw new Error(`The quiz is not shown: ${quiz.problem}`);
  await quiz.untilSettledIn();
  return quiz;
}

export const readyEvent = (quiz: QuizHarness): GeoReadyEvent | undefined => quiz.eventsNamed('geo-ready')[0];
