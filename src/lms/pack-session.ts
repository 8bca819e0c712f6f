import { fitsQuestion, questionsById } from '../session/question-rules.js';
import type { QuestionState, SessionState } from '../session/session-state.js';
import { checkOf } from './pack/check-of.js';
import type { Paper } from './pack/paper.js';
import type { LeftOut } from './pack/question-codec.js';
import { decodeSession, encodeSession, withFitting } from './pack/session-codec.js';
import { deflateText, inflateText } from './pack/text-stream.js';

/** What an LMS is given to keep. */
export interface PackedSession {
  /** Letters, digits, `-`, `_`, `.` and `~` only; empty where nothing fits. */
  readonly text: string;
  /** Ids of the questions whose typed text did not fit, and is on this device only. */
  readonly cut: readonly string[];
}

/** What became of a packed session. */
export type UnpackedSession =
  | { readonly outcome: 'restored'; readonly state: SessionState; readonly cut: readonly string[] }
  | { readonly outcome: 'none' }
  /** Written by a later release. */
  | { readonly outcome: 'newer' }
  /** Cut off or overwritten on the way. */
  | { readonly outcome: 'broken' }
  /** Whole, but of other questions than these. */
  | { readonly outcome: 'changed' };

/** The version of packed sessions that this release writes. */
const VERSION = '1';

/** How much longer than the state the text is: version, form and check. */
const FRAME = 9;

const NOTHING: LeftOut = { otherTries: false, questions: new Set(), texts: new Set() };

/**
 * Packs a session into at most `limit` characters. Where there is room, as it is, with the ids of the bank, so that it can be read
 * after a correction of the bank too. Else as places in the paper, which the seed draws again. What then does not fit is left out in this
 * order: times of tries, tries that neither count nor stand first or last, typed texts from the longest on, responses. Marks that count stay.
 */
export function packSession(state: SessionState, paper: Paper, limit: number): PackedSession {
  const plain = deflateText(JSON.stringify({ ...state, settings: undefined }));
  if (plain.length + FRAME <= limit) return { text: frame('a', plain), cut: [] };
  const room = limit - FRAME - headOf(state).length;
  const attempt = (out: LeftOut) => {
    const encoded = encodeSession(state, paper, out);
    return { ...encoded, length: encoded.numbers.length + 1 + encoded.texts.length };
  };
  const done = ({ numbers, texts, cutIn }: ReturnType<typeof attempt>, more: readonly string[] = []): PackedSession => ({
    text: frame('b', `${headOf(state)}${numbers}~${texts}`),
    cut: [...new Set([...cutIn, ...more])],
  });
  const all = attempt(NOTHING);
  if (all.length <= room) return done(all);
  const lean = attempt({ ...NOTHING, otherTries: true });
  if (lean.length <= room) return done(lean);
  const cut = fewestTexts(lean.textLengths, (texts) => attempt({ ...NOTHING, otherTries: true, texts }).length <= room);
  if (cut) return done(attempt({ ...NOTHING, otherTries: true, texts: cut }));
  return leaveResponsesOut(state, room, attempt, done);
}

/** The fewest texts, longest first, without which the rest fits; undefined where it does not fit without any. */
function fewestTexts(lengths: readonly number[], fits: (cut: ReadonlySet<number>) => boolean): ReadonlySet<number> | undefined {
  const longestFirst = lengths.map((length, place) => ({ length, place })).sort((one, other) => other.length - one.length);
  const without = (count: number): ReadonlySet<number> => new Set(longestFirst.slice(0, count).map(({ place }) => place));
  const count = least(lengths.length, (some) => fits(without(some)));
  return count === undefined ? undefined : without(count);
}

/** The smallest count up to `most` that will do, where all above it do too. */
function least(most: number, willDo: (count: number) => boolean): number | undefined {
  if (!willDo(most)) return undefined;
  let [low, high] = [0, most];
  while (low < high) {
    const middle = Math.floor((low + high) / 2);
    if (willDo(middle)) high = middle;
    else low = middle + 1;
  }
  return high;
}

/** Only marks are left of the first questions, as many as need be. */
function leaveResponsesOut<Attempt extends { readonly length: number }>(
  state: SessionState,
  room: number,
  attempt: (out: LeftOut) => Attempt,
  done: (attempt: Attempt, more: readonly string[]) => PackedSession,
): PackedSession {
  const all = { has: () => true } as unknown as ReadonlySet<number>;
  const without = (count: number): LeftOut => ({ otherTries: true, texts: all, questions: new Set(state.questions.slice(0, count)) });
  const count = least(state.questions.length, (some) => attempt(without(some)).length <= room);
  return count === undefined ? { text: '', cut: state.questions } : done(attempt(without(count)), state.questions.slice(0, count));
}

/** Reads a packed session for a paper of the same bank, run in the same way. Never throws. */
export function unpackSession(text: string, paper: Paper): UnpackedSession {
  if (text === '') return { outcome: 'none' };
  const [, version, form, check, body = ''] = /^(\d+)([a-z])([\w-]{7})([\w.~-]*)$/.exec(text) ?? [];
  if (version === undefined) return { outcome: 'broken' };
  if (Number(version) > Number(VERSION)) return { outcome: 'newer' };
  if (check !== checkOf(body)) return { outcome: 'broken' };
  try {
    return form === 'a' ? unpackPlain(body, paper) : unpackPlaces(body, paper);
  } catch {
    return { outcome: 'broken' };
  }
}

function unpackPlain(body: string, paper: Paper): UnpackedSession {
  const saved = JSON.parse(inflateText(body)) as SessionState;
  const byId = questionsById(paper.bank);
  const questions = saved.questions.filter((id) => byId.has(id));
  if (questions.length === 0) return { outcome: 'changed' };
  const responses = Object.fromEntries(
    Object.entries(saved.responses)
      .filter(([id]) => byId.has(id))
      .map(([id, own]): [string, QuestionState] => [id, withFitting(own, (response) => fitsQuestion(byId, paper.types, id, response))]),
  );
  const current = byId.has(saved.current) ? saved.current : (questions[0] as string);
  return { outcome: 'restored', state: { ...saved, settings: paper.settings, questions, current, responses }, cut: [] };
}

function unpackPlaces(body: string, paper: Paper): UnpackedSession {
  const [head = '', numbers = '', texts = ''] = body.split('~');
  const { id, seed, repeats } = JSON.parse(inflateText(head)) as { id: string; seed: string; repeats?: string };
  const decoded = decodeSession({ numbers, texts, seed }, paper);
  if (!decoded) return { outcome: 'changed' };
  return { outcome: 'restored', state: { id, ...decoded.state, ...(repeats === undefined ? {} : { repeats }) }, cut: decoded.cutIn };
}

const headOf = ({ id, seed, repeats }: SessionState): string => `${deflateText(JSON.stringify({ id, seed, repeats }))}~`;

const frame = (form: 'a' | 'b', body: string): string => `${VERSION}${form}${checkOf(body)}${body}`;
