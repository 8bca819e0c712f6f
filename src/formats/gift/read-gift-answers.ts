import { readGiftText, showEscapes, joinLines } from './gift-escapes.js';
import type { GiftAnswer, GiftFormat, GiftNumber, GiftNumericAnswer, GiftPair, GiftText } from './gift-item.js';

/** The text before the first `sign` and what follows it; undefined where there is none. */
export function splitOnce(text: string, sign: string): [string, string | undefined] {
  const at = text.indexOf(sign);
  return at < 0 ? [text, undefined] : [text.slice(0, at), text.slice(at + sign.length)];
}

/** One answer, still with its weight and comment. */
interface Piece {
  readonly isRight: boolean;
  readonly percent?: number;
  readonly body: string;
  readonly feedback?: GiftText;
}

const WEIGHT = /^%(-?\d{1,3}(?:\.\d{0,10})?)%/u;

/** Cuts answers at `=` and `~`. What stands before the first of them is an answer too: `{One}`. */
function splitAnswers(text: string, format: GiftFormat, bareIsRight: boolean): Piece[] {
  const pieces: Piece[] = [];
  const sign = /[=~]/gu;
  let isRight = bareIsRight;
  let from = 0;
  const add = (until: number, isBare: boolean): void => {
    const piece = text.slice(from, until).trim();
    if (piece === '' && isBare) return;
    const weight = WEIGHT.exec(piece);
    const percent = weight ? Math.max(-100, Math.min(100, Number(weight[1]))) : undefined;
    const [body, comment] = splitOnce(weight ? piece.slice(weight[0].length) : piece, '#');
    const feedback = comment === undefined ? undefined : readGiftText(comment, format);
    pieces.push({ isRight, ...(percent === undefined ? {} : { percent }), body: body.trim(), ...(feedback && feedback.text !== '' ? { feedback } : {}) });
  };
  for (let found = sign.exec(text); found; found = sign.exec(text)) {
    add(found.index, from === 0);
    isRight = found[0] === '=';
    from = found.index + 1;
  }
  add(text.length, from === 0);
  return pieces;
}

/** The answers of a choice or a short answer. A bare first answer is wrong among choices and right where a text is typed. */
export const readChoices = (text: string, format: GiftFormat, bareIsRight = false): GiftAnswer[] =>
  splitAnswers(text, format, bareIsRight).map(({ body, ...piece }) => ({ ...piece, text: readGiftText(body, format) }));

/** The pairs of a matching question; undefined when not every answer is one. An arrow inside a comment makes none. */
export function readPairs(text: string, format: GiftFormat): GiftPair[] | undefined {
  const [bare, ...pieces] = text.split('=');
  if (pieces.length === 0 || bare?.trim() !== '') return undefined;
  const pairs: GiftPair[] = [];
  for (const piece of pieces) {
    const [prompt, option] = splitOnce(piece, '->');
    if (option === undefined || prompt.includes('#')) return undefined;
    pairs.push({ prompt: readGiftText(prompt, format), option: joinLines(showEscapes(option)).trim() });
  }
  return pairs;
}

/** The answers behind `#`: numbers with margins, ranges, and `*` or nothing for any other number. */
export function readNumbers(text: string, format: GiftFormat, lose: (feature: string, reason: string) => void): GiftNumericAnswer[] {
  return splitAnswers(text, format, true).flatMap(({ body, ...piece }): GiftNumericAnswer[] => {
    const written = showEscapes(body);
    if (written === '*' || (written === '' && !piece.isRight)) return [{ ...piece, number: null }];
    const number = readGiftNumber(written);
    if (number) return [{ ...piece, number }];
    lose('number', `“${written.slice(0, 60)}” is not a number, a range such as 1..5 or a number with a margin such as 3:2; this answer is left out.`);
    return [];
  });
}

const NUMBER = /^[+-]?(?:\d{1,40}(?:\.\d{0,40})?|\.\d{1,40})(?:[eE][+-]?\d{1,3})?$/u;

/** A decimal number; undefined when it is none. */
function readDecimal(text: string): number | undefined {
  const trimmed = text.trim().replace(/^\u2212/u, '-');
  const value = NUMBER.test(trimmed) ? Number(trimmed) : NaN;
  return Number.isFinite(value) ? value : undefined;
}

/** `3`, `3:2` or `1..5`; undefined when it is none of them. */
export function readGiftNumber(text: string): GiftNumber | undefined {
  const [low, high] = splitOnce(text, '..');
  if (high !== undefined) {
    const from = readDecimal(low);
    const to = readDecimal(high);
    if (from === undefined || to === undefined) return undefined;
    return { value: rounded((from + to) / 2), tolerance: rounded(Math.abs(to - from) / 2) };
  }
  const [number, margin] = splitOnce(text, ':');
  const value = readDecimal(number);
  const tolerance = margin === undefined || margin.trim() === '' ? 0 : readDecimal(margin);
  return value === undefined || tolerance === undefined ? undefined : { value, tolerance: Math.abs(tolerance) };
}

/** Without the last binary digits, so that the middle of 3.141 and 3.142 is 3.1415. */
const rounded = (number: number): number => Number(number.toPrecision(12));
