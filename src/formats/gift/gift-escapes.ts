import type { GiftFormat, GiftText } from './gift-item.js';

/** The characters that mean something in GIFT, with the letter of a line break. A backslash before one takes the meaning away. */
const ESCAPED = ':#={}~n\\';
/** Characters that no text holds, one for each of {@link ESCAPED}: they stand for them until the text is cut up. */
const FIRST_STAND_IN = 0xfdd0;
const STAND_INS = /[\ufdd0-\ufdd7]/gu;

/** Puts characters without meaning in place of what is escaped, so that a text can be cut at the characters that are not. */
export const hideEscapes = (text: string): string =>
  text.replace(STAND_INS, '\ufffd').replace(/\\([:#={}~n\\])/gu, (_whole, sign: string) => String.fromCharCode(FIRST_STAND_IN + ESCAPED.indexOf(sign)));

/** Puts back what {@link hideEscapes} took away, without the backslashes. */
export const showEscapes = (text: string): string => text.replace(STAND_INS, (character) => ESCAPED.charAt(character.charCodeAt(0) - FIRST_STAND_IN).replace('n', '\n'));

/** Writes a text so that it is read as it is. */
export const escapeGift = (text: string): string =>
  text
    .replace(/\r\n?/gu, '\n')
    .replace(/[\\:#={}~]/gu, '\\$&')
    .replaceAll('\n', '\\n');

const FORMAT = /^\[(html|markdown|plain|moodle)\]/u;

/** Whether a text would be taken for one with a mark of its format before it. */
export const beginsLikeFormat = (text: string): boolean => FORMAT.test(text);

/**
 * Resolves a piece of a file: its format, its line breaks and its escapes. Where lines merely wrap, a break is a space; in HTML and
 * Markdown they stay as they are.
 */
export function readGiftText(piece: string, otherwise: GiftFormat): GiftText {
  const trimmed = piece.trim();
  const mark = FORMAT.exec(trimmed);
  const format = (mark?.[1] as GiftFormat | undefined) ?? otherwise;
  const body = (mark ? trimmed.slice(mark[0].length) : trimmed).trim();
  return { format, text: showEscapes(format === 'html' || format === 'markdown' ? body : joinLines(body)) };
}

/** Lines that wrap as one, and no space twice. */
export const joinLines = (text: string): string => text.replace(/\s+/gu, (run) => (/^[^\r\n]$/u.test(run) ? run : ' '));
