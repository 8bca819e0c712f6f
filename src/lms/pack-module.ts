import type { ModuleState, QuizOutcome } from '../module/module-state.js';
import { outcomeOfState } from '../module/quiz-steps.js';
import type { SessionState } from '../session/session-state.js';
import { moduleStateFrom, packModuleHead, unpackModuleHead } from './pack-module-head.js';
import { packModuleSessions } from './pack-module-sessions.js';
import { checkOf } from './pack/check-of.js';
import { unpackSession, type PackedSession } from './pack-session.js';
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
  const headWith = (lengthOf: (quiz: string, index: number) => number): string =>
    packModuleHead(work.state, work.sessions, papers.outline, new Map(quizzes.map((quiz, index) => [quiz, lengthOf(quiz, index)])));
  // Lengths of as many digits stand for the real ones, which are not known yet.
  const room = limit - FRAME - headWith((_, index) => 1234 + 7 * index).length - 3 * quizzes.length;
  const packed = packModuleSessions(work.sessions, papers.papers, quizzes, room);
  if (!packed) return undefined;
  const head = headWith((quiz) => packed.get(quiz)?.text.length ?? 0);
  const body = `${head.length.toString(36).padStart(3, '0')}${head}${quizzes.map((quiz) => packed.get(quiz)?.text ?? '').join('')}`;
  const text = `${VERSION}${checkOf(body)}${body}`;
  if (text.length > limit) return undefined;
  return { text, cut: quizzes.filter((quiz) => (packed.get(quiz)?.cut.length ?? 0) > 0) };
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
  const head = unpackModuleHead(body.slice(3, 3 + length));
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
  return { state: moduleStateFrom(head, outline, outcomes), sessions, cut };
}
