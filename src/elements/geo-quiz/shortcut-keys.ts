import { css } from 'lit';
import { addStyles } from '../../element-kit/add-styles.js';
import type { QuestionElement } from '../../element-kit/question-element.js';
import type { AskedBase } from '../../model/question.js';
import type { Session } from '../../session/session.js';
import type { GeoQuestionElement } from '../geo-question/geo-question-element.js';
import type { QuizHost } from './quiz-opening.js';

type Leaf = QuestionElement<AskedBase, unknown>;

/** Shows at each option the letter that picks it. */
const letters = css`
  .rows {
    counter-reset: row;
  }
  .row {
    counter-increment: row;
  }
  .row > .inline-text::before {
    content: counter(row, upper-alpha) ' · ' / '';
    color: var(--soft);
  }
`;

/** Where a letter is a letter. */
const isTyping = (target: EventTarget | undefined): boolean =>
  target instanceof HTMLTextAreaElement || target instanceof HTMLSelectElement || (target instanceof HTMLInputElement && !/^(radio|checkbox|button|submit)$/.test(target.type));

const leavesOf = (host: QuizHost): Leaf[] =>
  [...host.renderRoot.querySelectorAll<GeoQuestionElement>('geo-question')].flatMap((question) => [...question.renderRoot.querySelectorAll<Leaf>('.leaf > *')]);

/**
 * Lets letter keys pick the options of the question that has the focus: A the first, B the second. Only where the page asks for it,
 * only inside the quiz, and never while somebody types (WCAG 2.1.4). Gives the way to stop.
 */
export function listenForKeys(host: QuizHost, session: Session): () => void {
  const onKey = (event: KeyboardEvent): void => {
    if (event.ctrlKey || event.metaKey || event.altKey || event.isComposing || event.defaultPrevented || !/^[a-z]$/i.test(event.key)) return;
    const path = event.composedPath();
    if (isTyping(path[0])) return;
    const leaves = leavesOf(host);
    const leaf = leaves.find((each) => path.includes(each)) ?? (leaves.length === 1 ? leaves[0] : undefined);
    const option = leaf?.renderRoot.querySelectorAll<HTMLInputElement>('.rows .row input')[event.key.toLowerCase().charCodeAt(0) - 97];
    if (!option || option.disabled) return;
    event.preventDefault();
    option.focus();
    option.click();
  };
  const showLetters = async (): Promise<void> => {
    await host.updateComplete;
    for (const leaf of leavesOf(host)) {
      await leaf.updateComplete;
      addStyles(leaf, letters);
    }
  };
  host.addEventListener('keydown', onKey);
  void showLetters();
  const unsubscribe = session.subscribe(() => void showLetters());
  return () => {
    host.removeEventListener('keydown', onKey);
    unsubscribe();
  };
}
