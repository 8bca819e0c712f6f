import { hashText } from '../../model/seeded-random.js';

/**
 * An id in the form of a UUID, worked out from what a statement is about: the same event has the same id however often it is sent. (A
 * name-based UUID needs SHA-1, which browsers give to secure pages only; this one is made of four other sums.)
 */
export function statementId(...about: readonly string[]): string {
  const name = JSON.stringify(about);
  const hex = [1, 2, 3, 4].map((part) => hashText(`${part} ${name} ${part}`).toString(16).padStart(8, '0')).join('');
  const variant = ((parseInt(hex[16] as string, 16) & 3) | 8).toString(16);
  return `${hex.slice(0, 8)}-${hex.slice(8, 12)}-5${hex.slice(13, 16)}-${variant}${hex.slice(17, 20)}-${hex.slice(20, 32)}`;
}
