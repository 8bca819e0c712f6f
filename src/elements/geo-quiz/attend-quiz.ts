import type { Session } from '../../session/session.js';
import { keepTime } from './keep-time.js';
import type { QuizHost } from './quiz-opening.js';
import { whenIdle } from './when-idle.js';

/** How long after the quiz has opened the browser's own printing is prepared for, in milliseconds: nobody prints at once, and a page that opens has better to do. */
const PRINT_WAIT = 2500;

/** What goes on beside a quiz while it is open: its time, its form, its keys, its way onto paper. Gives the way to end all of it. */
export function attendQuiz(host: QuizHost, session: Session, isLocked: () => boolean): () => void {
  const ends = [keepTime(session, isLocked)];
  let ended = false;
  const begin = (load: Promise<() => void>): void =>
    void load.then(
      (end) => (ended ? end() : ends.push(end)),
      () => undefined,
    );
  if (host.name !== undefined) begin(import('./quiz-form.js').then(({ linkForm }) => linkForm(host, session)));
  if (host.keys === 'letters') begin(import('./shortcut-keys.js').then(({ listenForKeys }) => listenForKeys(host, session)));
  const waiting = setTimeout(() => whenIdle(() => begin(import('./print-quiz.js').then(({ listenForPrint }) => listenForPrint(host, session)))), PRINT_WAIT);
  return () => {
    ended = true;
    clearTimeout(waiting);
    for (const end of ends) end();
  };
}
