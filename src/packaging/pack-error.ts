/** Why something cannot be packed at all, in a sentence for people. */
export class PackError extends Error {
  override readonly name = 'PackError';
}
