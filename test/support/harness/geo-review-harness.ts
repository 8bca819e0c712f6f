import '../../../src/elements/geo-review/geo-review.js';
import type { GeoReviewElement } from '../../../src/elements/geo-review/geo-review-element.js';
import type { GeoReviewedEvent } from '../../../src/elements/geo-review/geo-review-events.js';
import type { Question } from '../../../src/question-types/question-types.js';
import { sampleBank, sampleClaim, sampleQuestion, sampleSource } from '../sample-bank.js';
import { emptyPage, find, findAll, isShown, until, wordsOf } from './page.js';

/** Noon of a local day. */
export const NOON = new Date(2025, 4, 29, 12).getTime();
export const MINUTE = 60_000;
export const DAY = 86_400_000;

/** The sample source with four claims, `c1` to `c4`. */
const source = sampleSource({ claims: ['c1', 'c2', 'c3', 'c4'].map((id) => sampleClaim({ id, statement: `Statement ${id}.` })) });

/** A choice question on claims of the sample source; “Yes” is right. */
export const questionOn = (id: string, ...evidence: string[]): Question =>
  sampleQuestion('choice', {
    id,
    prompt: `Prompt ${id}?`,
    evidence,
    choices: [
      { id: 'yes', text: 'Yes', feedback: 'It is.' },
      { id: 'no', text: 'No', feedback: 'It is not.' },
    ],
    answer: ['yes'],
  });

/** Two questions on the claim `c1`, one each on `c2` and `c3`. */
export const reviewBank = (change: Parameters<typeof sampleBank>[0] = {}) =>
  sampleBank({ id: 'claims', sources: [source], questions: [questionOn('a1', 'c1'), questionOn('a2', 'c1'), questionOn('b', 'c2'), questionOn('c', 'c3')], ...change });

/** A review on a page, with a clock that stands still until it is moved, and what a person does with it. */
export class ReviewHarness {
  readonly element: GeoReviewElement;
  readonly events: GeoReviewedEvent[] = [];
  /** The time, in milliseconds since 1970. */
  time = NOON;

  constructor(element: GeoReviewElement) {
    this.element = element;
    element.now = () => this.time;
    element.addEventListener('geo-reviewed', (event) => this.events.push(event));
  }

  get root(): ShadowRoot {
    return this.element.shadowRoot as ShadowRoot;
  }

  get words(): string {
    return wordsOf(this.element);
  }

  get sentence(): string {
    return wordsOf(this.root.querySelector('[part="sentence"]'));
  }

  /** The numbers by their names, such as `Due now`. */
  get counts(): Record<string, string> {
    return Object.fromEntries(findAll(this.root, '.counts > div').map((row) => [wordsOf(row.querySelector('dt')), wordsOf(row.querySelector('dd'))]));
  }

  get saved(): string {
    return wordsOf(this.root.querySelector('[part="saved"]'));
  }

  /** What a screen reader is told without being asked. */
  get status(): string {
    return wordsOf(this.root.querySelector('[role="status"]'));
  }

  get alerts(): string[] {
    return findAll(this.root, '[role="alert"]').map(wordsOf);
  }

  get heading(): string {
    return wordsOf(find(this.root, '[part="number"]'));
  }

  get prompt(): string {
    return wordsOf(find(this.root, '[part="prompt"]'));
  }

  get verdict(): string {
    return wordsOf(find(this.root, '[part="verdict"]'));
  }

  /** The four grades with when the claim would return, the pressed one in brackets. */
  get grades(): string[] {
    return findAll(this.root, '.grade').map((button) => (button.getAttribute('aria-pressed') === 'true' ? `[${wordsOf(button)}]` : wordsOf(button)));
  }

  /** The numbers above the bars of the picture, one for each day, empty where nothing falls due. */
  get bars(): string[] {
    return findAll(this.root, '.count').map((text) => (text.textContent ?? '').trim());
  }

  buttonNamed(words: string): HTMLButtonElement | undefined {
    return findAll<HTMLButtonElement>(this.root, 'button').find((button) => wordsOf(button) === words && isShown(button));
  }

  async press(words: string): Promise<void> {
    (await until(() => this.buttonNamed(words), `the button “${words}”`)).click();
    await this.settle();
  }

  /** Begins a round with the button of these words and waits for its first question. */
  async start(words: string): Promise<void> {
    await this.press(words);
    await until(() => this.prompt !== '', 'a question');
  }

  /** Picks the option or level with these words. */
  async choose(words: string): Promise<void> {
    const named = (row: HTMLElement): boolean => wordsOf(row.querySelector('.inline-text, .word')) === words;
    const row = await until(() => findAll(this.root, 'label.row, label.level').find(named), `the option “${words}”`);
    row.querySelector('input')?.click();
    await this.settle();
  }

  /** Answers the question at hand, and says how sure, where that is asked. */
  async answer(words: 'Yes' | 'No', sure?: 'Not very' | 'Fairly' | 'Very'): Promise<void> {
    await this.choose(words);
    if (sure) await this.choose(sure);
    await this.press('Check');
    await until(() => this.verdict !== '', 'a verdict');
    await this.settle();
  }

  /** Chooses another grade. */
  async grade(name: string): Promise<void> {
    const button = await until(() => findAll(this.root, '.grade').find((each) => wordsOf(each).startsWith(name)), `the grade “${name}”`);
    button.click();
    await this.settle();
  }

  async next(): Promise<void> {
    const before = this.heading;
    await this.press('Next');
    await until(() => this.heading !== before, 'what comes next');
    await this.settle();
  }

  /** Moves the clock, as if that much time had passed. */
  async wait(milliseconds: number): Promise<void> {
    this.time += milliseconds;
    this.element.requestUpdate();
    await this.settle();
  }

  /** Gives it a file, as choosing one does. */
  async takeIn(data: unknown, name = 'schedule.json'): Promise<void> {
    await this.element.takeIn(new File([typeof data === 'string' ? data : JSON.stringify(data)], name));
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
}

export interface ReviewOptions {
  readonly banks?: readonly unknown[];
  readonly attributes?: Readonly<Record<string, string>>;
  /** What stands inside the element. */
  readonly fallback?: string;
  /** Where it stands; a fresh page when left out. */
  readonly parent?: HTMLElement;
  readonly time?: number;
}

/** Puts a review on the page without waiting for it. */
export function placeReview({ banks, attributes = {}, fallback, parent = emptyPage(), time = NOON }: ReviewOptions = {}): ReviewHarness {
  const element = document.createElement('geo-review');
  for (const [name, value] of Object.entries({ save: 'off', 'saved-quizzes': 'off', ...attributes })) element.setAttribute(name, value);
  if (banks) element.banks = banks;
  if (fallback !== undefined) element.textContent = fallback;
  const harness = new ReviewHarness(element);
  harness.time = time;
  parent.append(element);
  return harness;
}

/** Puts a review on the page and waits until it stands. */
export async function openReview(options: ReviewOptions = {}): Promise<ReviewHarness> {
  const review = placeReview(options.banks || options.attributes?.['src'] ? options : { ...options, banks: [reviewBank()] });
  await until(() => review.sentence !== '', 'a review that stands');
  await review.settle();
  return review;
}

/** Deletes all that reviews have kept on this device. */
export async function forgetReviews(): Promise<void> {
  await new Promise<void>((resolve, reject) => {
    const request = indexedDB.deleteDatabase('geo-quiz-review');
    request.onsuccess = () => resolve();
    request.onerror = () => reject(request.error ?? new Error('The database could not be deleted.'));
    // Somebody still has it open; it goes as soon as they let go.
    request.onblocked = () => resolve();
  });
}
