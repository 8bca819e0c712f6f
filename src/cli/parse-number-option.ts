import { InvalidArgumentError } from 'commander';

/** Reads a share of a whole, `60%` or `0.6`, as a number from 0 to 1. Throws what commander shows. */
export function parseShare(text: string): number {
  const [, digits, percent] = /^\s*(\d{1,6}(?:\.\d{1,6})?)\s*(%?)\s*$/u.exec(text) ?? [];
  const share = digits === undefined ? NaN : Number(digits) / (percent === '%' ? 100 : 1);
  if (!(share >= 0 && share <= 1)) throw new InvalidArgumentError('Write a share such as 60% or 0.6.');
  return share;
}

/** Reads a whole number from 1 on. Throws what commander shows. */
export function parseCount(text: string): number {
  const count = /^\s*\d{1,9}\s*$/u.test(text) ? Number(text) : 0;
  if (count < 1) throw new InvalidArgumentError('Write a whole number from 1 on.');
  return count;
}

/** Reads a whole number from 1 on, or a word in its place. Throws what commander shows. */
export const parseCountOr =
  <Word extends string>(word: Word) =>
  (text: string): number | Word => {
    if (text.trim() === word) return word;
    if (/^\s*\d{1,9}\s*$/u.test(text) && Number(text) >= 1) return Number(text);
    throw new InvalidArgumentError(`Write a whole number from 1 on, or “${word}”.`);
  };
