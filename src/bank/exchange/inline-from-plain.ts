import { readInlineText } from '../../model/inline-text.js';

/**
 * Writes plain characters as an inline text that shows exactly them: a backslash goes before marks, but only in lines where they would
 * be marks. Lines that look like those of a list become one, with the same characters.
 */
export const inlineFromPlain = (plain: string): string =>
  plain
    .split(/\r\n|\r|\n/u)
    .map((line) => (isPlain(line) ? line : line.replace(/[\\*`[\]]/gu, '\\$&')))
    .join('\n');

/** Whether a line is read as nothing but its own characters. */
function isPlain(line: string): boolean {
  if (!/[\\*`[]/u.test(line)) return true;
  const [first, ...rest] = readInlineText(line);
  const isList = typeof first === 'object' && first.kind === 'list';
  const [shown, ...more] = isList ? (first.entries[0] ?? []) : [first, ...rest];
  return more.length === 0 && typeof shown === 'string' && (isList ? line.endsWith(shown) : line === shown);
}
