import type { ClaimReview } from '../../review/claim-review.js';
import type { QuestionPool } from '../../review/question-pool.js';
import { bankOfJournal, quizJournals } from '../../review/quiz-journals.js';
import { reviewsFromJournal } from '../../review/reviews-from-journal.js';
import { reviewsFromTries } from '../../review/reviews-from-try.js';
import type { SessionResults } from '../../session/summarize-session.js';
import { readSavedSessions } from '../../storage/read-saved-sessions.js';
import type { OpenedBank } from './open-banks.js';
import type { ReviewKeeper } from './review-keeper.js';

/** Listens to every quiz on the page, and tells what its marks say, until the returned function is called. */
export function listenToQuizzes(pool: QuestionPool, onReviews: (reviews: ClaimReview[]) => void): () => void {
  const learn = (event: Event): void => {
    const results = resultsOf(event);
    if (!results) return;
    const { question: only } = event as { readonly question?: string };
    const questions = results.questions.filter(({ id }) => only === undefined || id === only);
    onReviews(questions.flatMap(({ id, tries }) => reviewsFromTries(results.bank.id, id, tries, pool)));
  };
  // In the capture phase, so that a page that stops the events for itself does not stop the learning.
  for (const name of ['geo-marked', 'geo-finished']) document.addEventListener(name, learn, true);
  return () => {
    for (const name of ['geo-marked', 'geo-finished']) document.removeEventListener(name, learn, true);
  };
}

/** How the session of the quiz stands that sent an event. */
function resultsOf(event: Event): SessionResults | undefined {
  if ('results' in event) return event.results as SessionResults;
  return (event.composedPath()[0] as { getResults?(): SessionResults | undefined } | undefined)?.getResults?.();
}

/** Takes in what quizzes and modules on this device have kept since the last look. Rejects when their storage cannot be read. */
export async function learnFromSaved(banks: readonly OpenedBank[], pool: QuestionPool, keeper: ReviewKeeper): Promise<void> {
  // With a source missing, some of its claims would be unknown now and looked at for ever.
  const byId = new Map(banks.filter(({ isWhole }) => isWhole).map((at) => [at.bank.id, at]));
  const reviews: ClaimReview[] = [];
  const looked = new Map<string, number>();
  for (const { session, entries } of await readSavedSessions([...byId.keys()], keeper.looked)) {
    const journals = quizJournals(entries).map((journal) => ({ journal, bank: byId.get(bankOfJournal(journal) ?? '') }));
    for (const { journal, bank } of journals) if (bank) reviews.push(...reviewsFromJournal(journal, bank, pool).filter(({ at }) => at > keeper.emptiedAt));
    // A module may hold quizzes on banks that are not at hand today.
    if (journals.every(({ bank }) => bank)) looked.set(session, entries.length);
  }
  keeper.add(reviews, looked);
}
