const SIGNS = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/';
const VALUES = new Map(Array.from(SIGNS, (sign, value) => [sign.charCodeAt(0), value]));

/** Bytes as base 64, in one line. */
export function writeBase64(bytes: Uint8Array): string {
  const lines: string[] = [];
  // Written in stretches, because a string of millions of additions takes long.
  for (let from = 0; from < bytes.length; from += 3 * 4096) {
    let line = '';
    for (let at = from; at < Math.min(bytes.length, from + 3 * 4096); at += 3) {
      const [one = 0, two = 0, three = 0] = [bytes[at], bytes[at + 1], bytes[at + 2]];
      line += SIGNS.charAt(one >> 2) + SIGNS.charAt(((one & 3) << 4) | (two >> 4));
      line += at + 1 < bytes.length ? SIGNS.charAt(((two & 15) << 2) | (three >> 6)) : '=';
      line += at + 2 < bytes.length ? SIGNS.charAt(three & 63) : '=';
    }
    lines.push(line);
  }
  return lines.join('');
}

/** The bytes of a text in base 64, with or without white space and signs at its end; undefined when it holds anything else. */
export function readBase64(text: string): Uint8Array | undefined {
  const bytes = new Uint8Array(Math.ceil((text.length * 3) / 4));
  let length = 0;
  let bits = 0;
  let held = 0;
  for (let at = 0; at < text.length; at++) {
    const code = text.charCodeAt(at);
    if (code === 61 || code === 32 || (code >= 9 && code <= 13)) continue;
    const value = VALUES.get(code);
    if (value === undefined) return undefined;
    held = ((held << 6) | value) & 0xffff;
    bits += 6;
    if (bits >= 8) {
      bits -= 8;
      bytes[length++] = (held >> bits) & 0xff;
    }
  }
  return bytes.slice(0, length);
}
