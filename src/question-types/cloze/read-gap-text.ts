import { plainStretches } from '../../model/inline-text.js';
import { charactersOf, type Text } from '../../model/text.js';

/** A gap as it stands in a text: `{{id}}`. */
const GAP = /\{\{([A-Za-z0-9][A-Za-z0-9._-]{0,79})\}\}/gu;

/** A stretch of plain characters, or the gap between two of them. */
export type GapPiece = string | { readonly gap: string };

/** Plain characters cut at their gaps, nothing lost. */
export const splitAtGaps = (plain: string): GapPiece[] =>
  plain.split(GAP).flatMap((piece, index): GapPiece[] => (index % 2 === 1 ? [{ gap: piece }] : piece === '' ? [] : [piece]));

/** A text as plain pieces, without code and links: nothing can be filled in there. */
export const gapPieces = (text: Text): GapPiece[] => plainStretches(charactersOf(text)).flatMap(splitAtGaps);

const isGap = (piece: GapPiece): piece is { readonly gap: string } => typeof piece !== 'string';

/** The ids of the gaps in the order of the text. */
export const gapIdsIn = (text: Text): string[] =>
  gapPieces(text)
    .filter(isGap)
    .map(({ gap }) => gap);

/** The text with something else in place of each gap. */
export function replaceGaps(text: Text, put: (id: string) => string): Text {
  const replaced = charactersOf(text).replace(GAP, (_whole, id: string) => put(id));
  return typeof text === 'string' ? replaced : { ...text, text: replaced };
}

/** For each gap in turn a few words around it, the gap itself an ellipsis: `Its capital is … on the western`. */
export function contextsOfGaps(text: Text): string[] {
  const pieces = gapPieces(text);
  const words = (some: readonly GapPiece[]): string[] =>
    some
      .map((piece) => (isGap(piece) ? '…' : piece))
      .join('')
      .match(/\S+/gu) ?? [];
  return pieces.flatMap((piece, at) => (isGap(piece) ? [[...words(pieces.slice(0, at)).slice(-5), '…', ...words(pieces.slice(at + 1)).slice(0, 5)].join(' ')] : []));
}
