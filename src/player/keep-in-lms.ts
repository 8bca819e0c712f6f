import type { Departure, LmsConnection, LmsLaunch, LmsStep, MarkedResponse } from '../lms/lms-connection.js';
import { packSession, unpackSession, type PackedSession } from '../lms/pack-session.js';
import type { Paper } from '../lms/pack/paper.js';
import { SessionTracker } from '../lms/track-session.js';
import { settingsFrom } from '../session/new-session-state.js';
import { restoreSession } from '../session/restore-session.js';
import { JOURNAL_VERSION, type JournalEntry, type SaveStatus } from '../session/session-journal.js';
import type { SessionSettings, SessionState } from '../session/session-state.js';
import { keepSession, type SessionKeeper } from '../storage/keep-session.js';
import { chooseWork } from './choose-work.js';
import { StepSender } from './step-sender.js';

/** Whether work is safe, and where; each is a key of the messages, behind `saved.`. */
export type PlayerSaveStatus = SaveStatus | 'lms' | 'lms-part' | 'lms-cut' | 'lms-waiting' | 'lms-review' | 'lms-browse';

/** Keeps the sessions of a quiz in place of this device. */
export type KeepSession = (
  quiz: string,
  onStatus: (status: SaveStatus) => void,
  paper: Omit<Paper, 'settings'> & { readonly settings: Partial<SessionSettings> },
) => Promise<SessionKeeper>;

/** Sessions that are kept in an LMS, and on this device too, where the LMS cannot be reached or takes less. */
export class LmsKeeper {
  readonly #launch: LmsLaunch;
  readonly #sender: StepSender;
  #paper: Paper | undefined;
  #tracker: SessionTracker | undefined;
  #device: SaveStatus = 'saving';
  #cut: readonly string[] = [];
  #onStatus: (status: SaveStatus) => void = () => undefined;
  /** What was marked and has not gone to the host yet. */
  #marked: MarkedResponse[] = [];
  /** Told beside the quiz, which says it only as long as it shows questions. */
  onStatus: (status: PlayerSaveStatus) => void = () => undefined;

  constructor(connection: LmsConnection, launch: LmsLaunch) {
    this.#launch = launch;
    this.#sender = new StepSender(
      connection,
      () => this.#step(),
      () => this.#show(),
    );
  }

  readonly keepSession: KeepSession = async (quiz, onStatus, given) => {
    const paper: Paper = { ...given, settings: settingsFrom(given.settings) };
    this.#paper = paper;
    this.#onStatus = onStatus;
    const tracker = (this.#tracker = new SessionTracker(paper));
    const device = await keepSession(`${quiz} @${this.#launch.scope}`, (status) => {
      this.#device = status;
      this.#show();
    });
    const unpacked = unpackSession(this.#launch.saved, paper);
    this.#sender.mayWriteState = unpacked.outcome !== 'newer';
    const onDevice = restoreSession(device.entries, paper);
    const work = chooseWork(unpacked, onDevice.outcome === 'restored' ? onDevice.state : undefined, this.#launch.isNew);
    // The host's own begins on this device under another name, because the journal here has not seen all of it.
    let name = (session: string): string => session;
    let entries: readonly JournalEntry[] = [];
    if (work?.from === 'host') {
      const copy = `${work.state.id} ${Date.now().toString(36)}`;
      name = (session) => (session === work.state.id ? copy : session);
      entries = [startOf(work.state)];
      if (device.claim.held) device.keep({ ...startOf(work.state), session: copy });
    } else if (work) entries = device.entries;
    if (work) tracker.resume(work.state);
    this.#sender.host = work?.from === 'host' ? 'kept' : 'waiting';
    if (work?.from === 'device') this.#sender.note(false);
    this.#show();
    return {
      claim: device.claim,
      entries,
      keep: (entry) => {
        device.keep({ ...entry, session: name(entry.session) });
        this.#take(entry);
      },
    };
  };

  /** Gives the host what has not gone to it yet. */
  flush(): Promise<void> {
    return this.#sender.flush();
  }

  /** The page is going. */
  leave(departure: Departure): void {
    this.#sender.leave(departure);
  }

  #take(entry: JournalEntry): void {
    const tracker = this.#tracker as SessionTracker;
    const marked = tracker.take(entry);
    if (this.#launch.mode !== 'normal' || this.#sender.hasLeft) return;
    // Practice of what was missed stands beside the session that counts.
    if (tracker.state?.repeats !== undefined) return this.#show();
    this.#marked.push(...marked);
    const { type } = entry.action;
    this.#sender.note(marked.length > 0 || type === 'start' || type === 'finish' || type === 'go' || type === 'check');
  }

  #step(): LmsStep | undefined {
    const state = this.#tracker?.state;
    if (!state || !this.#paper || !this.#tracker || state.repeats !== undefined || this.#launch.mode !== 'normal') return undefined;
    const packed: PackedSession = this.#sender.mayWriteState ? packSession(state, this.#paper, this.#launch.stateLimit) : { text: '', cut: [] };
    this.#cut = packed.cut;
    return { results: this.#tracker.results(state), state: packed.text, marked: this.#marked.splice(0) };
  }

  #show(): void {
    // The words are there for all of these; the element only puts them together.
    const status = this.#status();
    this.#onStatus(status as SaveStatus);
    this.onStatus(status);
  }

  #status(): PlayerSaveStatus {
    const { mode } = this.#launch;
    if (mode !== 'normal') return `lms-${mode}`;
    if (this.#tracker?.state?.repeats !== undefined) return this.#device;
    const { host } = this.#sender;
    if (host === 'kept') return this.#cut.length === 0 ? 'lms' : this.#device === 'saved' ? 'lms-part' : 'lms-cut';
    if (host === 'failed') return this.#device === 'saved' ? 'lms-waiting' : this.#device;
    return this.#device === 'not-saved' ? 'saving' : this.#device;
  }
}

const startOf = (state: SessionState): JournalEntry => ({ version: JOURNAL_VERSION, session: state.id, action: { type: 'start', state, at: state.startedAt } });
