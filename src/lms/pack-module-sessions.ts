import type { SessionState } from '../session/session-state.js';
import type { Paper } from './pack/paper.js';
import { packSession, type PackedSession } from './pack-session.js';

/** More than any session takes. */
const LARGE = 1_000_000;

/**
 * Packs the sessions of some quizzes into at most `room` characters together: as they are, where there is room; else all of them short;
 * else each within its share.
 * @returns them by the names of their quizzes; undefined where they do not fit
 */
export function packModuleSessions(
  sessions: ReadonlyMap<string, SessionState>,
  papers: ReadonlyMap<string, Paper>,
  quizzes: readonly string[],
  room: number,
): ReadonlyMap<string, PackedSession> | undefined {
  const lengthOf = (all: ReadonlyMap<string, PackedSession>): number => [...all.values()].reduce((sum, { text }) => sum + text.length, 0);
  const plain = new Map(quizzes.map((quiz) => [quiz, packOne(sessions, papers, quiz, LARGE)]));
  if (lengthOf(plain) <= room) return plain;
  const shortestOf = (quiz: string, limit: number): PackedSession => packOne(sessions, papers, quiz, Math.min(limit, (plain.get(quiz)?.text.length ?? 1) - 1));
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

function packOne(sessions: ReadonlyMap<string, SessionState>, papers: ReadonlyMap<string, Paper>, quiz: string, limit: number): PackedSession {
  const [session, paper] = [sessions.get(quiz), papers.get(quiz)];
  return session && paper ? packSession(session, paper, limit) : { text: '', cut: [] };
}
