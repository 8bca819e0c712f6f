/** Why a text cannot be read as XML, in a sentence for people. */
export class XmlError extends Error {
  override readonly name = 'XmlError';
}
