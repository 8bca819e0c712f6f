/** A pattern that holds nothing but characters, letters in either size (`[Aa]`), and `.*` between. */
export interface PlainPattern {
  readonly pieces: readonly string[];
  /** Whether small letters count as large ones. */
  readonly isFolded: boolean;
}

/** Reads a pattern as plain pieces; undefined for any other, which is not run. */
export function wildcardsOf(pattern: string): PlainPattern | undefined {
  const isFolded = /\[(\p{L})(\p{L})\]/u.test(pattern);
  const single = pattern.slice(0, 2000).replace(/\[(\p{L})(\p{L})\]/gu, (whole, one: string, other: string) => (one.toLowerCase() === other.toLowerCase() ? one : whole));
  const pieces = single.replace(/^\^|\$$/gu, '').split('.*');
  const hidden = pieces.map((piece) => piece.replace(/\\([^A-Za-z0-9])/gu, (_whole, sign: string) => String.fromCharCode(0xe000 + (sign.charCodeAt(0) & 0xff))));
  if (hidden.some((piece) => /[\\^$.*+?()[\]{}|]/u.test(piece))) return undefined;
  return { pieces: hidden.map((piece) => piece.replace(/[\ue000-\ue0ff]/gu, (sign) => String.fromCharCode(sign.charCodeAt(0) - 0xe000))), isFolded };
}

/** Writes plain pieces as a pattern, in letters of either size where these do not count. */
export const patternOf = ({ pieces, isFolded }: PlainPattern): string =>
  pieces
    .map((piece) =>
      Array.from(piece, (sign) => {
        const [large, small] = [sign.toUpperCase(), sign.toLowerCase()];
        if (isFolded && large !== small && large.length === 1 && small.length === 1) return sign === small ? `[${small}${large}]` : `[${large}${small}]`;
        return /[\\^$.*+?()[\]{}|-]/u.test(sign) ? `\\${sign}` : sign;
      }).join(''),
    )
    .join('.*');

/** Whether a text fits a pattern as a whole. */
export function fits(given: string, { pieces: plain, isFolded }: PlainPattern): boolean {
  const fold = (one: string): string => (isFolded ? one.toLowerCase() : one);
  const text = fold(given);
  const pieces = plain.map(fold);
  if (pieces.length === 1) return text === pieces[0];
  const [first = '', last = ''] = [pieces[0], pieces.at(-1)];
  if (!text.startsWith(first) || !text.endsWith(last) || text.length < first.length + last.length) return false;
  let from = first.length;
  for (const piece of pieces.slice(1, -1)) {
    const found = text.indexOf(piece, from);
    if (found < 0 || found + piece.length > text.length - last.length) return false;
    from = found + piece.length;
  }
  return true;
}
