import { addStyles } from '../../element-kit/add-styles.js';
import { FirstSession } from '../../session/first-session.js';
import { Session } from '../../session/session.js';
import { attendQuiz } from './attend-quiz.js';
import { fetchHere } from './fetch-here.js';
import { GeoReadyEvent } from './geo-quiz-events.js';
import type { QuizHost, QuizOpening } from './quiz-opening.js';
import { quizToolsStyles } from './quiz-tools.js';
import { fillShelf, makeShelf } from './source-shelf.js';

/** The whole session, in place of a first one where there is one. */
export const takeOver = (session: Session | FirstSession): Session => (session instanceof FirstSession ? Session.takeOver(session) : session);

/** What can wait until the first question can be answered: keeping the session, the sources, what goes on beside the quiz. */
export async function settleIn(opening: QuizOpening, host: QuizHost, signal: AbortSignal): Promise<void> {
  const { opened, session } = opening;
  if (signal.aborted || !opened || !session) return;
  session.begin();
  opening.ends.push(attendQuiz(host, session, () => opening.locked));
  addStyles(host, quizToolsStyles);
  host.requestUpdate();
  host.dispatchEvent(new GeoReadyEvent(session.state.questions.length, opened.restored.outcome === 'restored'));
  const [keeper, { shelf, problems }] = await Promise.all([opened.keep(), fillShelf(session.bank, { fetch: fetchHere, base: opened.base })]);
  if (signal.aborted) return;
  opening.shelf = shelf;
  shelveSources(opening);
  void opening.tell(problems);
  if (keeper?.claim.held === false) {
    opening.locked = true;
    host.requestUpdate();
    void keeper.claim.later.then(async () => {
      // Some browsers give it back a moment after it was let go; claimed at once, it would be another’s again.
      await keeper.claim.release();
      if (!signal.aborted) await opening.load();
    });
  }
  opening.provide();
}

/** Puts the sources that came with marks on the shelf. `session` is the one that was marked; by now there may be another. */
export function shelveSources(opening: QuizOpening, session = opening.session): void {
  if (!session || session !== opening.session) return;
  const came = Object.values(session.state.responses).flatMap(({ tries }) => tries.flatMap(({ sources = [] }) => sources));
  if (came.length === 0) return;
  opening.shelf = makeShelf([...opening.sources, ...came]);
  opening.provide();
}
