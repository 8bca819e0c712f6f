/** Why a file cannot be converted at all, in a sentence for people. */
export class ConvertError extends Error {
  override readonly name = 'ConvertError';
}
