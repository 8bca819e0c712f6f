import { definedOnly } from '../model/defined-only.js';
import type { QuestionBank } from '../model/question-bank.js';
import type { SessionSettings } from '../session/session-state.js';

/** How the quiz of a section is run, from the rules of its bank alone: what `<geo-quiz>` makes of them without attributes. */
export function sectionSettings({ rules }: Pick<QuestionBank, 'rules'>): Partial<SessionSettings> {
  const { bands: _shownAtTheEnd, timeLimitSeconds, ...rest } = rules ?? {};
  return definedOnly({ ...rest, timeLimitSeconds: timeLimitSeconds ?? undefined });
}
