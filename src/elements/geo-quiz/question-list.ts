import type { Localize } from '../../element-kit/localize.js';
import { plainInlineText } from '../../model/inline-text.js';
import { charactersOf } from '../../model/text.js';
import type { Session } from '../../session/session.js';
import type { GeoQuestionElement } from '../geo-question/geo-question-element.js';
import { QUESTION_PARTS } from './quiz-parts.js';

export { questionListStyles } from './question-list.styles.js';

/** How far outside the window questions are made ready, in pixels. */
const AHEAD = '800px 0px';
/** How many are ready before the first paint. */
const AT_ONCE = 2;

/**
 * All questions below each other. Until a question comes near the window only its heading and prompt stand there, as plain
 * elements: found by “find in page” and by a screen reader's headings, and light enough for thousands.
 */
export class QuestionList {
  readonly container = document.createElement('div');
  #session: Session;
  readonly #localize: Localize;
  readonly #observer: IntersectionObserver;
  readonly #print = (): void => this.#session.state.questions.forEach((id) => this.show(id));

  constructor(session: Session, localize: Localize) {
    this.#session = session;
    this.#localize = localize;
    this.container.className = 'list-layout';
    this.#observer = new IntersectionObserver((entries) => this.#onNear(entries), { rootMargin: AHEAD });
    const { questions } = session.state;
    questions.forEach((id, index) => {
      const section = this.container.appendChild(this.#placeholder(id, index + 1, questions.length));
      if (index < AT_ONCE) this.#fill(section);
      else this.#observer.observe(section);
    });
    globalThis.addEventListener('beforeprint', this.#print);
  }

  /** Goes on with the whole session in place of the first one. */
  follow(session: Session): void {
    this.#session = session;
  }

  disconnect(): void {
    this.#observer.disconnect();
    globalThis.removeEventListener('beforeprint', this.#print);
  }

  /** The element of a question, made if it was not there yet. */
  show(id: string): GeoQuestionElement | null {
    const section = this.container.children[this.#session.state.questions.indexOf(id)] as HTMLElement | undefined;
    return section ? this.#fill(section) : null;
  }

  #placeholder(id: string, number: number, count: number): HTMLElement {
    const section = document.createElement('section');
    section.dataset.question = id;
    const heading = document.createElement('h3');
    heading.textContent = this.#localize.text('question.heading', { number, count });
    const prompt = document.createElement('p');
    prompt.dir = 'auto';
    prompt.textContent = plainInlineText(charactersOf(this.#session.promptOf(id)));
    section.append(heading, prompt);
    return section;
  }

  #fill(section: HTMLElement): GeoQuestionElement {
    const there = section.firstElementChild as GeoQuestionElement | null;
    if (there?.localName === 'geo-question') return there;
    const element = document.createElement('geo-question');
    element.question = section.dataset.question ?? '';
    element.check = 'on';
    element.setAttribute('exportparts', QUESTION_PARTS);
    element.lang = this.#localize.language;
    section.replaceChildren(element);
    section.classList.add('filled');
    this.#observer.unobserve(section);
    return element;
  }

  #onNear(entries: readonly IntersectionObserverEntry[]): void {
    for (const { isIntersecting, target } of entries) if (isIntersecting) this.#fill(target as HTMLElement);
  }
}
