import { ContextProvider } from '@lit/context';
import '../../../src/elements/geo-results/geo-results.js';
import type { GeoResultsElement } from '../../../src/elements/geo-results/geo-results-element.js';
import { quizContext, type QuizContext } from '../../../src/elements/geo-quiz/quiz-context.js';
import { makeShelf } from '../../../src/elements/geo-quiz/source-shelf.js';
import type { Source } from '../../../src/model/source.js';
import type { Session } from '../../../src/session/session.js';
import { emptyPage, find, findAll, until, wordsOf } from './page.js';

/** The results of a session on a page, without the quiz around them. */
export class ResultsHarness {
  readonly element: GeoResultsElement;
  readonly events: Event[] = [];
  readonly #provider: ContextProvider<typeof quizContext, HTMLElement>;
  #context: QuizContext;

  constructor(session: Session, change: Partial<QuizContext>) {
    this.#context = { session, shelf: undefined, locked: false, base: 'https://example.org/', contentLanguage: 'en', language: 'en', ...change };
    const around = emptyPage().appendChild(document.createElement('section'));
    // The quiz has a heading of its own.
    around.appendChild(document.createElement('h2')).textContent = 'Bridges';
    this.#provider = new ContextProvider(around, { context: quizContext, initialValue: this.#context });
    this.element = around.appendChild(document.createElement('geo-results'));
    for (const name of ['geo-results-retry', 'geo-results-review']) this.element.addEventListener(name, (event) => this.events.push(event));
  }

  get root(): ShadowRoot {
    return this.element.shadowRoot as ShadowRoot;
  }

  get words(): string {
    return wordsOf(this.element);
  }

  get sentence(): string {
    return wordsOf(find(this.root, 'h3'));
  }

  /** The lines of the questions, in order. */
  get questions(): string[] {
    return findAll(this.root, '.questions > li').map(wordsOf);
  }

  /** The lines below a heading or in a fold with these words. */
  linesOf(title: string): string[] {
    const heading = findAll(this.root, 'h4, summary').find((each) => wordsOf(each) === title);
    let at = heading?.nextElementSibling ?? null;
    while (at && at.localName !== 'ul') at = at.nextElementSibling;
    return at ? [...at.children].map(wordsOf) : [];
  }

  buttonNamed(words: string): HTMLButtonElement | undefined {
    return findAll<HTMLButtonElement>(this.root, 'button').find((button) => (button.getAttribute('aria-label') ?? wordsOf(button)) === words);
  }

  /** Another context, as when the sources have come. */
  async provide(change: Partial<QuizContext>): Promise<void> {
    this.#context = { ...this.#context, ...change };
    this.#provider.setValue(this.#context);
    await this.element.updateComplete;
  }
}

export interface ResultsOptions extends Partial<Omit<QuizContext, 'session' | 'shelf'>> {
  readonly sources?: readonly Source[];
}

/** Shows the results of a session and waits for them. */
export async function showResults(session: Session, { sources, ...change }: ResultsOptions = {}): Promise<ResultsHarness> {
  const harness = new ResultsHarness(session, sources ? { ...change, shelf: makeShelf(sources) } : change);
  await until(() => harness.sentence !== '', 'the results');
  return harness;
}

/** Results that stand alone on a page. */
export class AloneHarness {
  readonly element: GeoResultsElement;

  constructor(attributes: Readonly<Record<string, string>>, properties: Partial<GeoResultsElement>) {
    const around = emptyPage().appendChild(document.createElement('section'));
    around.appendChild(document.createElement('h2')).textContent = 'How it went';
    this.element = document.createElement('geo-results');
    for (const [name, value] of Object.entries(attributes)) this.element.setAttribute(name, value);
    Object.assign(this.element, properties);
    this.element.innerHTML = '<p>Nothing yet.</p>';
    around.append(this.element);
  }

  get root(): ShadowRoot {
    return this.element.shadowRoot as ShadowRoot;
  }

  get words(): string {
    return wordsOf(this.element);
  }

  get alert(): string {
    return wordsOf(find(this.root, '[role=alert]'));
  }

  get sentence(): string {
    return wordsOf(find(this.root, 'h3'));
  }

  async untilSaid(words: string): Promise<void> {
    await until(() => this.words.includes(words), `“${words}”`);
  }

  /** Gives the element a file, as a person does who chooses one. */
  giveFile(text: string): void {
    const input = find<HTMLInputElement>(this.root, 'input[type=file]') as HTMLInputElement;
    const transfer = new DataTransfer();
    transfer.items.add(new File([text], 'results.json', { type: 'application/json' }));
    input.files = transfer.files;
    input.dispatchEvent(new Event('change'));
  }
}

/** Unfolds one of the panels by the words on its button, and waits for it. */
export async function unfold(page: ResultsHarness | AloneHarness, words: string): Promise<HTMLElement> {
  const button = await until(() => findAll<HTMLButtonElement>(page.root, '.openers button').find((each) => wordsOf(each) === words), `the button “${words}”`);
  button.click();
  return until(() => find(page.root, '.panel'), `the panel “${words}”`);
}

/** Takes the files that a page would give for download, in place of the browser. `stop` gives the browser its own way back. */
export function catchFiles(): { readonly files: { name: string; text: Promise<string> }[]; readonly stop: () => void } {
  const files: { name: string; text: Promise<string> }[] = [];
  const blobs = new Map<string, Blob>();
  const { createObjectURL } = URL;
  const { click } = HTMLAnchorElement.prototype;
  URL.createObjectURL = (blob) => {
    const address = `blob:${blobs.size}`;
    blobs.set(address, blob as Blob);
    return address;
  };
  HTMLAnchorElement.prototype.click = function (this: HTMLAnchorElement) {
    files.push({ name: this.download, text: (blobs.get(this.href) as Blob).text() });
  };
  const stop = (): void => {
    URL.createObjectURL = createObjectURL;
    HTMLAnchorElement.prototype.click = click;
  };
  return { files, stop };
}
