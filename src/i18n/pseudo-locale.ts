import { messages, type Messages } from './messages.js';

const ACCENTED: Readonly<Record<string, string>> = { a: 'á', e: 'é', i: 'í', o: 'ó', u: 'ú', y: 'ý', A: 'Á', E: 'É', I: 'Í', O: 'Ó', U: 'Ú', c: 'ç', n: 'ñ', s: 'š', z: 'ž' };

/**
 * English with accents, about 40 % longer and in brackets: shows in a page what is cut off, what is put together from pieces and
 * what never went through the catalogue. The same text serves `en-XA` and, set from right to left, `ar-XB`.
 */
export function pseudoMessages(): Messages {
  return Object.fromEntries(Object.entries(messages).map(([key, text]) => [key, lengthen(text)]));
}

/** Changes the words of a message and leaves its places, plural cases and their names alone. */
function lengthen(message: string): string {
  const words = message.replace(/\{[^{}]*\}|\{\w+, (?:plural|select),|(?:=\d+|one|other|few|many|two|zero) \{|[A-Za-z]/g, (piece) =>
    piece.length === 1 ? (ACCENTED[piece] ?? piece) : piece,
  );
  return `[${words}${' ~'.repeat(Math.ceil(message.replace(/\{.*\}/s, '').length / 6))}]`;
}
