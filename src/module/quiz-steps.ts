import { pointsOf } from '../model/question.js';
import type { QuestionBank } from '../model/question-bank.js';
import type { Source } from '../model/source.js';
import type { QuestionTypes } from '../question-types/question-type.js';
import { questionsById } from '../session/question-rules.js';
import { restoreSession } from '../session/restore-session.js';
import type { JournalEntry } from '../session/session-journal.js';
import type { SessionState } from '../session/session-state.js';
import { summarizeSession } from '../session/summarize-session.js';
import type { ModuleEntry, QuizOutcome } from './module-state.js';
import { outcomeFrom } from './quiz-outcome.js';

/** The steps of the newest session of one quiz, oldest first; empty when it was not begun. */
export function quizSteps(entries: readonly ModuleEntry[], quiz: string): JournalEntry[] {
  const steps = entries.flatMap(({ action }) => (action.type === 'quiz' && action.quiz === quiz ? [action.entry] : []));
  const newest = steps.findLast(({ action }) => action.type === 'start')?.session;
  return steps.filter(({ session }) => session === newest);
}

/** What the outcome of a quiz is worked out from. */
export interface QuizMaterial {
  readonly bank: QuestionBank;
  readonly types: QuestionTypes;
  readonly sources: readonly Source[];
}

/** How a quiz went by its steps; undefined while it is not finished, and for practice of what was missed, which counts nowhere. */
export function outcomeOfSteps(steps: readonly JournalEntry[], material: QuizMaterial): QuizOutcome | undefined {
  const restored = restoreSession(steps, material);
  return restored.outcome === 'restored' ? outcomeOfState(restored.state, material) : undefined;
}

/** The same by the state that the steps lead to. */
export function outcomeOfState(state: SessionState, { bank, types, sources }: QuizMaterial): QuizOutcome | undefined {
  if (state.finishedAt === null || state.repeats !== undefined) return undefined;
  const byId = questionsById(bank);
  return outcomeFrom(summarizeSession({ state, bank, types, sources }), (id) => {
    const question = byId.get(id);
    return question ? pointsOf(question) : 1;
  });
}
