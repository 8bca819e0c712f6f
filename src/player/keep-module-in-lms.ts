import type { Departure, LmsConnection, LmsLaunch, LmsStep, MarkedResponse } from '../lms/lms-connection.js';
import { packModule, unpackModule, type UnpackedModule } from '../lms/pack-module.js';
import type { Paper } from '../lms/pack/paper.js';
import { ModuleTracker, type ModulePapers } from '../lms/track-module.js';
import { definedOnly } from '../model/defined-only.js';
import { MODULE_VERSION, type ModuleEntry, type ModuleState } from '../module/module-state.js';
import { sectionBank, type QuizSection } from '../module/section-bank.js';
import { sectionSettings } from '../module/section-settings.js';
import type { QuestionTypes } from '../question-types/question-type.js';
import { settingsFrom } from '../session/new-session-state.js';
import { JOURNAL_VERSION, type SaveStatus } from '../session/session-journal.js';
import type { SessionState } from '../session/session-state.js';
import { keepModule, type KeepModule, type KeptModule } from '../storage/module-store.js';
import { chooseModuleWork, type ModuleOnDevice } from './choose-module-work.js';
import type { PlayerSaveStatus } from './keep-in-lms.js';
import { StepSender } from './step-sender.js';

/** Loads the rules of question types. */
export type LoadTypes = (names: readonly string[]) => Promise<QuestionTypes>;

/** A module that is kept in an LMS, with all its quizzes as one piece of work, and on this device too. */
export class LmsModuleKeeper {
  readonly #launch: LmsLaunch;
  readonly #loadTypes: LoadTypes;
  readonly #sender: StepSender;
  #papers: ModulePapers | undefined;
  #tracker: ModuleTracker | undefined;
  #device: SaveStatus = 'saving';
  #cut: readonly string[] = [];
  #marked: MarkedResponse[] = [];
  #onStatus: (status: SaveStatus) => void = () => undefined;

  constructor(connection: LmsConnection, launch: LmsLaunch, loadTypes: LoadTypes) {
    this.#launch = launch;
    this.#loadTypes = loadTypes;
    this.#sender = new StepSender(
      connection,
      () => this.#step(),
      () => this.#show(),
    );
  }

  readonly keepModule: KeepModule = async (name, onStatus, kept) => {
    this.#onStatus = onStatus;
    const papers = (this.#papers = await this.#papersOf(kept));
    const tracker = (this.#tracker = new ModuleTracker(papers));
    const device = await keepModule(`${name} @${this.#launch.scope}`, (status) => {
      this.#device = status;
      this.#show();
    });
    const unpacked: UnpackedModule = unpackModule(this.#launch.saved, papers);
    this.#sender.mayWriteState = unpacked.outcome !== 'newer';
    const onDevice = followEntries(device.entries, papers);
    const from = chooseModuleWork(unpacked, onDevice, this.#launch.isNew);
    // The host's own begins on this device under another name, because the journal here has not seen all of it.
    let entries: readonly ModuleEntry[] = from === 'device' ? device.entries : [];
    let session = (id: string): string => id;
    if (from === 'host' && unpacked.outcome === 'restored') {
      entries = entriesOf(unpacked.state, unpacked.sessions);
      const { id } = unpacked.state;
      const copy = `${id} ${Date.now().toString(36)}`;
      session = (own) => (own === id ? copy : own);
      if (device.claim.held) for (const entry of entries) device.keep({ ...entry, session: copy });
    }
    for (const entry of entries) tracker.take(entry);
    this.#sender.host = from === 'host' ? 'kept' : 'waiting';
    if (from === 'device') this.#note(false);
    this.#show();
    return {
      claim: device.claim,
      entries,
      keep: (entry) => {
        device.keep({ ...entry, session: session(entry.session) });
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

  async #papersOf({ outline, module, material }: KeptModule): Promise<ModulePapers> {
    const { banks, sources } = await material();
    const types = await this.#loadTypes([...new Set(banks.flatMap(({ questions }) => questions.map(({ type }) => type)))]);
    const quizzes = (module?.sections ?? []).filter((section): section is QuizSection => section.kind === 'questions' || section.kind === 'test');
    const papers = new Map<string, Paper>();
    for (const section of quizzes) {
      const from = banks.find(({ id }) => id === section.bank);
      if (!from) continue;
      const bank = sectionBank(section, from, outline.rule.passFraction);
      papers.set(section.id, { bank, types, settings: settingsFrom(definedOnly(sectionSettings(bank))) });
    }
    return { outline, papers, sources };
  }

  #take(entry: ModuleEntry): void {
    const marked = this.#tracker?.take(entry) ?? [];
    if (this.#launch.mode !== 'normal' || this.#sender.hasLeft) return;
    this.#marked.push(...marked);
    const { action } = entry;
    const isCalm = action.type === 'quiz' && !['start', 'finish', 'go', 'check'].includes(action.entry.action.type) && marked.length === 0;
    this.#note(!isCalm);
  }

  #note(isUrgent: boolean): void {
    if (this.#launch.mode === 'normal') this.#sender.note(isUrgent);
  }

  #step(): LmsStep | undefined {
    const state = this.#tracker?.state;
    if (!state || !this.#tracker || !this.#papers || this.#launch.mode !== 'normal') return undefined;
    const packed = this.#sender.mayWriteState ? packModule({ state, sessions: this.#tracker.sessions }, this.#papers, this.#launch.stateLimit) : { text: '', cut: [] };
    this.#cut = packed.cut;
    return { results: this.#tracker.results(state), state: packed.text, marked: this.#marked.splice(0) };
  }

  #show(): void {
    // The words are there for all of these; the element only puts them together.
    this.#onStatus(this.#status() as SaveStatus);
  }

  #status(): PlayerSaveStatus {
    const { mode } = this.#launch;
    if (mode !== 'normal') return `lms-${mode}`;
    const { host } = this.#sender;
    if (host === 'kept') return this.#cut.length === 0 ? 'lms' : this.#device === 'saved' ? 'lms-part' : 'lms-cut';
    if (host === 'failed') return this.#device === 'saved' ? 'lms-waiting' : this.#device;
    return this.#device === 'not-saved' ? 'saving' : this.#device;
  }
}

/** Where the entries on this device lead; undefined without any that can be read. */
function followEntries(entries: readonly ModuleEntry[], papers: ModulePapers): ModuleOnDevice | undefined {
  const tracker = new ModuleTracker(papers);
  try {
    if (entries.some(({ version }) => version > MODULE_VERSION)) return undefined;
    for (const entry of entries) tracker.take(entry);
  } catch {
    return undefined;
  }
  return tracker.state && { state: tracker.state, sessions: tracker.sessions };
}

/** A beginning from which to go on: the module as it stands, and each of its quizzes. */
function entriesOf(state: ModuleState, sessions: ReadonlyMap<string, SessionState>): ModuleEntry[] {
  const entry = (action: ModuleEntry['action']): ModuleEntry => ({ version: MODULE_VERSION, session: state.id, action });
  return [
    entry({ type: 'start', state, at: state.startedAt }),
    ...[...sessions].map(([quiz, own]) =>
      entry({ type: 'quiz', quiz, at: own.startedAt, entry: { version: JOURNAL_VERSION, session: own.id, action: { type: 'start', state: own, at: own.startedAt } } }),
    ),
  ];
}
