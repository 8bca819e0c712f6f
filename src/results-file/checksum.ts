/** The table of CRC-32 (ISO 3309), by byte. */
const TABLE = Uint32Array.from({ length: 256 }, (_, byte) => {
  let rest = byte;
  for (let bit = 0; bit < 8; bit++) rest = rest & 1 ? (rest >>> 1) ^ 0xedb88320 : rest >>> 1;
  return rest;
});

/**
 * The CRC-32 of what JSON makes of some plain data, as eight hexadecimal digits. It tells accidental damage; whoever changes a file
 * on purpose can work it out anew.
 */
export function checksumOf(data: unknown): string {
  let crc = 0xffffffff;
  for (const byte of new TextEncoder().encode(JSON.stringify(data))) crc = (TABLE[(crc ^ byte) & 0xff] as number) ^ (crc >>> 8);
  return ((crc ^ 0xffffffff) >>> 0).toString(16).padStart(8, '0');
}
