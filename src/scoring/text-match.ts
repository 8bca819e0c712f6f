import { foldCharacters, foldText, trimFoldedEnd, trimFoldedStart, type FoldOptions } from './fold-text.js';

/**
 * Whether a text matches a pattern after both are folded. In the pattern `*` stands for any run of characters, none included;
 * `\*` is the star itself. No regular expression is made, so no pattern can hang the page: the work is at most length × length.
 */
export function matchesText(given: string, pattern: string, options?: FoldOptions): boolean {
  const pieces = pattern
    .replaceAll('\\*', '\uE000')
    .split('*')
    .map((piece) => foldCharacters(piece.replaceAll('\uE000', '*'), options));
  if (pieces.length === 1) return foldText(given, options) === trimFoldedEnd(trimFoldedStart(pieces[0] as string));
  pieces[0] = trimFoldedStart(pieces[0] as string);
  pieces.push(trimFoldedEnd(pieces.pop() as string));
  const text = trimFoldedStart(foldCharacters(given, options));
  // A stop at the end belongs to the sentence (“Ankara.”) or to the word before a star (“U.S.” for U.S.*).
  return fits(trimFoldedEnd(text), pieces) || fits(text, pieces);
}

function fits(text: string, pieces: readonly string[]): boolean {
  const first = pieces[0] as string;
  const last = pieces.at(-1) as string;
  if (!text.startsWith(first) || !text.endsWith(last) || text.length < first.length + last.length) return false;
  let from = first.length;
  const until = text.length - last.length;
  for (const piece of pieces.slice(1, -1)) {
    const found = text.indexOf(piece, from);
    if (found < 0 || found + piece.length > until) return false;
    from = found + piece.length;
  }
  return true;
}
