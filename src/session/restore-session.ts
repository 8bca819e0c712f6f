import * as v from 'valibot';
import { rulesSchema, type QuestionBank } from '../model/question-bank.js';
import type { QuestionTypes } from '../question-types/question-type.js';
import { fitsQuestion, questionRulesFor, questionsById, type QuestionsById } from './question-rules.js';
import { reduceSession } from './reduce-session.js';
import { changesBetween, type MarkChange } from './remark-session.js';
import type { SessionAction } from './session-action.js';
import { JOURNAL_VERSION, type JournalEntry } from './session-journal.js';
import { questionStateOf, type Mark, type QuestionState, type SessionState } from './session-state.js';

/** What became of a saved session. */
export type Restored =
  | {
      readonly outcome: 'restored';
      readonly state: SessionState;
      /** Questions that the bank, corrected since, now marks otherwise. */
      readonly changes: readonly MarkChange[];
      /** Questions whose saved response does not fit them, and which are asked again. */
      readonly dropped: readonly string[];
    }
  | { readonly outcome: 'none' }
  /** Written by a later release: kept as it is, not touched. */
  | { readonly outcome: 'newer' }
  /** Cannot be read: set aside, not deleted. */
  | { readonly outcome: 'broken' };

export interface RestoreOptions {
  readonly bank: QuestionBank;
  readonly types: QuestionTypes;
  /** A host marked: its marks are taken from the journal. */
  readonly isHosted?: boolean | undefined;
}

/**
 * Plays a journal back. The same entries and bank give the same state as when they were written. Questions that the bank has lost
 * are left out, and a saved response that no longer fits its question is dropped, so that it is asked again.
 */
export function restoreSession(entries: readonly JournalEntry[], { bank, types, isHosted }: RestoreOptions): Restored {
  if (entries.length === 0) return { outcome: 'none' };
  try {
    if (entries.some((entry) => entry.version > JOURNAL_VERSION)) return { outcome: 'newer' };
    const byId = questionsById(bank);
    const rules = questionRulesFor(byId, types, isHosted);
    const [first, ...rest] = entries.map((entry) => entry.action);
    if (first?.type !== 'start' || !isSession(first.state)) return { outcome: 'broken' };
    let state = withKnownQuestions(first.state, byId);
    if (state.questions.length === 0) return { outcome: 'none' };
    const told = new Map<string, Mark[]>();
    const dropped = new Set<string>();
    for (const action of rest) {
      if (!KNOWN_ACTIONS.has(action.type)) return { outcome: 'broken' };
      if (action.type === 'respond' && byId.has(action.question)) {
        if (!fitsQuestion(byId, types, action.question, action.response)) {
          dropped.add(action.question);
          continue;
        }
        dropped.delete(action.question);
      }
      // Ticks against a model answer come after the mark and change it.
      if (action.type === 'respond' && rules.isSelfMarked(action.question)) told.delete(action.question);
      noteTold(action, told);
      state = reduceSession(state, action, rules);
    }
    const changes = changesBetween(
      (id) => told.get(id) ?? [],
      (id) => questionStateOf(state, id).tries,
      state.questions,
      bank,
    );
    return { outcome: 'restored', state, changes, dropped: state.questions.filter((id) => dropped.has(id)) };
  } catch {
    return { outcome: 'broken' };
  }
}

/** Collects what the learner was told of each try at the time; journals of the first release do not say. */
function noteTold(action: SessionAction, told: Map<string, Mark[]>): void {
  const add = (id: string, mark: Mark): void => void told.set(id, [...(told.get(id) ?? []), mark]);
  if (action.type === 'check' && action.mark) add(action.question, action.mark);
  if (action.type === 'finish') for (const [id, mark] of Object.entries(action.marks ?? {})) add(id, mark);
}

/** What may follow the start; a session is begun once. */
const KNOWN_ACTIONS = new Set<string>(['respond', 'certainty', 'hint', 'check', 'try-again', 'reveal', 'flag', 'open', 'go', 'spend', 'extra-time', 'finish'] satisfies Exclude<
  SessionAction['type'],
  'start'
>[]);

/** A corrected bank may have lost questions; the rest of the paper stays. */
function withKnownQuestions(state: SessionState, byId: QuestionsById): SessionState {
  const questions = state.questions.filter((id) => byId.has(id));
  return { ...state, questions, current: byId.has(state.current) ? state.current : (questions[0] ?? '') };
}

/** Of the bank's rules those that a session keeps, with its own. */
const settingsSchema = v.looseObject({
  ...rulesSchema.entries,
  mode: v.picklist(['practice', 'test']),
  shuffle: v.boolean(),
  limit: v.optional(v.number()),
  extraTime: v.optional(v.picklist([1, 1.5, 2, 10, 'none'])),
});

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
    v.is(settingsSchema, settings) &&
    typeof responses === 'object' &&
    responses !== null &&
    Object.values(responses).every((kept: Partial<QuestionState> | null) => Array.isArray(kept?.tries))
  );
}
