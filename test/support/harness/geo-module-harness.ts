import '../../../src/elements/geo-module/geo-module.js';
import type { GeoModuleElement } from '../../../src/elements/geo-module/geo-module-element.js';
import type { GeoQuizElement } from '../../../src/elements/geo-quiz/geo-quiz-element.js';
import { sampleModule } from '../sample-module.js';
import { QuizHarness } from './geo-quiz-harness.js';
import { emptyPage, find, findAll, isShown, until, wordsOf } from './page.js';

export interface ModuleOptions {
  readonly module?: unknown;
  readonly attributes?: Readonly<Record<string, string>>;
  /** What stands between the tags. */
  readonly inside?: readonly Node[];
  readonly parent?: HTMLElement;
}

/** A module on a page, and what a person does with it. */
export class ModuleHarness {
  readonly element: GeoModuleElement;
  readonly events: Event[] = [];

  constructor(element: GeoModuleElement) {
    this.element = element;
    for (const name of ['geo-module-ready', 'geo-module-progress', 'geo-module-finished', 'geo-problem']) element.addEventListener(name, (event) => this.events.push(event));
  }

  eventsNamed<Name extends keyof HTMLElementEventMap>(name: Name): HTMLElementEventMap[Name][] {
    return this.events.filter((event): event is HTMLElementEventMap[Name] => event.type === name);
  }

  get root(): ShadowRoot {
    return this.element.shadowRoot as ShadowRoot;
  }

  get words(): string {
    return wordsOf(this.element);
  }

  /** The heading of the section at hand. */
  get heading(): string {
    return wordsOf(this.root.querySelector('#heading'));
  }

  get progress(): string {
    return wordsOf(this.root.querySelector('[part="progress"]'));
  }

  get saved(): string {
    return wordsOf(this.root.querySelector('[part="saved"]'));
  }

  get problem(): string {
    return wordsOf(this.root.querySelector('[part="problem"]'));
  }

  get notices(): string[] {
    return findAll(this.root, '.notice').map(wordsOf);
  }

  /** The lines of the contents, what is done with a word for it. */
  get contents(): string[] {
    return [...this.root.querySelectorAll('#contents > li')].map(wordsOf);
  }

  /** The line that is marked as the one at hand. */
  get current(): string {
    return wordsOf(this.root.querySelector('[aria-current]'));
  }

  /** The quiz of the section at hand. */
  async quiz(): Promise<QuizHarness> {
    const element = await until(() => this.root.querySelector<GeoQuizElement>('geo-quiz'), 'a quiz');
    const quiz = new QuizHarness(element);
    await until(() => quiz.heading !== '' || quiz.results !== '', 'a quiz that can be answered');
    await until(() => element.getResults() !== undefined, 'a quiz that is ready');
    await quiz.settle();
    return quiz;
  }

  /** A way to a section in the contents, by its title. */
  entry(title: string): HTMLElement {
    const found = findAll(this.root, '#contents .entry').find((entry) => wordsOf(entry).includes(title));
    if (!found) throw new Error(`The contents have no “${title}”.`);
    return found;
  }

  async open(title: string): Promise<void> {
    this.entry(title).click();
    await this.settle();
  }

  buttonNamed(words: string): HTMLButtonElement | undefined {
    return findAll<HTMLButtonElement>(this.root, 'button').find((button) => wordsOf(button).startsWith(words) && isShown(button));
  }

  async press(words: string): Promise<void> {
    const button = await until(() => this.buttonNamed(words), `the button “${words}”`);
    button.click();
    await this.settle();
  }

  async next(): Promise<void> {
    const before = this.heading;
    await this.press(this.buttonNamed('Next section') ? 'Next section' : 'How it went');
    await until(() => this.heading !== before, 'the next section');
    await this.settle();
  }

  /** Waits until the section shows this. */
  async shows(selector: string): Promise<HTMLElement> {
    return until(() => find(this.root, selector), selector);
  }

  async settle(): Promise<void> {
    for (let round = 0; round < 3; round++) {
      await this.element.updateComplete;
      await new Promise((resolve) => setTimeout(resolve, 0));
    }
  }
}

/** Puts a module on the page without waiting for it. */
export function placeModule({ module, attributes = {}, inside = [], parent = emptyPage() }: ModuleOptions = {}): ModuleHarness {
  const element = document.createElement('geo-module');
  for (const [name, value] of Object.entries({ save: 'off', links: 'off', ...attributes })) element.setAttribute(name, value);
  if (module !== undefined) element.module = module;
  element.append(...inside);
  const harness = new ModuleHarness(element);
  parent.append(element);
  return harness;
}

/** Puts a module on the page, the sample one when none is named, and waits until it is shown. */
export async function openModule(options: ModuleOptions = {}): Promise<ModuleHarness> {
  const isNamed = options.module !== undefined || options.attributes?.['src'] !== undefined || options.inside !== undefined;
  const module = placeModule(isNamed ? options : { ...options, module: sampleModule() });
  await until(() => module.heading !== '' || module.problem !== '', 'a module that is shown');
  await module.settle();
  return module;
}
