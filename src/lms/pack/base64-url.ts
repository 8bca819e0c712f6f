const DIGITS = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_';

/** Bytes as text of letters, digits, `-` and `_`, which no host changes on the way. */
export function writeBase64(bytes: Uint8Array): string {
  let text = '';
  for (let at = 0; at < bytes.length; at += 3) {
    const [one = 0, two, three] = bytes.subarray(at, at + 3);
    text += digit(one >> 2) + digit(((one & 3) << 4) | ((two ?? 0) >> 4));
    if (two !== undefined) text += digit(((two & 15) << 2) | ((three ?? 0) >> 6));
    if (three !== undefined) text += digit(three & 63);
  }
  return text;
}

/** @throws where the text holds anything else */
export function readBase64(text: string): Uint8Array<ArrayBuffer> {
  const bytes = new Uint8Array(Math.floor((text.length * 3) / 4));
  let held = 0;
  let bits = 0;
  let at = 0;
  for (const character of text) {
    held = ((held << 6) | valueOf(character)) & 0xfff;
    bits += 6;
    if (bits >= 8) bytes[at++] = (held >> (bits -= 8)) & 0xff;
  }
  return bytes;
}

/** A large number in the same digits, the highest first. */
export function writeLargeNumber(value: bigint): string {
  const digits: string[] = [];
  for (let rest = value; rest > 0n; rest >>= 6n) digits.push(digit(Number(rest & 63n)));
  return digits.reverse().join('');
}

/** @throws where the text holds anything else */
export function readLargeNumber(text: string): bigint {
  let value = 0n;
  for (const character of text) value = (value << 6n) | BigInt(valueOf(character));
  return value;
}

const digit = (value: number): string => DIGITS[value] as string;

function valueOf(character: string): number {
  const value = DIGITS.indexOf(character);
  if (value < 0 || character.length !== 1) throw new RangeError(`“${character}” is not a digit here`);
  return value;
}
