import type { JournalEntry, KeptEntry, SaveStatus, SessionJournal } from '../session/session-journal.js';
import type { SessionOptions } from '../session/session-options.js';
import { openDeviceJournal } from './indexeddb-journal.js';
import { claimTab, type TabClaim } from './single-tab.js';

/** Keeps one quiz's sessions on this device as well as the browser allows. */
export interface SessionKeeper<Entry extends KeptEntry = JournalEntry> {
  /** This tab's right to change what is kept. */
  readonly claim: TabClaim;
  /** What an earlier visit left; empty when there is nothing or nothing can be read. */
  readonly entries: readonly Entry[];
  /** Writes at once, in order. Never throws: what cannot be written shows in the status. */
  keep(entry: Entry): void;
}

/** What a session is kept for, beside its name. */
export type KeptPaper = Required<Pick<SessionOptions, 'bank' | 'types' | 'settings' | 'isHosted'>>;

/** Keeps the sessions of a quiz. `quiz` names the bank and how it is run; `onStatus` is called whenever the answer to “is it saved?” changes. */
export type KeepSession = (quiz: string, onStatus: (status: SaveStatus) => void, paper: KeptPaper) => Promise<SessionKeeper>;

/** How long a write may take before the page says that it is still saving. */
const SLOW_MILLISECONDS = 1000;

/**
 * Claims a quiz for this tab and reads what an earlier visit left of it.
 * @param onStatus called whenever the answer to “is it saved?” changes
 */
export async function keepSession<Entry extends KeptEntry = JournalEntry>(
  quiz: string,
  onStatus: (status: SaveStatus) => void,
  open: () => Promise<SessionJournal<Entry>> = openDeviceJournal<Entry>,
): Promise<SessionKeeper<Entry>> {
  const opening = open();
  // Handled below wherever it is awaited; this keeps a refusal from being reported as unhandled meanwhile.
  opening.catch(() => undefined);
  let pending = 0;
  let failed = false;
  let told: SaveStatus | undefined;
  const tell = (status: SaveStatus): void => {
    if (status !== told) onStatus((told = status));
  };
  const settle = (): void => {
    if (failed) tell('not-saved');
    else if (pending === 0) tell('saved');
    // Writing takes a moment each time; only one that drags on is worth a word.
    else setTimeout(() => pending > 0 && !failed && tell('saving'), SLOW_MILLISECONDS);
  };
  const fail = (): void => {
    // One lost entry leaves a gap that later ones cannot fill, so the word stays until the page is opened again.
    failed = true;
  };
  const [claim, entries] = await Promise.all([
    claimTab(`geo-quiz ${quiz}`),
    opening
      .then((journal) => journal.loadNewest(quiz))
      .catch(() => {
        fail();
        return [];
      }),
  ]);
  settle();
  return {
    claim,
    entries,
    keep(entry) {
      pending++;
      settle();
      void opening
        .then((journal) => journal.append(quiz, entry))
        .catch(fail)
        .finally(() => {
          pending--;
          settle();
        });
    },
  };
}
