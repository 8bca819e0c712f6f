import { describeShortfalls } from '../../bank/describe-shortfalls.js';
import { createSession } from '../../session/create-session.js';
import { restoreSession } from '../../session/restore-session.js';
import type { SessionOptions } from '../../session/session-options.js';
import type { OpenedQuiz } from './open-quiz.js';
import { quoteSources } from './quote-sources.js';

/** Opens a quiz whose first question needs more than the question: saved work, other rules than the plain ones, hints, certainty, quotations. */
export async function openWhole(plan: SessionOptions, opened: Omit<OpenedQuiz, 'session'>, hasSaved: boolean): Promise<OpenedQuiz> {
  const { types, isHosted } = plan;
  const bank = isHosted ? plan.bank : await quoteSources(plan.bank, types, opened.base);
  const keeper = hasSaved ? await opened.keep() : undefined;
  const restored = restoreSession(keeper?.entries ?? [], { bank, types, isHosted });
  const isDrawn = plan.settings?.limit !== undefined || plan.settings?.draw !== undefined;
  const faultsOf = isDrawn && !isHosted ? await (await import('./paper-faults.js')).paperFaults(bank, types, opened.base) : undefined;
  const session = createSession({ ...plan, bank, faultsOf, state: restored.outcome === 'restored' ? restored.state : undefined });
  // What shows them loads with them, so that nothing jumps.
  if (session.state.settings.certainty || bank.questions.some(({ hints, certainty }) => hints || certainty)) await import('../geo-question/question-extras.js');
  if (session.state.finishedAt !== null) void import('../geo-results/geo-results.js');
  if (session.state.settings.timeLimitSeconds !== undefined) await import('../geo-timer/geo-timer.js');
  return {
    ...opened,
    session,
    problems: [...opened.problems, ...describeShortfalls(session.shortfalls)],
    restored,
    hasNews: restored.outcome === 'restored' ? restored.changes.length + restored.dropped.length > 0 : restored.outcome !== 'none',
    setAside: keeper && restored.outcome !== 'restored' ? keeper.entries : [],
  };
}
