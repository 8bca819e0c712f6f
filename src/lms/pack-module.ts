import { hashText } from '../model/seeded-random.js';
import { sectionOf } from '../module/module-progress.js';
import { newModuleState, RESULTS, type ModuleState, type QuizOutcome } from '../module/module-state.js';
import { outcomeOfState } from '../module/quiz-steps.js';
import { fitted } from '../module/restore-module.js';
import type { SessionState } from '../session/session-state.js';
import { deflateText, inflateText } from './pack/text-stream.js';
import { packSession, unpackSession, type PackedSession } from './pack-session.js';
import type { ModulePapers } from './track-module.js';

/** A module and its quizzes, as far as an LMS keeps them. */
export interface ModuleAndSessions {
  readonly state: ModuleState;
  /** By the names of the quizzes. */
  readonly sessions: ReadonlyMap<string, SessionState>;
}

/** What became of a packed module. */
export type UnpackedModule =
  | ({ readonly outcome: 'restored'; /** Names of the quizzes of which something did not fit. */ readonly cut: readonly string[] } & ModuleAndSessions)
  | { readonly outcome: 'none' | 'newer' | 'broken' };

/** The version of packed modules that this release writes; the letter keeps them apart from packed sessions. */
const VERSION = 'm1.';

/** Before the head stand version, check and its length. */
const FRAME = VERSION.length + 7 + 3;

/** The head: all but the sessions, which stand behind it one after the other. Short names, since every character counts. */
interface Head {
  /** Id, seed, when it was begun and when finished. */
  readonly m: readonly [id: string, seed: string, startedAt: number, finishedAt: number | null];
  /** The section at hand. */
  readonly c: string;
  /** A number for what the places of the next two mean. */
  readonly s: number;
  /** Sections that were opened, and those that were read, a digit each. */
  readonly v: string;
  readonly r: string;
  /** The quizzes that were begun, each with the length of its packed session. */
  readonly q: readonly (readonly [quiz: string, length: number])[];
  /** What cannot be worked out of a session that is here: earlier and better attempts, and those that did not fit. */
  readonly o: readonly (readonly [
    quiz: string,
    session: string,
    finishedAt: number,
    right: number,
    count: number,
    points: number,
    fraction: number,
    spent: number,
    isTest: 0 | 1,
  ])[];
}

/**
 * Packs a module with all its quizzes into at most `limit` characters. Each quiz gets its share of the room, and what one does not need
 * the others have. Where even that is too little, sessions are left out from the first questions in between on, and only how they went
 * stays: tests and what is not finished are the last to go.
 * @returns the text, empty where nothing fits, and the names of the quizzes of which something is on this device only
 */
export function packModule(work: ModuleAndSessions, papers: ModulePapers, limit: number): PackedSession {
  const quizzes = [...work.sessions.keys()].filter((quiz) => papers.papers.has(quiz));
  const order = [...quizzes].sort((one, other) => dispensability(other, work, papers) - dispensability(one, work, papers));
  for (let dropped = 0; dropped <= order.length; dropped++) {
    const left = new Set(order.slice(0, dropped));
    const packed = attempt(
      work,
      papers,
      quizzes.filter((quiz) => !left.has(quiz)),
      limit,
    );
    if (packed) return { text: packed.text, cut: [...new Set([...left, ...packed.cut])] };
  }
  return { text: '', cut: quizzes };
}

/** Finished questions in between can be spared first, then finished tests, then what is going on. */
function dispensability(quiz: string, { sessions }: ModuleAndSessions, { outline }: ModulePapers): number {
  if (sessions.get(quiz)?.finishedAt === null) return 0;
  return outline.sections.some(({ kind, quizzes }) => kind === 'test' && quizzes.includes(quiz)) ? 1 : 2;
}

function attempt(work: ModuleAndSessions, papers: ModulePapers, quizzes: readonly string[], limit: number): PackedSession | undefined {
  // Lengths of as many digits stand for the real ones, which are not known yet.
  const room = limit - FRAME - headOf(work, papers, new Map(quizzes.map((quiz, index) => [quiz, 1234 + 7 * index]))).length - 3 * quizzes.length;
  const packed = packAll(work, papers, quizzes, room);
  if (!packed) return undefined;
  const head = headOf(work, papers, new Map(quizzes.map((quiz) => [quiz, packed.get(quiz)?.text.length ?? 0])));
  const body = `${head.length.toString(36).padStart(3, '0')}${head}${quizzes.map((quiz) => packed.get(quiz)?.text ?? '').join('')}`;
  const text = `${VERSION}${checkOf(body)}${body}`;
  if (text.length > limit) return undefined;
  return { text, cut: quizzes.filter((quiz) => (packed.get(quiz)?.cut.length ?? 0) > 0) };
}

