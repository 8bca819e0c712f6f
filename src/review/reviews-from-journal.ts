import type { JournalEntry } from '../session/session-journal.js';
import { restoreSession } from '../session/restore-session.js';
import { questionStateOf } from '../session/session-state.js';
import type { ClaimReview } from './claim-review.js';
import type { BankAtHand, QuestionPool } from './question-pool.js';
import { reviewsFromTries } from './reviews-from-try.js';

/**
 * What a saved session of a quiz says of the claims that were asked about: every marked try, as the bank would mark it now. Nothing
 * where the session cannot be read, or is one of another bank.
 */
export function reviewsFromJournal(entries: readonly JournalEntry[], { bank, types }: BankAtHand, pool: QuestionPool): ClaimReview[] {
  // Where a host marked, each mark brings its score along.
  const isHosted = entries.some(({ action }) => action.type === 'check' && action.mark?.score !== undefined);
  const restored = restoreSession(entries, { bank, types, isHosted });
  if (restored.outcome !== 'restored' || restored.state.bankId !== bank.id) return [];
  const { state } = restored;
  return state.questions.flatMap((id) => reviewsFromTries(bank.id, id, questionStateOf(state, id).tries, pool));
}
