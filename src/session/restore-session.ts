import type { QuestionBank } from '../model/question-bank.js';
import type { QuestionTypes } from '../question-types/question-type.js';
import { fitsQuestion, markerFor, questionsById, type QuestionsById } from './mark-response.js';
import { reduceSession } from './reduce-session.js';
import type { SessionAction } from './session-action.js';
import { JOURNAL_VERSION, type JournalEntry } from './session-journal.js';
import type { QuestionState, SessionState } from './session-state.js';

/** What became of a saved session. */
export type Restored =
  | { readonly outcome: 'restored'; readonly state: SessionState }
  | { readonly outcome: 'none' }
  /** Written by a later release: kept as it is, not touched. */
  | { readonly outcome: 'newer' }
  /** Cannot be read: set aside, not deleted. */
  | { readonly outcome: 'broken' };

/**
 * Plays a journal back. The same entries and bank give the same state as when they were written. Questions that the bank has lost
 * are left out, and a saved response that no longer fits its question is dropped, so that it is asked again.
 */
export function restoreSession(entries: readonly JournalEntry[], { bank, types }: { readonly bank: QuestionBank; readonly types: QuestionTypes }): Restored {
  if (entries.length === 0) return { outcome: 'none' };
  try {
    if (entries.some((entry) => entry.version > JOURNAL_VERSION)) return { outcome: 'newer' };
    const byId = questionsById(bank);
    const mark = markerFor(byId, types);
    const [first, ...rest] = entries.map((entry) => entry.action);
    if (first?.type !== 'start' || !isSession(first.state)) return { outcome: 'broken' };
    let state = withKnownQuestions(first.state, byId);
    if (state.questions.length === 0) return { outcome: 'none' };
    for (const action of rest) {
      if (!KNOWN_ACTIONS.has(action.type)) return { outcome: 'broken' };
      if (action.type === 'respond' && byId.has(action.question) && !fitsQuestion(byId, types, action.question, action.response)) continue;
      state = reduceSession(state, action, mark);
    }
    return { outcome: 'restored', state };
  } catch {
    return { outcome: 'broken' };
  }
}

/** What may follow the start; a session is begun once. */
const KNOWN_ACTIONS = new Set<string>(['respond', 'check', 'try-again', 'reveal', 'flag', 'open', 'go', 'finish'] satisfies Exclude<SessionAction['type'], 'start'>[]);

/** A corrected bank may have lost questions; the rest of the paper stays. */
function withKnownQuestions(state: SessionState, byId: QuestionsById): SessionState {
  const questions = state.questions.filter((id) => byId.has(id));
  return { ...state, questions, current: byId.has(state.current) ? state.current : (questions[0] ?? '') };
}

function isSession(state: unknown): state is SessionState {
  if (typeof state !== 'object' || state === null) return false;
  const { id, seed, startedAt, finishedAt, current, questions, settings, responses } = state as Partial<SessionState>;
  return (
    typeof id === 'string' &&
    typeof seed === 'string' &&
    typeof current === 'string' &&
    typeof startedAt === 'number' &&
    (finishedAt === null || typeof finishedAt === 'number') &&
    Array.isArray(questions) &&
    questions.every((question) => typeof question === 'string') &&
    (settings?.mode === 'practice' || settings?.mode === 'test') &&
    typeof responses === 'object' &&
    responses !== null &&
    Object.values(responses).every((kept: Partial<QuestionState> | null) => Array.isArray(kept?.tries))
  );
}
