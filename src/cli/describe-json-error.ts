import type { Position } from './located-problem.js';

const TOKENS: Readonly<Record<string, string>> = {
  LBrace: '“{”',
  RBrace: '“}”',
  LBracket: '“[”',
  RBracket: '“]”',
  Comma: '“,”',
  Colon: '“:”',
  String: 'text',
  Number: 'number',
  Boolean: 'true or false',
  Null: 'null',
};

/** Where in a text an offset stands. Lines end with LF, CR or CRLF. */
export function positionAt(text: string, offset: number): Position {
  const lines = text.slice(0, offset).split(/\r\n|\r|\n/u);
  return { line: lines.length, column: (lines.at(-1) ?? '').length + 1 };
}

/**
 * Turns what a JSON reader threw into a sentence and a position.
 * @param error of momoa (with `line`, `column`, `offset`) or of `JSON.parse` (with “position N” in its message)
 */
export function describeJsonError(error: unknown, text: string): { message: string } & Position {
  if (error instanceof RangeError) return { message: 'This is nested too deeply to be read.', line: 1, column: 1 };
  if (endsTooEarly(text)) return { message: 'This is not valid JSON: it ends too early; a quotation mark or bracket is not closed.', ...positionAt(text, text.length) };
  const { message, line, column, offset } = error as Error & Partial<Position> & { offset?: number };
  if (line !== undefined && column !== undefined) {
    return { message: `This is not valid JSON: ${plainReason(message, text.slice(0, offset ?? 0))}`, line, column };
  }
  const at = /position (\d+)/u.exec(message)?.[1];
  const reason = message.replace(/ in JSON at position.*$|\(line \d+ column \d+\)/u, '').trim();
  return { message: `This is not valid JSON: ${reason.charAt(0).toLowerCase()}${reason.slice(1)}.`, ...positionAt(text, Number(at ?? 0)) };
}

function plainReason(message: string, before: string): string {
  const token = /Unexpected token (\w+)/u.exec(message)?.[1];
  if (token === undefined) return `${message.charAt(0).toLowerCase()}${message.slice(1).replace(/ found\. \(\d+:\d+\)$/u, '')}.`;
  const found = `unexpected ${TOKENS[token] ?? token}`;
  if (/^(RBrace|RBracket)$/u.test(token) && /,\s*$/u.test(before)) return `${found}; the comma before it is one too many.`;
  if (/["\d\]}el]\s*$/u.test(before) && /^(String|LBrace|LBracket|Number)$/u.test(token)) return `${found}; a comma or colon may be missing before it.`;
  return `${found}.`;
}

/** Whether the text is sound as far as it goes; momoa would then point at the last piece of it. */
function endsTooEarly(text: string): boolean {
  try {
    JSON.parse(text);
    return false;
  } catch (error) {
    const { message } = error as Error;
    return /^Unterminated|end of JSON input/u.test(message) || Number(/position (\d+)/u.exec(message)?.[1] ?? -1) >= text.trimEnd().length;
  }
}
