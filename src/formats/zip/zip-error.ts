/** Why bytes cannot be read as a zip file, or will not be, in a sentence for people. */
export class ZipError extends Error {
  override readonly name = 'ZipError';
}