/** The sessions as they are, where there is room; else all of them short; else each within its share. */
function packAll(work: ModuleAndSessions, papers: ModulePapers, quizzes: readonly string[], room: number): ReadonlyMap<string, PackedSession> | undefined {
  const lengthOf = (all: ReadonlyMap<string, PackedSession>): number => [...all.values()].reduce((sum, { text }) => sum + text.length, 0);
  const plain = new Map(quizzes.map((quiz) => [quiz, packOne(work, papers, quiz, LARGE)]));
  if (lengthOf(plain) <= room) return plain;
  const shortestOf = (quiz: string, limit: number): PackedSession => packOne(work, papers, quiz, Math.min(limit, (plain.get(quiz)?.text.length ?? 1) - 1));
  const short = new Map(quizzes.map((quiz) => [quiz, shortestOf(quiz, LARGE)]));
  if (lengthOf(short) <= room && [...short.values()].every(({ text }) => text !== '')) return short;
  // The shortest first, so that what they leave goes to the long ones.
  const order = [...quizzes].sort((one, other) => (short.get(one)?.text.length ?? 0) - (short.get(other)?.text.length ?? 0));
  const packed = new Map<string, PackedSession>();
  let rest = room;
  for (const [index, quiz] of order.entries()) {
    const own = shortestOf(quiz, Math.floor(rest / (order.length - index)));
    if (own.text === '') return undefined;
    packed.set(quiz, own);
    rest -= own.text.length;
  }
  return packed;
}

/** More than any session takes. */
const LARGE = 1_000_000;

const packOne = ({ sessions }: ModuleAndSessions, { papers }: ModulePapers, quiz: string, limit: number): PackedSession => {
  const [session, paper] = [sessions.get(quiz), papers.get(quiz)];
  return session && paper ? packSession(session, paper, limit) : { text: '', cut: [] };
};

function headOf({ state, sessions }: ModuleAndSessions, { outline }: ModulePapers, lengths: ReadonlyMap<string, number>): string {
  const { id, seed, startedAt, finishedAt, current, visited, read, outcomes } = state;
  const bits = (ids: readonly string[]): string => outline.sections.map((section) => (ids.includes(section.id) ? '1' : '0')).join('');
  const head: Head = {
    m: [id, seed, startedAt, finishedAt],
    c: current,
    s: printOf(outline),
    v: bits(visited),
    r: bits(read),
    q: [...lengths],
    o: Object.entries(outcomes)
      .filter(([quiz, outcome]) => !lengths.has(quiz) || sessions.get(quiz)?.id !== outcome.session || sessions.get(quiz)?.finishedAt === null)
      .map(([quiz, { session, finishedAt: ended, right, count, points, fraction, spentMilliseconds, mode }]) => [
        quiz,
        session,
        ended,
        right,
        count,
        points,
        Math.round(fraction * 10_000) / 10_000,
        spentMilliseconds,
        mode === 'test' ? 1 : 0,
      ]),
  };
  return deflateText(JSON.stringify(head));
}

/** Reads a packed module for the same module. Never throws. */
export function unpackModule(text: string, papers: ModulePapers): UnpackedModule {
  if (text === '') return { outcome: 'none' };
  const [, version, check, body = ''] = /^m(\d+)\.([\w-]{7})([\w.~-]*)$/.exec(text) ?? [];
  if (version === undefined) return { outcome: 'broken' };
  if (version !== '1') return { outcome: 'newer' };
  if (check !== checkOf(body)) return { outcome: 'broken' };
  try {
    return { outcome: 'restored', ...readBody(body, papers) };
  } catch {
    return { outcome: 'broken' };
  }
}

function readBody(body: string, papers: ModulePapers): ModuleAndSessions & { readonly cut: readonly string[] } {
  const length = parseInt(body.slice(0, 3), 36);
  const head = JSON.parse(inflateText(body.slice(3, 3 + length))) as Head;
  const { outline, sources } = papers;
  const sessions = new Map<string, SessionState>();
  const cut: string[] = [];
  const outcomes: Record<string, QuizOutcome> = {};
  let at = 3 + length;
  for (const [quiz, own] of head.q) {
    const paper = papers.papers.get(quiz);
    const unpacked = paper && unpackSession(body.slice(at, at + own), paper);
    at += own;
    if (!paper || unpacked?.outcome !== 'restored') {
      cut.push(quiz);
      continue;
    }
    sessions.set(quiz, unpacked.state);
    if (unpacked.cut.length > 0) cut.push(quiz);
    const outcome = outcomeOfState(unpacked.state, { ...paper, sources });
    if (outcome) outcomes[quiz] = outcome;
  }
  for (const [quiz, session, finishedAt, right, count, points, fraction, spentMilliseconds, isTest] of head.o) {
    const known = outcomes[quiz];
    if (known && known.fraction >= fraction) continue;
    outcomes[quiz] = {
      session,
      finishedAt,
      mode: isTest === 1 ? 'test' : 'practice',
      right,
      count,
      points,
      fraction,
      spentMilliseconds,
      objectives: [],
      sources: [],
      claimKinds: [],
    };
  }
  const [id, seed, startedAt, finishedAt] = head.m;
  // Places in a module that has changed since mean nothing.
  const ids = (bits: string): string[] => (head.s === printOf(outline) ? outline.sections : []).filter((_, index) => bits[index] === '1').map((section) => section.id);
  const first = outline.sections[0]?.id ?? RESULTS;
  const current = head.c === RESULTS || sectionOf(outline, head.c) ? head.c : first;
  const state: ModuleState = { ...newModuleState(outline.id, first, startedAt, () => id), id, seed, finishedAt, current, visited: ids(head.v), read: ids(head.r), outcomes };
  return { state: fitted(state, outline), sessions, cut };
}

const printOf = ({ sections }: ModulePapers['outline']): number => hashText(sections.map(({ id }) => id).join(' '));

/** Seven digits that change when the text does: some hosts cut what is too long without a word. */
const checkOf = (body: string): string => hashText(body).toString(36).padStart(7, '0');
