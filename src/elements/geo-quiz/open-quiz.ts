import { loadBank, readBank } from '../../bank/load-bank.js';
import type { ParsedBank } from '../../bank/parse-bank.js';
import { resolveAddress } from '../../element-kit/resolve-address.js';
import { definedOnly } from '../../model/defined-only.js';
import type { Problem } from '../../model/problem.js';
import type { QuestionBank } from '../../model/question-bank.js';
import type { QuestionTypes } from '../../question-types/question-type.js';
import type { Restored } from '../../session/restore-session.js';
import type { JournalEntry, SaveStatus } from '../../session/session-journal.js';
import type { SessionSettings } from '../../session/session-state.js';
import { FirstSession } from '../../session/first-session.js';
import type { SessionOptions } from '../../session/session-options.js';
import type { Session } from '../../session/session.js';
import type { KeepSession, SessionKeeper } from '../../storage/keep-session.js';
import { mayHaveSavedWork } from '../../storage/saved-work.js';
import { fetchHere } from './fetch-here.js';
import { typeLoader } from './type-loader.js';

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
  /** A host marks, and the bank holds no answers. */
  readonly isHosted: boolean;
  readonly onStatus: (status: SaveStatus) => void;
  /** Keeps sessions in place of this device. */
  readonly keeper: KeepSession | undefined;
}

/** A quiz ready to be taken. */
export interface OpenedQuiz {
  readonly session: Session | FirstSession;
  /** What addresses in the bank are relative to. */
  readonly base: string;
  /** Faults of the bank that do not stop it. */
  readonly problems: readonly Problem[];
  /** What became of an earlier visit's session. */
  readonly restored: Restored;
  /** Whether a learner should be told what became of earlier work. */
  readonly hasNews?: boolean;
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

/** Loads the bank, the types it uses and what an earlier visit left, side by side. Never throws; without a session, `problems` say why. */
export async function openQuiz(options: OpenQuizOptions, signal: AbortSignal): Promise<OpenedQuiz | UnopenedQuiz> {
  const { bank: data, src } = options;
  const hasSaved = options.isKept && (options.keeper ? true : mayHaveSavedWork());
  const address = data === undefined && src !== undefined ? resolveAddress(src) : undefined;
  const { bank, problems, types } = await readOpened(data, address, options, signal);
  if (!bank || bank.questions.length === 0) return { problems };
  return openSession(bank, types ?? (await typeLoader.load([...new Set(bank.questions.map(({ type }) => type))])), address, problems, options, await hasSaved);
}

async function readOpened(data: unknown, address: string | undefined, { isHosted }: OpenQuizOptions, signal: AbortSignal): Promise<ParsedBank & { types?: QuestionTypes }> {
  if (isHosted) return (await import('./open-hosted.js')).openHosted(data, address, typeLoader, signal);
  return address === undefined ? readBank(data, typeLoader) : loadBank(address, { fetch: fetchHere, types: typeLoader, signal });
}

async function openSession(
  bank: QuestionBank,
  types: QuestionTypes,
  address: string | undefined,
  problems: readonly Problem[],
  options: OpenQuizOptions,
  hasSaved: boolean,
): Promise<OpenedQuiz> {
  const { seed, isKept, isHosted, onStatus, keeper: own } = options;
  const settings = orderSettings({ ...settingsOf(bank), ...(await options.settings) });
  // The same bank run another way is another piece of work, and must not be taken up in its place.
  const name = `${bank.id} ${JSON.stringify(settings)} ${seed ?? ''}`;
  let keeping: Promise<SessionKeeper> | undefined;
  const keep = async (): Promise<SessionKeeper | undefined> =>
    isKept
      ? (keeping ??= import('./later.js').then(({ keepSession }) => (own ? own(name, onStatus, { bank, types, settings, isHosted }) : keepSession(name, onStatus))))
      : undefined;
  const plan: SessionOptions = {
    bank,
    types,
    settings,
    seed,
    isHosted,
    clock: () => Date.now(),
    newId,
    record: (entry) => {
      keep().then(
        (kept) => kept?.claim.held && kept.keep(entry),
        () => onStatus('not-saved'),
      );
    },
  };
  const release = (): void =>
    void keeping?.then(
      ({ claim }) => claim.release(),
      () => undefined,
    );
  const base = address ?? document.baseURI;
  const needsAll =
    hasSaved ||
    isHosted ||
    Object.keys(settings).some((setting) => !PLAIN.has(setting)) ||
    Object.values(types).some((type) => type.withStatements !== undefined) ||
    bank.questions.some(({ hints, certainty }) => hints || certainty);
  const opened = { base, problems, restored: { outcome: 'none' as const }, setAside: [], keep, release };
  return needsAll ? (await import('./later.js')).openWhole(plan, opened, hasSaved) : { ...opened, session: new FirstSession(plan) };
}

/** What the bank itself says of how it is run. */
function settingsOf({ rules }: QuestionBank): Partial<SessionSettings> {
  const { bands: _shownAtTheEnd, timeLimitSeconds, ...rest } = rules ?? {};
  return definedOnly({ ...rest, timeLimitSeconds: timeLimitSeconds ?? undefined });
}

/** The settings in an order of their own, without those that say nothing: lifted limits, and free navigation. */
const orderSettings = (settings: Partial<SessionSettings>): Partial<SessionSettings> =>
  Object.fromEntries(
    Object.entries(settings)
      .filter(([, value]) => value !== Infinity && value !== 'free')
      .sort(),
  );

/** Settings that do not show in the first question, so that it need not wait for the session's rules. */
const PLAIN = new Set(['mode', 'passFraction', 'attempts', 'penalty', 'hintPenalty']);

/** `crypto.randomUUID` needs a secure page; quizzes also run on plain http inside a school. */
const newId = (): string => [...crypto.getRandomValues(new Uint32Array(4))].map((number) => number.toString(36)).join('');
