/** Signs that stand close to what is before them, and to what is after them. */
const CLOSE_BEFORE = /^[.,;:!?%…)\]}»”’،؛؟۔।、。，]/u;
const CLOSE_AFTER = /[([{«“‘¿¡]$/u;
/** Letters of scripts that put no space between words. */
const UNSPACED = '[\\p{Script=Han}\\p{Script=Hiragana}\\p{Script=Katakana}\\p{Script=Thai}\\p{Script=Lao}\\p{Script=Khmer}\\p{Script=Myanmar}、。，]';
const ENDS_UNSPACED = new RegExp(`${UNSPACED}$`, 'u');
const BEGINS_UNSPACED = new RegExp(`^${UNSPACED}`, 'u');

/** A piece of a text without the white space around it, and what stands between it and the piece before it. */
export interface GapAndText {
  /** A line break, the author's own white space, one space, or nothing. */
  readonly gap: string;
  readonly text: string;
}

/**
 * Takes the white space off pieces of a running text and puts it between them. Where the author wrote none, there is one space, except
 * beside signs that stand close and in scripts without spaces.
 */
export function readGaps(texts: readonly string[]): GapAndText[] {
  return texts.map((whole, index) => {
    const text = whole.trim();
    const before = texts[index - 1];
    if (before === undefined) return { gap: '', text };
    const own = before.slice(before.trimEnd().length) + whole.slice(0, whole.length - whole.trimStart().length);
    return { text, gap: own.includes('\n') ? '\n' : own === '' && needsSpace(before, whole) ? ' ' : own };
  });
}

const needsSpace = (before: string, after: string): boolean =>
  !CLOSE_BEFORE.test(after) && !CLOSE_AFTER.test(before) && !(ENDS_UNSPACED.test(before) && BEGINS_UNSPACED.test(after));
