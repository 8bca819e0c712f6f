import { hashText } from '../model/seeded-random.js';
import type { ModuleOutline } from '../module/module-outline.js';
import { sectionOf } from '../module/module-progress.js';
import { newModuleState, RESULTS, type ModuleState, type QuizOutcome } from '../module/module-state.js';
import { fitted } from '../module/restore-module.js';
import type { SessionState } from '../session/session-state.js';
import { deflateText, inflateText } from './pack/text-stream.js';

/** All of a packed module but its sessions, which stand behind it one after the other. Short names, since every character counts. */
export interface ModuleHead {
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

/** `lengths`: of the packed sessions that are to stand behind it, by the names of their quizzes. */
export function packModuleHead(state: ModuleState, sessions: ReadonlyMap<string, SessionState>, outline: ModuleOutline, lengths: ReadonlyMap<string, number>): string {
  const { id, seed, startedAt, finishedAt, current, visited, read, outcomes } = state;
  const bits = (ids: readonly string[]): string => outline.sections.map((section) => (ids.includes(section.id) ? '1' : '0')).join('');
  const head: ModuleHead = {
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

/** @throws where it is broken */
export const unpackModuleHead = (text: string): ModuleHead => JSON.parse(inflateText(text)) as ModuleHead;

/** The module that a head tells of. `outcomes` are those of the sessions behind it, which know more; only a better one of the head goes before them. */
export function moduleStateFrom(head: ModuleHead, outline: ModuleOutline, outcomes: Readonly<Record<string, QuizOutcome>>): ModuleState {
  const all: Record<string, QuizOutcome> = { ...outcomes };
  for (const [quiz, session, finishedAt, right, count, points, fraction, spentMilliseconds, isTest] of head.o) {
    const known = all[quiz];
    if (known && known.fraction >= fraction) continue;
    all[quiz] = {
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
  const state = { ...newModuleState(outline.id, first, startedAt, () => id), id, seed, finishedAt, current, visited: ids(head.v), read: ids(head.r), outcomes: all };
  return fitted(state, outline);
}

const printOf = ({ sections }: ModuleOutline): number => hashText(sections.map(({ id }) => id).join(' '));
