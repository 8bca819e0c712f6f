import { resolveAddress } from '../../element-kit/resolve-address.js';
import { loadBank, readBank, type TypeLoader } from '../../bank/load-bank.js';
import { definedOnly } from '../../model/defined-only.js';
import type { Problem } from '../../model/problem.js';
import type { QuestionBank } from '../../model/question-bank.js';
import type { AnyQuestionType, QuestionTypes } from '../../question-types/question-type.js';
import { questionTypeLoaders } from '../../question-types/question-type-loaders.js';
import { createSession, type Session } from '../../session/create-session.js';
import type { Restored } from '../../session/restore-session.js';
import type { JournalEntry, SaveStatus } from '../../session/session-journal.js';
import type { SessionSettings } from '../../session/session-state.js';
import type { SessionKeeper } from '../../storage/keep-session.js';
import { mayHaveSavedWork } from '../../storage/saved-work.js';

/** What a quiz is to be opened with. */
export interface OpenQuizOptions {
  /** The bank itself; goes before the address of its file. */
  readonly bank: unknown;
  readonly src: string | undefined;
  /** What goes before the bank's own rules. */
  readonly settings: Promise<Partial<SessionSettings>> | undefined;
  readonly seed: string | undefined;
  /** Whether sessions are kept on this device. */
  readonly isKept: boolean;
  readonly onStatus: (status: SaveStatus) => void;
}

/** A quiz ready to be taken. */
export interface OpenedQuiz {
  readonly session: Session;
  /** What addresses in the bank are relative to. */
  readonly base: string;
  /** Faults of the bank that do not stop it. */
  readonly problems: readonly Problem[];
  /** What became of an earlier visit's session. */
  readonly restored: Restored['outcome'];
  /** What an earlier visit left, when it could not be taken up. */
  readonly setAside: readonly JournalEntry[];
  /** Begins to keep the session; undefined when it is not to be kept. */
  readonly keep: () => Promise<SessionKeeper | undefined>;
  /** Lets another tab have the quiz. */
  readonly release: () => void;
}

/** A quiz that cannot be opened, and why. */
export interface UnopenedQuiz {
  readonly session?: undefined;
  readonly problems: readonly Problem[];
}

/** `fetch`, called as the function of the page that it is. */
export const fetchHere = (address: string, options?: object): Promise<Response> => fetch(address, options);

/** The types a page meets, each with its element, loaded when met. */
const typeLoader: TypeLoader = {
  names: Object.keys(questionTypeLoaders),
  async load(names) {
    const loaded = await Promise.all(
      names.map(async (name) => {
        const type = await (questionTypeLoaders[name] as () => Promise<AnyQuestionType>)();
        await type.loadElement();
        return [name, type] as const;
      }),
    );
    return Object.fromEntries(loaded) as QuestionTypes;
  },
};

/** Loads the bank, the types it uses and what an earlier visit left, side by side. Never throws; without a session, `problems` say why. */
export async function openQuiz(options: OpenQuizOptions, signal: AbortSignal): Promise<OpenedQuiz | UnopenedQuiz> {
  const { bank: data, src } = options;
  const hasSaved = options.isKept ? mayHaveSavedWork() : Promise.resolve(false);
  const address = data === undefined && src !== undefined ? resolveAddress(src) : undefined;
  const { bank, problems } = address === undefined ? await readBank(data, typeLoader) : await loadBank(address, { fetch: fetchHere, types: typeLoader, signal });
  if (!bank || bank.questions.length === 0) return { problems };
  return openSession(bank, address, problems, options, await hasSaved);
}

async function openSession(bank: QuestionBank, address: string | undefined, problems: readonly Problem[], options: OpenQuizOptions, hasSaved: boolean): Promise<OpenedQuiz> {
  const { seed, isKept, onStatus } = options;
  const settings = { ...settingsOf(bank), ...(await options.settings) };
  const types = await typeLoader.load([...new Set(bank.questions.map(({ type }) => type))]);
  // The same bank run another way is another piece of work, and must not be taken up in its place.
  const name = `${bank.id} ${JSON.stringify(settings, Object.keys(settings).sort())} ${seed ?? ''}`;
  let keeping: Promise<SessionKeeper> | undefined;
  const keep = async (): Promise<SessionKeeper | undefined> => (isKept ? (keeping ??= import('./later.js').then(({ keepSession }) => keepSession(name, onStatus))) : undefined);
  const keeper = hasSaved ? await keep() : undefined;
  const restored: Restored = keeper && keeper.entries.length > 0 ? (await import('./later.js')).restoreSession(keeper.entries, { bank, types }) : { outcome: 'none' };
  const release = (): void =>
    void keeping?.then(
      ({ claim }) => claim.release(),
      () => undefined,
    );
  const session = createSession({
    bank,
    types,
    settings,
    seed,
    state: restored.outcome === 'restored' ? restored.state : undefined,
    clock: () => Date.now(),
    newId,
    record: (entry) => {
      keep().then(
        (kept) => kept?.claim.held && kept.keep(entry),
        () => onStatus('not-saved'),
      );
    },
  });
  return {
    session,
    base: address ?? document.baseURI,
    problems,
    restored: restored.outcome,
    setAside: keeper && restored.outcome !== 'restored' ? keeper.entries : [],
    keep,
    release,
  };
}

/** What the bank itself says of how it is run. */
const settingsOf = ({ rules: { mode, passFraction, attempts } = {} }: QuestionBank): Partial<SessionSettings> => definedOnly({ mode, passFraction, attempts });

/** `crypto.randomUUID` needs a secure page; quizzes also run on plain http inside a school. */
const newId = (): string => [...crypto.getRandomValues(new Uint32Array(4))].map((number) => number.toString(36)).join('');
