/** What an encoding might be, and how sure the guess is (0 to 100); `analyse` of chardet gives such a list, the likeliest first. */
export type GuessEncoding = (bytes: Uint8Array<ArrayBuffer>) => readonly { readonly name: string; readonly confidence: number }[];

export interface DecodeOptions {
  /** What the person says it is; goes before everything else. */
  readonly encoding?: string | undefined;
  /** Asked when the bytes are neither UTF-8 nor UTF-16. */
  readonly guess?: GuessEncoding | undefined;
}

export interface DecodedText {
  /** Without a byte order mark. */
  readonly text: string;
  /** The encoding that was taken, such as `utf-8` or `windows-1254`. */
  readonly encoding: string;
  /** How it was found: named by the person, marked in the file (by its first bytes or its XML declaration), plain from its bytes, or guessed. */
  readonly found: 'asked' | 'marked' | 'plain' | 'guessed';
  /** How sure that is, 0 to 1. Below about 0.5 a person should look at the text and name the encoding. */
  readonly confidence: number;
  /** How many characters could not be read and stand as �. */
  readonly unreadable: number;
}

/** How much of a file is looked at for a guess, in bytes. */
const SAMPLE = 65_536;
/** What is taken where nothing can be told: Western European, in which every byte is a character. */
const LAST_RESORT = 'windows-1252';

/** Names of Western European. Some releases of Node read it without the signs that it has in place of control characters, so they are put in. */
const WESTERN = /^(?:windows-1252|cp1252|x-cp1252|iso-?8859-?1|iso_8859-1|latin1|l1|ascii|us-ascii)$/iu;
const WESTERN_SIGNS = '€\u0081‚ƒ„…†‡ˆ‰Š‹Œ\u008dŽ\u008f\u0090‘’“”•–—˜™š›œ\u009džŸ';

const MARKS: readonly (readonly [encoding: string, bytes: readonly number[]])[] = [
  ['utf-8', [0xef, 0xbb, 0xbf]],
  ['utf-16le', [0xff, 0xfe]],
  ['utf-16be', [0xfe, 0xff]],
];

/**
 * Turns the bytes of a text file into characters. In turn: the encoding that was asked for, a byte order mark, UTF-16 by its
 * many zero bytes, UTF-8 if all of it is, what an XML declaration says, the guess. Throws a RangeError where the encoding that was asked for is none.
 */
export function decodeText(bytes: Uint8Array<ArrayBuffer>, { encoding, guess }: DecodeOptions = {}): DecodedText {
  if (encoding !== undefined) return finish(bytes, encoding, 'asked', 1);
  const marked = MARKS.find(([, mark]) => mark.every((byte, index) => bytes[index] === byte));
  if (marked) return finish(bytes, marked[0], 'marked', 1);
  const wide = wideEncoding(bytes);
  if (wide) return finish(bytes, wide, 'plain', 0.9);
  try {
    return { text: withoutMark(new TextDecoder('utf-8', { fatal: true }).decode(bytes)), encoding: 'utf-8', found: 'plain', confidence: 1, unreadable: 0 };
  } catch {
    const declared = declaredEncoding(bytes);
    return declared === undefined ? decodeGuessed(bytes, guess) : finish(bytes, declared, 'marked', 0.9);
  }
}

/** What `<?xml encoding="…"?>` says, where that is an encoding and not UTF-8, which the file has been found not to be. */
function declaredEncoding(bytes: Uint8Array): string | undefined {
  const head = String.fromCharCode(...bytes.subarray(0, 200));
  const name = /^\s{0,20}<\?xml\s[^>]{0,100}?encoding\s{0,5}=\s{0,5}["']([A-Za-z][\w.:-]{0,40})["']/u.exec(head)?.[1];
  return name !== undefined && !/^utf/iu.test(name) && isEncoding(name) ? name : undefined;
}

function decodeGuessed(bytes: Uint8Array<ArrayBuffer>, guess: GuessEncoding | undefined): DecodedText {
  for (const { name, confidence } of guess?.(sampleOf(bytes)) ?? []) {
    // One that was ruled out above, or that this platform does not know, is no answer.
    if (/^(utf-?8|ascii)$/iu.test(name) || !isEncoding(name)) continue;
    const decoded = finish(bytes, name, 'guessed', Math.max(0, Math.min(1, confidence / 100)));
    if (decoded.unreadable === 0) return decoded;
  }
  return finish(bytes, LAST_RESORT, 'guessed', 0);
}

/** The part of a file that tells most: from the first byte that is no ASCII, with some of what is before it. */
function sampleOf(bytes: Uint8Array<ArrayBuffer>): Uint8Array<ArrayBuffer> {
  if (bytes.length <= SAMPLE) return bytes;
  const first = bytes.findIndex((byte) => byte > 0x7f);
  const from = Math.max(0, Math.min(first - 1024, bytes.length - SAMPLE));
  return bytes.slice(from, from + SAMPLE);
}

function isEncoding(name: string): boolean {
  try {
    return Boolean(new TextDecoder(name));
  } catch {
    return false;
  }
}

/** UTF-16 without a mark: in text with Latin letters, spaces or line ends every other byte is often zero, and always on one side. */
function wideEncoding(bytes: Uint8Array): string | undefined {
  const length = Math.min(bytes.length, SAMPLE) & ~1;
  let even = 0;
  let odd = 0;
  for (let at = 0; at < length; at += 2) {
    if (bytes[at] === 0) even++;
    if (bytes[at + 1] === 0) odd++;
  }
  const isMany = (zeros: number): boolean => zeros > length / 2 / 10;
  if (isMany(odd) && even === 0) return 'utf-16le';
  return isMany(even) && odd === 0 ? 'utf-16be' : undefined;
}

function finish(bytes: Uint8Array<ArrayBuffer>, encoding: string, found: DecodedText['found'], confidence: number): DecodedText {
  let text: string;
  try {
    text = withoutMark(new TextDecoder(encoding.trim().toLowerCase()).decode(bytes));
    if (WESTERN.test(encoding.trim())) text = text.replace(/[\u0080-\u009f]/gu, (control) => WESTERN_SIGNS.charAt(control.charCodeAt(0) - 0x80));
  } catch {
    throw new RangeError(`“${encoding}” is not the name of an encoding. Examples: utf-8, utf-16le, windows-1252, windows-1254, iso-8859-9, windows-1256.`);
  }
  let unreadable = 0;
  for (let at = text.indexOf('\ufffd'); at >= 0; at = text.indexOf('\ufffd', at + 1)) unreadable++;
  return { text, encoding: encoding.trim().toLowerCase(), found, confidence, unreadable };
}

const withoutMark = (text: string): string => (text.startsWith('\ufeff') ? text.slice(1) : text);
