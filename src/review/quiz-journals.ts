import type { JournalEntry, KeptEntry } from '../session/session-journal.js';

/** A step of a quiz inside some larger work, such as a module, which keeps the quiz's own entry. */
interface NestedStep {
  readonly type: 'quiz';
  readonly entry: JournalEntry;
}

/** The journals of quiz sessions in what was kept of one piece of work: the work itself is one, or else every quiz inside it is. */
export function quizJournals(entries: readonly KeptEntry[]): JournalEntry[][] {
  const sessions = new Map<string, JournalEntry[]>();
  for (const { action } of entries) {
    if (action.type !== 'quiz') continue;
    const { entry } = action as NestedStep;
    sessions.set(entry.session, [...(sessions.get(entry.session) ?? []), entry]);
  }
  return sessions.size > 0 ? [...sessions.values()] : [entries as JournalEntry[]];
}

/** Which bank a quiz session is on; undefined where its journal does not begin as one. */
export function bankOfJournal([first]: readonly JournalEntry[]): string | undefined {
  return first?.action.type === 'start' ? first.action.state.bankId : undefined;
}
