import { definedOnly } from '../model/defined-only.js';
import type { SessionOptions } from './session-options.js';
import type { SessionSettings, SessionState } from './session-state.js';

/** How a session is run that is told nothing else. */
export const settingsFrom = (settings: Partial<SessionSettings> = {}): SessionSettings => ({ mode: 'practice', shuffle: false, ...definedOnly(settings) });

/** A session nobody has touched, on the given questions. */
export function newSessionState(
  { bank, settings, clock, newId }: Pick<SessionOptions, 'bank' | 'settings' | 'clock' | 'newId'>,
  seed: string,
  questions: readonly string[],
): SessionState {
  return {
    id: newId(),
    bankId: bank.id,
    seed,
    settings: settingsFrom(settings),
    questions,
    current: questions[0] ?? '',
    startedAt: clock(),
    finishedAt: null,
    responses: {},
  };
}
